// What a reader feels: our table over the rows, filtered by every key. See the contract's `__uibench`.
const field = document.getElementById("q");
let table;

/** Not in the page, which must not stand still for it. */
function known(address) {
  const worker = new Worker("digest.js");
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => reject(new Error(`no digest of ${address}`));
    worker.postMessage(address);
  }).finally(() => worker.terminate());
}

import("./explorer.js").then(async (program) => {
  await program.default({ module_or_path: "explorer_bg.wasm" });
  window.__uibench = {
    async load(url) {
      const address = new URL(url, location.href).href;
      const { length, sha256 } = await known(address);
      table = await program.Bench.load(field, document.getElementById("grid"), address, length, sha256);
    },
    count: () => table.count(),
  };
  window.__uibenchReady = performance.now();
});

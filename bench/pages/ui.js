// What a reader feels: our table over the rows, filtered by every key. See the contract's `__uibench`.
const field = document.getElementById("q");
let table;
import("./explorer.js").then(async (program) => {
  await program.default({ module_or_path: "explorer_bg.wasm" });
  window.__uibench = {
    async load(url) {
      const bytes = await (await fetch(url)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const address = new URL(url, location.href).href;
      table = await program.Bench.load(field, document.getElementById("grid"), address, bytes.byteLength, sha256);
    },
    count: () => table.count(),
  };
  window.__uibenchReady = performance.now();
});

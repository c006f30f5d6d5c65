// In a Web Worker this program compares large releases for its page, which starts it by the address that is told here. Of what
// `boot.js` says to programs (`crates/browser/src/seam.rs`) it needs two things there: files, each of which is told to the page
// as a sign of life, and what the messages are called, which is the worker's name.
if (self.DedicatedWorkerGlobalScope) {
  const early = [];
  self.onmessage = (event) => early.push(event);
  self.shanhai = {
    text: self.name,
    ask: (url, anew) =>
      fetch(url, { cache: anew ? "reload" : /releases\.json$/.test(url) ? "no-cache" : "default" }).then((answer) => {
        postMessage(["alive"]);
        return answer;
      }),
  };
  __wbg_init({ module_or_path: fetch(import.meta.url.replace(/\.js$/, "_bg.wasm")) }).then(
    () => { compare(); early.forEach((event) => self.onmessage(event)); },
    () => postMessage(["broken"]),
  );
} else {
  self.shanhai.check = import.meta.url;
}

// In a worker this script loads its program, and keeps what is said before that listens. A page that takes the very
// same file calls `wasm_bindgen` itself.
if (typeof WorkerGlobalScope === "function" && self instanceof WorkerGlobalScope) {
  const early = [];
  self.onmessage = (event) => early.push(event);
  wasm_bindgen({ module_or_path: self.location.href.replace(/\.js$/, "_bg.wasm") }).then(
    () => early.forEach((event) => self.onmessage(event)),
    (error) => self.postMessage(JSON.stringify({ fault: String(error) })),
  );
}

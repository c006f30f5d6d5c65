// Loads the program of this worker, and keeps what is said before that listens.
const early = [];
self.onmessage = (event) => early.push(event);
wasm_bindgen({ module_or_path: self.location.href.replace(/\.js$/, "_bg.wasm") }).then(
  () => early.forEach((event) => self.onmessage(event)),
  (error) => self.postMessage(JSON.stringify({ fault: String(error) })),
);

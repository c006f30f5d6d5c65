// Loads the program of this worker, and keeps what is said before that listens. The page is told when nothing more of it comes.
const early = [], PATIENCE = 20000;
let last = Date.now();
const say = (report) => self.postMessage(JSON.stringify(report));
self.onmessage = (event) => early.push(event);
const watch = setInterval(() => {
  if (Date.now() - last < PATIENCE) return;
  clearInterval(watch);
  say({ failed: self.location.href, kind: ["unreachable"] });
}, 1000);
const code = fetch(self.location.href.replace(/\.js$/, "_bg.wasm")).then((answer) => {
  const heard = new TransformStream({ transform(piece, on) { last = Date.now(); on.enqueue(piece); } });
  return new Response(answer.body.pipeThrough(heard), answer);
});
wasm_bindgen({ module_or_path: code }).then(
  () => { clearInterval(watch); early.forEach((event) => self.onmessage(event)); },
  (error) => { clearInterval(watch); say({ fault: String(error) }); },
);

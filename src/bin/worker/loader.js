// The script of the worker: loads its program, and keeps what is said before that listens.
"use strict";
const early = [];
self.onmessage = (event) => early.push(event);
importScripts("engine.js");
wasm_bindgen({ module_or_path: "engine_bg.wasm" }).then(
  () => early.forEach((event) => self.onmessage(event)),
  (error) => self.postMessage(JSON.stringify({ fault: String(error) })),
);

// Runs before the page's own scripts and notes what a reader would feel.
window.__feel = { tasks: [], keys: [], gaps: [] };
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.__feel.tasks.push(task.duration);
}).observe({ type: "longtask", buffered: true });

/** From now on, takes the time from each input to the frame that shows its answer. */
window.__feel.watch = () => {
  let pressed = 0;
  addEventListener("input", (event) => (pressed = event.timeStamp), true);
  // The table is told its length with every answer, after which its rows are put in without a break.
  new MutationObserver(() => {
    const from = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // A message from within a frame arrives when that frame is drawn.
      port1.onmessage = () => {
        const painted = performance.now() - from;
        requestAnimationFrame(() => window.__feel.keys.push({ painted, frames: performance.now() - from }));
      };
      port2.postMessage(0);
    });
  }).observe(document.querySelector("#grid table"), { attributeFilter: ["aria-rowcount"] });
};

/** Takes so many steps, one each frame, and notes the time between frames. */
window.__feel.scroll = (steps) =>
  new Promise((done) => {
    const scroller = document.querySelector("#grid .grid");
    scroller.focus();
    const press = (key) => scroller.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    // Outside of the heap, which is measured.
    const gaps = new Float32Array(steps);
    let before;
    let step = 0;
    requestAnimationFrame(function frame(now) {
      if (step > 0) gaps[step - 1] = now - before;
      before = now;
      if (step === steps) {
        window.__feel.gaps = gaps;
        return done();
      }
      // A hundred of each kind: row by row, page by page, and by the wheel or a finger.
      const kind = Math.floor(step / 100) % 3;
      if (kind === 0) press("ArrowDown");
      else if (kind === 1) press("PageDown");
      else scroller.scrollTop += 40;
      step += 1;
      requestAnimationFrame(frame);
    });
  });

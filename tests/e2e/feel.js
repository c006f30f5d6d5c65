// Runs before the page's own scripts and notes what a reader sees and feels. Times are those of the frames that show it.
window.__feel = { tasks: [], gaps: [], seen: {} };
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.__feel.tasks.push(task.duration);
}).observe({ type: "longtask", buffered: true });

/** The time at which the next frame is drawn: a message from within a frame arrives then. */
window.__feel.painted = () =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    }),
  );

const first = () => document.querySelector("main tbody tr a[href*='figures/sales/']");
const counts = () => [...document.querySelectorAll("main .bar__count, main table caption")].map((said) => said.textContent);

// From the navigation to the first total, to the first records, and until all have answered.
const SIGHTS = {
  total: () => /[0-9]/.test(document.querySelector("main .totals .figure__number")?.textContent ?? ""),
  rows: () => first() !== null,
  all: () => first() !== null && counts().some((said) => /^[0-9]+ 条记录/.test(said)),
};
const sights = new MutationObserver(() => {
  for (const [name, is] of Object.entries(SIGHTS)) {
    if (name in window.__feel.seen || !is()) continue;
    window.__feel.seen[name] = null;
    window.__feel.painted().then((time) => (window.__feel.seen[name] = time));
  }
  if (Object.keys(window.__feel.seen).length === Object.keys(SIGHTS).length) sights.disconnect();
});
sights.observe(document, { childList: true, subtree: true, characterData: true });

/** So many frames without a change of the page, and what it says is taken for whole. */
const CALM = 20;

/** What has not come after so many ms is a fault, and said. */
const PATIENCE = 60_000;

/** Whether the page shows so many records and groups, and this record first. */
function says({ matched, groups, first: id }) {
  const said = counts();
  const path = first()?.pathname.split("/").at(-2);
  return (
    said.some((words) => words.startsWith(`${matched} 条记录`)) &&
    (groups > 0 ? said.includes(`${groups} 组`) : !said.some((words) => words.endsWith(" 组"))) &&
    (id === null || path === id)
  );
}

const WHOLE = { childList: true, subtree: true, characterData: true, attributes: true };

/** Waits until the page has not changed for some frames. */
window.__feel.calm = async () => {
  let calm = 0;
  const observer = new MutationObserver(() => (calm = 0));
  observer.observe(document.querySelector("main"), WHOLE);
  while (calm < CALM) {
    await window.__feel.painted();
    calm += 1;
  }
  observer.disconnect();
};

/**
 * Waits for the next change that a reader makes. `__feel.answer` becomes the time from its event to the last frame that
 * changed the page, once that says what is expected. The address follows what is `typed` after a pause, and the page is
 * shown anew then: that is no answer to the key.
 */
window.__feel.expect = (expected, typed) => {
  const search = location.search;
  const over = () => typed && location.search !== search;
  const start = performance.now();
  let [begun, changed] = [0, 0];
  const begin = (event) => (begun ||= event.timeStamp);
  const kinds = ["input", "change", "click"];
  kinds.forEach((kind) => addEventListener(kind, begin, true));
  let [seen, shown, calm] = [0, 0, 0];
  const observer = new MutationObserver(() => {
    // An answer that is slower than the pause is one all the same.
    if (!over() || !shown) changed = performance.now();
  });
  observer.observe(document.querySelector("main"), WHOLE);
  const answer = async () => {
    while ((calm < CALM && !over()) || !shown || !says(expected)) {
      const time = await window.__feel.painted();
      calm += 1;
      if (time - start > PATIENCE) {
        observer.disconnect();
        const state = { begun, changed, shown, said: counts(), first: first()?.pathname, search: decodeURIComponent(location.search) };
        throw new Error(`expected ${JSON.stringify(expected)}, but ${JSON.stringify(state)}`);
      }
      if (begun && changed > begun && changed > seen) [seen, shown, calm] = [changed, time, 0];
    }
    observer.disconnect();
    kinds.forEach((kind) => removeEventListener(kind, begin, true));
    return shown - begun;
  };
  window.__feel.answer = answer();
};

/** Does what a reader does with a control. */
window.__feel.change = (name, value) => {
  if (name === "clear") return document.querySelector("form.filters > a.button, form.filters a.button[data-noscroll]").click();
  if (name === "sort") return document.querySelector(`main thead a[href*='sort=${value}']`).click();
  const field = document.getElementById(`filter-${name}`);
  if (![...field.options].some((option) => option.value === value)) throw new Error(`${name} does not offer ${value}`);
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

/** Takes so many steps, one each frame, and notes the time between frames. */
window.__feel.scroll = (steps) =>
  new Promise((done) => {
    const scroller = document.getElementById("grid");
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

// What every page of the benchmark shares: it offers its engine to the harness, and takes the time of a question.

/** Offers the engine. */
export function offer(engine) {
  window.__bench = engine;
  window.__measure = { load, ask };
  window.__benchReady = performance.now();
}

/** Time in ms from nothing to the first answer. */
async function load(url, n, question) {
  const start = performance.now();
  const { rows } = await window.__bench.load(url, { n });
  const loaded = performance.now();
  await window.__bench.groupBy(question);
  const answered = performance.now();
  return { rows, load: loaded - start, first: answered - start };
}

/** Answers a question once for its answer, then again and again until a clock of 0.1 ms tells the time of one
 * (the last and longest batch counts). */
async function ask(method, question, enough) {
  const start = performance.now();
  const answer = await window.__bench[method](question);
  const once = performance.now() - start;
  // Ever more calls between two looks at the clock, which is coarse and takes time itself.
  let calls = 0;
  let spent = 0;
  for (let batch = 1; calls === 0 || spent < enough; batch *= 2) {
    const again = performance.now();
    for (let call = 0; call < batch; call++) await window.__bench[method](question);
    spent = performance.now() - again;
    calls = batch;
  }
  return { answer: JSON.stringify(answer), once, ms: spent / calls, calls };
}

/** The first and the last month of a range of years, or of months as they are. */
export function months([from, to]) {
  return from < 10000 ? [from * 100 + 1, to * 100 + 12] : [from, to];
}

/** The steps of a sweep: `step(from, to)` gives the total and the sums by pairing, by id, without zeros. */
export async function sweep(years, step) {
  const ms = [];
  const results = [];
  for (const range of years) {
    const start = performance.now();
    const [from, to] = months(range);
    results.push(await step(from, to));
    ms.push(performance.now() - start);
  }
  return { ms, results };
}

export const COLUMNS = ["id", "ym", "product", "channel", "amount_fen", "quantity_kg", "pairing_id", "buyer_region", "source_id"];
export const CODED = ["pairing_id", "product", "channel", "buyer_region", "source_id"];

/** The table as typed arrays: what a program in plain JavaScript works on, and the libraries are fed with. */
export async function fetchColumns(url) {
  const { n, columns, dictionaries } = await (await fetch(url)).json();
  const typed = {};
  for (const [name, values] of Object.entries(columns)) {
    if (name in dictionaries) typed[name] = new Uint16Array(values);
    else if (name === "amount_fen") typed[name] = new Float64Array(values);
    else typed[name] = new Int32Array(values);
  }
  return { n, columns: typed, dictionaries };
}

/** Codes in the order of their words. */
export function inOrder(words) {
  return words.map((_, code) => code).sort((a, b) => (words[a] < words[b] ? -1 : words[a] > words[b] ? 1 : 0));
}

/** `[word, sum]` of the largest sums. */
export function largest(sums, words, top) {
  const order = sums.map((_, code) => code);
  order.sort((a, b) => sums[b] - sums[a] || (words[a] < words[b] ? -1 : 1));
  return order.slice(0, top).map((code) => [words[code], sums[code]]);
}

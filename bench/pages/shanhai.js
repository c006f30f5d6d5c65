// Ours: the program of the portal's worker, the very file that its page starts, and the messages that its page sends.
import { COLUMNS, WINDOW, begin, oneGroup } from "./page.js";

let worker;
let asked = 0;

/** Says something to the worker; what it answers, past the reports of progress. */
function say(message) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      const report = JSON.parse(data);
      if (report.fault ?? report.failed) reject(new Error(data));
      else if (report.progress === undefined) resolve(report);
    };
    worker.postMessage(JSON.stringify(message));
  });
}

/** `[low, high, published, missing]` of amounts and `[sum, published]` of quantities, out of `[name, sum]`. */
function figures(sums) {
  const of = (name) => sums.find(([own]) => own === name)?.[1] ?? [0, 0, false, false, 0, 0];
  const [low, high, , , published, missing] = of("amount");
  const [quantity, , , , known] = of("quantity");
  return [low, high, published, missing, quantity, known];
}

/** A question's groups with their sums, and its first rows. */
async function answerTo(question) {
  const { comes_to: sums, rows } = await say({ ask: ++asked, question, from: 0, count: WINDOW });
  const names = sums.totals.map(({ measure }) => measure[0]);
  const groups = (sums.groups ?? []).map(({ keys, matched, totals }) => [
    ...keys, matched, ...figures(totals.map(([at, sum]) => [names[at], sum])),
  ]);
  const all = [sums.matched, ...figures(sums.totals.map(({ sum }, at) => [names[at], sum]))];
  const row = (_, at) => COLUMNS.map((name) => rows.columns[name][at]);
  return {
    matched: sums.matched,
    groups: question.by ? groups : oneGroup([all]),
    rows: Array.from({ length: rows.n }, row),
  };
}

begin({
  async load({ format, parts }) {
    const start = new URL("../", location.href);
    const page = await (await fetch(start)).text();
    worker = new Worker(new URL(page.match(/worker-[0-9a-f]+\.js/)[0], start));
    worker.onerror = (event) => console.error(event.message);
    return (await say({ load: "sales", format, parts: parts.flat() })).loaded;
  },

  ask: answerTo,

  /** The same with the sums of the rows that simply add, which are those without a cluster. */
  async alike(question, { matched, groups, rows }) {
    const tests = [...(question.tests ?? []), { column: "cluster", one_of: [""] }];
    const adding = await answerTo({ ...question, tests });
    const keys = question.by?.length ?? 0;
    const key = (group) => JSON.stringify(group.slice(0, keys));
    const sums = new Map(adding.groups.map((group) => [key(group), group.slice(keys + 1)]));
    const own = (group) => [...group.slice(0, keys + 1), ...(sums.get(key(group)) ?? figures([]))];
    return { matched, groups: groups.map(own), rows };
  },
});

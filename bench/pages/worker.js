// Our engine in its worker, asked by messages as a page of the portal would.
import { COLUMNS, offer, sweep } from "./page.js";

const worker = new Worker("engine-worker.js");
const waiting = [];
let number = 0;

worker.onmessage = ({ data }) => {
  const report = JSON.parse(data);
  if ("progress" in report) return;
  const { resolve, reject } = waiting.shift();
  if ("fault" in report) reject(report.fault);
  else resolve(report);
};

function say(request) {
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    worker.postMessage(JSON.stringify(request));
  });
}

const between = (from, to) => ({ column: "ym", between: [from, to] });
const tests = (q) => [
  { column: "channel", one_of: [q.channel] },
  { column: "product", one_of: q.products },
  between(q.from, q.to),
];

function ask(tests, by, more) {
  number += 1;
  return say({ groups: number, tests, by, sum: "amount_fen", ...more });
}

const groups = ({ values, cells }) => values.map(([value], at) => [value, cells[at][0]]);

offer({
  async load(url) {
    const urls = [new URL(url, location.href).href];
    const cubes = [["pairing_id", "ym"], ["channel", "product", "ym"]];
    const { loaded } = await say({ load: urls, amount: "amount_fen", cubes });
    return { rows: loaded };
  },

  groupBy: async ({ top }) => groups(await ask([], ["pairing_id"], { largest: top })),

  filterGroup: async (q) => groups(await ask(tests(q), ["ym"])),

  async topRows(q) {
    number += 1;
    return (await say({ rows: number, tests: tests(q), columns: COLUMNS, skip: 0, limit: q.limit })).values;
  },

  async search({ text }) {
    const { total } = await ask([{ column: "product", contains: text }], []);
    return [total[1], total[0]];
  },

  sweep: ({ years }) =>
    sweep(years, async (from, to) => {
      const answer = await ask([between(from, to)], ["pairing_id"]);
      return [answer.total[0], groups(answer).filter(([, sum]) => sum !== 0)];
    }),
});

// Our engine, called in the page itself. `worker.js` was loaded before and offers `wasm_bindgen`.
import { COLUMNS, CODED, offer, sweep } from "./page.js";

let table;
const words = {};
const number = {};

const between = (from, to) => `{"column":"ym","between":[${from},${to}]}`;
const tests = (q) =>
  `[{"column":"channel","one_of":${JSON.stringify([q.channel])}},` +
  `{"column":"product","one_of":${JSON.stringify(q.products)}},${between(q.from, q.to)}]`;

/** `[value, sum]` of the groups in an answer, which has the total in front. */
function groups(answer, values) {
  const list = [];
  for (let at = 3; at < answer.length; at += 2) list.push([values[answer[at]], answer[at + 1]]);
  return list;
}

const engine = {
  async load(url) {
    const { LargeTable } = wasm_bindgen;
    table = await LargeTable.load(url, "amount_fen", "pairing_id,ym;channel,product,ym");
    for (const column of CODED) words[column] = table.words(column);
    for (const column of ["pairing_id", "ym", "amount_fen"]) number[column] = table.column(column);
    words.ym = table.words("ym").map(Number);
    return { rows: table.rows() };
  },

  async groupBy({ top }) {
    return groups(table.largest(undefined, number.pairing_id, number.amount_fen, top), words.pairing_id);
  },

  async filterGroup(q) {
    return groups(table.groups(tests(q), number.ym, number.amount_fen), words.ym);
  },

  async topRows(q) {
    const cells = table.top(tests(q), COLUMNS.join(","), q.limit);
    const rows = [];
    for (let at = 0; at < cells.length; at += COLUMNS.length) {
      rows.push(COLUMNS.map((name, place) => (name !== "ym" && words[name] ? words[name][cells[at + place]] : cells[at + place])));
    }
    return rows;
  },

  async search({ text }) {
    const [sum, count] = table.total(`[{"column":"product","contains":${JSON.stringify(text)}}]`, number.amount_fen);
    return [count, sum];
  },

  async sweep({ years }) {
    return sweep(years, (from, to) => {
      const answer = table.groups(`[${between(from, to)}]`, number.pairing_id, number.amount_fen);
      return [answer[0], groups(answer, words.pairing_id).filter(([, sum]) => sum !== 0)];
    });
  },
};

wasm_bindgen({ module_or_path: "worker_bg.wasm" }).then(() => offer(engine));

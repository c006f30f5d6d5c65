// crossfilter2: dimensions and groups are made at load, as it is meant to be used. Records are row numbers, and the
// accessors read typed arrays, which is the fastest way to feed it.
import crossfilter from "crossfilter2";
import { COLUMNS, CODED, fetchColumns, inOrder, offer, sweep } from "./page.js";

let columns, dictionaries, order;
let ym, product, channel, amount, byPairing, byMonth, total;

/** Filters stay only as long as the question: the next one must not find its answer ready. */
function withFilters(q, answer) {
  const codes = new Set(q.products.map((name) => dictionaries.product.indexOf(name)));
  channel.filterExact(dictionaries.channel.indexOf(q.channel));
  product.filterFunction((code) => codes.has(code));
  const result = answer();
  channel.filterAll();
  product.filterAll();
  return result;
}

offer({
  async load(url) {
    let n;
    ({ n, columns, dictionaries } = await fetchColumns(url));
    order = inOrder(dictionaries.pairing_id);
    const rows = crossfilter(Array.from({ length: n }, (_, row) => row));
    const dimension = (values) => rows.dimension((row) => values[row]);
    const fen = columns.amount_fen;
    [ym, product, channel, amount] = [columns.ym, columns.product, columns.channel, fen].map(dimension);
    byPairing = dimension(columns.pairing_id).group().reduceSum((row) => fen[row]);
    const add = (cell, row) => ((cell.rows += 1), (cell.sum += fen[row]), cell);
    const remove = (cell, row) => ((cell.rows -= 1), (cell.sum -= fen[row]), cell);
    const empty = () => ({ rows: 0, sum: 0 });
    byMonth = ym.group().reduce(add, remove, empty);
    total = rows.groupAll().reduce(add, remove, empty);
    return { rows: n };
  },

  async groupBy({ top }) {
    return byPairing.top(top).map(({ key, value }) => [dictionaries.pairing_id[key], value]);
  },

  async filterGroup(q) {
    // A group does not see the filter of its own dimension: the months are taken from it.
    return withFilters(q, () =>
      byMonth.all().filter(({ key, value }) => key >= q.from && key <= q.to && value.rows > 0).map(({ key, value }) => [key, value.sum]),
    );
  },

  async topRows(q) {
    ym.filterRange([q.from, q.to + 1]);
    const { amount_fen, id } = columns;
    const rows = withFilters(q, () => {
      // Rows of one amount come in any order: enough are taken that all of the last amount are among them.
      for (let count = q.limit + 8; ; count *= 2) {
        const top = amount.top(count);
        if (top.length < count || amount_fen[top[count - 1]] < amount_fen[top[q.limit - 1]]) return top;
      }
    });
    ym.filterAll();
    rows.sort((a, b) => amount_fen[b] - amount_fen[a] || id[a] - id[b]);
    return rows.slice(0, q.limit).map((row) =>
      COLUMNS.map((name) => (CODED.includes(name) ? dictionaries[name][columns[name][row]] : columns[name][row])),
    );
  },

  async search({ text }) {
    const good = dictionaries.product.map((name) => name.includes(text));
    product.filterFunction((code) => good[code]);
    const { rows, sum } = total.value();
    product.filterAll();
    return [rows, sum];
  },

  async sweep({ years }) {
    const words = dictionaries.pairing_id;
    const answer = await sweep(years, (from, to) => {
      ym.filterRange([from, to + 1]);
      const sums = new Float64Array(words.length);
      for (const { key, value } of byPairing.all()) sums[key] = value;
      return [total.value().sum, order.filter((code) => sums[code] !== 0).map((code) => [words[code], sums[code]])];
    });
    ym.filterAll();
    return answer;
  },
});

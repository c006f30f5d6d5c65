// Arquero on typed arrays; codes are compared and grouped by, and become words in the answers only.
import * as aq from "arquero";
import { COLUMNS, CODED, fetchColumns, inOrder, offer, sweep } from "./page.js";

let table, dictionaries, order;

function filtered(q) {
  const products = q.products.map((name) => dictionaries.product.indexOf(name));
  return table
    .params({ only: dictionaries.channel.indexOf(q.channel), from: q.from, to: q.to, products })
    .filter((d, $) => d.channel === $.only && d.ym >= $.from && d.ym <= $.to && aq.op.includes($.products, d.product));
}

const sum = { sum: aq.op.sum("amount_fen") };

offer({
  async load(url) {
    let n, columns;
    ({ n, columns, dictionaries } = await fetchColumns(url));
    order = inOrder(dictionaries.pairing_id);
    table = aq.table(columns);
    return { rows: n };
  },

  async groupBy({ top }) {
    const words = dictionaries.pairing_id;
    const groups = table.groupby("pairing_id").rollup(sum).orderby(aq.desc("sum")).slice(0, top).objects();
    return groups.map((group) => [words[group.pairing_id], group.sum]);
  },

  async filterGroup(q) {
    return filtered(q).groupby("ym").rollup(sum).orderby("ym").objects().map((group) => [group.ym, group.sum]);
  },

  async topRows(q) {
    const rows = filtered(q).orderby(aq.desc("amount_fen"), "id").slice(0, q.limit).objects();
    return rows.map((row) => COLUMNS.map((name) => (CODED.includes(name) ? dictionaries[name][row[name]] : row[name])));
  },

  async search({ text }) {
    const good = dictionaries.product.map((name) => name.includes(text));
    const rows = table.params({ good }).filter((d, $) => $.good[d.product]);
    const { count, sum: total } = rows.rollup({ count: aq.op.count(), ...sum }).object();
    return [count, total ?? 0];
  },

  async sweep({ years }) {
    const words = dictionaries.pairing_id;
    return sweep(years, (from, to) => {
      const groups = table.params({ from, to }).filter((d, $) => d.ym >= $.from && d.ym <= $.to).groupby("pairing_id").rollup(sum);
      const sums = new Float64Array(words.length);
      let total = 0;
      for (const group of groups.objects()) {
        sums[group.pairing_id] = group.sum;
        total += group.sum;
      }
      return [total, order.filter((code) => sums[code] !== 0).map((code) => [words[code], sums[code]])];
    });
  },
});

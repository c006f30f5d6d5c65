// Plain JavaScript on typed arrays, written by hand: one pass over the rows a question, codes compared, no indexes.
import { COLUMNS, CODED, fetchColumns, inOrder, largest, offer, sweep } from "./page.js";

let n, columns, dictionaries, pairingsInOrder;

/** For each product, whether it is wanted. */
function wanted(holds) {
  return Uint8Array.from(dictionaries.product, (name) => (holds(name) ? 1 : 0));
}

offer({
  async load(url) {
    ({ n, columns, dictionaries } = await fetchColumns(url));
    pairingsInOrder = inOrder(dictionaries.pairing_id);
    return { rows: n };
  },

  async groupBy({ top }) {
    const { pairing_id, amount_fen } = columns;
    const sums = new Float64Array(dictionaries.pairing_id.length);
    for (let row = 0; row < n; row++) sums[pairing_id[row]] += amount_fen[row];
    return largest(Array.from(sums), dictionaries.pairing_id, top);
  },

  async filterGroup(q) {
    const { ym, product, channel, amount_fen } = columns;
    const { from, to } = q;
    const only = dictionaries.channel.indexOf(q.channel);
    const good = wanted((name) => q.products.includes(name));
    const span = to - from + 1;
    const sums = new Float64Array(span);
    const counts = new Uint32Array(span);
    for (let row = 0; row < n; row++) {
      const month = ym[row];
      if (channel[row] === only && month >= from && month <= to && good[product[row]] === 1) {
        sums[month - from] += amount_fen[row];
        counts[month - from]++;
      }
    }
    const answer = [];
    for (let at = 0; at < span; at++) if (counts[at] > 0) answer.push([from + at, sums[at]]);
    return answer;
  },

  async topRows(q) {
    const { id, ym, product, channel, amount_fen } = columns;
    const { from, to, limit } = q;
    const only = dictionaries.channel.indexOf(q.channel);
    const good = wanted((name) => q.products.includes(name));
    // The best rows so far, best first; what is not better than the last of a full list is passed over at once.
    const best = [];
    let least = -Infinity;
    const before = (a, b) => amount_fen[a] > amount_fen[b] || (amount_fen[a] === amount_fen[b] && id[a] < id[b]);
    for (let row = 0; row < n; row++) {
      if (channel[row] !== only || good[product[row]] !== 1) continue;
      const month = ym[row];
      if (month < from || month > to || amount_fen[row] < least) continue;
      let at = best.length;
      while (at > 0 && before(row, best[at - 1])) at--;
      if (at < limit) {
        best.splice(at, 0, row);
        if (best.length > limit) best.pop();
        if (best.length === limit) least = amount_fen[best[limit - 1]];
      }
    }
    return best.map((row) =>
      COLUMNS.map((name) => (CODED.includes(name) ? dictionaries[name][columns[name][row]] : columns[name][row])),
    );
  },

  async search({ text }) {
    const { product, amount_fen } = columns;
    const good = wanted((name) => name.includes(text));
    let count = 0;
    let sum = 0;
    for (let row = 0; row < n; row++) {
      if (good[product[row]] === 1) {
        count++;
        sum += amount_fen[row];
      }
    }
    return [count, sum];
  },

  async sweep({ years }) {
    const { pairing_id, ym, amount_fen } = columns;
    const words = dictionaries.pairing_id;
    return sweep(years, (from, to) => {
      const sums = new Float64Array(words.length);
      for (let row = 0; row < n; row++) {
        const month = ym[row];
        if (month >= from && month <= to) sums[pairing_id[row]] += amount_fen[row];
      }
      let total = 0;
      const groups = [];
      for (const code of pairingsInOrder) {
        total += sums[code];
        if (sums[code] !== 0) groups.push([words[code], sums[code]]);
      }
      return [total, groups];
    });
  },
});

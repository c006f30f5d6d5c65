// Arquero on typed arrays; codes are compared and grouped by, and become words in the answers only.
import * as aq from "arquero";
import { fetchTable, passes, value, years } from "./columns.js";
import { COLUMNS, WINDOW, begin, holds, oneGroup } from "./page.js";

let source, table, words;

/** Keeps the rows that a test holds for. */
function narrow(rows, test) {
  const known = source.words[test.column];
  if (!known) {
    const own = passes(source, test, holds);
    return rows.filter(aq.escape((d) => own(d.row)));
  }
  const good = Uint8Array.from([...known, null], (word) => (holds(test, word) ? 1 : 0));
  return rows.params({ good }).filter(`(d, $) => $.good[d[${JSON.stringify(test.column)}]] === 1`);
}

const SUMS = {
  matched: "() => op.count()",
  low: "d => op.sum(d.low)",
  high: "d => op.sum(d.high)",
  open: "d => op.sum(d.open)",
  published: "d => op.sum(d.published)",
  missing: "d => op.sum(d.absent)",
  quantity: "d => op.sum(d.kilograms)",
  known: "d => op.sum(d.known)",
};

begin({
  async load(release) {
    source = await fetchTable(release);
    const { codes, words: named } = years(source);
    words = { ...source.words, year: named };
    const { missing: absent, quantity: kilograms, ...adds } = source.adds;
    const row = Int32Array.from({ length: source.n }, (_, row) => row);
    table = aq.table({ ...source.values, ...adds, absent, kilograms, year: codes, row });
    return source.n;
  },

  async ask({ tests = [], any = [], by, sort }) {
    let rows = tests.reduce(narrow, table);
    for (const tests of any) {
      const one = tests.map((test) => passes(source, test, holds));
      rows = rows.filter(aq.escape((d) => one.some((passes) => passes(d.row))));
    }
    const sums = (by ? rows.groupby(...by) : rows).rollup(SUMS).objects({ limit: Infinity });
    const groups = sums.filter(({ matched }) => matched > 0).map((sum) => [
      ...(by ?? []).map((name) => words[name][sum[name]] ?? null),
      sum.matched, sum.low, sum.open > 0 ? null : sum.high, sum.published, sum.missing, sum.quantity, sum.known,
    ]);
    const sorted = sort ? rows.orderby(aq.desc(sort), "row") : rows;
    const first = [...sorted.slice(0, WINDOW).array("row")];
    return {
      matched: groups.reduce((matched, group) => matched + group[by?.length ?? 0], 0),
      groups: oneGroup(groups),
      rows: first.map((row) => COLUMNS.map((name) => value(source, name, row))),
    };
  },
});

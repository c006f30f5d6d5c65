// crossfilter2: a dimension for each column that is filtered, sorted or grouped by, made at load as it is meant to be
// used; groups while they are wanted. Records are row numbers, and the accessors read typed arrays: the fastest way to
// feed it.
import crossfilter from "crossfilter2";
import { fetchTable, passes, value, years } from "./columns.js";
import { COLUMNS, WINDOW, begin, holds, oneGroup } from "./page.js";

const FILTERED = ["pairing", "channel", "product", "period", "amount", "missing"];
const GROUPED = [["pairing"], ["channel"], ["product"], ["period"], ["pairing", "year"], ["channel", "year"]];

let table, records, inOrder;
const filtered = {};
const grouped = {};

/** The codes of some columns as one number, and the keys behind a number. */
function combined(by) {
  const own = by.map((name) => (name === "year" ? years(table) : { codes: table.values[name], words: table.words[name] }));
  const code = (row) => own.reduce((code, { codes, words }) => code * (words.length + 1) + codes[row], 0);
  const keys = (code) => own.reduceRight((keys, { words }) => {
    keys.unshift(words[code % (words.length + 1)] ?? null);
    code = Math.floor(code / (words.length + 1));
    return keys;
  }, []);
  return { codes: Float64Array.from({ length: table.n }, (_, row) => code(row)), keys };
}

const empty = () => ({ matched: 0, low: 0, high: 0, open: 0, published: 0, missing: 0, quantity: 0, known: 0 });

function counting(sign) {
  const { low, high, open, published, missing, quantity, known } = table.adds;
  return (sum, row) => {
    sum.matched += sign;
    sum.low += sign * low[row];
    sum.high += sign * high[row];
    sum.open += sign * open[row];
    sum.published += sign * published[row];
    sum.missing += sign * missing[row];
    sum.quantity += sign * quantity[row];
    sum.known += sign * known[row];
    return sum;
  };
}

const figures = (sum) => [sum.matched, sum.low, sum.open > 0 ? null : sum.high, sum.published, sum.missing, sum.quantity, sum.known];

function groups(by) {
  if (!by) {
    const all = records.groupAll().reduce(counting(1), counting(-1), empty);
    const sum = all.value();
    all.dispose();
    return oneGroup(sum.matched > 0 ? [figures(sum)] : []);
  }
  const { dimension, keys } = grouped[by.join()];
  const group = dimension.group().reduce(counting(1), counting(-1), empty);
  const sums = group.all().filter(({ value }) => value.matched > 0).map(({ key, value }) => [...keys(key), ...figures(value)]);
  group.dispose();
  return sums;
}

/** The first rows. Rows of one amount come in any order: enough are taken that all of the last amount are among them. */
function first(sort) {
  if (!sort) return inOrder.bottom(WINDOW);
  const own = table.values[sort];
  for (let count = WINDOW + 8; ; count *= 2) {
    const top = filtered[sort].top(count);
    if (top.length === count && own[top[count - 1]] === own[top[WINDOW - 1]]) continue;
    return top.sort((a, b) => own[b] - own[a] || a - b).slice(0, WINDOW);
  }
}

begin({
  async load(release) {
    table = await fetchTable(release);
    records = crossfilter(Array.from({ length: table.n }, (_, row) => row));
    const dimension = (values) => records.dimension((row) => values[row]);
    inOrder = records.dimension((row) => row);
    for (const name of FILTERED) filtered[name] = dimension(table.values[name] ?? new Int8Array(table.n));
    for (const by of GROUPED) {
      const { codes, keys } = combined(by);
      grouped[by.join()] = { dimension: dimension(codes), keys };
    }
    return table.n;
  },

  async ask({ tests = [], any = [], by, sort }) {
    const used = new Set();
    for (const column of new Set(tests.map((test) => test.column))) {
      const own = tests.filter((test) => test.column === column);
      const words = table.words[column];
      const text = (code) => (words ? (words[code] ?? null) : table.values[column] && code >= 0 ? code : null);
      const good = new Map();
      const passes = (code) => own.every((test) => holds(test, text(code)));
      filtered[column].filterFunction((code) => good.get(code) ?? (good.set(code, passes(code)), good.get(code)));
      used.add(filtered[column]);
    }
    if (any.length > 0) {
      const all = any.map((tests) => tests.map((test) => passes(table, test, holds)));
      inOrder.filterFunction((row) => all.every((one) => one.some((passes) => passes(row))));
      used.add(inOrder);
    }
    const answer = { groups: groups(by), rows: first(sort).map((row) => COLUMNS.map((name) => value(table, name, row))) };
    // The next question must not find its answer ready.
    used.forEach((dimension) => dimension.filterAll());
    const matched = answer.groups.reduce((matched, group) => matched + group[by?.length ?? 0], 0);
    return { matched, ...answer };
  },
});

// The parts as one table, for libraries that want columns: typed arrays of codes and numbers, with what a row adds to
// the sums worked out once.
import { column, ends, fetchParts } from "./page.js";

/** The code of nothing there is the number of words. */
function coded(parts, name) {
  const words = [];
  const known = new Map();
  const code = (word) => known.get(word) ?? (known.set(word, words.length), words.push(word) - 1);
  const codes = [];
  for (const part of parts) {
    const own = part.dictionaries[name]?.map(code);
    for (const value of column(part, name)) codes.push(value === null ? -1 : own ? own[value] : code(value));
  }
  return { words, codes: Int32Array.from(codes, (code) => (code < 0 ? words.length : code)) };
}

const NUMBERS = ["amount", "quantity", "cluster"];

/**
 * `{ n, values, words, adds }`: of each column the codes or numbers (nothing there is -1), the words of those with codes,
 * and what a row adds to each sum.
 */
export async function fetchTable(release) {
  const parts = await fetchParts(release);
  const n = parts.reduce((rows, part) => rows + part.n, 0);
  const [values, words] = [{}, {}];
  for (const name of new Set(parts.flatMap(({ columns }) => Object.keys(columns)))) {
    const all = parts.flatMap((part) => column(part, name));
    if (NUMBERS.includes(name)) values[name] = Float64Array.from(all, (value) => value ?? -1);
    // What nothing is said in would only take room.
    else if (all.some((value) => value !== null)) ({ words: words[name], codes: values[name] } = coded(parts, name));
  }
  return { n, values, words, adds: adds(n, values, words) };
}

/** What each row that simply adds does add: low and high of its amount, one if it has no upper end, …; as columns. */
function adds(n, { amount, precision, quantity, cluster }, words) {
  const column = () => new Float64Array(n);
  const sums = { low: column(), high: column(), open: column(), published: column(), missing: column(), quantity: column(), known: column() };
  for (let row = 0; row < n; row++) {
    if (cluster?.[row] >= 0) continue;
    if (amount[row] < 0) {
      sums.missing[row] = 1;
    } else {
      const [low, high] = ends(amount[row], words.precision[precision[row]]);
      [sums.low[row], sums.high[row], sums.open[row], sums.published[row]] = [low, high ?? 0, high === null ? 1 : 0, 1];
    }
    if (quantity[row] >= 0) [sums.quantity[row], sums.known[row]] = [quantity[row], 1];
  }
  return sums;
}

/** The word, or the number, that a row has in a column; null for nothing there. */
export function value({ values, words }, name, row) {
  if (!values[name]) return null;
  const own = values[name][row];
  return words[name] ? (words[name][own] ?? null) : own < 0 ? null : own;
}

/** Whether rows pass a test of a question: for each code, or a function of the number. */
export function passes({ values, words }, test, holds) {
  if (!values[test.column]) return () => holds(test, null);
  const own = values[test.column];
  if (!words[test.column]) return (row) => holds(test, own[row] < 0 ? null : own[row]);
  const good = Uint8Array.from([...words[test.column], null], (word) => (holds(test, word) ? 1 : 0));
  return (row) => good[own[row]] === 1;
}

/** The code of the year of each month. */
export function years({ values, words }) {
  const years = [...new Set(words.period.map((month) => month.slice(0, 4)))];
  const code = [...words.period.map((month) => years.indexOf(month.slice(0, 4))), years.length];
  return { words: years, codes: values.period.map((month) => code[month]) };
}

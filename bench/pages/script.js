// Plain JavaScript, written by hand: the parts as JSON.parse gives them, one pass over their rows a question, words
// looked at once each, no index and nothing kept between questions.
import { COLUMNS, WINDOW, begin, ends, fetchParts, holds, oneGroup } from "./page.js";

let parts;

/** Columns that groups are made of, or that say how exact a figure is. */
const CODED = ["pairing", "period", "product", "channel", "precision"];

/** A part spells out the words of a column in which few repeat: here they become codes too. */
function code({ columns, dictionaries }, name) {
  if (dictionaries[name]) return;
  const codes = new Map();
  columns[name] = columns[name].map((word) => {
    if (word === null) return null;
    if (!codes.has(word)) codes.set(word, codes.size);
    return codes.get(word);
  });
  dictionaries[name] = [...codes.keys()];
}

/** Reads a column of a part: the word or number of a row, or null. */
function reader({ columns, dictionaries }, name) {
  const [values, words] = [columns[name] ?? [], dictionaries[name]];
  return words ? (row) => (values[row] === null ? null : words[values[row]]) : (row) => values[row] ?? null;
}

/** Marks the rows of a part that a test holds for. */
function mark({ n, columns, dictionaries }, test, marks) {
  const [values, words] = [columns[test.column], dictionaries[test.column]];
  if (!values) {
    // A column that the version of the release does not have holds nothing.
    if (holds(test, null)) marks.fill(1);
  } else if (words) {
    const good = words.map((word) => holds(test, word));
    const none = holds(test, null);
    for (let row = 0; row < n; row++) if (values[row] === null ? none : good[values[row]]) marks[row] = 1;
  } else {
    for (let row = 0; row < n; row++) if (holds(test, values[row])) marks[row] = 1;
  }
}

/** Which rows of a part pass. */
function passing(part, question) {
  const passes = new Uint8Array(part.n).fill(1);
  for (const test of question.tests ?? []) {
    const marks = new Uint8Array(part.n);
    mark(part, test, marks);
    for (let row = 0; row < part.n; row++) passes[row] &= marks[row];
  }
  for (const tests of question.any ?? []) {
    const marks = new Uint8Array(part.n);
    for (const test of tests) mark(part, test, marks);
    for (let row = 0; row < part.n; row++) passes[row] &= marks[row];
  }
  return passes;
}

/** For each row of a part the number of its group among those of the part, and their keys. */
function grouping({ n, columns, dictionaries }, by) {
  const groups = new Uint32Array(n);
  let keys = [[]];
  for (const name of by) {
    const column = name === "year" ? "period" : name;
    const [values, words] = [columns[column], dictionaries[column]];
    const own = words.map((word) => (name === "year" ? word.slice(0, 4) : word)).concat([null]);
    for (let row = 0; row < n; row++) {
      groups[row] = groups[row] * own.length + (values[row] === null ? own.length - 1 : values[row]);
    }
    keys = keys.flatMap((before) => own.map((word) => [...before, word]));
  }
  return { groups, keys };
}

/** The sums of all groups: `[matched, low, high, published, missing, quantity, known]`. */
function sums(passes, by) {
  const all = new Map();
  parts.forEach((part, at) => {
    const { groups, keys } = grouping(part, by);
    const own = keys.map(() => [0, 0, 0, 0, 0, 0, 0]);
    const { amount, quantity, precision, cluster } = part.columns;
    const words = part.dictionaries.precision;
    for (let row = 0; row < part.n; row++) {
      if (!passes[at][row]) continue;
      const sum = own[groups[row]];
      sum[0] += 1;
      // It does not simply add.
      if (cluster && cluster[row] !== null) continue;
      if (amount[row] === null) {
        sum[4] += 1;
      } else {
        const [low, high] = ends(amount[row], words[precision[row]]);
        sum[1] += low;
        sum[2] = high === null || sum[2] === null ? null : sum[2] + high;
        sum[3] += 1;
      }
      if (quantity[row] !== null) {
        sum[5] += quantity[row];
        sum[6] += 1;
      }
    }
    own.forEach((sum, group) => {
      if (sum[0] === 0) return;
      const key = keys[group].join("\n");
      const known = all.get(key);
      if (!known) return all.set(key, [...keys[group], ...sum]);
      sum.forEach((value, place) => {
        const here = by.length + place;
        known[here] = value === null || known[here] === null ? null : known[here] + value;
      });
    });
  });
  return [...all.values()];
}

/** The first rows in the order that is asked for; those without a number come last. */
function window(passes, sort, descending) {
  const best = [];
  const value = ({ part, row }) => (sort ? parts[part].columns[sort][row] : null);
  const before = (a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === other || one === null) return false; // equal rows keep their order
    return other === null || (descending ? one > other : one < other);
  };
  for (let part = 0; part < parts.length; part++) {
    for (let row = 0; row < parts[part].n; row++) {
      if (!passes[part][row]) continue;
      const own = { part, row };
      let at = best.length;
      while (at > 0 && before(own, best[at - 1])) at--;
      if (at < WINDOW) {
        best.splice(at, 0, own);
        if (best.length > WINDOW) best.pop();
      } else if (!sort) {
        return best;
      }
    }
  }
  return best;
}

begin({
  async load(release) {
    parts = await fetchParts(release);
    for (const part of parts) CODED.forEach((name) => code(part, name));
    return parts.reduce((rows, part) => rows + part.n, 0);
  },

  async ask(question) {
    const passes = parts.map((part) => passing(part, question));
    const groups = sums(passes, question.by ?? []);
    const first = window(passes, question.sort, question.descending);
    const readers = parts.map((part) => COLUMNS.map((name) => reader(part, name)));
    return {
      matched: groups.reduce((matched, group) => matched + group[(question.by ?? []).length], 0),
      groups: question.by ? groups : oneGroup(groups),
      rows: first.map(({ part, row }) => readers[part].map((read) => read(row))),
    };
  },
});

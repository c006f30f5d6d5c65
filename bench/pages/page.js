// What every page of the benchmark shares: the release that it reads, and the times that it takes. A page begins by
// itself, as a reader's does; all times count from the navigation.

/** The columns of a row that an answer shows. */
export const COLUMNS = ["id", "pairing", "period", "product", "channel", "amount", "precision", "quantity", "unit", "source", "locator"];

/** The rows that come with an answer: as many as the portal's page asks for. */
export const WINDOW = 100;

const json = async (url) => (await fetch(url)).json();

/** The newest release: its sales as the files that hold them, with what the manifest says of each. */
export async function published() {
  const data = new URL("../data/", location.href);
  const { releases } = await json(new URL("releases.json", data));
  const folder = new URL(`${releases[0].release}/`, data);
  const { resources, shanhai } = await json(new URL("datapackage.json", folder));
  const { rows, parts } = shanhai.tables.find(({ table }) => table === "sales");
  const file = (path) => {
    const { bytes, hash } = resources.find((resource) => resource.path === path);
    return { url: new URL(path, folder).href, bytes, sha256: hash.replace("sha256:", "") };
  };
  // The columns of a part that only rows show lie in a file of their own.
  const beside = (path) => path.replace(/\.json$/, "-rows.json");
  const files = (path) => [path, beside(path)].filter((one) => resources.some((resource) => resource.path === one));
  return { format: shanhai.format, rows, parts: parts.map((path) => files(path).map(file)), csv: new URL("sales.csv", folder).href };
}

/** Loads, answers the first question of the portal's page, and waits for those of the harness. */
export async function begin(engine) {
  try {
    const rows = await engine.load(await published());
    const loaded = performance.now();
    const answer = await engine.ask({});
    const answered = performance.now();
    window.__measure = { ask: (question) => ask(engine, question) };
    window.__begun = { rows, loaded, answered, answer };
  } catch (error) {
    window.__begun = { failed: String(error?.stack ?? error) };
  }
}

/**
 * The answer to a question, and its time in ms. The sums of an answer are those of the rows that simply add: who settles
 * the few others too says apart what the rest comes to, which takes none of its time.
 */
async function ask(engine, question) {
  const start = performance.now();
  const answer = await engine.ask(question);
  const ms = performance.now() - start;
  return { ms, answer: engine.alike ? await engine.alike(question, answer) : answer };
}

/** Columns that few rows fill, and that questions are about or rows show. */
const FEW = [...COLUMNS, "missing", "cluster"];

/** The two files of a part as one: `{ n, columns, dictionaries }`. */
function joined(files) {
  const part = { n: files[0].n, columns: {}, dictionaries: {} };
  for (const { columns, filled = {}, values = {}, dictionaries = {} } of files) {
    for (const name of FEW.filter((name) => values[name] && !part.columns[name])) {
      part.columns[name] = new Array(part.n).fill(null);
      filled[name].forEach((row, at) => (part.columns[name][row] = values[name][at]));
    }
    Object.assign(part.columns, columns);
    Object.assign(part.dictionaries, dictionaries);
  }
  // A translation that follows from the words of its column has their codes.
  for (const name of Object.keys(part.dictionaries)) {
    const column = name.replace(/_(zh_hant|en)$/, "");
    if (!part.columns[name] && part.columns[column]) part.columns[name] = part.columns[column];
  }
  return part;
}

/** Fetches all parts at once, as the portal does, and parses them. */
export const fetchParts = ({ parts }) =>
  Promise.all(parts.map(async (files) => joined(await Promise.all(files.map(({ url }) => json(url))))));

/** The values of a column of a part; one in which nothing is filled is not there. */
export const column = ({ n, columns }, name) => columns[name] ?? new Array(n).fill(null);

/**
 * Whether a text or a number (or null) passes a test of a question. The months of made-up data lie within a span of days
 * where their first day does not come before it and their 28th not after its last.
 */
export function holds(test, value) {
  if (test.one_of) return test.one_of.includes(value === null ? "" : String(value));
  if (value === null) return false;
  if (test.mentions !== undefined) return value.toLowerCase().includes(test.mentions.toLowerCase());
  if (test.within) {
    const month = Number(value.replace("-", "")) * 100;
    const [from, to] = test.within;
    return (from === null || from <= month + 1) && (to === null || month + 28 <= to);
  }
  throw new Error(`no such test: ${JSON.stringify(test)}`);
}

/** What a row adds to the ends of a sum of amounts: `[low, high]`, and nothing for high where there is no upper end. */
export function ends(amount, precision) {
  if (precision === "over" || precision === "at_least") return [amount, null];
  return precision === "nearly" ? [0, amount] : [amount, amount];
}

/** The answer to a question without a group: all rows make one. */
export const oneGroup = (groups) => (groups.length > 0 ? groups : [[0, 0, 0, 0, 0, 0, 0]]);

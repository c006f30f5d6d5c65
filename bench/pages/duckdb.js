// DuckDB-WASM in its own worker. It reads the release's CSV, as people feed it; its tables are kept in memory.
import * as duckdb from "@duckdb/duckdb-wasm";
import { COLUMNS, WINDOW, begin, oneGroup } from "./page.js";

let connection;
let known;

const quoted = (word) => `'${word.replaceAll("'", "''")}'`;

/** `20180101` as the month that it is in. */
const month = (day) => quoted(`${Math.floor(day / 10_000)}-${String(Math.floor(day / 100) % 100).padStart(2, "0")}`);

function condition({ column, one_of: words, mentions, within }) {
  // A column that the version of the release does not have holds nothing.
  if (!known.has(column)) return String(words?.includes("") ?? false);
  if (words) {
    const some = words.filter((word) => word !== "").map(quoted);
    const either = some.length > 0 ? [`${column} IN (${some})`] : [];
    if (words.includes("")) either.push(`${column} IS NULL`);
    return either.length > 0 ? `(${either.join(" OR ")})` : "false";
  }
  if (mentions !== undefined) return `contains(lower(${column}), ${quoted(mentions.toLowerCase())})`;
  const [from, to] = within;
  return [from && `period >= ${month(from)}`, to && `period <= ${month(to)}`].filter(Boolean).join(" AND ");
}

function where({ tests = [], any = [] }) {
  const all = tests.map(condition);
  for (const tests of any) all.push(`(${tests.map(condition).join(" OR ")})`);
  return all.length > 0 ? `WHERE ${all.join(" AND ")}` : "";
}

/** Rows that are parts of others, and these, do not simply add: the CSV has no column that says so. */
const SUMS = `
  count(*),
  coalesce(sum(CASE WHEN precision <> 'nearly' THEN amount ELSE 0 END) FILTER (WHERE adds), 0)::BIGINT,
  CASE WHEN count(*) FILTER (WHERE adds AND precision IN ('over', 'at_least')) > 0 THEN NULL
    ELSE coalesce(sum(amount) FILTER (WHERE adds), 0)::BIGINT END,
  count(amount) FILTER (WHERE adds),
  count(*) FILTER (WHERE adds AND amount IS NULL),
  coalesce(sum(quantity) FILTER (WHERE adds), 0)::BIGINT,
  count(quantity) FILTER (WHERE adds)`;

/** Rows as arrays of numbers and texts. */
async function query(sql) {
  const table = await connection.query(sql);
  const columns = table.schema.fields.map((_, at) => table.getChildAt(at));
  return Array.from({ length: table.numRows }, (_, row) =>
    columns.map((column) => {
      const value = column.get(row);
      return typeof value === "bigint" ? Number(value) : value;
    }),
  );
}

const engine = {
  async load({ csv }) {
    const worker = new Worker("duckdb-browser-eh.worker.js");
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await database.instantiate(new URL("duckdb-eh.wasm", location.href).href);
    connection = await database.connect();
    const bytes = await (await fetch(csv)).arrayBuffer();
    await database.registerFileBuffer("sales.csv", new Uint8Array(bytes));
    // In the order of the portal's files: by month, and those of one month as they are published.
    await connection.query(`
      CREATE TABLE sales AS
      WITH read AS (SELECT *, row_number() OVER () AS nth FROM read_csv('sales.csv', header = true, all_varchar = false, types = {
        'amount': 'DECIMAL(18, 2)', 'quantity': 'BIGINT', 'period': 'VARCHAR', 'id': 'VARCHAR', 'part_of': 'VARCHAR',
        'missing': 'VARCHAR' }))
      SELECT * REPLACE ((amount * 100)::BIGINT AS amount),
        part_of IS NULL AND id NOT IN (SELECT part_of FROM read WHERE part_of IS NOT NULL) AS adds
      FROM read
      ORDER BY period, nth`);
    await database.dropFile("sales.csv");
    known = new Set((await query("SELECT column_name FROM (DESCRIBE sales)")).flat());
    const [[rows]] = await query("SELECT count(*) FROM sales");
    return rows;
  },

  async ask(question) {
    const by = (question.by ?? []).map((name) => (name === "year" ? "left(period, 4)" : name));
    const groups = await query(`
      SELECT ${[...by, SUMS].join(", ")} FROM sales ${where(question)} ${by.length > 0 ? `GROUP BY ${by}` : ""}`);
    const order = question.sort ? `${question.sort} ${question.descending ? "DESC" : "ASC"} NULLS LAST, period, nth` : "period, nth";
    const rows = await query(`SELECT ${COLUMNS.join(", ")} FROM sales ${where(question)} ORDER BY ${order} LIMIT ${WINDOW}`);
    return {
      matched: groups.reduce((matched, group) => matched + group[by.length], 0),
      groups: question.by ? groups : oneGroup(groups),
      rows,
    };
  },
};

begin(engine);

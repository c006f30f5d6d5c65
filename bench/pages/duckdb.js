// DuckDB-WASM in its own worker, fed with Arrow columns made of the typed arrays.
import * as arrow from "apache-arrow";
import * as duckdb from "@duckdb/duckdb-wasm";
import { COLUMNS, CODED, fetchColumns, offer, sweep } from "./page.js";

let connection;

/** A column of words as Arrow has them: codes and a dictionary. */
function coded(codes, words) {
  const dictionary = arrow.vectorFromArray(words, new arrow.Utf8());
  const type = new arrow.Dictionary(dictionary.type, new arrow.Uint16());
  return arrow.makeVector({ type, data: codes, length: codes.length, nullCount: 0, dictionary });
}

const text = (word) => `'${word.replaceAll("'", "''")}'`;
const where = (q) =>
  `channel = ${text(q.channel)} AND ym BETWEEN ${q.from} AND ${q.to} AND product IN (${q.products.map(text).join(",")})`;

/** Rows as arrays of numbers and texts. */
async function ask(sql) {
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
  async load(url) {
    const { n, columns, dictionaries } = await fetchColumns(url);
    const vectors = {};
    for (const [name, values] of Object.entries(columns)) {
      vectors[name] = CODED.includes(name)
        ? coded(values, dictionaries[name])
        : arrow.makeVector(name === "amount_fen" ? BigInt64Array.from(values, BigInt) : values);
    }
    await connection.insertArrowTable(new arrow.Table(vectors), { name: "sales", create: true });
    return { rows: n };
  },

  groupBy: ({ top }) =>
    ask(`SELECT pairing_id, sum(amount_fen)::BIGINT AS total FROM sales GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${top}`),

  filterGroup: (q) => ask(`SELECT ym, sum(amount_fen)::BIGINT FROM sales WHERE ${where(q)} GROUP BY 1 ORDER BY 1`),

  topRows: (q) => ask(`SELECT ${COLUMNS} FROM sales WHERE ${where(q)} ORDER BY amount_fen DESC, id LIMIT ${q.limit}`),

  async search({ text: part }) {
    const sql = `SELECT count(*), coalesce(sum(amount_fen), 0)::BIGINT FROM sales WHERE contains(product, ${text(part)})`;
    return (await ask(sql))[0];
  },

  sweep: ({ years }) =>
    sweep(years, async (from, to) => {
      const groups = await ask(
        `SELECT pairing_id, sum(amount_fen)::BIGINT AS total FROM sales WHERE ym BETWEEN ${from} AND ${to} GROUP BY 1 HAVING total <> 0 ORDER BY 1`,
      );
      return [groups.reduce((total, [, sum]) => total + sum, 0), groups];
    }),
};

async function start() {
  const worker = new Worker("duckdb-browser-eh.worker.js");
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(new URL("duckdb-eh.wasm", location.href).href);
  connection = await database.connect();
  offer(engine);
}

start();

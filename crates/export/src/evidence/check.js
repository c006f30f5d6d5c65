"use strict";
// Checks this file against itself: nothing is asked of any network. Every step is told, and what could not be checked is
// told too. Plain functions, no library: read it before you believe it.

const data = JSON.parse(document.getElementById("published").textContent);
const words = new Map(data.words);
const files = new Map(data.files.map(file => [file.path, file.text]));
const MANIFEST = "datapackage.json";

// --- Words -----------------------------------------------------------------------------------------------------------

const fill = (sentence, ...values) => sentence.split("{}").reduce((said, part, at) => said + values[at - 1] + part);
const say = (name, ...values) => fill(words.get(name), ...values);
const plain = text => text.replace(/[\0\ufffd]/g, "").replace(/\s+/g, " ").trim();
const labels = new Map(data.labels.map(([column, word, label]) => [column + "/" + word, label]));
const label = (column, word) => labels.get(column + "/" + word) ?? word;

// --- SHA-256 (FIPS 180-4) ---------------------------------------------------------------------------------------------

const K = Uint32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2);

const bytesOf = text => new TextEncoder().encode(text);
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");

function sha256(message) {
  const state = Uint32Array.of(
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, message.length * 8);
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const w = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + 4 * t);
    for (let t = 16; t < 64; t++) {
      const x = w[t - 15], y = w[t - 2];
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t++) {
      const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t];
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g; g = f; f = e; e = (d + first) | 0;
      d = c; c = b; b = a; a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => { state[at] += word; });
  }
  return hex(Array.from(state, word => [word >>> 24, word >>> 16 & 255, word >>> 8 & 255, word & 255]).flat());
}

// --- BLAKE2b-512 (RFC 7693): what minisign signs of a file ----------------------------------------------------------------

function blake2b(message) {
  const MASK = (1n << 64n) - 1n;
  const IV = [
    0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n,
    0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n];
  const ORDER = [
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
    "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0"];
  const h = [...IV];
  h[0] ^= 0x01010040n;
  const blocks = Math.max(1, Math.ceil(message.length / 128));
  for (let at = 0; at < blocks; at++) {
    const block = new Uint8Array(128);
    block.set(message.subarray(at * 128, at * 128 + 128));
    const view = new DataView(block.buffer);
    const m = Array.from({ length: 16 }, (_, word) => view.getBigUint64(8 * word, true));
    const v = [...h, ...IV];
    v[12] ^= BigInt(Math.min((at + 1) * 128, message.length));
    if (at === blocks - 1) v[14] ^= MASK;
    const turn = (word, by) => ((word >> by) | (word << (64n - by))) & MASK;
    const mix = (a, b, c, d, x, y) => {
      v[a] = (v[a] + v[b] + x) & MASK; v[d] = turn(v[d] ^ v[a], 32n);
      v[c] = (v[c] + v[d]) & MASK; v[b] = turn(v[b] ^ v[c], 24n);
      v[a] = (v[a] + v[b] + y) & MASK; v[d] = turn(v[d] ^ v[a], 16n);
      v[c] = (v[c] + v[d]) & MASK; v[b] = turn(v[b] ^ v[c], 63n);
    };
    for (let round = 0; round < 12; round++) {
      const s = Array.from(ORDER[round % 10], digit => m[parseInt(digit, 16)]);
      mix(0, 4, 8, 12, s[0], s[1]); mix(1, 5, 9, 13, s[2], s[3]); mix(2, 6, 10, 14, s[4], s[5]); mix(3, 7, 11, 15, s[6], s[7]);
      mix(0, 5, 10, 15, s[8], s[9]); mix(1, 6, 11, 12, s[10], s[11]); mix(2, 7, 8, 13, s[12], s[13]); mix(3, 4, 9, 14, s[14], s[15]);
    }
    for (let word = 0; word < 8; word++) h[word] ^= v[word] ^ v[word + 8];
  }
  const digest = new DataView(new ArrayBuffer(64));
  h.forEach((word, at) => digest.setBigUint64(8 * at, word, true));
  return new Uint8Array(digest.buffer);
}

// --- The published tables -------------------------------------------------------------------------------------------------

/** The rows of a CSV by their keys, each an object of texts; an empty text is nothing there. */
function table(csv) {
  const lines = [[""]];
  let quoted = false;
  const text = csv.replace(/^\ufeff/, "");
  for (let at = 0; at < text.length; at++) {
    const [c, line] = [text[at], lines[lines.length - 1]];
    if (quoted && c === '"' && text[at + 1] === '"') { line[line.length - 1] += '"'; at++; }
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ",") line.push("");
    else if (!quoted && (c === "\n" || c === "\r")) {
      if (c === "\r" && text[at + 1] === "\n") at++;
      lines.push([""]);
    } else line[line.length - 1] += c;
  }
  const [head, ...rows] = lines.filter(line => line.length > 1 || line[0] !== "");
  return new Map(rows.map(row => [row[0], Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""]))]));
}

const tables = new Map();
for (const [path, text] of files) if (path.endsWith(".csv")) tables.set(path, table(text));

// --- Numbers --------------------------------------------------------------------------------------------------------------

const figures = new Map(data.figures.map(({ file, value, ...columns }) => [file + "/" + value, columns]));
const units = new Map(data.units.map(([unit, before, one, many]) => [unit, { before, one, many }]));
const unitOf = (row, columns) => columns.unit ?? row[columns.unit_column] ?? "";

/** Whole fen, or a whole count; nothing where no number is published. */
function number(row, file, value) {
  const columns = figures.get(file + "/" + value);
  if (row[value] === "") return null;
  if (columns.unit !== "yuan") return BigInt(row[value]);
  const [whole, cents = ""] = row[value].split(".");
  return BigInt(whole + cents.padEnd(2, "0"));
}

/** What the truth may be: as the portal has it, a bound has no other end, and what is missing is no zero. */
function interval(row, file, value) {
  const columns = figures.get(file + "/" + value), amount = number(row, file, value);
  if (amount === null) {
    const applies = row[columns.missing] !== "not_applicable";
    return { low: 0n, high: 0n, more: false, soft: false, published: 0, missing: applies ? 1 : 0 };
  }
  const precision = row[columns.precision] || "stated";
  return {
    low: precision === "nearly" ? 0n : amount,
    high: precision === "over" || precision === "at_least" ? null : amount,
    more: precision === "over",
    soft: precision === "about",
    published: 1,
    missing: 0,
  };
}

const plus = (a, b) => ({
  low: a.low + b.low,
  high: a.high === null || b.high === null ? null : a.high + b.high,
  more: a.more || b.more,
  soft: a.soft || b.soft,
  published: a.published + b.published,
  missing: a.missing + b.missing,
});

function digits(amount, unit) {
  const money = unit === "yuan";
  const whole = String(money ? amount / 100n : amount), cents = money ? String(amount % 100n).padStart(2, "0").replace(/0+$/, "") : "";
  const ungrouped = data.language.startsWith("zh") && whole.length <= 4;
  return (ungrouped ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",")) + (cents ? "." + cents : "");
}

function amountOf(amount, unit) {
  const { before, one, many } = units.get(unit) ?? { before: "", one: "", many: "" };
  return before + digits(amount, unit) + (amount === 1n ? one : many);
}

/** An interval in words that are never narrower than the truth. */
function wording(of, unit) {
  const of_ = amount => amountOf(amount, unit);
  if (of.published === 0) return words.get(of.missing === 0 ? "nothing" : "not_published");
  const { low } = of, high = of.missing > 0 ? null : of.high;
  if (high === null) return say(of.soft ? "about_or_more" : of.more ? "over" : "at_least", of_(low));
  if (of.soft) return high === low ? say("about", of_(high)) : say("about_between", of_(low), of_(high));
  if (high === low) return of_(high);
  return low === 0n ? say("nearly", of_(high)) : say("between", of_(low), of_(high));
}

/** The same as an interval: `(8,000,000, ∞)`. */
function ends(of, unit) {
  const high = of.missing > 0 ? null : of.high;
  return (of.soft ? "≈ " : "") + (of.more ? "(" : "[") + digits(of.low, unit) + ", " + (high === null ? "∞)" : digits(high, unit) + "]");
}

// --- What the page shows, made again from the tables -----------------------------------------------------------------------

const inLanguage = (row, column) => row?.[column + data.ending] || (row?.[column] ?? "");
const place = id => inLanguage(tables.get("regions.csv").get(id), "name") || id;

const made = {
  text: row => column => inLanguage(row, column),
  word: row => column => label(column, row[column]),
  place: row => column => place(row[column]),
  pairing: row => column => {
    const pairing = tables.get("pairings.csv").get(row[column]);
    return pairing ? place(pairing.supporter) + " → " + place(pairing.recipient) : row[column];
  },
  source: row => column => inLanguage(tables.get("sources.csv").get(row[column]), "title") || row[column],
  figure: (row, file) => value => {
    const columns = figures.get(file + "/" + value);
    return row[value] === "" ? label("missing", row[columns.missing] ?? "") : wording(interval(row, file, value), unitOf(row, columns));
  },
  ends: (row, file) => value => ends(interval(row, file, value), unitOf(row, figures.get(file + "/" + value))),
};

// --- The steps ------------------------------------------------------------------------------------------------------------

const steps = [];
/** A step: what is checked, and what is wrong with it. `open` says what was not checked, and what to do. */
const step = (name, right, wrong, open = []) => steps.push({ name, right, wrong, open });
const shown = id => plain(document.getElementById(id).textContent);
const resources = new Map();

function manifest() {
  const own = sha256(bytesOf(files.get(MANIFEST) ?? ""));
  const wrong = own === shown("hash") ? [] : [say("manifest_wrong", own, shown("hash"))];
  try {
    const read = JSON.parse(files.get(MANIFEST));
    read.resources.forEach(resource => resources.set(resource.path, resource));
    if (read.shanhai.release !== shown("release")) wrong.push(say("release_wrong", read.shanhai.release, shown("release")));
    if (read.shanhai.synthetic !== (document.getElementById("synthetic") !== null)) wrong.push(words.get("synthetic_wrong"));
  } catch (error) {
    wrong.push(say("manifest_unread", String(error)));
  }
  step("step_manifest", say("manifest_right", own), wrong);
}

function publishedFiles() {
  const wrong = [];
  for (const [path, text] of files) {
    if (path === MANIFEST) continue;
    const bytes = bytesOf(text), hash = "sha256:" + sha256(bytes), listed = resources.get(path);
    if (!listed) wrong.push(say("file_unlisted", path));
    else if (listed.hash !== hash || listed.bytes !== bytes.length) wrong.push(say("file_wrong", path, hash, listed.hash));
  }
  step("step_files", say("files_right", files.size - 1), wrong);
}

function shownValues() {
  const wrong = [];
  let count = 0;
  for (const id of data.records) {
    if (!document.querySelector(`[data-record="${CSS.escape(id)}"]`)) wrong.push(say("record_gone", id));
  }
  for (const cell of document.querySelectorAll("[data-cell]")) {
    const [kind, column] = cell.dataset.cell.split("/");
    const file = cell.closest("[data-file]")?.dataset.file, id = cell.closest("[data-id]")?.dataset.id;
    const row = tables.get(file)?.get(id), says = plain(cell.textContent);
    count++;
    if (!row) { wrong.push(say("row_unpublished", file + " " + id)); continue; }
    const right = plain(made[kind](row, file)(column));
    if (says !== right) wrong.push(say("value_wrong", file + " " + id + " " + column, says, right));
  }
  const said = new Set();
  for (const place of document.querySelectorAll("[data-said]")) {
    const right = plain(data.said[Number(place.dataset.said)] ?? ""), says = plain(place.textContent);
    said.add(Number(place.dataset.said));
    if (says !== right) wrong.push(say("words_wrong", says, right));
  }
  data.said.forEach((text, at) => { if (!said.has(at)) wrong.push(say("words_gone", text)); });
  step("step_values", say("values_right", count), wrong);
}

function totals() {
  const wrong = [], open = [];
  let added = 0;
  data.totals.forEach((total, at) => {
    const section = document.querySelector(`[data-total="${at}"]`);
    if (!section) { wrong.push(say("total_gone", total.name)); return; }
    const rows = Array.from(section.querySelectorAll("tbody tr"), row => [row.dataset.id, row.dataset.fate]);
    const listed = new Map(total.rows);
    for (const [id] of total.rows) if (!rows.some(row => row[0] === id)) wrong.push(say("row_gone", total.name, id));
    for (const [id, fate] of rows) if (listed.get(id) !== fate) wrong.push(say("row_strange", total.name, id));
    const columns = figures.get(total.file + "/" + total.figure), table = tables.get(total.file);
    const simple = rows.every(([, fate]) => ["counted", "not_published", "not_applicable"].includes(fate));
    let sum = total.result && {
      low: BigInt(total.result.low), high: total.result.high === null ? null : BigInt(total.result.high),
      more: total.result.more_than_low, soft: total.result.about, published: total.result.published, missing: total.result.missing,
    };
    if (simple) {
      const own = rows.map(([id]) => table.get(id)).filter(Boolean);
      if (own.some(row => unitOf(row, columns) !== total.unit)) wrong.push(say("total_units", total.name));
      sum = own.map(row => interval(row, total.file, total.figure)).reduce(plus, interval({ [total.figure]: "", [columns.missing]: "not_applicable" }, total.file, total.figure));
      added++;
    } else open.push(total.name);
    const says = plain(section.querySelector("[data-result]").textContent);
    const right = sum ? plain(wording(sum, total.unit)) : words.get("overflow");
    if (says !== right) wrong.push(say("total_wrong", total.name, says, right));
  });
  if (data.totals.length > 0) step("step_totals", added > 0 ? say("totals_right", added) : "", wrong, open.length > 0 ? [say("total_open", open.length, open.join("; "))] : []);
}

/** Asks the same of the tables, as far as the question asks for words of columns that the files have. */
function questions() {
  const wrong = [], open = [];
  for (const asked of data.asked) {
    const rows = tables.get(asked.file), first = rows.values().next().value ?? {};
    const own = new Set(asked.rows);
    if (!asked.simple || asked.tests.some(test => !(test.column in first))) { open.push(say("question_open", asked.file)); continue; }
    const passes = row => asked.tests.every(test => test.one_of.includes(row[test.column]));
    for (const [id, row] of rows) {
      if (passes(row) !== own.has(id)) wrong.push(say(own.has(id) ? "question_more" : "question_less", asked.file, id));
    }
  }
  const asked = data.asked.length - open.length;
  if (data.asked.length > 0) step("step_questions", asked > 0 ? say("questions_right", asked) : "", wrong, open);
}

const base64 = text => Uint8Array.from(atob(text.trim()), c => c.charCodeAt(0));

async function signature() {
  const command = `minisign -Vm ${MANIFEST} -P ${data.public_key ?? "RW…"}`;
  if (!data.public_key || !data.signature) {
    step("step_signature", "", [], [words.get(data.public_key ? "signature_none" : "key_none")]);
    return;
  }
  try {
    const lines = data.signature.split(/\r?\n/), key = base64(data.public_key), own = base64(lines[1]);
    const comment = lines[2].slice("trusted comment: ".length), whole = base64(lines[3]);
    const wrong = [];
    if (hex(key.subarray(2, 10)) !== hex(own.subarray(2, 10))) wrong.push(words.get("signature_key"));
    const bytes = bytesOf(files.get(MANIFEST)), prehashed = own[1] === 0x44;
    const message = prehashed ? blake2b(bytes) : bytes, made = own.subarray(10);
    let public_;
    try {
      public_ = await crypto.subtle.importKey("raw", key.subarray(10), { name: "Ed25519" }, false, ["verify"]);
    } catch {
      step("step_signature", "", wrong, [say("signature_open", command)]);
      return;
    }
    const holds = (signed, of) => crypto.subtle.verify({ name: "Ed25519" }, public_, signed, of);
    if (!await holds(made, message)) wrong.push(words.get("signature_wrong"));
    if (!await holds(whole, Uint8Array.of(...made, ...bytesOf(comment)))) wrong.push(words.get("comment_wrong"));
    step("step_signature", say("signature_right", comment), wrong);
  } catch (error) {
    step("step_signature", "", [say("signature_unread", String(error))]);
  }
}

// --- What is said of it -----------------------------------------------------------------------------------------------------

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

const MOST = 12;

function tell() {
  const isWrong = steps.some(step => step.wrong.length > 0);
  const list = document.getElementById("steps");
  for (const { name, right, wrong, open } of steps) {
    const state = wrong.length > 0 ? "wrong" : right === "" ? "open" : "right";
    const item = element("li", "", { "data-step": name, "data-state": state });
    item.append(element("b", words.get(name)), " ", element("span", words.get("state_" + state), { class: "state" }));
    const lines = [...wrong.slice(0, MOST), ...(wrong.length > MOST ? [say("more", wrong.length - MOST)] : [])];
    if (lines.length === 0 && right !== "") lines.push(right);
    for (const line of [...lines, ...open]) item.append(element("p", line));
    list.append(item);
  }
  // That nobody has signed it is said in its step; a sum that was not made again belongs into the first sentence.
  const isOpen = steps.some(step => ["step_totals", "step_questions"].includes(step.name) && step.open.length > 0);
  const verdict = document.getElementById("verdict");
  verdict.textContent = words.get(isWrong ? "verdict_wrong" : isOpen ? "verdict_open" : "verdict_right");
  document.documentElement.dataset.verdict = isWrong ? "wrong" : "right";
}

/** The files themselves, for programs outside. */
function offerFiles() {
  for (const link of document.querySelectorAll("[data-take]")) {
    const path = link.dataset.take, text = path.endsWith(".minisig") ? data.signature : files.get(path);
    if (text) link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  }
}

(async () => {
  try {
    manifest();
    publishedFiles();
    shownValues();
    questions();
    totals();
    await signature();
  } catch (error) {
    step("step_program", "", [say("program_stopped", String(error))]);
  }
  tell();
  offerFiles();
})();

// Says why a program of a page is of no use, and what its reader can do. Only a page whose program failed fetches this. The
// tool that writes it puts the words and what is known of each file in the place of `WORDS` and `FILES`.

// How long a file is waited for (ms).
const PATIENCE = 15000;

// Always fails, with the words. `files` lie below `root`; `names` are those that the page has, and `say` tells above any page.
export async function why(root, names, files, say) {
  const words = WORDS[document.documentElement.lang] || WORDS["zh-Hans"];
  const tell = (what, ...values) => values.reduce((said, value) => said.replace("{}", value), words[what]);
  throw (await forbidden(tell)) || (await newer(root, names, say)) || (await wrong(root, files, tell)) || tell("whole", files[files.length - 1]);
}

// Whether no program can run here at all.
async function forbidden(tell) {
  if (!globalThis.WebAssembly) return tell("none");
  try {
    // The shortest program there is; not every browser forbids to compile one.
    await WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch {
    return tell("policy");
  }
}

// Programs that have gone were put there by an older build than the one that is there now.
async function newer(root, names, say) {
  const home = await asked(root, "no-cache").then(({ bytes }) => text(bytes), () => "");
  if (!home.includes("data-wasm=") || home.includes(names.wasm)) return;
  say("newer");
  return document.getElementById("apart").dataset.newer;
}

// What is wrong with the first of the files that something is wrong with.
async function wrong(root, files, tell) {
  const looks = await Promise.all(files.map((file) => look(root, file, tell)));
  return looks.find(Boolean);
}

async function look(root, file, tell) {
  let answer;
  try {
    // Not what the browser keeps of it: that may be what is wrong, and is put right so.
    answer = await asked(root + file, "reload");
  } catch (error) {
    return tell(error === "broken" ? "broken" : "silent", file);
  }
  const { status, type, bytes } = answer, [length, hash] = FILES[file] || [];
  if (status === 404 || status === 410) return tell("missing", file, status);
  if (status >= 400) return tell("status", file, status);
  if (text(bytes.slice(0, 99)).trim().startsWith("<")) return tell("page", file);
  if (bytes.length < length) return tell("cut", file, length, bytes.length);
  if (length && (bytes.length > length || (await digest(bytes, hash)) !== hash)) return tell("altered", file);
  if (file.endsWith(".js") && !/(java|ecma)script/.test(type)) return tell("type", file, type);
  if (file.endsWith(".wasm") && !WebAssembly.validate(bytes)) return tell(length ? "old" : "altered", file);
}

// An answer with all its bytes; fails with "broken" where these end early.
async function asked(url, cache) {
  const stop = new AbortController(), timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(url, { cache, signal: stop.signal });
    const bytes = await answer.arrayBuffer().catch(() => { throw "broken"; });
    return { status: answer.status, type: answer.headers.get("Content-Type") || "?", bytes: new Uint8Array(bytes) };
  } finally {
    clearTimeout(timer);
  }
}

function text(bytes) { return new TextDecoder().decode(bytes); }

// The SHA-256 in hex; what it ought to be where browsers withhold the means, over plain http.
async function digest(bytes, hash) {
  if (!globalThis.crypto?.subtle) return hash;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

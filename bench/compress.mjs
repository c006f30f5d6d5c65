// Writes a .br beside each JSON and CSV of a folder that has none, as well compressed as `shanhai site` does it:
// compress.mjs FOLDER. Here because the portal's tool takes minutes where it is not compiled for speed.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
for (const file of files.filter((file) => /\.(json|csv)$/.test(file) && !existsSync(`${file}.br`))) {
  const bytes = readFileSync(file);
  const quality = bytes.length > 1 << 20 ? 6 : 11;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}

#!/usr/bin/env bash
# Puts the built portal with a made-up release in place of the shipped ones into a folder, and the pages of the benchmark
# beside it: site.sh FOLDER ROWS SEED. The release is made again when the tool that makes it is newer.
source "$(dirname "$0")/../scripts/lib.sh"

site=$1 rows=$2 seed=$3
tool=${CARGO_TARGET_DIR:-target}/native/shanhai
release=$site/data/synth
compile_tool() { cargo build --quiet --profile native --package shanhai; }
step "Compiling the tool for speed" "3 min the first time" "read the compiler's message above" compile_tool
bench/packages.sh

# The portal as it is built: only its data and its pages are others.
mkdir -p "$site"
find "$site" -mindepth 1 -maxdepth 1 -type f -delete
rm -rf "$site/text" "$site/bench"
find dist/ -mindepth 1 -maxdepth 1 \( -type f -o -name text \) -exec cp -r {} "$site" \;

if [ ! "$site/data/releases.json" -nt "$tool" ]; then
    rm -rf "$site/data"
    step "Making $rows rows up" "10 s a million" "read the message above" \
        "$tool" synth --rows "$rows" --seed "$seed" --out "$release"
    step "Building their release" "30 s a million" "read the message above" "$tool" build "$release"
fi
step "Compressing it" "1 min a million the first time" "read the message above" node bench/compress.mjs "$site/data"
step "Writing its pages" "2 min the first time" "read the message above" "$tool" site "$site"

mkdir "$site/bench"
for engine in shanhai script crossfilter arquero duckdb; do
    bench/node_modules/.bin/esbuild "bench/pages/$engine.js" --bundle --format=iife --log-level=warning \
        --outfile="$site/bench/$engine.js"
    printf '<!doctype html><meta charset="utf-8"><title>%s</title><link rel="icon" href="data:,"><script src="%s.js"></script>\n' \
        "$engine" "$engine" > "$site/bench/$engine.html"
done
cp bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js \
    bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm "$site/bench/"

#!/usr/bin/env bash
# Puts the built portal with a made-up release in place of the shipped ones into a folder, and the pages of the benchmark
# beside it: site.sh FOLDER ROWS SEED. The release is made again when the tool that makes it is newer.
source "$(dirname "$0")/../scripts/lib.sh"

site=$1 rows=$2 seed=$3
tool=${CARGO_TARGET_DIR:-target}/debug/shanhai
mkdir -p "$site/bench"
bench/packages.sh

# Of the portal all but its data and its pages, which are written for the made-up release.
find "$site" -maxdepth 1 -type f -delete
cp dist/* "$site/" 2>/dev/null || true
cp -r dist/text "$site/"
release=$site/data/synth
if [ ! "$site/data/releases.json" -nt "$tool" ]; then
    step "Making $rows rows up" "1 min a million" "read the message above" \
        "$tool" synth --rows "$rows" --seed "$seed" --out "$release"
    step "Building their release" "2 min a million" "read the message above" "$tool" build "$release"
fi
step "Writing its pages, and compressed files" "5 min a million" "read the message above" "$tool" site "$site"

for engine in shanhai script crossfilter arquero duckdb; do
    bench/node_modules/.bin/esbuild "bench/pages/$engine.js" --bundle --format=iife --log-level=warning \
        --outfile="$site/bench/$engine.js"
    printf '<!doctype html><meta charset="utf-8"><title>%s</title><link rel="icon" href="data:,"><script src="%s.js"></script>\n' \
        "$engine" "$engine" > "$site/bench/$engine.html"
done
cp bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js \
    bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm "$site/bench/"

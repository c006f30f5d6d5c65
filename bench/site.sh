#!/usr/bin/env bash
# Puts the pages of the benchmark into a folder to be served: site.sh FOLDER ROWS SEED
source "$(dirname "$0")/../scripts/lib.sh"

site=$1 rows=$2 seed=$3
mkdir -p "$site"
bench/packages.sh
for engine in shanhai script crossfilter arquero duckdb; do
    bench/node_modules/.bin/esbuild "bench/pages/$engine.js" --bundle --format=iife --log-level=warning --outfile="$site/$engine.js"
    first=""
    [ "$engine" != shanhai ] || first='<script src="worker.js"></script>'
    printf '<!doctype html><meta charset="utf-8"><title>%s</title><link rel="icon" href="data:,">%s<script src="%s.js"></script>\n' \
        "$engine" "$first" "$engine" > "$site/$engine.html"
done
echo '<!doctype html><title>bench</title>' > "$site/index.html"
# The very files that readers get, by plain names.
for name in explorer worker; do
    cp dist/$name-*.js "$site/$name.js"
    cp dist/$name-*_bg.wasm "$site/${name}_bg.wasm"
done
cp dist/style-*.css "$site/style.css"
for script in ui digest; do
    bench/node_modules/.bin/esbuild "bench/pages/$script.js" --log-level=warning --outfile="$site/$script.js"
done
printf '<!doctype html><meta charset="utf-8"><title>ui</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"><input id=q type=search aria-label=q><div id=grid></div><script src="ui.js"></script>\n' > "$site/ui.html"
cp bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js \
    bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm "$site/"
table="$site/table-$rows-$seed.json"
[ -f "$table" ] || step "Making $rows rows up" "10 s" "read the message above" \
    cargo run --quiet --bin shanhai -- synth --rows "$rows" --seed "$seed" --bench "$table"
ln -f "$table" "$site/table.json"

#!/usr/bin/env bash
# Builds the programs that pages fetch when they need them, into a folder: programs.sh FOLDER
# explorer.js with explorer_bg.wasm, the exploring pages; worker.js with worker_bg.wasm, the Web Worker for large tables.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh

into=$1
require_rust
mkdir -p "$into"

# program NAME PROFILE TARGET: builds and binds one of them.
program() {
    cargo build --quiet --target wasm32-unknown-unknown --profile "$2" --no-default-features --features "$4" --bin "$1"
    wasm-bindgen --target "$3" --no-typescript --out-dir "$into" --out-name "$1" \
        "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/$2/$1.wasm"
}

step "Building the exploring pages" "2 min the first time" "read the compiler's message above" \
    program explorer release web explorer
# No modules: a worker may be an old browser's.
step "Building the worker" "1 min the first time" "read the compiler's message above" \
    program worker engine no-modules engine
cat src/bin/worker/loader.js >> "$into/worker.js"

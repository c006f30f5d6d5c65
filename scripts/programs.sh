#!/usr/bin/env bash
# Builds the programs that pages fetch when they need them, into a folder: programs.sh FOLDER [explorer] [worker]
# explorer.js with explorer_bg.wasm, the exploring pages; worker.js with worker_bg.wasm, the Web Worker for large tables.
# FEATURES adds to those that they have (bench).
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh

into=$1
shift
[ $# -gt 0 ] || set -- explorer worker
require_rust
has_wasm_target || step "Adding Rust's wasm32 target" "10 s" "$NETWORK_MEND" rustup target add wasm32-unknown-unknown
install_tool wasm-bindgen "2 min" "$BINDGEN_VERSION" wasm-bindgen-cli
mkdir -p "$into"

# program NAME PROFILE FEATURES TARGET: builds and binds one of them.
program() {
    cargo build --quiet --target wasm32-unknown-unknown --profile "$2" --no-default-features --features "$3" --bin "$1"
    wasm-bindgen --target "$4" --no-typescript --out-dir "$into" --out-name "$1" \
        "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/$2/$1.wasm"
}

for name in "$@"; do
    case $name in
    explorer)
        step "Building the exploring pages" "2 min the first time" "read the compiler's message above" \
            program explorer release "explorer ${FEATURES:-}" web
        ;;
    worker)
        # No modules: a worker may be an old browser's.
        step "Building the worker" "1 min the first time" "read the compiler's message above" \
            program worker engine "engine ${FEATURES:-}" no-modules
        cat src/bin/worker/loader.js >> "$into/worker.js"
        ;;
    esac
done

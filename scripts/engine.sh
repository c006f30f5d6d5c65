#!/usr/bin/env bash
# Builds the program of the Web Worker for large tables into target/engine/: engine-worker.js,
# which is the worker's script, engine.js and engine_bg.wasm. `engine.sh bench` adds what the benchmark calls.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh

require_rust
install_tools_of_engine() {
    has_wasm_target || step "Adding Rust's wasm32 target" "10 s" "$NETWORK_MEND" rustup target add wasm32-unknown-unknown
    install_tool wasm-bindgen "2 min" "$BINDGEN_VERSION" wasm-bindgen-cli
}

install_tools_of_engine
step "Building the engine" "1 min the first time" "read the compiler's message above" \
    cargo build --quiet --target wasm32-unknown-unknown --profile engine --no-default-features --features "${1:-engine}" --bin worker
# No modules: a worker may be an old browser's, and a page loads the very same file.
step "Binding the engine to JavaScript" "1 s" "read the message above" \
    wasm-bindgen --target no-modules --no-typescript --remove-name-section --remove-producers-section --out-dir target/engine --out-name engine \
    "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/engine/worker.wasm"
cp src/bin/worker/loader.js target/engine/engine-worker.js
if command -v brotli >/dev/null; then
    say "The engine is in target/engine/: $(cat target/engine/engine.js target/engine/engine_bg.wasm | brotli -cq 11 | wc -c) bytes, compressed"
fi

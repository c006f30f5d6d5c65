#!/usr/bin/env bash
# Builds the portal into dist/: tools, proof of the data, program, pages. Does nothing that is done already.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/fresh.sh

plan() {
    say "Building the portal into dist/:"
    plan_tools
    plan_line "the portal itself" "6 min the first time, 4 min later" false
}

build() {
    mkdir -p target
    # The time of the beginning, so that what is edited during the build counts as newer.
    touch "$STAMP.begun"
    step "Building the native tool" "2 min the first time, seconds later" \
        "read the compiler's message above" cargo build --bin shanhai
    step "Proving the published data" "10 s" \
        "the lines above name file, row and remedy; rebuild a release with: cargo run -- build public/data/<release>" \
        cargo run --quiet --bin shanhai -- verify public/data
    # Panics name source files: by the names of their crates, not by where this machine keeps them.
    local sources
    sources=$(cargo metadata --format-version 1 --offline | tr ',' '\n' | sed -n 's|.*"manifest_path":"\(.*/registry/src/[^/]*\)/.*|\1|p' | sort -u | sed -n 1p)
    export RUSTFLAGS="--remap-path-prefix=${sources:-none}=. --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=std"
    step "Building the portal" "4 min" "read the message above; make clean removes a half-finished build" \
        trunk build --release
    scripts/programs.sh dist
    unset RUSTFLAGS
    step "Writing a page for every address, and compressed files" "30 s" "read the message above" \
        cargo run --quiet --bin shanhai -- site dist
    mv "$STAMP.begun" "$STAMP"
}

require_rust
if dist_is_fresh; then
    say "dist/ is newer than all that it is made from: nothing to build"
else
    plan
    install_tools
    build
    say "The portal is in dist/"
fi

#!/usr/bin/env bash
# Builds the portal into dist/: tools, proof of the data, programs and pages. Does nothing that is done already.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/fresh.sh

plan() {
    say "Building the portal into dist/:"
    plan_tools
    plan_line "the tools that build it" "2 min the first time" false
    plan_line "the portal itself" "3 min" false
}

# One by one: together they would share crates with more features, and on a new machine that takes longer.
compile_tools() {
    [ -n "${TOOLS_ARE_COMPILED:-}" ] || { cargo build --package shanhai && cargo build --package dist; }
}

build() {
    local compiled=${CARGO_TARGET_DIR:-target}/debug
    mkdir -p target
    # The time of the beginning, so that what is edited during the build counts as newer.
    touch "$STAMP.begun"
    step "Compiling the tools" "2 min the first time, seconds later" \
        "read the compiler's message above" compile_tools
    step "Proving the published data" "10 s" \
        "the lines above name file, row and remedy; rebuild a release with: cargo shanhai build public/data/<release>" \
        "$compiled/shanhai" verify public/data
    step "Building the portal" "3 min" "read the message above; the last dist/ is whole" \
        env SHANHAI_TOOL="$compiled/shanhai" "$compiled/dist"
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

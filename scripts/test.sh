#!/usr/bin/env bash
# Everything that must hold before a change is accepted. Goes on after a failure, so that one run tells all.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/fresh.sh
source scripts/test-tools.sh
source scripts/count.sh

require_rust
say "Testing takes about 15 min on two cores the first time, 5 min later. Needed:"
plan_tools
plan_test_tools
install_tools
install_test_tools

check "Formatting" "2 s" cargo fmt --check
check "Lints of the native code and the tests" "2 min the first time" \
    cargo clippy --lib --bins --tests --test e2e -- -D warnings
check "Lints of the portal" "2 min the first time" \
    cargo clippy --target wasm32-unknown-unknown --no-default-features --features app -- -D warnings
check "Lints of the programs that pages fetch" "2 min the first time" \
    cargo clippy --target wasm32-unknown-unknown --no-default-features --features bench -- -D warnings
tests "Native tests" "3 min the first time" cargo test
check "The portal builds" "6 min the first time" scripts/build.sh

if ! has_browser; then
    :
elif ! dist_is_fresh; then
    skip "all tests in a browser" "mend the build first"
else
    skips=(--skip first_visit)
    has_axe || skips+=(--skip accessib)
    tests "Tests in a browser" "3 min" cargo test --test e2e -- "${skips[@]}"
    tests "The size of a first visit" "5 s" cargo test --test e2e first_visit -- --nocapture
fi
finish

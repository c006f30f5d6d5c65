#!/usr/bin/env bash
# Measures how long a reader with an old phone on a slow line waits for the first figure, what Lighthouse says, and a
# national release on the page, in its worker and in its peers; the last alone: scripts/peers.sh.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/test-tools.sh

scripts/build.sh
has_chromium || fail "there is no Chromium to measure with" "install Chromium and chromedriver; make test does it on Debian"
step "Measuring the first figure, 5 cold runs" "1 min" "read the message above" \
    cargo test --quiet "${NATIVE[@]}" --test e2e bench:: -- --ignored --nocapture --test-threads 1
bench/packages.sh
step "Asking Lighthouse, 3 times a page" "4 min" "read the message above" \
    node bench/lighthouse.mjs dist target/bench/results.json
scripts/peers.sh
say "The results are in target/bench/results.json"

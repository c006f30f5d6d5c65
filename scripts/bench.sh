#!/usr/bin/env bash
# Measures how long a reader with an old phone on a slow line waits for the first figure, and our engine beside its
# peers; the second alone: scripts/peers.sh.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/test-tools.sh

scripts/build.sh
has_chromium || fail "there is no Chromium to measure with" "install Chromium and chromedriver; make test does it on Debian"
step "Measuring the first figure, 5 cold runs" "1 min" "read the message above" \
    cargo test --quiet --test e2e bench:: -- --ignored --nocapture
scripts/peers.sh
say "The results are in target/bench/results.json"

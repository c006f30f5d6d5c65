#!/usr/bin/env bash
# Measures our engine beside its peers on a made-up table, in one browser, and what a reader feels of it. ROWS, SEED, RUNS
# and STEPS change the measurement; ENGINES="shanhai duckdb" leaves the others out.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/test-tools.sh

has_chromium || fail "there is no Chromium to measure with" "install Chromium and chromedriver; make test does it on Debian"
site=target/bench/site
scripts/build.sh
bench/site.sh "$site" "${ROWS:-1000000}" "${SEED:-1}"
step "Measuring the engine and its peers, 5 rounds" "6 min" "read the message above" \
    env SHANHAI_DIST="$site" cargo test --quiet --test e2e peers:: -- --ignored --nocapture
step "Measuring keys and scrolling" "4 min" "read the message above" \
    env SHANHAI_DIST="$site" cargo test --quiet --test e2e feel:: -- --ignored --nocapture

#!/usr/bin/env bash
# Measures a national release on the portal's page, in its worker and in its peers: all read the same files in one browser
# and are asked the same. ROWS, SEED and RUNS change the measurement, ENGINES="shanhai duckdb" leaves other peers out, STEPS
# says how far is scrolled. Quick: ROWS=60000 RUNS=1 scripts/peers.sh
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/test-tools.sh

has_chromium || fail "there is no Chromium to measure with" "install Chromium and chromedriver; make test does it on Debian"
rows=${ROWS:-1000000} seed=${SEED:-1}
site=target/bench/site-$rows-$seed
scripts/build.sh
bench/site.sh "$site" "$rows" "$seed"
export SHANHAI_DIST=$PWD/$site
step "Asking the worker and its peers, ${RUNS:-5} visits each" "15 min" "read the message above" \
    cargo test --quiet "${NATIVE[@]}" --test e2e peers:: -- --ignored --nocapture
step "Measuring the page, ${RUNS:-5} visits" "5 min" "read the message above" \
    cargo test --quiet "${NATIVE[@]}" --test e2e feel:: -- --ignored --nocapture

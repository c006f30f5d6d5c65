#!/usr/bin/env bash
# Measures how long a reader with an old phone on a slow line waits for the first figure and for the program, of the shipped
# release and of a national one; what Lighthouse says; and the national release on the page, in its worker and in its peers,
# which is scripts/peers.sh alone.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/test-tools.sh

scripts/build.sh
has_chromium || fail "there is no Chromium to measure with" "install Chromium and chromedriver; make test does it on Debian"
first_figure() {
    cargo test --quiet "${NATIVE[@]}" --test e2e bench::first_figure -- --ignored --nocapture --test-threads 1
}
step "Measuring the first figure" "2 min" "read the message above" first_figure
command -v wrk >/dev/null && command -v nginx >/dev/null || apt_install wrk nginx-light
load() {
    cargo test --quiet "${NATIVE[@]}" --test e2e load:: -- --ignored --nocapture
}
step "Loading nginx with first visits" "1 min" "read the message above; wrk and nginx are packages of Debian" load
answers() {
    cargo test --quiet "${NATIVE[@]}" --test e2e check::how_long -- --ignored --nocapture
}
step "Measuring how long 200 claims take" "30 s" "read the message above" answers
difference() {
    cargo test --quiet "${NATIVE[@]}" --test e2e large::comparing::how_long -- --ignored --nocapture
}
step "Comparing two releases of 100,000 rows" "1 min" "read the message above" difference
scripts/peers.sh
# As a deployment that says where it lies: pages name their other languages by whole addresses then.
deployed=target/bench/deployed
deploy() {
    rm -rf "$deployed" && cp -r dist "$deployed"
    echo 'address = "https://portal.example/shanhai/"' >"$deployed.toml"
    target/native/shanhai site --config "$deployed.toml" "$deployed"
}
step "Telling a copy where it lies" "1 min" "read the message above" deploy
step "Asking Lighthouse, 3 times a page" "3 min" "read the message above" \
    node bench/lighthouse.mjs "$deployed" target/bench/results.json
command -v java >/dev/null || apt_install default-jre-headless
scripts/python.sh duckdb pyspark
large() {
    SHANHAI_RELEASE=$PWD/target/bench/site-${ROWS:-1000000}-${SEED:-1}/data/synth \
        cargo test --quiet "${NATIVE[@]}" --test native parquet::a_release_of_any_size -- --ignored --nocapture
}
step "Asking DuckDB and Spark over the Parquet files" "5 min" "read the message above" large
SHANHAI_DIST=$PWD/target/bench/site-${ROWS:-1000000}-${SEED:-1} \
    step "Measuring the first figure of the national release" "2 min" "read the message above" first_figure
step "Measuring check and build" "1 min" "read the message above" python3 bench/publish.py target/native/shanhai target/bench
say "The results are in target/bench/results.json"

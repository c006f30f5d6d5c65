#!/usr/bin/env bash
# Fetches from npm what the benchmark needs: the peers, their bundler, Lighthouse.
source "$(dirname "$0")/../scripts/lib.sh"

command -v npm >/dev/null || fail "npm is missing, which fetches the peers" "install it; Debian, Ubuntu: apt install npm"
npm_bench() { npm "$@" --prefix bench --ignore-scripts --no-audit --no-fund; }
if ! cmp -s bench/package-lock.json bench/node_modules/.lock; then
    step "Fetching the peers and Lighthouse from npm" "1 min" "read the message above; this needs a network connection" npm_bench ci
    cp bench/package-lock.json bench/node_modules/.lock
fi

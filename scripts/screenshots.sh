#!/usr/bin/env bash
# Takes pictures of the pages of dist/ into target/shots/, and prints titles, console errors and what is too wide.
# ROUTES="/ /funds" WIDTHS="375 1280" LANGS="zh-CN en-US" THEMES="light dark" scripts/screenshots.sh
source "$(dirname "$0")/lib.sh"

cargo test --quiet "${NATIVE[@]}" --test e2e shots:: -- --ignored --nocapture

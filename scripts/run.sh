#!/usr/bin/env bash
# Builds what is missing, then serves the portal on this machine.
source "$(dirname "$0")/lib.sh"

scripts/build.sh
say "Serving dist/ on this machine"
exec cargo run --quiet --bin shanhai -- serve dist ${PORT:+--port "$PORT"}

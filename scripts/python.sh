#!/usr/bin/env bash
# Installs packages of PyPI for tests and measurements into target/python: python.sh duckdb pyspark.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh

declare -A VERSIONS=([duckdb]=2.0.1 [pyspark]=4.3.0)
command -v python3 >/dev/null || fail "there is no Python 3" "install it; Debian, Ubuntu: apt install python3 python3-venv"
[ -x target/python/bin/pip ] || step "Making a place for Python's packages" "10 s" "Debian, Ubuntu: apt install python3-venv" python3 -m venv target/python
for name in "$@"; do
    target/python/bin/python -c "import $name" 2>/dev/null ||
        step "Fetching $name" "2 min" "$NETWORK_MEND" target/python/bin/pip install --quiet "$name==${VERSIONS[$name]}"
done

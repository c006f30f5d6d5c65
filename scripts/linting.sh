#!/usr/bin/env bash
# linting.sh RUSTC ARGUMENTS...: the compiler, which lints the crates that $LINTED names on the way, if they are for a browser.
# Clippy by itself wants to know all that is used anew, which takes a minute longer. What it says goes into target/linted/CRATE;
# what is compiled is the same with and without.
set -euo pipefail

crate="" target="" said=()
arguments=("$@")
for ((at = 1; at < $#; at++)); do
    case ${arguments[at]} in
    --crate-name) crate=${arguments[at + 1]} ;;
    --target) target=${arguments[at + 1]} ;;
    --out-dir) at=$((at + 1)) && continue ;;
    --emit=* | --error-format=* | --json=*) continue ;;
    esac
    said+=("${arguments[at]}")
done
if [ "$target" = wasm32-unknown-unknown ] && [[ " ${LINTED:-} " == *" $crate "* ]]; then
    mkdir -p target/linted/metadata
    rm -f "target/linted/$crate"
    clippy-driver "$1" "${said[@]}" --emit=metadata --out-dir target/linted/metadata -D warnings >"target/linted/$crate.new" 2>&1 ||
        echo "$crate has lints" >>"target/linted/$crate.new"
    mv "target/linted/$crate.new" "target/linted/$crate"
fi
exec "$@"

# What all scripts share: how they speak, and how they fail. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Tools of the wrong version may stand on PATH for other projects: ours come first.
export PATH="$PWD/.tools/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

# Crates that only a browser runs.
BROWSERS_ALONE=(portal explorer pictures search check downloads worker net browser)
# All others. Each command names all of them, also where it wants one: what a crate is compiled with depends on what is
# compiled beside it, so they are compiled once.
NATIVE=(--workspace "${BROWSERS_ALONE[@]/#/--exclude=}")

say() {
    printf '\n== %s\n' "$*"
}

# fail WHAT MEND: says what failed and what mends it, and ends.
fail() {
    printf '\n!! %s\n   What to do: %s\n' "$1" "$2" >&2
    exit 1
}

# step TITLE DURATION MEND COMMAND...: announces a step, runs it, and says what to do when it fails.
step() {
    local title=$1 duration=$2 mend=$3
    shift 3
    say "$title (usually $duration)"
    "$@" || fail "$title failed: $*" "$mend"
}

# Whether dist/ is newer than all that it is made from. Sourced.

# Lies in target/: `trunk build` empties dist/, and dist/ is what gets uploaded.
STAMP=target/dist.stamp

dist_is_fresh() {
    [ -f "$STAMP" ] && [ -f dist/index.html ] || return 1
    local input inputs=()
    for input in src public style scripts/style.sh scripts/programs.sh index.html Trunk.toml Cargo.toml Cargo.lock; do
        if [ -e "$input" ]; then
            inputs+=("$input")
        fi
    done
    # Folders count too: their time tells of a file that was removed.
    [ -z "$(find "${inputs[@]}" -newer "$STAMP" -print | head -n 1)" ]
}

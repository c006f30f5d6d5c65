# Whether dist/ is newer than all that it is made from. Sourced.

# Lies in target/, because dist/ is what gets uploaded.
STAMP=target/dist.stamp

dist_is_fresh() {
    [ -f "$STAMP" ] && [ -f dist/index.html ] || return 1
    # Folders count too: their time tells of a file that was removed.
    [ -z "$(find src crates vendor public style index.html portal.toml Cargo.toml Cargo.lock -newer "$STAMP" -print | head -n 1)" ]
}

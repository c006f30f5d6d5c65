# The tools that the build needs beside Rust itself: which are there, and how to install the others. Sourced.

TRUNK_VERSION=0.21.14
# The wasm-bindgen program must be of exactly the version of the library that is compiled in.
BINDGEN_VERSION=$(awk '$3 == "\"wasm-bindgen\"" { getline; gsub(/"/, ""); print $3 }' Cargo.lock)
NETWORK_MEND="read the message above; without a network connection nothing can be installed. Then run the same command again: what is done is kept"

has_wasm_target() {
    [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]
}

# has_version TOOL VERSION
has_version() {
    [ "$("$1" --version 2>/dev/null | awk '{ print $2; exit }')" = "$2" ]
}

require_rust() {
    command -v cargo >/dev/null && command -v rustc >/dev/null ||
        fail "Rust is not installed (no cargo on PATH)" "install Rust's stable toolchain with rustup (https://rustup.rs), open a new shell, and run this again"
    command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null ||
        fail "there is no C linker (cc), which Rust needs" "install one: Debian, Ubuntu: apt install build-essential; Fedora: dnf install gcc; macOS: xcode-select --install"
}

# plan_line NAME DURATION TEST...: one line that says whether a step is needed.
plan_line() {
    local name=$1 duration=$2
    shift 2
    if "$@"; then
        printf '   %-42s there already\n' "$name"
    else
        printf '   %-42s to do, about %s\n' "$name" "$duration"
    fi
}

plan_tools() {
    plan_line "Rust's wasm32 target" "10 s" has_wasm_target
    plan_line "trunk $TRUNK_VERSION" "5 min" has_version trunk "$TRUNK_VERSION"
    plan_line "wasm-bindgen $BINDGEN_VERSION" "2 min" has_version wasm-bindgen "$BINDGEN_VERSION"
}

# install_tool PROGRAM DURATION VERSION CRATE [OPTION...]
install_tool() {
    local program=$1 duration=$2 version=$3 crate=$4
    shift 4
    if has_version "$program" "$version"; then
        return
    fi
    if command -v "$program" >/dev/null; then
        # Another version is here for another project: leave it alone and keep ours in .tools/.
        set -- --root .tools "$@"
    fi
    step "Installing $program $version" "$duration" "$NETWORK_MEND" \
        cargo install "$crate" --version "$version" "$@"
    has_version "$program" "$version" ||
        fail "$program $version was installed but PATH leads to another one" "put ${CARGO_HOME:-$HOME/.cargo}/bin first on PATH"
}

install_tools() {
    if ! has_wasm_target; then
        command -v rustup >/dev/null ||
            fail "Rust's wasm32 target is missing and there is no rustup to add it" "install the package of your system that holds Rust's wasm32-unknown-unknown library, or install Rust with rustup"
        step "Adding Rust's wasm32 target" "10 s" "$NETWORK_MEND" rustup target add wasm32-unknown-unknown
    fi
    install_tool trunk "5 min" "$TRUNK_VERSION" trunk --locked
    # Not --locked: the lock file that it was published with names versions that no longer compile everywhere.
    install_tool wasm-bindgen "2 min" "$BINDGEN_VERSION" wasm-bindgen-cli
}

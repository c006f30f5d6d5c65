# What the build needs beside its sources: Rust, a linker, Rust's wasm32 target. Sourced.

NETWORK_MEND="read the message above; without a network connection nothing can be installed. Then run the same command again: what is done is kept"

require_rust() {
    command -v cargo >/dev/null && command -v rustc >/dev/null ||
        fail "Rust is not installed (no cargo on PATH)" "install Rust's stable toolchain with rustup (https://rustup.rs), open a new shell, and run this again"
    command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null ||
        fail "there is no C linker (cc), which Rust needs" "install one: Debian, Ubuntu: apt install build-essential; Fedora: dnf install gcc; macOS: xcode-select --install"
}

has_wasm_target() {
    [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]
}

# The sources of all crates that Cargo.lock names.
has_crates() {
    cargo fetch --quiet --locked --offline 2>/dev/null
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
    plan_line "the crates that it is made from" "10 s" has_crates
}

install_tools() {
    if ! has_wasm_target; then
        command -v rustup >/dev/null ||
            fail "Rust's wasm32 target is missing and there is no rustup to add it" "install the package of your system that holds Rust's wasm32-unknown-unknown library, or install Rust with rustup"
        step "Adding Rust's wasm32 target" "10 s" "$NETWORK_MEND" rustup target add wasm32-unknown-unknown
    fi
    has_crates || step "Fetching the crates" "10 s" "$NETWORK_MEND" cargo fetch --locked
}

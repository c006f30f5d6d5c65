# What only the tests need: a browser, its driver, a Chinese font, axe-core. Sourced.

SKIPPED=()

has_browser() {
    [ -n "${CHROMEDRIVER:-}" ] || command -v chromedriver >/dev/null
}

has_font() {
    # Without one, pictures of Chinese text are rows of boxes.
    command -v fc-list >/dev/null && fc-list :lang=zh family | grep . >/dev/null
}

has_axe() {
    local wanted
    wanted=$(sed -n 's/.*"axe-core": "\(.*\)".*/\1/p' tests/package.json)
    grep -q "\"version\": \"$wanted\"" tests/node_modules/axe-core/package.json 2>/dev/null
}

has_lints() {
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1
}

plan_test_tools() {
    plan_line "rustfmt and clippy" "10 s" has_lints
    plan_line "Chromium and its driver" "1 min" has_browser
    plan_line "a Chinese font" "10 s" has_font
    plan_line "axe-core" "5 s" has_axe
}

apt_install() {
    local sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    step "Installing Debian packages: $*" "1 min" "$NETWORK_MEND" \
        $sudo sh -c "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $*"
}

install_test_tools() {
    has_lints || step "Adding rustfmt and clippy" "10 s" "$NETWORK_MEND" rustup component add rustfmt clippy
    local packages=()
    has_browser || packages+=(chromium chromium-driver)
    has_font || packages+=(fontconfig fonts-wqy-microhei)
    has_axe || command -v npm >/dev/null || packages+=(npm)
    if [ ${#packages[@]} -gt 0 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null; then
        apt_install "${packages[@]}"
    fi
    if ! has_axe && command -v npm >/dev/null; then
        step "Fetching axe-core" "5 s" "$NETWORK_MEND" npm ci --prefix tests --ignore-scripts --no-audit --no-fund
    fi
    has_browser || skip "all tests in a browser" "install Chromium and chromedriver of the same version, both on PATH (or name them in CHROMIUM and CHROMEDRIVER)"
    has_axe || skip "the accessibility tests" "install npm"
}

# skip WHAT MEND: remembers it, to be said loudly at the end.
skip() {
    SKIPPED+=("$1. To run them: $2.")
}

say_skipped() {
    [ ${#SKIPPED[@]} -gt 0 ] || return 0
    printf '\n!! NOT TESTED on this machine:\n' >&2
    printf '!!   %s\n' "${SKIPPED[@]}" >&2
}

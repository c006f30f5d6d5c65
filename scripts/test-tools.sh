# What only the tests need: browsers and their drivers, old ones too, a Chinese font, axe-core. Sourced.

SKIPPED=()
GECKODRIVER_VERSION=0.37.1

# has_version TOOL VERSION
has_version() {
    [ "$("$1" --version 2>/dev/null | awk '{ print $2; exit }')" = "$2" ]
}

has_chromium() {
    [ -n "${CHROMEDRIVER:-}" ] || command -v chromedriver >/dev/null
}

# The same engine without the rest of a browser: a page takes half the time of a core.
has_headless_shell() {
    [ -n "${CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null
}

has_firefox() {
    command -v firefox-esr >/dev/null || command -v firefox >/dev/null
}

has_geckodriver() {
    has_version geckodriver "$GECKODRIVER_VERSION"
}

is_debian() {
    grep -qsx 'ID=debian' /etc/os-release
}

# WebKit has no headless mode of its own: it draws on the screen of an Xvfb.
has_webkit() {
    command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null
}

# WebKit asks for the languages of the system; those of the tests are made for them alone.
LOCALES=(zh_CN zh_TW zh_HK en_US en_GB)

has_locales() {
    local name
    for name in "${LOCALES[@]}"; do
        [ -d "target/locales/$name.UTF-8" ] || return 1
    done
}

make_locales() {
    local name
    mkdir -p target/locales
    for name in "${LOCALES[@]}"; do
        # It warns of what a locale leaves out, and ends with 1 then.
        localedef -i "$name" -f UTF-8 "target/locales/$name.UTF-8" || true
    done
    has_locales
}

# engines: the names of those that the tests can run in.
engines() {
    ! has_chromium || echo chromium
    ! { has_firefox && has_geckodriver; } || echo firefox
    ! { has_webkit && has_locales; } || echo webkit
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

# Versions of Chromium that readers of years ago have, as npm's packages hold them.
OLD_CHROMIUM=(92 106)

has_old_chromium() {
    local version
    for version in "${OLD_CHROMIUM[@]}"; do
        [ -x "target/browsers/chromium-$version/chromium" ] || return 1
    done
}

unpack_old_chromium() {
    local version file from to
    for version in "${OLD_CHROMIUM[@]}"; do
        from=tests/node_modules/chromium-$version/bin to=target/browsers/chromium-$version
        rm -rf "$to"
        mkdir -p "$to"
        for file in aws.tar swiftshader.tar; do
            unpack_brotli "$from/$file.br" | tar -x --no-same-owner -C "$to"
        done
        # Last: it says that all is there.
        unpack_brotli "$from/chromium.br" >"$to/unpacked"
        chmod +x "$to/unpacked"
        mv "$to/unpacked" "$to/chromium"
    done
}

unpack_brotli() {
    node -e 'require("stream").pipeline(require("fs").createReadStream(process.argv[1]), require("zlib").createBrotliDecompress(), process.stdout, error => { if (error) throw error })' "$1"
}

# The old ones are programs for Linux on x86-64.
runs_old_chromium() {
    [ "$(uname -sm)" = "Linux x86_64" ] && has_chromium
}

# What npm fetches.
has_packages() {
    has_axe && { has_old_chromium || [ -f tests/node_modules/chromium-106/bin/chromium.br ] || ! runs_old_chromium; }
}

has_w3m() {
    command -v w3m >/dev/null
}

has_web_servers() {
    { command -v nginx && command -v caddy && command -v apache2; } >/dev/null
}

has_minisign() {
    command -v minisign >/dev/null
}

has_duckdb() {
    target/python/bin/python -c "import duckdb" 2>/dev/null
}

has_lints() {
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1
}

plan_test_tools() {
    plan_line "rustfmt and clippy" "10 s" has_lints
    plan_line "Chromium and its driver" "1 min" has_chromium
    ! is_debian || plan_line "Chromium without a window" "30 s" has_headless_shell
    plan_line "Firefox" "1 min" has_firefox
    plan_line "geckodriver $GECKODRIVER_VERSION" "2 min" has_geckodriver
    plan_line "WebKit, its driver and a screen" "1 min" has_webkit
    plan_line "locales for WebKit" "5 s" has_locales
    plan_line "a Chinese font" "10 s" has_font
    plan_line "axe-core" "5 s" has_axe
    plan_line "Chromium of years ago" "15 s" has_old_chromium
    plan_line "a browser that shows text alone" "5 s" has_w3m
    plan_line "nginx, Caddy and Apache" "10 s" has_web_servers
    plan_line "minisign" "5 s" has_minisign
    plan_line "DuckDB" "15 s" has_duckdb
}

apt_install() {
    local sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    step "Installing Debian packages: $*" "2 min" "$NETWORK_MEND" \
        $sudo sh -c "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $*"
}

install_geckodriver() {
    local apart=()
    # Another version may be here for another project: leave it alone.
    ! command -v geckodriver >/dev/null || apart=(--root .tools)
    # Not --locked: its lock file is older than the compilers that it is built with.
    step "Installing geckodriver $GECKODRIVER_VERSION" "2 min" "$NETWORK_MEND" \
        cargo install geckodriver --version "$GECKODRIVER_VERSION" "${apart[@]}"
}

install_test_tools() {
    has_lints || step "Adding rustfmt and clippy" "10 s" "$NETWORK_MEND" rustup component add rustfmt clippy
    local packages=()
    has_chromium || packages+=(chromium chromium-driver)
    if is_debian; then
        # Its relatives have no packages of these names.
        has_headless_shell || packages+=(chromium-headless-shell)
        has_firefox || packages+=(firefox-esr)
        has_webkit || packages+=(webkit2gtk-driver xvfb)
        [ -d /usr/share/i18n/locales ] || packages+=(locales)
    fi
    has_font || packages+=(fontconfig fonts-wqy-microhei)
    has_packages || command -v npm >/dev/null || packages+=(npm)
    has_w3m || packages+=(w3m)
    has_web_servers || packages+=(nginx-light caddy apache2-bin)
    has_minisign || packages+=(minisign)
    if [ ${#packages[@]} -gt 0 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null; then
        apt_install "${packages[@]}"
    fi
    if ! has_packages && command -v npm >/dev/null; then
        step "Fetching axe-core and Chromium of years ago" "10 s" "$NETWORK_MEND" npm ci --prefix tests --ignore-scripts --no-audit --no-fund
    fi
    if runs_old_chromium && ! has_old_chromium && [ -d tests/node_modules/chromium-106 ] && command -v node >/dev/null; then
        step "Unpacking Chromium of years ago" "10 s" "read the message above" unpack_old_chromium
    fi
    ! has_firefox || has_geckodriver || install_geckodriver
    has_duckdb || ! command -v python3 >/dev/null || scripts/python.sh duckdb || true
    if has_webkit && ! has_locales && command -v localedef >/dev/null; then
        step "Making locales" "5 s" "read the message above" make_locales
    fi
    has_chromium || skip "all tests in Chromium" "install Chromium and chromedriver of the same version, both on PATH (or name them in CHROMIUM and CHROMEDRIVER)"
    has_firefox || skip "all tests in Firefox" "install Firefox (Debian: firefox-esr); geckodriver is then installed from crates.io"
    has_webkit || skip "all tests in WebKit" "install WebKitWebDriver with its MiniBrowser and Xvfb (Debian: webkit2gtk-driver, xvfb; elsewhere WebKitGTK is rarely packaged)"
    ! has_webkit || has_locales || skip "all tests in WebKit" "install localedef and the sources of locales (Debian: locales)"
    has_axe || skip "the accessibility tests" "install npm"
    has_old_chromium || skip "reading in Chromium 92 and 106" "install npm and node, on Linux on x86-64"
    has_w3m || skip "reading in a text browser" "install w3m"
    has_web_servers || skip "the portal on nginx, Caddy and Apache" "install nginx, caddy and apache2"
    has_duckdb || skip "DuckDB over the Parquet files" "install Python 3 with venv"
    has_minisign || skip "signatures beside those of minisign" "install minisign"
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

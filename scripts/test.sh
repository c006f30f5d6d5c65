#!/usr/bin/env bash
# Everything that must hold before a change is accepted. Goes on after a failure, so that one run tells all.
source "$(dirname "$0")/lib.sh"
source scripts/tools.sh
source scripts/fresh.sh
source scripts/test-tools.sh
source scripts/count.sh

# What only Chromium can do, and what is a step of its own.
CHROMIUM_ALONE=(large:: servers:: accessib layout first_visit still:: told:: without_program:: every_page_in_the_folder
    files_alone_lead without_a_network_both all_that_can_be_used a_touch_shows steps_are_refused an_embed_is_whole_without_scripts what_nobody_scrolled_to offline:: brand:: install:: proof::)

# What says itself how wide its screen is, and what no width changes: files, addresses, and what of a text is shown as one.
OF_ONE_WIDTH=(layout damage:: embeds:: servers:: faults harness_check large:: still:: told:: without_program:: every_page_in_the_folder
    offline:: brand:: install:: proof:: hostile:: evidence:: base_path:: deep_links:: sharing:: slashes:: changes::)

# What is the same in each engine: which files an address leads to, and what is in them.
OF_ADDRESSES=(base_path sharing::a_page_that_follows embeds::a_figure_a_table every_page_has_a_title the_address_says_the_language)

# SHANHAI_EVERY=yes leaves nothing to one width, one engine or another turn: before a release; it takes some ten minutes more.
# Then each engine is asked too whether pages fit in their windows, and Firefox what goes wrong on the way.
FAULTS=(faults)
if [ "${SHANHAI_EVERY:-}" = yes ]; then
    OF_ADDRESSES=() FAULTS=()
    CHROMIUM_ALONE=("${CHROMIUM_ALONE[@]/%layout/layout::what_moves}" layout::nothing_moves zoomed_in)
fi

# The compiler lints while it compiles: to look at the same code twice costs two minutes, since lints by themselves want to know
# all that is used anew. They warn, so that one run tells of lints and tests. What nobody will debug needs no words for it.
export RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS="" CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=0

# Apart: of "all tests" those in browsers are left out, as a plain run of the tests leaves them out.
compile_all() {
    cargo build "${NATIVE[@]}" --bins --tests && cargo test --no-run "${NATIVE[@]}" --test e2e
}

# The compiler says again what it said, without compiling.
no_lints() {
    local said
    said=$(compile_all 2>&1)
    ! grep -q '^warning: `.*` (.*) generated [0-9]* warning' <<<"$said" || { printf '%s\n' "$said"; return 1; }
}

# Browsers wait more than they work.
export RUST_TEST_THREADS=${RUST_TEST_THREADS:-4}

# Tests and browsers write tens of thousands of small files that nobody keeps: into memory, where there is room for them.
SCRATCH=""
scratch() {
    local free
    free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
    [ -z "${TMPDIR:-}" ] && [ "${free:-0}" -gt 4000000 ] || return 0
    SCRATCH=$(mktemp -d -p /dev/shm shanhai.XXXXXX)
    export TMPDIR=$SCRATCH
}

clean_up() {
    [ -z "${BUILD:-}" ] || kill "$BUILD" 2>/dev/null || true
    [ -z "$SCRATCH" ] || rm -rf "$SCRATCH"
}
trap clean_up EXIT

# in_shell COMMAND...: in Chromium without a window where it is there. What else a browser consists of, a reader's journeys on the
# servers run in, and the size of a first visit is measured in.
in_shell() {
    local shell
    shell=${CHROMIUM:-$(command -v chromium-headless-shell || true)}
    env ${shell:+CHROMIUM="$shell"} "$@"
}

# in_engine ENGINE: what a reader relies on, on a desktop; on a phone again what the width may change.
in_engine() {
    local engine=$1 apart=()
    case $engine in
    chromium) apart=(--skip accessib --skip first_visit --skip install::) ;;
    # To start a Firefox of a kind of its own takes long: what goes wrong on the way is tried in the other two.
    firefox) apart=("${CHROMIUM_ALONE[@]/#/--skip=}" "${FAULTS[@]/#/--skip=}" --skip harness_check "${OF_ADDRESSES[@]/#/--skip=}") ;;
    webkit)
        # Its driver says nothing of what happens while a page loads, its window is never narrower than 334 pixels, and
        # its way back leaves out the steps that scripts make without a reader.
        apart=("${CHROMIUM_ALONE[@]/#/--skip=}" --skip a_breach_of_the_policy_is_seen --skip large_letters_fit
            --skip the_way_back_leads_to_the_same_place "${OF_ADDRESSES[@]/#/--skip=}")
        ;;
    esac
    tests "Tests in $engine on a desktop" "1 to 5 min" \
        in_shell SHANHAI_ENGINE="$engine" SHANHAI_WIDTH=1280 cargo test "${NATIVE[@]}" --test e2e -- --nocapture "${apart[@]}"
    # What a width changes is the style sheet, which the other engines are asked about on a reader's ways.
    local phone=()
    [ "$engine" = chromium ] || [ "${SHANHAI_EVERY:-}" = yes ] || phone=(journey keyboard)
    tests "Tests in $engine on a phone" "1 min" \
        in_shell SHANHAI_ENGINE="$engine" SHANHAI_WIDTH=375 cargo test "${NATIVE[@]}" --test e2e -- --nocapture "${phone[@]}" \
        "${apart[@]}" "${OF_ONE_WIDTH[@]/#/--skip=}"
    if [ "$engine" = chromium ]; then
        if has_axe; then
            tests "Accessibility rules on every page, in each language and width" "90 s" \
                in_shell cargo test "${NATIVE[@]}" --test e2e accessib -- --nocapture
        fi
        if has_web_servers; then
            local server
            for server in nginx bare-nginx caddy; do
                tests "A reader's journeys on $server" "15 s" \
                    env SHANHAI_SERVER="$server" cargo test "${NATIVE[@]}" --test e2e -- --nocapture journey explore::
            done
        fi
        tests "A first visit, and what is put among the apps" "1 min" \
            cargo test "${NATIVE[@]}" --test e2e -- --nocapture first_visit install::
    fi
}

# The programs are linked by one core each, so the portal is built while lints and native tests run; with tools that were
# compiled as the tests are.
begin_build() {
    mkdir -p target
    env -u RUSTC_WORKSPACE_WRAPPER RUSTC_WRAPPER="$PWD/scripts/linting.sh" LINTED="${BROWSERS_ALONE[*]}" \
        TOOLS_ARE_COMPILED=yes scripts/build.sh >target/build.log 2>&1 &
    BUILD=$!
}

end_build() {
    local status=0
    wait "$BUILD" || status=$?
    BUILD=""
    cat target/build.log
    return "$status"
}

# What was said of the programs while they were compiled; those that an earlier build compiled are looked at now.
programs_have_no_lints() {
    local crate folder late=() status=0
    for crate in "${BROWSERS_ALONE[@]}"; do
        folder=crates/$crate
        [ -d "$folder" ] || folder=src
        if [ ! -e "target/linted/$crate" ] || [ -n "$(find "$folder" -name '*.rs' -newer "target/linted/$crate" -print -quit)" ]; then
            late+=("$crate")
        elif [ -s "target/linted/$crate" ]; then
            cat "target/linted/$crate" && status=1
        fi
    done
    [ ${#late[@]} = 0 ] || env -u RUSTC_WORKSPACE_WRAPPER cargo clippy --release --target wasm32-unknown-unknown \
        "${late[@]/#/--package=}" -- -D warnings || status=1
    return "$status"
}

require_rust
say "Testing takes about 21 min on two cores the first time, 19 min later. Needed:"
plan_tools
plan_test_tools
install_tools
install_test_tools
scratch

check "Formatting" "2 s" cargo fmt --check
check "Tools and tests compile" "3 min the first time" compile_all
begin_build
check "Lints of the native code" "1 s" no_lints
# Without those in comments, of which there are none: to look for them takes half a minute.
tests "Native tests" "2 min" cargo test --no-fail-fast "${NATIVE[@]}" --lib --bins --tests
check "The portal builds" "4 min, most of it beside the above" end_build
check "Lints of the programs of a page" "1 s" programs_have_no_lints

if ! dist_is_fresh; then
    skip "all tests in a browser" "mend the build first"
else
    for engine in $(engines); do
        in_engine "$engine"
    done
fi
finish

# Runs checks and tests, goes on after a failure, and counts. Sourced.

PASSED=0
FAILED=0
BROKEN=()
REASONS=()
UNSTEADY=()

# check TITLE DURATION COMMAND...: one check that passes or fails as a whole.
check() {
    local title=$1 duration=$2
    shift 2
    say "$title (usually $duration)"
    if "$@"; then
        PASSED=$((PASSED + 1))
    else
        FAILED=$((FAILED + 1))
        BROKEN+=("$title: $*")
    fi
}

# How many tests of one run may be given a second look: more that fail are no accident.
SECOND_LOOKS=3

# tests TITLE DURATION COMMAND...: a run of cargo test, whose own counts are added. Browsers on a busy machine fail now and
# then without a fault of the portal: the few tests that fail are run once more by themselves. One that passes then counts
# as passed and is named at the end; one that fails twice has failed.
tests() {
    local title=$1 duration=$2 log status=0 passed failed names
    shift 2
    log=$(mktemp)
    say "$title (usually $duration)"
    "$@" 2>&1 | tee "$log" || status=$?
    passed=$(count_of 4 "$log")
    failed=$(count_of 6 "$log")
    if [ "$status" -ne 0 ]; then
        mapfile -t names < <(names_of_failed "$log")
        # It did not compile, or a test ended the whole run: that is a failure too. Native tests have no way to choose.
        if [[ " $* " == *" -- "* ]] && [ "$failed" -gt 0 ] && [ "$failed" -eq ${#names[@]} ] && pass_alone "$@"; then
            UNSTEADY+=("${names[@]/#/$title: }")
            passed=$((passed + failed)) failed=0
        else
            BROKEN+=("$title: $*")
            REASONS+=("$(reasons "$log")")
            [ "$failed" -gt 0 ] || failed=1
        fi
    fi
    rm -f "$log"
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
}

# count_of COLUMN LOG: the sum of a column of the lines that close the runs.
count_of() {
    awk -v column="$1" '/^test result:/ { n += $column } END { print n + 0 }' "$2"
}

# names_of_failed LOG: as the lists that close the runs name them.
names_of_failed() {
    awk '/^failures:$/ { listed = 1; next } /^test result:/ { listed = 0 } listed && /^    [A-Za-z0-9_:]+$/ { print $1 }' "$1" | sort -u
}

# pass_alone COMMAND...: whether what `names` holds passes, one test at a time.
pass_alone() {
    local again title="Once more, alone: ${names[*]}" status=0
    [ ${#names[@]} -le "$SECOND_LOOKS" ] || return 1
    again=$(mktemp)
    say "$title"
    # All of them were left out or chosen by parts of names; whole names choose these alone.
    RUST_TEST_THREADS=1 "$@" "${names[@]}" --exact 2>&1 | tee "$again" || status=$?
    [ "$status" -eq 0 ] && [ "$(count_of 4 "$again")" -eq ${#names[@]} ] || status=1
    rm -f "$again"
    return "$status"
}

# reasons LOG: what the tests that failed said first, for a reader who sees only the end of the log.
reasons() {
    { grep -A 4 -E "panicked at|^error" "$1" || true; } | sed '/^stack backtrace/d' | tail -n 30
}

# finish: says what broke and closes with the counts.
finish() {
    say_skipped
    if [ ${#BROKEN[@]} -gt 0 ]; then
        printf '\n!! Failed; each can be run alone:\n'
        printf '!!   %s\n' "${BROKEN[@]}"
        printf '%s\n' "${REASONS[@]}"
    fi
    if [ ${#UNSTEADY[@]} -gt 0 ]; then
        printf '\n!! Passed only when they were run once more, alone; find out why:\n'
        printf '!!   %s\n' "${UNSTEADY[@]}"
    fi
    local skipped=""
    [ ${#SKIPPED[@]} -eq 0 ] || skipped=", ${#SKIPPED[@]} skipped"
    printf '\n%s passed, %s failed%s\n' "$PASSED" "$FAILED" "$skipped"
    [ "$FAILED" -eq 0 ]
}

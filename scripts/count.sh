# Runs checks and tests, goes on after a failure, and counts. Sourced.

PASSED=0
FAILED=0
BROKEN=()

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

# tests TITLE DURATION COMMAND...: a run of cargo test, whose own counts are added.
tests() {
    local title=$1 duration=$2 log status=0 passed failed
    shift 2
    log=$(mktemp)
    say "$title (usually $duration)"
    "$@" 2>&1 | tee "$log" || status=$?
    passed=$(awk '/^test result:/ { n += $4 } END { print n + 0 }' "$log")
    failed=$(awk '/^test result:/ { n += $6 } END { print n + 0 }' "$log")
    rm -f "$log"
    if [ "$status" -ne 0 ]; then
        BROKEN+=("$title: $*")
        # It did not compile, or a test ended the whole run: that is a failure too.
        [ "$failed" -gt 0 ] || failed=1
    fi
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
}

# finish: says what broke and closes with the counts.
finish() {
    say_skipped
    if [ ${#BROKEN[@]} -gt 0 ]; then
        printf '\n!! Failed; each can be run alone:\n'
        printf '!!   %s\n' "${BROKEN[@]}"
    fi
    local skipped=""
    [ ${#SKIPPED[@]} -eq 0 ] || skipped=", ${#SKIPPED[@]} skipped"
    printf '\n%s passed, %s failed%s\n' "$PASSED" "$FAILED" "$skipped"
    [ "$FAILED" -eq 0 ]
}

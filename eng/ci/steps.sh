# Runs steps one after another, times them, and counts what passed and failed. Sourced by .ci/run.

passed=0
failed=0

# step TITLE COMMAND...: runs the command in a shell of its own that stops at its first error; goes on after a failure.
step() {
    local title=$1 begun=$SECONDS
    shift
    printf '\n== %s\n' "$title"

    # Not "if (...)" and not "(...) ||": bash ignores set -e inside a condition.
    set +e
    (set -euo pipefail; "$@")
    status=$?
    set -e

    if ((status == 0)); then
        passed=$((passed + 1))
        printf -- '-- ok, %d s\n' $((SECONDS - begun))
    else
        failed=$((failed + 1))
        printf -- '-- FAILED (exit code %d), %d s: %s\n' "$status" $((SECONDS - begun)) "$title"
    fi
    add_tests
}

# must TITLE COMMAND...: a step without which the later ones would only fail for the same reason.
must() {
    step "$@"
    ((status == 0)) || exit 1
}

# count_tests LOG: notes the numbers in the summary that "dotnet test" ends with; fails where there is none.
count_tests() {
    awk '
        /^Test run summary:/ { seen = 1 }
        seen && $1 == "succeeded:" { succeeded = $2 }
        seen && $1 == "failed:" { failed = $2 }
        seen && $1 == "skipped:" { skipped = $2 }
        END {
            if (!seen || succeeded + failed == 0) { print "No test ran." > "/dev/stderr"; exit 1 }
            printf "%d %d %d\n", succeeded, failed, skipped
        }' "$1" > "$scratch/tests"
}

# Steps run in shells of their own, so what they counted comes back in a file.
add_tests() {
    [[ -s $scratch/tests ]] || return 0
    local succeeded broken skipped
    read -r succeeded broken skipped < "$scratch/tests"
    rm "$scratch/tests"
    printf -- '-- %d tests passed, %d failed, %d skipped\n' "$succeeded" "$broken" "$skipped"
    passed=$((passed + succeeded))
    # Here everything that tests need is there, so one that is skipped proves nothing and counts as failed.
    failed=$((failed + broken + skipped))
}

finish() {
    local code=$?
    [[ -z ${cluster:-} ]] || { postgres_stop "$cluster"; rm -rf "$cluster"; }
    rm -rf "$scratch"
    ((code == 0 || failed > 0)) || failed=1
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0)) || exit 1
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

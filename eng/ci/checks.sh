# The checks that are not one command. Sourced by .ci/run.

# The patterns are written so that they do not match themselves.
no_hosts_or_paths() {
    local hosts='nuget[.]org|nuget[.]cdn|myget[.]org|pkgs[.]dev[.]azure|npmjs[.](org|com)|pypi[.]org|crates[.]io|[a]rtifactory|mirrors?[.][a-z]+[.]'
    local paths='(^|[^A-Za-z0-9._}-])/(work|tmp|root|home|Users)/|[A-Za-z]:[\\]Users[\\]'
    if files | xargs -0 grep -nIE -e "$hosts" -e "$paths"; then
        echo "Leave these out: packages come from the sources the machine is configured with." >&2
        return 1
    fi
}

# Every file of the repository, ended by NUL; also where there is no git.
files() {
    git ls-files -z --cached --others --exclude-standard 2> /dev/null ||
        find . \( -name .git -o -name artifacts -o -name bin -o -name obj \) -prune -o -type f -print0
}

# pack_packages COUNT: packs what was built into $scratch/feed.
pack_packages() {
    dotnet pack -c Release --no-build -o "$scratch/feed"
    local packages=("$scratch"/feed/*.nupkg) symbols=("$scratch"/feed/*.snupkg)
    printf '%s\n' "${packages[@]##*/}" "${symbols[@]##*/}"
    ((${#packages[@]} == $1 && ${#symbols[@]} == $1))
}

# coverage_of_domain PERCENT: what Domain's own tests cover of the files in its folder, generated ones left out.
coverage_of_domain() {
    dotnet test --project tests/YiXinWeiGong.Domain.Tests -c Release --no-build --results-directory "$scratch/coverage" \
        --coverlet --coverlet-include '[YiXinWeiGong.Domain]*' --coverlet-output-format cobertura
    local reports=("$scratch"/coverage/*cobertura*.xml)
    awk -v folder=src/YiXinWeiGong.Domain/ -v least="$1" -f eng/ci/coverage.awk "${reports[@]}"
}

# rules_in_time_zones ZONE...: the machine's zone must not move a date.
rules_in_time_zones() {
    local zone
    for zone in "$@"; do
        TZ=$zone dotnet test --project tests/YiXinWeiGong.Rules.Tests -c Release --no-build
    done
}

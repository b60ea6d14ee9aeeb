# Does what README.md says, exactly as it says it, so that the two cannot come apart. Sourced by .ci/run.
#
#   the first ```sh block     the newcomer's two commands, run here
#   a later ```sh block       run in a throw-away project that can restore the packages just packed
#   a ```csharp block         the whole Program.cs of such a project; the line before names it: <!-- run: NAME -->
#                             or, to hold it to a length as well: <!-- run: NAME, at most 12 lines -->
#   a ```text block           what the block before it prints; a line "…" stands for any lines left out;
#                             ids, dates and years may differ
#   a ```mermaid block        a picture, not run
#
# Any other block fails: what is shown to readers is run.

readme_split() {
    mkdir -p "$scratch/readme"
    awk -v out="$scratch/readme" -f eng/ci/readme-blocks.awk README.md > "$scratch/readme/index"
    cat "$scratch/readme/index"
    first=$(readme_first)
    [[ $(readme_lines "$first") == $'dotnet run '*$'\ndotnet test' ]] ||
        { echo "README.md's first sh block is not the two commands." >&2; return 1; }
}

readme_first() {
    awk '$2 == "sh" { print $1; exit }' "$scratch/readme/index"
}

# The commands of a block, one a line, without comments.
readme_lines() {
    grep -vE '^[[:space:]]*(#|$)' "$scratch/readme/$1.block"
}

readme_commands() {
    local first command commands
    first=$(readme_first)
    mapfile -t commands < <(readme_lines "$first")
    for command in "${commands[@]}"; do
        step "README: $command" readme_command "$first" "$command"
    done
}

# readme_command BLOCK COMMAND
readme_command() {
    local code=0
    bash -c "$2" > "$scratch/command.out" 2>&1 || code=$?
    cat "$scratch/command.out"
    cat "$scratch/command.out" >> "$scratch/readme/$1.out"
    [[ $2 != "dotnet test"* ]] || count_tests "$scratch/command.out"
    return "$code"
}

readme_blocks() {
    local first entry number language name limit previous=
    first=$(readme_first)
    mapfile -t entries < "$scratch/readme/index"
    for entry in "${entries[@]}"; do
        read -r number language name limit <<< "$entry"
        case $language in
            sh) [[ $number == "$first" ]] || step "README block $number: commands" readme_shell "$number" ;;
            csharp) step "README block $number: program $name" readme_program "$number" "$name" "$limit" ;;
            text) step "README block $number: the output of block ${previous:-before it}" readme_output "$number" "$previous" ;;
            mermaid) ;;
            *) step "README block $number: cannot run \"$language\"" false ;;
        esac
        previous=$number
    done
}

readme_shell() {
    throw_away "shell-$1"
    (cd "$project" && bash -euo pipefail "$scratch/readme/$1.block") | tee "$scratch/readme/$1.out"
}

# readme_program BLOCK NAME LIMIT
readme_program() {
    if [[ $2 == - ]]; then
        echo "Write <!-- run: NAME --> on the line before the block." >&2
        return 1
    fi

    local lines
    lines=$(wc -l < "$scratch/readme/$1.block")
    if ((lines > $3)); then
        echo "It has $lines lines; README.md promises at most $3." >&2
        return 1
    fi

    throw_away "$2"
    cp "$scratch/readme/$1.block" "$project/Program.cs"
    cd "$project"
    dotnet build -warnaserror -v quiet
    dotnet run --no-build | tee "$scratch/readme/$1.out"
}

# readme_output BLOCK PRINTED-BY
readme_output() {
    if [[ ! -f $scratch/readme/$2.out ]]; then
        echo "The block before it printed nothing." >&2
        return 1
    fi

    mask < "$scratch/readme/$1.block" > "$scratch/wanted"
    mask < "$scratch/readme/$2.out" > "$scratch/got"
    awk -f eng/ci/matches.awk "$scratch/wanted" "$scratch/got"
}

# What may differ from day to day: ids, instants, dates, years.
mask() {
    LC_ALL=C sed -E \
        -e 's/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/<id>/g' \
        -e 's/20[0-9]{2}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9.]+)?)?(Z| ?[+-][0-9]{2}:[0-9]{2})?/<date>/g' \
        -e 's/20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日/<date>/g' \
        -e 's/(^|[^0-9])20[0-9]{2}([^0-9]|$)/\1<year>\2/g' \
        -e 's/[[:space:]]+$//'
}

# throw_away NAME: makes $project, a console project that references nothing but the packages just packed. What it
# restores goes to a folder of its own, so that no package of an earlier run with the same version is taken for this one;
# the machine's package folder is only read, so that nothing is fetched twice.
throw_away() {
    local package id version references= machine
    project=$scratch/projects/$1
    machine=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
    export NUGET_PACKAGES=$scratch/packages
    mkdir -p "$project"

    for package in "$scratch"/feed/*.nupkg; do
        [[ ${package##*/} =~ ^(.+)\.([0-9]+\.[0-9]+\.[0-9]+.*)\.nupkg$ ]]
        id=${BASH_REMATCH[1]} version=${BASH_REMATCH[2]}
        references+="    <PackageReference Include=\"$id\" Version=\"$version\" />"$'\n'
    done

    cat > "$project/$1.csproj" << XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
$references  </ItemGroup>
</Project>
XML
    cat > "$project/nuget.config" << XML
<configuration>
  <packageSources>
    <add key="just-packed" value="$scratch/feed" />
  </packageSources>
  <fallbackPackageFolders>
    <add key="machine" value="$machine" />
  </fallbackPackageFolders>
</configuration>
XML
}

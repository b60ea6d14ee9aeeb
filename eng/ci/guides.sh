# Does what a guide under docs/guide says, in a copy of the repository, so that the two cannot come apart. Sourced by .ci/run.
#
#   <!-- row: FILE after ID -->   the table row that follows is put below the row ID of that page
#   <!-- file: FILE -->           the block that follows is that file
#   <!-- fails -->                the commands that follow must fail
#   a ```sh block                 run
#   a ```text block               what the commands before it print; a line "…" stands for any lines left out
#   any other block               shown only

# guide FILE
guide() {
    local number language comment
    guide=$scratch/guide
    mkdir -p "$guide/copy" "$guide/blocks"
    # What an earlier guide wrote goes, what it built stays, so that only what this one changes is built anew.
    find "$guide/copy" -name artifacts -prune -o -type f -exec rm {} +
    rm -f "$guide"/blocks/*
    files | xargs -0 cp --parents --preserve=timestamps -t "$guide/copy"
    cp -r --preserve=timestamps .ci eng "$guide/copy"
    awk -v out="$guide/blocks" -f eng/ci/guide-blocks.awk "$1" > "$guide/index"
    cd "$guide/copy"
    while read -r number language comment; do
        guide_block "$guide/blocks/$number.block" "$language" "$comment"
    done < "$guide/index"
}

# guide_block BLOCK LANGUAGE COMMENT
guide_block() {
    case $3 in
        "row: "*) guide_row "$1" "${3#row: }" ;;
        "file: "*) cp "$1" "${3#file: }" ;;
        fails) guide_fails "$1" ;;
        *)
            case $2 in
                sh) bash -euo pipefail "$1" 2>&1 | tee "$guide/out" ;;
                text) guide_output "$1" ;;
            esac
            ;;
    esac
}

# guide_row BLOCK "FILE after ID"
guide_row() {
    local file=${2%% after *} id=${2##* after }
    grep -q "^| $id |" "$file" || { echo "$file has no row $id." >&2; return 1; }
    sed -i "/^| $id |/r $1" "$file"
}

guide_fails() {
    if bash -euo pipefail "$1" > "$guide/out" 2>&1; then
        echo "The guide says that this fails:" >&2
        cat "$1" >&2
        return 1
    fi
    tail -n 20 "$guide/out"
}

guide_output() {
    mask < "$1" > "$guide/wanted"
    mask < "$guide/out" > "$guide/got"
    awk -f eng/ci/matches.awk "$guide/wanted" "$guide/got"
}

# Does what the guides under docs/guide say, in a copy of the repository, so that the two cannot come apart. Sourced by .ci/run.
#
#   <!-- row: FILE after ID -->   the table row that follows is put below the row ID of that page
#   <!-- file: FILE -->           the block that follows is that file
#   <!-- fails -->                the commands that follow must fail
#   a ```sh block                 run
#   any other block               shown only

# guide FILE
guide() {
    local copy=$scratch/guide number language comment block
    mkdir -p "$copy" "$scratch/guide-blocks"
    files | xargs -0 cp --parents -t "$copy"
    awk -v out="$scratch/guide-blocks" -f eng/ci/guide-blocks.awk "$1" > "$scratch/guide-index"
    cd "$copy"
    while read -r number language comment; do
        block=$scratch/guide-blocks/$number.block
        case $comment in
            "row: "*) guide_row "$block" "${comment#row: }" ;;
            "file: "*) cp "$block" "${comment#file: }" ;;
            fails) ! bash -euo pipefail "$block" > "$scratch/guide.out" 2>&1 || { echo "It should fail:"; cat "$block"; return 1; } ;;
            *) [[ $language != sh ]] || bash -euo pipefail "$block" ;;
        esac
    done < "$scratch/guide-index"
}

# guide_row BLOCK "FILE after ID"
guide_row() {
    local file=${2%% after *} id=${2##* after }
    grep -q "^| $id |" "$file" || { echo "$file has no row $id." >&2; return 1; }
    sed -i "/^| $id |/r $1" "$file"
}

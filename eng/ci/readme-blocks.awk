# Writes each fenced block of a Markdown file to OUT/NN.block and tells of it in a line: NN LANGUAGE NAME LIMIT.
# NAME and LIMIT come from a comment on the line before: <!-- run: NAME --> or <!-- run: NAME, at most N lines -->.

!inside && /^```/ {
    inside = 1
    number = sprintf("%02d", ++count)
    language = substr($0, 4)
    sub(/[[:space:]]+$/, "", language)
    name = "-"
    limit = 1000
    if (before ~ /^<!-- run: [A-Za-z0-9-]+(, at most [0-9]+ lines)? -->[[:space:]]*$/) {
        split(before, word, /[ ,]+/)
        name = word[3]
        if (word[4] == "at") limit = word[6]
    }
    print number, (language == "" ? "none" : language), name, limit
    printf "" > (out "/" number ".block")
    next
}
inside && /^```[[:space:]]*$/ { inside = 0; close(out "/" number ".block"); before = ""; next }
inside { print > (out "/" number ".block"); next }
{ before = $0 }
END { if (inside) { print "Block " number " is not closed." > "/dev/stderr"; exit 1 } }

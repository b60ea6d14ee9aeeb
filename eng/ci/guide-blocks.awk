# Writes each fenced block of a guide to OUT/NN.block and tells of it in a line: NN LANGUAGE COMMENT, where the comment is
# that of the line before: <!-- COMMENT -->.

!inside && /^```/ {
    inside = 1
    number = sprintf("%02d", ++count)
    comment = before ~ /^<!-- .* -->$/ ? substr(before, 6, length(before) - 9) : "-"
    print number, substr($0, 4), comment
    printf "" > (out "/" number ".block")
    next
}
inside && /^```$/ { inside = 0; close(out "/" number ".block"); before = ""; next }
inside { print > (out "/" number ".block"); next }
{ before = $0 }
END { if (inside) { print "Block " number " is not closed." > "/dev/stderr"; exit 1 } }

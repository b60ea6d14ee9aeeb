# Is the second file what the first one wants, line by line? A wanted line "…" stands for any lines, also for none.

NR == FNR { want[++wanted] = $0; next }
{ got[++printed] = $0 }

function fits(i, j) {
    if (i > wanted) return j > printed
    if (want[i] == "…") {
        for (; j <= printed + 1; j++) if (fits(i + 1, j)) return 1
        return 0
    }
    if (i > furthest) { furthest = i; at = j }
    return j <= printed && want[i] == got[j] && fits(i + 1, j + 1)
}

END {
    if (fits(1, 1)) exit 0
    print "Not what the page shows. Wanted: " want[furthest] > "/dev/stderr"
    print "Printed, from where they may differ:" > "/dev/stderr"
    for (j = at; j <= printed && j < at + 5; j++) print "  " got[j] > "/dev/stderr"
    exit 1
}

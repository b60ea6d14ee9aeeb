# Line coverage from Cobertura reports, over the files whose path holds `folder`; fails below `least` percent.
# File names are relative to the one source folder that a report names.
# A line of a lambda or an iterator belongs to several classes: it counts once, and is covered if any of them was run.

/<source>/ { source = $0; gsub(/.*<source>|<\/source>.*/, "", source) }
/<class / { match($0, /filename="[^"]*"/); file = source substr($0, RSTART + 10, RLENGTH - 11); at = index(file, folder) }
/<methods>/ { methods = 1 }
/<\/methods>/ { methods = 0 }
/<line / && !methods && at {
    match($0, /number="[0-9]+"/); line = substr($0, RSTART + 8, RLENGTH - 9)
    match($0, /hits="[0-9]+"/); hits = substr($0, RSTART + 6, RLENGTH - 7)
    key = substr(file, at) ":" line
    if (!(key in run)) { run[key] = 0; lines++; of[substr(file, at)]++ }
    if (hits > 0 && !run[key]) { run[key] = 1; covered++; ran[substr(file, at)]++ }
}
END {
    if (lines == 0) { print "The reports name no line of " folder > "/dev/stderr"; exit 1 }
    for (name in of) if (100 * ran[name] < least * of[name]) printf "%6.1f %%  %s\n", 100 * ran[name] / of[name], name
    printf "%6.1f %%  of %d lines in %s\n", 100 * covered / lines, lines, folder
    exit 100 * covered < least * lines
}

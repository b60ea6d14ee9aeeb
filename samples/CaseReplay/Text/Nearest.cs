namespace CaseReplay.Text;

/// <summary>Guesses which name was meant.</summary>
internal static class Nearest
{
    /// <summary>The hint for an unknown name: the nearest known one, or nothing where none is near.</summary>
    public static Bilingual Hint(string name, IEnumerable<string> known)
    {
        var near = Of(name, known);
        return near is null ? Bilingual.Same("") : new Bilingual($"；是否指“{near}”？", $"; did you mean '{near}'?");
    }

    /// <summary>The known name that is nearest to an unknown one, or nothing where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known) => known
        .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
        .Where(pair => pair.Distance <= Math.Max(2, name.Length / 3))
        .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
        .Select(pair => pair.Candidate).FirstOrDefault();

    /// <summary>How many letters to add, drop or change, letter case aside.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

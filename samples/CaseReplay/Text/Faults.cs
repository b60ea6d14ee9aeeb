namespace CaseReplay.Text;

/// <summary>Something wrong with a scenario file, and where.</summary>
internal sealed record Fault(string File, int Line, Bilingual Message)
{
    /// <summary>With the place in front; line 0 is the file as a whole.</summary>
    public string In(Language language) => Line == 0 ? $"{File}: {Message.In(language)}" : $"{File}:{Line}: {Message.In(language)}";
}

/// <summary>Everything wrong with one file; reading goes on after a fault, so that an author sees all of them at once.</summary>
internal sealed class Faults(string file)
{
    private readonly List<Fault> _faults = [];

    public string File { get; } = file;

    /// <summary>From the first line to the last; those of one line as they were found.</summary>
    public IReadOnlyList<Fault> All => [.. _faults.OrderBy(fault => fault.Line)];

    public int Count => _faults.Count;

    public bool Any => _faults.Count > 0;

    public void Add(int line, string zh, string en) => _faults.Add(new Fault(File, line, new Bilingual(zh, en)));
}

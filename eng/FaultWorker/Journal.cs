namespace YiXinWeiGong.Faults;

/// <summary>One line of a journal: a command that was sent, or its acknowledgement.</summary>
/// <param name="IsDone">Was it acknowledged?</param>
/// <param name="Step">Which command of the work.</param>
/// <param name="Clue">On which clue.</param>
/// <param name="Number">The number that was given, where one was.</param>
public sealed record JournalLine(bool IsDone, Step Step, Guid Clue, string Number);

/// <summary>What a worker tells outside its database, written through to the disk before the worker goes on.</summary>
public sealed class Journal(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    private readonly Lock _gate = new();

    public void Sent(Step step, Guid clue) => Write($"sent {step} {clue} -");

    public void Done(Step step, Guid clue, string? number) => Write($"done {step} {clue} {(number is null ? "-" : Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(number)))}");

    /// <summary>Reads what is whole; a worker that was killed may leave half a line.</summary>
    public static IReadOnlyList<JournalLine> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var whole = reader.ReadToEnd();
        return [.. whole[..(whole.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts =>
            new JournalLine(parts[0] == "done", Enum.Parse<Step>(parts[1]), Guid.Parse(parts[2]), parts[3] == "-" ? "" : System.Text.Encoding.UTF8.GetString(Convert.FromHexString(parts[3]))))];
    }

    public void Dispose() => _file.Dispose();

    private void Write(string line)
    {
        lock (_gate)
        {
            _file.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
            _file.Flush(flushToDisk: true);
        }
    }
}

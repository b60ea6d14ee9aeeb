namespace VerifyAudit;

/// <summary>What the command line says.</summary>
internal sealed record Options
{
    public const string Usage =
        """
        Checks an audit log against checkpoints that were kept outside the database. Changes nothing.
        核对操作留痕日志与数据库之外保存的检查点，不作任何修改。

          dotnet run --project samples/VerifyAudit -- --sqlite FILE --checkpoints FILE [--key ID]…

          --sqlite FILE        the database file · 数据库文件
          --checkpoints FILE   the checkpoints kept outside, one a line · 外部保存的检查点文件
          --key ID             a key that may sign; may be repeated · 可信签名密钥的标识，可重复

        Ends with 0 where the log holds, 1 where it differs, 2 where it could not be checked.
        一致时退出码为 0，有差异为 1，无法核对为 2。
        """;

    public required string Sqlite { get; init; }

    public required string Checkpoints { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Reads the arguments; nothing where they do not say enough.</summary>
    public static Options? Parse(IReadOnlyList<string> arguments)
    {
        var values = new List<KeyValuePair<string, string>>();
        for (var i = 0; i + 1 < arguments.Count; i += 2)
        {
            values.Add(new(arguments[i], arguments[i + 1]));
        }

        var known = values.TrueForAll(pair => pair.Key is "--sqlite" or "--checkpoints" or "--key");
        return arguments.Count % 2 == 0 && known && Of("--sqlite") is { } database && Of("--checkpoints") is { } checkpoints
            ? new Options
            {
                Sqlite = database,
                Checkpoints = checkpoints,
                Keys = [.. values.Where(pair => pair.Key == "--key").Select(pair => pair.Value)],
            }
            : null;

        string? Of(string name) => values.LastOrDefault(pair => pair.Key == name).Value;
    }
}

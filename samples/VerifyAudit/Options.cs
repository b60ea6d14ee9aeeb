namespace VerifyAudit;

/// <summary>What the command line says.</summary>
internal sealed record Options
{
    public const string Usage =
        """
        Checks an audit log against checkpoints that were kept outside the database. Changes nothing.
        核对操作留痕日志与数据库之外保存的检查点，不作任何修改。

          dotnet run --project samples/VerifyAudit -- --sqlite FILE --checkpoints FILE
          dotnet run --project samples/VerifyAudit -- --postgresql CONNECTION --checkpoints FILE

          --sqlite FILE            the database file · 数据库文件
          --postgresql CONNECTION  the connection string · 连接字符串
          --checkpoints FILE       the checkpoints kept outside, one a line · 外部保存的检查点文件
          --key ID                 a key that may sign; may be repeated · 可信签名密钥的标识，可重复
          --prefix PREFIX          what the tables begin with, where not yxwg_ · 表名前缀
          --schema SCHEMA          the tables' schema on PostgreSQL · 模式

        Ends with 0 where the log holds, 1 where it differs, 2 where it could not be checked.
        一致时退出码为 0，有差异为 1，无法核对为 2。
        """;

    private static readonly string[] Names = ["--sqlite", "--postgresql", "--checkpoints", "--key", "--prefix", "--schema"];

    public string? Sqlite { get; init; }

    public string? PostgreSql { get; init; }

    public required string Checkpoints { get; init; }

    public string? Prefix { get; init; }

    public string? Schema { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Reads the arguments; nothing where they do not say enough, or say two things at once.</summary>
    public static Options? Parse(IReadOnlyList<string> arguments)
    {
        var pairs = arguments.Chunk(2).ToArray();
        if (!Array.TrueForAll(pairs, pair => pair.Length == 2 && Names.Contains(pair[0]))
            || Of("--checkpoints") is not { } checkpoints
            || (Of("--sqlite") is null) == (Of("--postgresql") is null))
        {
            return null;
        }

        return new Options
        {
            Sqlite = Of("--sqlite"),
            PostgreSql = Of("--postgresql"),
            Checkpoints = checkpoints,
            Prefix = Of("--prefix"),
            Schema = Of("--schema"),
            Keys = [.. pairs.Where(pair => pair[0] == "--key").Select(pair => pair[1])],
        };

        string? Of(string name) => Array.FindLast(pairs, pair => pair[0] == name)?[1];
    }
}

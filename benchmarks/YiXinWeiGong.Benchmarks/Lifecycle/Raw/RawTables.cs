namespace YiXinWeiGong.Benchmarks.Lifecycle.Raw;

/// <summary>
/// The tables that a lifecycle writes, with their columns as the statements name them. Where the library's mapping changes,
/// <c>lifecycle --check</c> says which table differs: its columns here and its values in <see cref="RawRows"/> follow.
/// </summary>
internal static class RawTables
{
    private const string Prefix = "yxwg_";

    public static RawTable Clues { get; } = new(
        "clues", "Id", "Office", "Source", "Reporter", "Field", "DivisionCode", "Title", "Description", "Address", "Place", "SeenOn", "RelapseOf",
        "SubmittedAt", "ReceivedAt", "Numbers", "Evidence", "Feedback", "Transfers", "Disposition", "CameByTransfer", "Version", "Status");

    public static RawTable Evaluations { get; } = new(
        "evaluations", "Id", "Clue", "Office", "OpenedAt", "Opinions", "Conclusion", "Version", "Status");

    public static RawTable Invitations { get; } = new("evaluation_invitations", "Evaluation", "Evaluator", "At");

    public static RawTable Numbers { get; } = new("numbers", "Office", "Kind", "Year", "Last");

    public static RawTable Events { get; } = new("events", "Id", "SubjectKind", "Subject", "SubjectVersion", "Name", "Payload", "At");

    public static RawTable Outbox { get; } = new("outbox", "Event", "At");

    public static RawTable Audit { get; } = new(
        "audit", "Office", "Id", "At", "ActedBy", "Command", "Subject", "Outcome", "Code", "Purpose", "Sequence", "Salt", "LeafHash");

    public static RawTable Idempotency { get; } = new("idempotency", "Key", "BodyHash", "Answer", "At");

    public static RawTable VaultReporters { get; } = new("vault_reporters", "Clue", "Pseudonym", "Blind", "Sealed");

    public static RawTable VaultReported { get; } = new("vault_reported", "Person", "Clues", "Version");

    public static IReadOnlyList<RawTable> All { get; } =
        [Clues, Evaluations, Invitations, Numbers, Events, Outbox, Audit, Idempotency, VaultReporters, VaultReported];

    /// <summary>Adds one to the last number of a series, or begins it; tells the number.</summary>
    public static string TakeNumber { get; } =
        Numbers.Insertion + """ ON CONFLICT ("Office", "Kind", "Year") DO UPDATE SET "Last" = "yxwg_numbers"."Last" + 1 RETURNING "Last" """;

    public static string FindReported { get; } = """SELECT "Clues", "Version" FROM "yxwg_vault_reported" WHERE "Person" = $1""";

    public static string ReplaceReported { get; } =
        """UPDATE "yxwg_vault_reported" SET "Clues" = $1, "Version" = $2 WHERE "Person" = $3 AND "Version" = $4""";

    public static string FindClue { get; } = """SELECT "Version", "Feedback" FROM "yxwg_clues" WHERE "Id" = $1""";

    public static string ReceiveClue { get; } =
        """
        UPDATE "yxwg_clues" SET "Status" = $1, "Version" = $2, "Feedback" = $3, "Numbers" = $4, "ReceivedAt" = $5 WHERE "Id" = $6 AND "Version" = $7
        """;

    public static string MoveClue { get; } =
        """UPDATE "yxwg_clues" SET "Status" = $1, "Version" = $2, "Feedback" = $3 WHERE "Id" = $4 AND "Version" = $5""";

    /// <summary>The evaluation, if the volunteer was invited to it.</summary>
    public static string FindInvited { get; } =
        """
        SELECT e."Version", e."Opinions" FROM "yxwg_evaluations" AS e JOIN "yxwg_evaluation_invitations" AS i ON i."Evaluation" = e."Id"
        WHERE e."Id" = $1 AND i."Evaluator" = $2 AND e."Status" = 'Open'
        """;

    public static string AddOpinion { get; } =
        """UPDATE "yxwg_evaluations" SET "Opinions" = $1, "Version" = $2 WHERE "Id" = $3 AND "Version" = $4""";

    /// <summary>The evaluation with its clue.</summary>
    public static string FindEvaluated { get; } =
        """
        SELECT e."Version", c."Version", c."Feedback" FROM "yxwg_evaluations" AS e JOIN "yxwg_clues" AS c ON c."Id" = e."Clue" WHERE e."Id" = $1
        """;

    public static string Conclude { get; } =
        """UPDATE "yxwg_evaluations" SET "Status" = $1, "Conclusion" = $2, "Version" = $3 WHERE "Id" = $4 AND "Version" = $5""";

    /// <summary>A table with its columns.</summary>
    internal sealed class RawTable(string name, params string[] columns)
    {
        public string Name { get; } = Prefix + name;

        public IReadOnlyList<string> Columns { get; } = columns;

        public string Insertion { get; } =
            $"INSERT INTO \"{Prefix}{name}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, index) => $"${index + 1}"))})";

        /// <summary>A row, its values in the order of the columns.</summary>
        public RawStatement Insert(params object?[] values) => new(Insertion, values);
    }
}

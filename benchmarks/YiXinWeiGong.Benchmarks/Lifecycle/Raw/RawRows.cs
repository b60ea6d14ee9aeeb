using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Evaluations;

namespace YiXinWeiGong.Benchmarks.Lifecycle.Raw;

/// <summary>
/// The values of the rows, like the library's in shape and size. What the library seals or blinds is random here, as long as
/// there: the work that is compared is that of storage.
/// </summary>
internal static class RawRows
{
    private const int Seal = 28;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, Web);

    /// <summary>A JSON array with one thing more.</summary>
    public static string Append<T>(string array, T value) => array == "[]" ? $"[{Json(value)}]" : $"{array.AsSpan(0, array.Length - 1)},{Json(value)}]";

    public static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static FeedbackEntry Told(FeedbackMilestone milestone, DateTimeOffset at, string? note = null) => new() { At = at, Milestone = milestone, Note = note };

    public static RawStatement Clue(Life life, string pseudonym, DateTimeOffset at)
    {
        var said = life.Submission;
        return RawTables.Clues.Insert(
            said.Id.Value, life.Office.Id.Value, "Report", pseudonym, said.Field.Value, said.DivisionCode, said.Title, said.Description, said.Address,
            Json(said.Place), said.SeenOn, null, At(at), null, "[]", Json(said.Evidence), Json(new[] { Told(FeedbackMilestone.Submitted, at) }), "[]",
            null, false, 1L, "Submitted");
    }

    public static IEnumerable<RawStatement> Reporter(Life life, string pseudonym) =>
        [RawTables.VaultReporters.Insert(life.Clue.Value, pseudonym, Life.Hash(), Sealed(46))];

    /// <summary>What somebody reported, sealed: a list of ids that grows by one.</summary>
    public static RawStatement Reported(string person, object[]? read) => read is null
        ? RawTables.VaultReported.Insert(person, Sealed(40), 0)
        : new(RawTables.ReplaceReported, [Sealed(((byte[])read[0]).Length - Seal + 39), Convert.ToInt32(read[1], CultureInfo.InvariantCulture) + 1, person, read[1]], true);

    public static IEnumerable<RawStatement> Evaluation(Life life, DateTimeOffset at) =>
    [
        RawTables.Evaluations.Insert(life.Evaluation.Value, life.Clue.Value, life.Office.Id.Value, At(at), "[]", null, 1L, "Open"),
        .. life.Invited.Select(invited => RawTables.Invitations.Insert(life.Evaluation.Value, invited.Value, At(at))),
    ];

    public static EvaluationOpinion Opinion(Life life, Step step, DateTimeOffset at)
    {
        var said = life.Opinion;
        return new EvaluationOpinion
        {
            Evaluator = life.EvaluatorOf(step),
            Authenticity = said.Authenticity,
            Verifiability = said.Verifiability,
            PossibilityOfIllegality = said.PossibilityOfIllegality,
            Investigability = said.Investigability,
            SupervisionValue = said.SupervisionValue,
            Comment = said.Comment,
            At = at,
        };
    }

    public static EvaluationConclusion Conclusion(Life life, DateTimeOffset at)
    {
        var said = life.Conclusion;
        return new EvaluationConclusion
        {
            Authenticity = said.Authenticity,
            Verifiability = said.Verifiability,
            ProposedDisposition = said.ProposedDisposition,
            Reason = said.Reason,
            At = at,
        };
    }

    /// <summary>What happened, in the history and in the queue.</summary>
    public static IEnumerable<RawStatement> Happened<T>(string kind, long version, T happened)
        where T : DomainEvent
    {
        var id = Guid.CreateVersion7(happened.At);
        yield return RawTables.Events.Insert(id, kind, happened.Subject, version, typeof(T).Name, Json(happened), At(happened.At));
        yield return RawTables.Outbox.Insert(id, At(happened.At));
    }

    /// <summary>That a command was done, and its answer in case it is sent again.</summary>
    public static IEnumerable<RawStatement> Done(Life life, string command, string actedBy, Guid subject, DateTimeOffset at, int answer) =>
    [
        RawTables.Audit.Insert(life.Office.Id.Value, Guid.CreateVersion7(at), At(at), actedBy, command, subject, null, null, null, 0L, null, null),
        RawTables.Idempotency.Insert(Life.Hash(), Life.Hash(), Sealed(answer), At(at)),
    ];

    private static byte[] Sealed(int length)
    {
        var box = new byte[length + Seal];
        Random.Shared.NextBytes(box);
        return box;
    }
}

using System.Globalization;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>The seven commits of a lifecycle, in their order.</summary>
internal enum Step
{
    Submit,
    Receive,
    Open,
    FirstOpinion,
    SecondOpinion,
    ThirdOpinion,
    Conclude,
}

/// <summary>One clue from its report to the proposal to file: what is sent, the same for every peer.</summary>
internal sealed class Life
{
    private const int Evaluators = 3;

    private static readonly string Description = string.Concat(Enumerable.Repeat("河道旁堆放大量建筑垃圾和生活垃圾，雨后污水直接流入河中，水面有油污和异味。", 6));

    private static readonly ClueEvidence Photograph = new()
    {
        MediaType = "image/jpeg",
        Sha256 = "",
        Bytes = 2_481_334,
        Place = new GeoPoint(28.2531, 112.5522),
    };

    /// <param name="at">When it begins.</param>
    /// <param name="office">Where.</param>
    /// <param name="worker">Who does it, of those at work at the same time.</param>
    /// <param name="turn">Which one it is of that worker's.</param>
    public Life(DateTimeOffset at, CastOffice office, int worker, int turn)
    {
        Office = office;
        Reporter = office.ReporterOf(worker, turn);
        Invited = office.OthersThan(Reporter, Evaluators, turn);
        Submission = new SubmitClue
        {
            Id = ClueId.New(at),
            Field = new FieldCode("ENV"),
            DivisionCode = office.Division,
            Title = "沩水河河段岸边倾倒建筑垃圾",
            Description = Description,
            Address = "沩水河大桥下游约三百米左岸",
            Place = new GeoPoint(28.2531, 112.5522),
            SeenOn = LegalCalendar.DayOf(at).AddDays(-1),
            Evidence = [Photograph with { Sha256 = Hash(), CapturedAt = at.AddHours(-30) }, Photograph with { Sha256 = Hash(), CapturedAt = at.AddHours(-29) }],
        };
        Evaluation = EvaluationId.New(at);
    }

    public CastOffice Office { get; }

    public VolunteerId Reporter { get; }

    public IReadOnlyList<VolunteerId> Invited { get; }

    public SubmitClue Submission { get; }

    public ClueId Clue => Submission.Id;

    public EvaluationId Evaluation { get; }

    public OpenEvaluation Opening => new() { Id = Evaluation, Clue = Clue, Evaluators = Invited };

    public GiveEvaluationOpinion Opinion => new()
    {
        Evaluation = Evaluation,
        Authenticity = Grade.High,
        Verifiability = Grade.Medium,
        PossibilityOfIllegality = Grade.High,
        Investigability = Grade.Medium,
        SupervisionValue = Grade.High,
        Comment = "照片中的界桩和桥墩可以对应到现场，堆放时间应在汛期之前。",
    };

    public ConcludeEvaluation Conclusion => new()
    {
        Evaluation = Evaluation,
        Authenticity = EvaluationFinding.Met,
        Verifiability = EvaluationFinding.Met,
        ProposedDisposition = ProposedDisposition.File,
        Reason = "线索真实，位置明确，具备可查性，建议立案。",
    };

    /// <summary>Who gives the opinion of a step.</summary>
    public VolunteerId EvaluatorOf(Step step) => Invited[step - Step.FirstOpinion];

    /// <summary>A key under which nothing was sent yet.</summary>
    public static string Key() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>64 hexadecimal digits that are like no others.</summary>
    public static string Hash() => Key() + Key();
}

using System.Text.RegularExpressions;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>What happens to a period while it runs; the last seven are what time may be taken for.</summary>
internal enum StepKind
{
    None = 0,

    [Label("检察长延长", "the chief extends")]
    ChiefExtends = 1,

    [Label("上级延长", "the superior extends")]
    SuperiorExtends = 2,

    [Label("中止", "suspended")]
    Suspended = 3,

    [Label("恢复", "resumed")]
    Resumed = 4,

    [Label("移送收到", "transferred")]
    Transferred = 5,

    [Label("办结", "done")]
    Done = 6,

    [Label("鉴定", "appraisal")]
    Appraisal = 7,

    [Label("评估", "assessment")]
    Assessment = 8,

    [Label("审计", "audit")]
    Audit = 9,

    [Label("检验", "inspection")]
    Inspection = 10,

    [Label("检测", "testing")]
    Testing = 11,

    [Label("翻译", "translation")]
    Translation = 12,

    [Label("听证", "hearing")]
    Hearing = 13,
}

/// <summary>One step, with the day or the two days that it takes: <c>检察长延长</c>, <c>中止 2026-05-21</c>, <c>鉴定 2026-05-20/2026-05-30</c>.</summary>
internal sealed partial record Step(StepKind Kind, DateOnly? From, DateOnly? Until)
{
    private static readonly Cell<StepKind> Words = Cells.Enum<StepKind>();

    public static Cell<Step> Cell { get; } = new(
        "检察长延长 / 上级延长 / 中止 2026-05-21 / 恢复 2026-06-10 / 移送收到 2026-06-20 / 办结 2026-06-01 / 鉴定 2026-05-20/2026-05-30",
        Read,
        step => step.ToString(),
        step => step with { Kind = Words.Another(step.Kind) },
        new Step(StepKind.ChiefExtends, null, null));

    public Deadline Take(PeriodCounter periods, Deadline deadline) => Kind switch
    {
        StepKind.ChiefExtends => periods.Extend(deadline, PeriodGrantor.ChiefProcurator),
        StepKind.SuperiorExtends => periods.Extend(deadline, PeriodGrantor.Superior),
        StepKind.Suspended => periods.Suspend(deadline, From!.Value),
        StepKind.Resumed => periods.Resume(deadline, From!.Value),
        StepKind.Transferred => periods.Restart(deadline, From!.Value),
        StepKind.Done => deadline.Met(From!.Value),
        _ => periods.Exclude(deadline, Kind.ToString().ToLowerInvariant(), From!.Value, Until!.Value),
    };

    private static Step Read(string text)
    {
        var match = Form().Match(text);
        var step = new Step(Words.Read(match.Groups["word"].Value), Day(match.Groups["from"]), Day(match.Groups["until"]));
        var days = step.Kind switch { StepKind.ChiefExtends or StepKind.SuperiorExtends => 0, < StepKind.Appraisal => 1, _ => 2 };
        return (step.From is null ? 0 : step.Until is null ? 1 : 2) == days
            ? step
            : throw new FormatException($"'{text}' takes {days switch { 0 => "no day", 1 => "one day", _ => "two days" }}; write it like {Cell.Form}");
    }

    private static DateOnly? Day(Group day) => day.Success ? Cells.Date.Read(day.Value) : null;

    [GeneratedRegex(@"^(?<word>.*?)(\s+(?<from>[0-9]{4}-[0-9-]+)(/(?<until>\S+))?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}

using YiXinWeiGong.Cases;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>Which period is asked about.</summary>
internal enum Asked
{
    None = 0,

    [Label("行政审查起诉", "administrative review")]
    AdministrativeReview = 1,

    [Label("民事审查起诉", "civil review")]
    CivilReview = 2,

    [Label("整改期限", "rectification")]
    Rectification = 3,

    [Label("公告期间", "civil notice")]
    CivilNotice = 4,
}

/// <summary>When a review for suit ends, and what changes it while it runs (审查起诉期限).</summary>
internal sealed class ReviewTable() : RuleTable("review", Of, From, Letter, Urgent, Steps, Notices, Choices, Expiry, Nominal, Due, Took, Refused)
{
    private static readonly Column<Asked> Of = Given("of", "期限", Cells.Enum<Asked>(), "所问的期限", "the period in question");
    private static readonly Column<DateOnly> From = Given("from", "起算日", Cells.Date, "检察建议书收到之日或者公告之日，不计入期间", "the day the recommendation was received or the notice published, itself not counted");
    private static readonly Column<LegalPeriod> Letter = Optional("letter", "建议书期限", Cells.Period, "检察建议书所定整改期限；空为两个月", "the period that the recommendation sets; empty for two months");
    private static readonly Column<bool> Urgent = Optional("urgent", "紧急", Cells.YesNo, "紧急情形（损害继续扩大等）", "an urgent case, such as harm that goes on growing");
    private static readonly Column<IReadOnlyList<Step>> Steps = Optional("steps", "变更", Step.Cell.Several, "期限进行中依次发生的事", "what happens to the period while it runs, in order");
    private static readonly Column<DateOnly> Expiry = Expected("expiry", "前期届满", Cells.Date, "审查所自起算的整改期限或者公告的届满日", "the end of rectification or notice, from which the review runs");
    private static readonly Column<DateOnly> Nominal = Expected("nominal", "原届满日", Cells.Date, "顺延之前的届满日", "the last day before any rolling");
    private static readonly Column<DateOnly> Due = Expected("due", "届满日", Cells.Date, "届满日；暂定、中止或者无期限的写“无”；被拒绝的变更不影响届满日", "the last day; none while provisional, suspended or without a limit; a change that is refused leaves it as it was");

    public override Answer Run(Row row)
    {
        var (from, of) = (row.Get(From), row.Get(Of));
        var periods = new PeriodCounter(Calendar(row), Books(row).InForce(from));
        var (cases, notice) = (new CaseDeadlines(periods), new CivilNotice(periods));
        var before = of is Asked.CivilReview or Asked.CivilNotice
            ? notice.Start(from, NoticeMedia.National)
            : cases.ToRectify(from, row.Or(Letter, LegalPeriod.Months(2)), row.Or(Urgent, false));
        var deadline = before is null ? null : of switch
        {
            Asked.AdministrativeReview => cases.ToReview(before),
            Asked.CivilReview => notice.ToReview(before),
            _ => before,
        };
        string? refused = null;
        if (deadline is not null)
        {
            (deadline, refused) = Taken(periods, deadline, row.Or(Steps, []));
        }

        return new Answer
        {
            { Expiry, before?.Effective },
            { Nominal, deadline?.Nominal },
            { Due, deadline?.Effective },
            { Took, TakenBy(deadline) },
            { Refused, refused },
        }.Because(deadline?.Reasons ?? []);
    }

    private static (Deadline Deadline, string? Refused) Taken(PeriodCounter periods, Deadline deadline, IReadOnlyList<Step> steps)
    {
        try
        {
            foreach (var step in steps)
            {
                deadline = step.Take(periods, deadline);
            }

            return (deadline, null);
        }
        catch (RefusalException refusal)
        {
            return (deadline, refusal.Code);
        }
    }
}

/// <summary>When the notice before a civil suit ends, and where it counts (诉前公告).</summary>
internal sealed class CivilNoticeTable() : RuleTable("civil-notice", Published, Media, Notices, Choices, Nominal, Ends, Review, Refused)
{
    private static readonly Column<DateOnly> Published = Given("published", "公告日", Cells.Date, "公告之日，不计入期间", "the day of publication, itself not counted");
    private static readonly Column<string> Media = Given("media", "媒体", Cells.CodeOf(typeof(NoticeMedia)), "媒体发行范围", "how far the media reach");
    private static readonly Column<DateOnly> Nominal = Expected("nominal", "原届满日", Cells.Date, "公告原届满日", "the nominal end of the notice");
    private static readonly Column<DateOnly> Ends = Expected("ends", "公告届满", Cells.Date, "公告届满日", "the end of the notice");
    private static readonly Column<DateOnly> Review = Expected("review", "审查届满", Cells.Date, "审查起诉届满日；暂定或者无期限的写“无”", "the last day of the review; none while provisional or without a limit");

    public override Answer Run(Row row)
    {
        var published = row.Get(Published);
        var civil = new CivilNotice(new PeriodCounter(Calendar(row), Books(row).InForce(published)));
        var notice = civil.Start(published, row.Get(Media));
        var review = notice is null ? null : civil.ToReview(notice);
        return new Answer
        {
            { Nominal, notice?.Nominal },
            { Ends, notice?.Effective },
            { Review, review?.Effective },
        }.Because([.. notice?.Reasons ?? [], .. review?.Reasons ?? []]);
    }
}

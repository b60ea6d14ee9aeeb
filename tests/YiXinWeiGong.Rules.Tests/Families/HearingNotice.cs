using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>Until when a hearing's participants must be told (听证通知).</summary>
internal sealed class HearingNoticeTable() : RuleTable("hearing-notice", Hearing, Notice, Notices, Choices, Latest, InTime, Warnings, Took, Rules)
{
    private static readonly Column<DateOnly> Hearing = Given("hearing", "听证日", Cells.Date, "举行听证之日", "the day of the hearing");
    private static readonly Column<DateTimeOffset> Notice = Optional("notice", "通知时刻", Cells.Instant, "通知参加人的时刻（上海时间）", "when the participants were told, by the clock of Shanghai");
    private static readonly Column<DateOnly> Latest = Expected("latest", "最迟通知日", Cells.Date, "最迟的通知之日，不顺延；规则未定的写“无”", "the last day for the notice; it does not roll; none where the rules set none");
    private static readonly Column<bool> InTime = Expected("in-time", "按期", Cells.YesNo, "通知是否按期", "whether the notice was in time");
    private static readonly Column<IReadOnlyList<string>> Warnings = Expected("warnings", "提醒", Cells.CodeOf(typeof(DeadlineWarnings)).Several, "最迟通知日是休息日或者是否休息日不明", "that the last day is a rest day, or that nobody knows whether it is");
    private static readonly Column<IReadOnlyList<string>> Rules = Expected("rules", "规则", Cells.CodeOf(typeof(DeadlineRules)).Several, "依次适用的规则", "the rules applied, in order");

    public override Answer Run(Row row)
    {
        var hearing = row.Get(Hearing);
        var periods = new PeriodCounter(Calendar(row), Books(row).InForce(hearing));
        var deadline = periods.NoticeBefore(DeadlineKinds.HearingNotice, LegalParameters.HearingNotice, hearing);
        return new Answer
        {
            { Latest, deadline?.Effective },
            { InTime, deadline is not null && row.Has(Notice) ? periods.IsInTime(deadline, row.Get(Notice)) : null },
            { Warnings, deadline?.Warnings },
            { Took, TakenBy(deadline) },
            { Rules, [.. (deadline?.Reasons ?? []).Select(reason => reason.Rule)] },
        }.Because(deadline?.Reasons ?? []);
    }
}

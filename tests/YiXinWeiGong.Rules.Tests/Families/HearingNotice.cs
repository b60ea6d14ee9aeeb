using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>Until when a hearing's participants must be told (听证通知).</summary>
internal sealed class HearingNoticeTable() : RuleTable("hearing-notice", Hearing, Notice, Latest, IsRestDay, InTime, Rules)
{
    private static readonly Column<DateOnly> Hearing = Given("hearing", "听证日", Cells.Date, "举行听证之日", "the day of the hearing");
    private static readonly Column<DateTimeOffset> Notice = Optional("notice", "通知时刻", Cells.Instant, "通知参加人的时刻（上海时间）", "when the participants were told, by the clock of Shanghai");
    private static readonly Column<DateOnly> Latest = Expected("latest", "最迟通知日", Cells.Date, "最迟的通知之日，不顺延", "the last day for the notice; it does not roll");
    private static readonly Column<Known> IsRestDay = Expected("rest-day", "休息日", Cells.Enum<Known>(), "最迟通知日是否休息日，供提醒", "whether that day is a rest day, for a warning");
    private static readonly Column<bool> InTime = Expected("in-time", "按期", Cells.YesNo, "通知是否按期", "whether the notice was in time");
    private static readonly Column<IReadOnlyList<string>> Rules = Expected("rules", "规则", Cells.CodeOf(typeof(DeadlineRules)).Several, "依次适用的规则", "the rules applied, in order");

    public override Answer Run(Row row)
    {
        var calendar = LegalCalendar.Embedded;
        var deadline = calendar.NoticeBefore(DeadlineKinds.HearingNotice, "TZ 10(2)", row.Get(Hearing), LegalParameters.Current.HearingNoticeDays);
        return new Answer
        {
            { Latest, deadline.Effective },
            { IsRestDay, calendar.IsRestDay(deadline.Nominal).ToKnown() },
            { InTime, row.Has(Notice) ? calendar.IsInTime(deadline, row.Get(Notice)) : null },
            { Rules, [.. deadline.Reasons.Select(reason => reason.Rule)] },
        }.Because(deadline.Reasons);
    }
}

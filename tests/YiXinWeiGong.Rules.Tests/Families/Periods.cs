using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>What the three tables of periods.md are given.</summary>
internal static class Period
{
    public const string From = "起算之日，不计入期间", FromEn = "the day the period runs from, itself not counted";
    public const string Length = "期间长短", LengthEn = "how long the period is";

    public static Deadline Due(this PeriodCounter periods, DateOnly from, LegalPeriod period) =>
        periods.DueAsSet(DeadlineKinds.AgencyReply, "JS 21(2)", period, from);
}

/// <summary>When a period ends (期间届满).</summary>
internal sealed class PeriodTable() : RuleTable("period", From, Length, Notices, Choices, Nominal, Due, Provisional, Rules, Decided)
{
    private static readonly Column<DateOnly> From = Given("from", "起算日", Cells.Date, Period.From, Period.FromEn);
    private static readonly Column<LegalPeriod> Length = Given("period", "期间", Cells.Period, Period.Length, Period.LengthEn);
    private static readonly Column<DateOnly> Nominal = Expected("nominal", "原届满日", Cells.Date, "顺延之前的届满日", "the last day before any rolling");
    private static readonly Column<DateOnly> Due = Expected("due", "届满日", Cells.Date, "顺延之后的最后一日；暂定时写“无”", "the last day in time; none while it is provisional");
    private static readonly Column<bool> Provisional = Expected("provisional", "暂定", Cells.YesNo, "缺放假通知，届满日不能断定", "a notice is missing, so that no last day is asserted");
    private static readonly Column<IReadOnlyList<string>> Rules = Expected("rules", "规则", Cells.CodeOf(typeof(DeadlineRules)).Several, "依次适用的规则", "the rules applied, in order");
    private static readonly Column<IReadOnlyList<string>> Decided = Expected("calendars", "所依通知", Cells.Text.Several, "据以断定的放假通知", "the holiday notices that decided");

    public override Answer Run(Row row)
    {
        var from = row.Get(From);
        var deadline = new PeriodCounter(Calendar(row), Books(row).InForce(from)).Due(from, row.Get(Length));
        return new Answer
        {
            { Nominal, deadline.Nominal },
            { Due, deadline.Effective },
            { Provisional, deadline.IsProvisional },
            { Rules, [.. deadline.Reasons.Select(reason => reason.Rule)] },
            { Decided, deadline.Calendars },
        }.Because(deadline.Reasons);
    }
}

/// <summary>Whether something was done in time (是否逾期).</summary>
internal sealed class InTimeTable() : RuleTable("in-time", From, Length, Notices, Choices, Done, Posted, InTime)
{
    private static readonly Column<DateOnly> From = Given("from", "起算日", Cells.Date, Period.From, Period.FromEn);
    private static readonly Column<LegalPeriod> Length = Given("period", "期间", Cells.Period, Period.Length, Period.LengthEn);
    private static readonly Column<DateTimeOffset> Done = Given("done", "送达时刻", Cells.Instant, "提交或者收到的时刻（上海时间）", "when it was handed in or arrived, by the clock of Shanghai");
    private static readonly Column<DateOnly> Posted = Optional("posted", "邮戳", Cells.Date, "交邮的，以邮戳之日为准，在途时间不计", "the day of the postmark, where it was posted; transit time is not counted");
    private static readonly Column<Known> InTime = Expected("in-time", "按期", Cells.Enum<Known>(), "暂定而过原届满日的，未知", "unknown after the nominal day while the last day is provisional");

    public override Answer Run(Row row)
    {
        var from = row.Get(From);
        var periods = new PeriodCounter(Calendar(row), Books(row).InForce(from));
        var deadline = periods.Due(from, row.Get(Length));
        var done = row.Get(Done);
        DateOnly? posted = row.Has(Posted) ? row.Get(Posted) : null;
        if (posted > Cells.DayOf(done))
        {
            throw new FormatException($"column '{Posted}': {Cells.Date.Write(posted.Value)} is after it arrived; write a day up to {Cells.Date.Write(Cells.DayOf(done))}");
        }

        return new Answer { { InTime, Ask() } }.Because(deadline.Reasons);

        Known Ask()
        {
            try
            {
                return periods.IsInTime(deadline, done, posted) ? Known.Yes : Known.No;
            }
            catch (InvalidOperationException) when (deadline.IsProvisional)
            {
                return Known.Unknown;
            }
        }
    }
}

/// <summary>Whether a day is a rest day (法定休假日).</summary>
internal sealed class RestDayTable() : RuleTable("rest-day", Day, Notices, Choices, IsRestDay)
{
    private static readonly Column<DateOnly> Day = Given("day", "日期", Cells.Date, "所问之日", "the day in question");
    private static readonly Column<Known> IsRestDay = Expected("rest-day", "休息日", Cells.Enum<Known>(), "当年通知未载入的，未知", "unknown where the year's notice is not loaded");

    public override Answer Run(Row row)
    {
        var day = row.Get(Day);
        return new Answer { { IsRestDay, Calendar(row).IsRestDay(day, Books(row).InForce(day).Take(OpenPoints.RestDays)).ToKnown() } };
    }
}

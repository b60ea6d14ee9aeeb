using YiXinWeiGong.Rules;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

public sealed class CaseDeadlinesTests
{
    private static readonly CaseDeadlines Pilot = Under("2016-06-01");
    private static readonly CaseDeadlines Today = Under("2026-01-01");

    [Fact]
    public void In_the_gap_after_the_pilot_no_letter_has_an_end_either()
    {
        var gap = Under("2017-10-01");

        FluentActions.Invoking(() => gap.ToRectify(Day("2017-10-01"), LegalPeriod.Months(3), isUrgent: false)).Should().Throw<RefusalException>().Which.Code.Should().Be("rules.undetermined");
        FluentActions.Invoking(() => gap.ToRectify(Day("2017-10-01"), LegalPeriod.Days(10), isUrgent: true)).Should().Throw<RefusalException>().Which.Code.Should().Be("rules.undetermined");
        FluentActions.Invoking(() => gap.IsLongEnough(LegalPeriod.Days(1), isUrgent: true, Day("2017-10-01"))).Should().Throw<RefusalException>().Which.Code.Should().Be("rules.undetermined");
    }

    [Fact]
    public void The_pilot_knew_no_urgency_and_its_month_holds()
    {
        var due = Pilot.ToRectify(Day("2016-06-01"), LegalPeriod.Days(10), isUrgent: true);

        (due.Nominal, due.Article).Should().Be((Day("2016-07-01"), "SD 40"));
        due.Choices.Should().NotContain(choice => choice.Point == "urgent-cases");
        Pilot.IsLongEnough(LegalPeriod.Days(1), isUrgent: true, Day("2016-06-01")).Should().BeFalse();
        Pilot.IsLongEnough(LegalPeriod.Months(1), isUrgent: true, Day("2016-06-01")).Should().BeTrue();
    }

    [Fact]
    public void Where_the_rules_know_urgency_an_urgent_letter_is_free()
    {
        Today.ToRectify(Day("2026-03-10"), LegalPeriod.Days(10), isUrgent: true).Nominal.Should().Be(Day("2026-03-20"));
        Today.IsLongEnough(LegalPeriod.Days(1), isUrgent: true, Day("2026-03-10")).Should().BeTrue();
    }

    [Fact]
    public void No_letter_sets_working_days()
    {
        FluentActions.Invoking(() => Today.ToRectify(Day("2026-03-10"), LegalPeriod.WorkingDays(90), isUrgent: false)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Today.IsLongEnough(LegalPeriod.WorkingDays(90), isUrgent: false, Day("2026-03-10"))).Should().Throw<ArgumentException>();
    }

    private static CaseDeadlines Under(string day) => new(new PeriodCounter(Until2026, RuleBooks.Embedded.InForce(Day(day))));
}

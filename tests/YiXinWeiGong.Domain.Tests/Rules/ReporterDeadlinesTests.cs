using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class ReporterDeadlinesTests
{
    private static readonly RulesInForce InWorkingDays = LawWith(
        """
        { "id": "HOST", "version": 1, "zh": "本院规定", "en": "ours", "source": "s", "layer": "local", "from": "2026-01-01", "choices": { "reply-days": "working-days" } }
        """);

    [Fact]
    public void A_named_report_is_answered_in_seven_days_and_its_result_told_in_three_months()
    {
        var owed = new ReporterDeadlines(Periods);

        owed.ToReply(Day("2026-02-12"))!.Effective.Should().Be(Day("2026-02-24"), "S99");
        owed.ToReply(Day("2026-02-12"))!.Choices[^1].Should().Be(new ChoiceTaken("reply-days", "calendar-days", "XF@1"));
        owed.ToTellResult(Day("2026-02-12"))!.Effective.Should().Be(Day("2026-05-12"), "S99");
        owed.ToAnswerVisit(Day("2026-06-01"))!.Effective.Should().Be(Day("2026-06-16"));
    }

    [Fact]
    public void By_the_other_reading_the_seven_days_are_working_days()
    {
        var reply = new ReporterDeadlines(new PeriodCounter(Until2026, InWorkingDays)).ToReply(Day("2026-02-12"))!;

        reply.Effective.Should().Be(Day("2026-02-28"), "S99, the alternative: 13, 14 (make-up), 24 to 27, 28 (make-up)");
        reply.Choices[^1].Should().Be(new ChoiceTaken("reply-days", "working-days", "HOST@1"));
    }

    [Fact]
    public void Before_the_policy_there_was_no_limit() =>
        new ReporterDeadlines(new PeriodCounter(Until2026, RuleBooks.Embedded.InForce(Day("2019-02-28")))).ToReply(Day("2019-02-28")).Should().BeNull();
}

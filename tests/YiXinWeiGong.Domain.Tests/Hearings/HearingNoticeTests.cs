using YiXinWeiGong.Rules;
using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

public sealed class HearingNoticeTests
{
    [Fact]
    public void A_scheduled_hearing_has_the_deadline_of_its_notice_and_its_approval()
    {
        var deadline = Scheduled().Deadlines.Should().ContainSingle().Subject;

        (deadline.Kind, deadline.From, deadline.Effective, deadline.MetOn).Should().Be(("hearing-notice", Day, LastNoticeDay, null));
        Scheduled().Approval.Should().Be(Granted);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(6)]
    public void S79_notice_is_valid_until_three_days_before_the_hearing(int day)
    {
        var hearing = Scheduled();
        hearing.DequeueEvents();
        var on = new DateOnly(2026, 4, day);

        hearing.GiveNotice(on, Days.Law, March);

        (hearing.Status, hearing.NoticeGivenOn, hearing.Deadlines[0].MetOn).Should().Be((HearingStatus.NoticeGiven, on, on));
        hearing.DequeueEvents().Should().Equal(new HearingNoticeGiven(hearing.Id, March) { On = on });
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void S79_notice_two_days_before_is_too_late(int day)
    {
        var hearing = Scheduled();

        AssertRefused(hearing, "hearing.notice-too-late", () => hearing.GiveNotice(new DateOnly(2026, 4, day), Days.Law, March));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void S80_a_hearing_has_three_to_seven_officers(int officers, bool possible)
    {
        var hearing = Scheduled(officers);
        var notify = () => hearing.GiveNotice(LastNoticeDay, Days.Law, March);

        if (possible)
        {
            notify();
            hearing.Status.Should().Be(HearingStatus.NoticeGiven);
        }
        else
        {
            AssertRefused(hearing, "hearing.officers-3-to-7", notify);
        }
    }

    [Fact]
    public void Another_number_of_days_and_officers_is_a_matter_of_a_rule_book()
    {
        var strict = Days.LawWith(
            """
            { "id": "HOST", "version": 1, "zh": "本院规定", "en": "Ours", "source": "s", "layer": "local", "from": "2026-01-01", "parameters": {
                "hearing-notice": { "is": "4 days", "article": "ours" }, "min-hearing-officers": { "is": 5, "article": "ours" } } }
            """);
        var hearing = Planned();
        Invite(hearing, [.. People.Take(5)]);
        hearing.Schedule(Granted, new PeriodCounter(LegalCalendar.Embedded, strict), March);

        AssertRefused(hearing, "hearing.notice-too-late", () => hearing.GiveNotice(LastNoticeDay, strict, March));
        hearing.GiveNotice(new DateOnly(2026, 4, 6), strict, March);

        hearing.Status.Should().Be(HearingStatus.NoticeGiven);
    }

    [Fact]
    public void A_closed_hearing_is_not_announced()
    {
        var hearing = Scheduled(plan: Plan with { Openness = HearingOpenness.Closed, ClosedGround = ClosedHearingGround.Minor });

        AssertRefused(hearing, "hearing.closed-is-not-announced", () => hearing.Announce(LastNoticeDay, March));
    }

    [Fact]
    public void Nobody_was_told_of_a_hearing_before_it_was_scheduled()
    {
        var hearing = AHearing.Scheduled();

        AssertRefused(
            hearing, "hearing.before-it-was-scheduled", () => hearing.GiveNotice(new DateOnly(2026, 3, 9), Days.Law, AHearing.March));
        AssertRefused(hearing, "hearing.before-it-was-scheduled", () => hearing.Announce(new DateOnly(2026, 3, 9), AHearing.March));
        hearing.ScheduledOn.Should().Be(new DateOnly(2026, 3, 10));
    }
}

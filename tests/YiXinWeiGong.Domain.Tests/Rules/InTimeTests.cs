using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class InTimeTests
{
    [Theory]
    [InlineData("2026-05-11T23:59:59+08:00", true)]
    [InlineData("2026-05-11T23:59:59.9999999+08:00", true)]
    [InlineData("2026-05-12T00:00:00+08:00", false)]
    [InlineData("2026-05-11T15:59:59Z", true)]
    [InlineData("2026-05-11T16:00:00Z", false)]
    [InlineData("2026-05-11T12:00:00-04:00", false)]
    public void S11_a_reply_is_in_time_until_the_last_day_is_over_in_Shanghai(string doneAt, bool inTime) =>
        Until2026.IsInTime(Due("2026-03-10", "2 months"), Instant(doneAt)).Should().Be(inTime);

    [Fact]
    public void S08_a_reply_counts_from_its_postmark() =>
        Until2026.IsInTime(Due("2026-03-10", "2 months"), Instant("2026-05-11T18:30:00+08:00")).Should().BeTrue();

    [Theory]
    [InlineData("2026-04-07T20:00:00+08:00", true)]
    [InlineData("2026-04-08T00:00:00+08:00", false)]
    public void S79_a_hearing_on_the_10th_is_notified_by_the_7th(string notifiedAt, bool inTime)
    {
        var notice = Until2026.NoticeBefore(DeadlineKinds.HearingNotice, "TZ 10", Day("2026-04-10"), 3);

        (notice.From, notice.Nominal, notice.Effective).Should().Be((Day("2026-04-10"), Day("2026-04-07"), Day("2026-04-07")));
        notice.Reasons.Should().Equal(new DeadlineReason("PER-09", "TZ 10", Day("2026-04-07")));
        Until2026.IsInTime(notice, Instant(notifiedAt)).Should().Be(inTime);
    }

    [Theory]
    [InlineData("2026-04-09", 3, "2026-04-06")]
    [InlineData("2026-03-03", 3, "2026-02-28")]
    [InlineData("2024-03-02", 3, "2024-02-28")]
    [InlineData("2027-01-02", 3, "2026-12-30")]
    [InlineData("2028-01-05", 3, "2028-01-02")]
    public void A_notice_day_does_not_roll_and_needs_no_holiday_notice(string hearing, int days, string last)
    {
        var notice = Until2026.NoticeBefore(DeadlineKinds.HearingNotice, "TZ 10", Day(hearing), days);

        (notice.Nominal, notice.Effective, notice.IsProvisional).Should().Be((Day(last), Day(last), false));
        notice.Calendars.Should().BeEmpty();
    }

    [Fact]
    public void A_host_can_ask_whether_a_notice_day_is_a_rest_day() =>
        Until2026.IsRestDay(Until2026.NoticeBefore("k", "a", Day("2026-04-09"), 3).Nominal).Should().BeTrue();

    [Fact]
    public void A_notice_is_given_at_least_a_day_before() =>
        FluentActions.Invoking(() => Until2026.NoticeBefore("k", "a", Day("2026-04-09"), 0)).Should().Throw<ArgumentException>();
}

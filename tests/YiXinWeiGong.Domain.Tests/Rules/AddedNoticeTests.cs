using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class AddedNoticeTests
{
    private static readonly DateTimeOffset At = Instant("2026-12-08T01:00:00Z");

    [Fact]
    public void A_notice_that_is_added_keeps_its_data_as_they_came()
    {
        const string json = """{ "year": 2027, "version": 2, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-10-01/2027-10-03"], "work": [] }""";
        var id = AddedNoticeId.New(At);

        var added = AddedNotice.Add(id, Notice(json), json, At);

        (added.Year, added.NoticeVersion, added.Json, added.AddedAt, added.Status).Should().Be((2027, 2, json, At, NoticeStatus.Added));
        added.Ref.Should().Be(new SubjectRef("notice", id.Value));
        added.DequeueEvents().Should().Equal(new HolidayNoticeAdded(id, At) { Notice = "holidays-2027@2" });
    }

    [Fact]
    public void Nothing_is_added_without_a_notice_or_its_data()
    {
        var notice = Notice("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-10-01/2027-10-03"], "work": [] }""");

        FluentActions.Invoking(() => AddedNotice.Add(AddedNoticeId.New(At), null!, "{}", At)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => AddedNotice.Add(AddedNoticeId.New(At), notice, " ", At)).Should().Throw<ArgumentException>();
    }
}

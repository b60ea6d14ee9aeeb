using YiXinWeiGong.Obligations;
using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

/// <summary>A hearing scheduled on 10 March 2026 for Friday 10 April.</summary>
public sealed class HearingDutiesTests
{
    private const string Notice = "hearing-notice#1 TZ 10 item 2 Procurator 03-10→04-07";
    private const string Announce = "announce-hearing#1 TZ 10 item 4 Procurator 03-10→no limit";
    private const string Noticed = Notice + " done 04-07";
    private const string Announced = Announce + " done 04-07";
    private const string TellOfficers = "tell-officers-decision#1 TZ 17 Procurator 04-10→no limit";
    private const string TellParties = "tell-parties-of-officers#1 TZ 10 item 3 Procurator 04-07→no limit";

    private static readonly DateTimeOffset NoticeDay = new(2026, 4, 7, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(HearingStatus.Planned)]
    [InlineData(HearingStatus.Scheduled, Notice, Announce)]
    [InlineData(HearingStatus.NoticeGiven, Noticed, Announce)]
    [InlineData(HearingStatus.InSession, Noticed, Announced)]
    [InlineData(HearingStatus.Decided, Noticed, Announced, TellOfficers)]
    [InlineData(HearingStatus.Completed, Noticed, Announced, TellOfficers + " done 04-10")]
    [InlineData(HearingStatus.Cancelled)]
    public void What_a_hearing_owes_at_each_step(HearingStatus status, params string[] duties) => In(status).Duties.Rows().Should().Equal(duties);

    [Fact]
    public void A_closed_hearing_is_not_announced() =>
        Scheduled(plan: Plan with { Openness = HearingOpenness.Closed, ClosedGround = ClosedHearingGround.StateSecret }).Duties.Rows().Should().Equal(Notice);

    [Fact]
    public void What_was_done_before_a_hearing_was_given_up_stays_done_and_the_rest_is_owed_no_more()
    {
        var hearing = Notified();

        hearing.Cancel("当事人已达成一致", NoticeDay);

        hearing.Duties.Rows().Should().Equal(Noticed);
    }

    [Fact]
    public void The_parties_are_told_of_each_change_of_officers_after_the_notice_and_of_none_before()
    {
        var hearing = Notified(4);
        hearing.Duties.Rows().Should().Equal(Noticed, Announce);

        hearing.RemoveOfficer(People[3], "临时有事", NoticeDay);
        hearing.Duties.Rows().Should().Equal(Noticed, Announce, TellParties);

        Replace(hearing, People[2], People[4], NoticeDay.AddDays(1));
        hearing.Duties.Rows().Should().Equal([Noticed, Announce, TellParties], "the parties have to be told once of what they do not know yet");

        hearing.GiveNotice(Day.AddDays(-1), Rules.Days.Law, NoticeDay.AddDays(2));
        hearing.Duties.Rows().Should().Equal(Noticed, Announce, TellParties + " done 04-09");

        Replace(hearing, People[4], People[5], NoticeDay.AddDays(2));
        hearing.Duties.Rows().Should().Equal(
            Noticed, Announce, TellParties + " done 04-09", "tell-parties-of-officers#2 TZ 10 item 3 Procurator 04-09→no limit");
    }

    private static void Replace(Hearing hearing, HearingOfficerId officer, HearingOfficerId by, DateTimeOffset at)
    {
        hearing.RemoveOfficer(officer, "临时有事", at);
        hearing.InviteOfficers([Candidate(by)], false, 23, at);
    }
}

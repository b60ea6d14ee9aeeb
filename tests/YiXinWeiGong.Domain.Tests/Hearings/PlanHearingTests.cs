using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

public sealed class PlanHearingTests
{
    [Fact]
    public void A_hearing_belongs_to_a_matter_and_is_planned_for_its_day_in_Shanghai()
    {
        var matter = MatterId.New(March);
        var late = new DateTimeOffset(2026, 4, 9, 17, 0, 0, TimeSpan.Zero);

        var hearing = Hearing.Plan(HearingId.New(March), matter, Home, Plan with { ScheduledFor = late }, PresidersPosts, LegalCalendar.Embedded, March);

        (hearing.Status, hearing.Matter, hearing.Office, hearing.Day).Should().Be((HearingStatus.Planned, matter, Home, new DateOnly(2026, 4, 10)));
        hearing.DequeueEvents().Should().Equal(new HearingPlanned(hearing.Id, March) { Matter = matter, Trigger = HearingTrigger.RectificationEffect });
    }

    [Theory]
    [InlineData(HearingOpenness.Closed, null, false)]
    [InlineData(HearingOpenness.Closed, ClosedHearingGround.None, false)]
    [InlineData(HearingOpenness.Closed, ClosedHearingGround.StateSecret, true)]
    [InlineData(HearingOpenness.Closed, ClosedHearingGround.PersonalPrivacy, true)]
    [InlineData(HearingOpenness.Closed, ClosedHearingGround.TradeSecretOnRequest, true)]
    [InlineData(HearingOpenness.Closed, ClosedHearingGround.Minor, true)]
    [InlineData(HearingOpenness.Closed, ClosedHearingGround.OtherLaw, true)]
    [InlineData(HearingOpenness.Open, null, true)]
    [InlineData(HearingOpenness.Open, ClosedHearingGround.PersonalPrivacy, false)]
    public void A_hearing_is_closed_on_a_ground_and_open_without_one(HearingOpenness openness, ClosedHearingGround? ground, bool possible)
    {
        var plan = () => Planned(Plan with { Openness = openness, ClosedGround = ground });

        if (possible)
        {
            plan().ClosedGround.Should().Be(ground);
        }
        else
        {
            plan.Should().Throw<RefusalException>().Which.Code.Should().Be("hearing.closed-ground");
        }
    }

    [Fact]
    public void A_hearing_is_planned_for_a_time_to_come() =>
        FluentActions.Invoking(() => Planned(Plan with { ScheduledFor = March })).Should().Throw<RefusalException>().Which.Code.Should().Be("hearing.lies-ahead");

    [Theory]
    [InlineData(Post.Procurator, true)]
    [InlineData(Post.DepartmentHead, true)]
    [InlineData(Post.DeputyChief, true)]
    [InlineData(Post.ChiefProcurator, true)]
    [InlineData(Post.IntakeOfficer, false)]
    [InlineData(Post.LiaisonOfficer, false)]
    public void A_procurator_or_leader_presides(Post post, bool may) => MayPreside([new HeldPost(post, Home, PostBasis.Substantive)], may);

    [Fact]
    public void Nobody_of_another_office_presides() =>
        MayPreside([new HeldPost(Post.Procurator, OfficeId.New(March), PostBasis.Substantive)], false);

    private static void MayPreside(IReadOnlyList<HeldPost> posts, bool may)
    {
        var plan = () => Hearing.Plan(HearingId.New(March), MatterId.New(March), Home, Plan, posts, LegalCalendar.Embedded, March);

        if (may)
        {
            plan().Presider.Should().Be(Presider);
        }
        else
        {
            plan.Should().Throw<RefusalException>().Which.Code.Should().Be("hearing.presider");
        }
    }
}

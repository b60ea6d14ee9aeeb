using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Hearings;

/// <summary>Good hearings in any status, on Friday 2026-04-10; a test mentions only what matters to it.</summary>
internal static class AHearing
{
    public static readonly DateTimeOffset March = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Begin = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 4, 10), LastNoticeDay = new(2026, 4, 7);
    public static readonly OfficeId Home = OfficeId.New(March);
    public static readonly StaffId Presider = StaffId.New(March);
    public static readonly ApprovalId Granted = ApprovalId.New(March);
    public static readonly IReadOnlyList<HearingOfficerId> People = [.. Enumerable.Range(0, 9).Select(_ => HearingOfficerId.New(March))];

    public static readonly IReadOnlyList<HeldPost> PresidersPosts = [new HeldPost(Post.Procurator, Home, PostBasis.Substantive)];

    public static readonly HearingPlan Plan = new()
    {
        Trigger = HearingTrigger.RectificationEffect,
        Question = "整改效果是否达到要求？",
        Openness = HearingOpenness.Open,
        Venue = "本院听证室",
        VenueKind = HearingVenueKind.HearingRoom,
        ScheduledFor = Begin,
        Presider = Presider,
    };

    public static Hearing Planned(HearingPlan? plan = null) => Hearing.Plan(
        HearingId.New(March), MatterId.New(March), Home, plan ?? Plan, PresidersPosts, LegalCalendar.Embedded, March);

    public static Hearing Scheduled(int officers = 3, HearingPlan? plan = null)
    {
        var hearing = Planned(plan);
        if (officers > 0)
        {
            Invite(hearing, [.. People.Take(officers)]);
        }

        hearing.Schedule(Granted, Days.Periods, March);
        return hearing;
    }

    public static Hearing Notified(int officers = 3, HearingPlan? plan = null)
    {
        var hearing = Scheduled(officers, plan);
        hearing.GiveNotice(LastNoticeDay, Days.Law, March);
        return hearing;
    }

    public static Hearing InSession(int officers = 3)
    {
        var hearing = Notified(officers);
        hearing.Announce(LastNoticeDay, March);
        hearing.Hold([.. People.Take(officers)], Day, Days.Law, Begin);
        return hearing;
    }

    public static Hearing SummedUp(params HearingPosition[] positions)
    {
        var hearing = InSession(positions.Length);
        for (var step = HearingStep.Introduce; step <= HearingStep.SumUp; step++)
        {
            hearing.TakeStep(step, Begin);
        }

        foreach (var (officer, position) in People.Zip(positions))
        {
            hearing.RecordOpinion(Opinion(officer, position));
        }

        return hearing;
    }

    public static Hearing Decided()
    {
        var hearing = SummedUp(HearingPosition.Support, HearingPosition.Support, HearingPosition.Oppose);
        hearing.Decide(HearingPosition.Support, "终结案件", "整改到位", null, Begin);
        return hearing;
    }

    public static Hearing Completed()
    {
        var hearing = Decided();
        hearing.TellOfficers(Begin);
        return hearing;
    }

    public static Hearing Cancelled()
    {
        var hearing = Planned();
        hearing.Cancel("当事人已达成一致", March);
        return hearing;
    }

    public static Hearing In(HearingStatus status) => status switch
    {
        HearingStatus.Planned => Planned(),
        HearingStatus.Scheduled => Scheduled(),
        HearingStatus.NoticeGiven => Notified(),
        HearingStatus.InSession => InSession(),
        HearingStatus.Decided => Decided(),
        HearingStatus.Completed => Completed(),
        HearingStatus.Cancelled => Cancelled(),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static void Invite(Hearing hearing, params HearingOfficerId[] officers) =>
        hearing.InviteOfficers([.. officers.Select(officer => Candidate(officer))], false, 23, March);

    public static OfficerCandidate Candidate(HearingOfficerId officer, Verdict conflict = Verdict.Free, OfficerWaiver? waiver = null, int? age = null) =>
        new(new HearingOfficer { Officer = officer, Capacity = HearingCapacities.Volunteer, Waiver = waiver }, conflict, age);

    public static OfficerOpinion Opinion(HearingOfficerId officer, HearingPosition position = HearingPosition.Support) =>
        new() { Officer = officer, Position = position, Text = "整改到位。", At = Begin };

    /// <summary>The refusal carries the code, and neither state nor events are touched.</summary>
    public static void AssertRefused(Hearing hearing, string code, Action action)
    {
        hearing.DequeueEvents();
        var before = State(hearing);

        action.Should().Throw<RefusalException>().Which.Code.Should().Be(code);

        State(hearing).Should().Equal(before);
        hearing.DequeueEvents().Should().BeEmpty();
    }

    /// <summary>Every property but what follows from others; lists by reference, because an action that changes one replaces it.</summary>
    private static List<object?> State(Hearing hearing) =>
    [
        .. typeof(Hearing).GetProperties()
            .Where(property => property.GetMethod is { IsStatic: false } && property.Name != nameof(Hearing.Duties))
            .Select(property => property.GetValue(hearing)),
    ];
}

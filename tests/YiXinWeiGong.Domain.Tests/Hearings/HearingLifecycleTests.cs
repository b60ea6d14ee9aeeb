using YiXinWeiGong.Rules;
using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

public sealed class HearingLifecycleTests
{
    /// <summary>Kept by hand: where each action leads from each status; what is not here is refused.</summary>
    private static readonly Dictionary<(HearingStatus, HearingAction), HearingStatus> Permitted = new()
    {
        [(HearingStatus.Planned, HearingAction.InviteOfficer)] = HearingStatus.Planned,
        [(HearingStatus.Planned, HearingAction.RemoveOfficer)] = HearingStatus.Planned,
        [(HearingStatus.Planned, HearingAction.Schedule)] = HearingStatus.Scheduled,
        [(HearingStatus.Planned, HearingAction.Cancel)] = HearingStatus.Cancelled,
        [(HearingStatus.Scheduled, HearingAction.InviteOfficer)] = HearingStatus.Scheduled,
        [(HearingStatus.Scheduled, HearingAction.RemoveOfficer)] = HearingStatus.Scheduled,
        [(HearingStatus.Scheduled, HearingAction.GiveNotice)] = HearingStatus.NoticeGiven,
        [(HearingStatus.Scheduled, HearingAction.Announce)] = HearingStatus.Scheduled,
        [(HearingStatus.Scheduled, HearingAction.Cancel)] = HearingStatus.Cancelled,
        [(HearingStatus.NoticeGiven, HearingAction.InviteOfficer)] = HearingStatus.NoticeGiven,
        [(HearingStatus.NoticeGiven, HearingAction.RemoveOfficer)] = HearingStatus.NoticeGiven,
        [(HearingStatus.NoticeGiven, HearingAction.GiveNotice)] = HearingStatus.NoticeGiven,
        [(HearingStatus.NoticeGiven, HearingAction.Announce)] = HearingStatus.NoticeGiven,
        [(HearingStatus.NoticeGiven, HearingAction.Hold)] = HearingStatus.InSession,
        [(HearingStatus.NoticeGiven, HearingAction.Cancel)] = HearingStatus.Cancelled,
        [(HearingStatus.InSession, HearingAction.TakeStep)] = HearingStatus.InSession,
        [(HearingStatus.InSession, HearingAction.RecordOpinion)] = HearingStatus.InSession,
        [(HearingStatus.InSession, HearingAction.Decide)] = HearingStatus.Decided,
        [(HearingStatus.Decided, HearingAction.TellOfficers)] = HearingStatus.Completed,
    };

    public static TheoryData<HearingStatus, HearingAction> EveryMove()
    {
        var moves = new TheoryData<HearingStatus, HearingAction>();
        foreach (var status in Enum.GetValues<HearingStatus>().Where(status => status != HearingStatus.None))
        {
            foreach (var action in Enum.GetValues<HearingAction>().Where(action => action != HearingAction.None))
            {
                moves.Add(status, action);
            }
        }

        return moves;
    }

    [Theory]
    [MemberData(nameof(EveryMove))]
    public void A_hearing_goes_only_where_it_may(HearingStatus status, HearingAction action)
    {
        var hearing = ReadyFor(action, status);

        if (Permitted.TryGetValue((status, action), out var next))
        {
            Do(hearing, action);
            hearing.Status.Should().Be(next);
            hearing.DequeueEvents().Should().NotBeEmpty();
        }
        else
        {
            AssertRefused(hearing, "hearing.action-not-permitted", () => Do(hearing, action));
        }

        Hearing.Lifecycle.Permits(status, action).Should().Be(Permitted.ContainsKey((status, action)));
    }

    /// <summary>In the status, with what the action's own rules ask for.</summary>
    private static Hearing ReadyFor(HearingAction action, HearingStatus status)
    {
        var hearing = (action, status) switch
        {
            (HearingAction.Decide, HearingStatus.InSession) => SummedUp(HearingPosition.Support, HearingPosition.Support, HearingPosition.Oppose),
            _ => In(status),
        };
        if (action == HearingAction.RemoveOfficer && status == HearingStatus.Planned)
        {
            Invite(hearing, People[0]);
        }

        if (action == HearingAction.Hold && status == HearingStatus.NoticeGiven)
        {
            hearing.Announce(LastNoticeDay, March);
        }

        if (action == HearingAction.RecordOpinion && status == HearingStatus.InSession)
        {
            for (var step = HearingStep.Introduce; step <= HearingStep.OfficersDiscuss; step++)
            {
                hearing.TakeStep(step, Begin);
            }
        }

        hearing.DequeueEvents();
        return hearing;
    }

    private static void Do(Hearing hearing, HearingAction action)
    {
        switch (action)
        {
            case HearingAction.InviteOfficer: Invite(hearing, People[8]); break;
            case HearingAction.RemoveOfficer: hearing.RemoveOfficer(People[0], "不能到场", March); break;
            case HearingAction.Schedule: hearing.Schedule(Granted, Days.Periods, March); break;
            case HearingAction.GiveNotice: hearing.GiveNotice(LastNoticeDay, Days.Law, March); break;
            case HearingAction.Announce: hearing.Announce(LastNoticeDay, March); break;
            case HearingAction.Hold: hearing.Hold([.. People.Take(3)], Day, Days.Law, Begin); break;
            case HearingAction.TakeStep: hearing.TakeStep(HearingStep.Introduce, Begin); break;
            case HearingAction.RecordOpinion: hearing.RecordOpinion(Opinion(People[0])); break;
            case HearingAction.Decide: hearing.Decide(HearingPosition.Support, "终结案件", "整改到位", null, Begin); break;
            case HearingAction.TellOfficers: hearing.TellOfficers(Begin); break;
            case HearingAction.Cancel: hearing.Cancel("当事人已达成一致", March); break;
            default: throw new ArgumentOutOfRangeException(nameof(action));
        }
    }
}

using Ardalis.GuardClauses;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Hearings;

/// <summary>
/// A hearing (听证) on a matter: outsiders hear both sides and answer a question, and the office decides with their answer
/// before it. It belongs to the matter, so its notice may precede the filing of a case. Nobody pays for it (HRG-22).
/// </summary>
public sealed class Hearing : AggregateRoot<HearingId, HearingStatus>, IOfMatter, IOwesDuties
{
    private List<HearingOfficer> _officers = [];

    private Hearing(
        HearingId id, MatterId matter, OfficeId office, HearingTrigger trigger, string question, HearingOpenness openness,
        ClosedHearingGround? closedGround, string venue, HearingVenueKind venueKind, DateTimeOffset scheduledFor, DateOnly day,
        StaffId presider, DateTimeOffset plannedAt)
        : base(id, HearingStatus.Planned) =>
        (Matter, Office, Trigger, Question, Openness, ClosedGround, Venue, VenueKind, ScheduledFor, Day, Presider, PlannedAt) =
        (matter, office, trigger, question, openness, closedGround, venue, venueKind, scheduledFor, day, presider, plannedAt);

    /// <summary>Every permitted move; nothing else decides where a hearing may go.</summary>
    public static Lifecycle<HearingStatus, HearingAction> Lifecycle { get; } = new(
        "hearing",
        (HearingStatus.Planned, HearingAction.InviteOfficer, HearingStatus.Planned),
        (HearingStatus.Planned, HearingAction.RemoveOfficer, HearingStatus.Planned),
        (HearingStatus.Planned, HearingAction.Schedule, HearingStatus.Scheduled),
        (HearingStatus.Planned, HearingAction.Cancel, HearingStatus.Cancelled),
        (HearingStatus.Scheduled, HearingAction.InviteOfficer, HearingStatus.Scheduled),
        (HearingStatus.Scheduled, HearingAction.RemoveOfficer, HearingStatus.Scheduled),
        (HearingStatus.Scheduled, HearingAction.GiveNotice, HearingStatus.NoticeGiven),
        (HearingStatus.Scheduled, HearingAction.Announce, HearingStatus.Scheduled),
        (HearingStatus.Scheduled, HearingAction.Cancel, HearingStatus.Cancelled),
        (HearingStatus.NoticeGiven, HearingAction.InviteOfficer, HearingStatus.NoticeGiven),
        (HearingStatus.NoticeGiven, HearingAction.RemoveOfficer, HearingStatus.NoticeGiven),
        (HearingStatus.NoticeGiven, HearingAction.GiveNotice, HearingStatus.NoticeGiven),
        (HearingStatus.NoticeGiven, HearingAction.Announce, HearingStatus.NoticeGiven),
        (HearingStatus.NoticeGiven, HearingAction.Hold, HearingStatus.InSession),
        (HearingStatus.NoticeGiven, HearingAction.Cancel, HearingStatus.Cancelled),
        (HearingStatus.InSession, HearingAction.TakeStep, HearingStatus.InSession),
        (HearingStatus.InSession, HearingAction.RecordOpinion, HearingStatus.InSession),
        (HearingStatus.InSession, HearingAction.Decide, HearingStatus.Decided),
        (HearingStatus.Decided, HearingAction.TellOfficers, HearingStatus.Completed));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("hearing", Id.Value);

    /// <summary>The matter it belongs to.</summary>
    public MatterId Matter { get; }

    /// <inheritdoc/>
    public OfficeId Office { get; }

    /// <summary>Why it is held.</summary>
    public HearingTrigger Trigger { get; }

    /// <summary>The question put to the officers.</summary>
    public string Question { get; }

    /// <summary>May the public attend?</summary>
    public HearingOpenness Openness { get; }

    /// <summary>Why not, where it may not.</summary>
    public ClosedHearingGround? ClosedGround { get; }

    /// <summary>Where, in words.</summary>
    public string Venue { get; }

    /// <summary>In the hearing room or elsewhere; the chief's approval of the plan covers elsewhere (TZ 12).</summary>
    public HearingVenueKind VenueKind { get; }

    /// <summary>When it is to begin.</summary>
    public DateTimeOffset ScheduledFor { get; }

    /// <summary>The day of that, in Asia/Shanghai.</summary>
    public DateOnly Day { get; }

    /// <summary>Who presides (TZ 13).</summary>
    public StaffId Presider { get; }

    /// <summary>When it was planned.</summary>
    public DateTimeOffset PlannedAt { get; }

    /// <summary>Who sits as officers (听证员), in no particular order.</summary>
    public IReadOnlyList<HearingOfficer> Officers => _officers;

    /// <summary>Who was to sit and was removed, and why.</summary>
    public IReadOnlyList<OfficerRemoval> Removals { get; private set; } = [];

    /// <summary>The approval by which it is held (TZ 4).</summary>
    public ApprovalId? Approval { get; private set; }

    /// <summary>The day it was scheduled; nobody can have been told of it before.</summary>
    public DateOnly? ScheduledOn { get; private set; }

    /// <summary>What is due and when.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];

    /// <summary>The day the participants were told cause, time and place; the three days count from this one.</summary>
    public DateOnly? NoticeGivenOn { get; private set; }

    /// <summary>The day the officers last changed; no earlier notice can have named them.</summary>
    public DateOnly? OfficersChangedOn { get; private set; }

    /// <summary>The day the parties were told who sits; nothing while they do not know the present officers.</summary>
    public DateOnly? OfficersNotifiedOn { get; private set; }

    /// <summary>The changes of officers after the first notice, each of which the parties must be told of.</summary>
    public IReadOnlyList<OfficerChange> OfficerChanges { get; private set; } = [];

    /// <summary>The day it was announced to the public (公告).</summary>
    public DateOnly? AnnouncedOn { get; private set; }

    /// <summary>When the session was opened.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    /// <summary>The officers who attend.</summary>
    public IReadOnlyList<HearingOfficerId> Attending { get; private set; } = [];

    /// <summary>The steps taken, in order.</summary>
    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    /// <summary>What the officers answered.</summary>
    public IReadOnlyList<OfficerOpinion> Opinions { get; private set; } = [];

    /// <summary>What was decided.</summary>
    public HearingDecision? Decision { get; private set; }

    /// <summary>When the officers were told the decision and its reasons.</summary>
    public DateTimeOffset? OfficersToldAt { get; private set; }

    /// <summary>Why it was given up.</summary>
    public string? CancelledBecause { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<Duty> Duties => HearingDuties.Of(this);

    /// <summary>The position that more than half of the opinions take, if one does.</summary>
    public HearingPosition? Majority => Opinions
        .GroupBy(opinion => opinion.Position)
        .Where(group => group.Count() * 2 > Opinions.Count)
        .Select(group => (HearingPosition?)group.Key)
        .FirstOrDefault();

    /// <summary>Plans a hearing (听证方案, TZ 10 item 1).</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="office">The office that owns the matter.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="presiderPosts">The posts that the presider holds.</param>
    /// <param name="calendar">Turns the time into a day.</param>
    /// <param name="at">When.</param>
    public static Hearing Plan(
        HearingId id, MatterId matter, OfficeId office, HearingPlan plan, IReadOnlyList<HeldPost> presiderPosts, LegalCalendar calendar, DateTimeOffset at)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(calendar);
        Require(
            new ClosedHearingHasGround(plan.Openness, plan.ClosedGround),
            new HearingLiesAhead(plan.ScheduledFor, at),
            new PresiderIsOfTheOffice(office, presiderPosts));

        var hearing = new Hearing(
            id, matter, office, plan.Trigger, plan.Question, plan.Openness, plan.ClosedGround, plan.Venue, plan.VenueKind,
            plan.ScheduledFor.ToUniversalTime(), calendar.DateOf(plan.ScheduledFor), plan.Presider, at);
        hearing.Raise(new HearingPlanned(id, at) { Matter = matter, Trigger = plan.Trigger });
        return hearing;
    }

    /// <summary>Invites officers (TZ 7). After notice the parties must be told again who sits, without the three days beginning anew.</summary>
    /// <param name="candidates">Who, and what is known of each.</param>
    /// <param name="conflictMayBeWaived">The office's option.</param>
    /// <param name="minimumAge">The least age of the law.</param>
    /// <param name="at">When.</param>
    public void InviteOfficers(IReadOnlyList<OfficerCandidate> candidates, bool conflictMayBeWaived, int minimumAge, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.InviteOfficer);
        Guard.Against.NullOrEmpty(candidates);
        List<HearingOfficer> officers = [.. _officers];
        foreach (var candidate in candidates)
        {
            Require(
                new PresiderIsNoOfficer(Presider, candidate.Officer.Officer),
                new OfficerIsNotInvitedYet(officers, candidate.Officer.Officer));
            officers.Add(candidate.Officer);
        }

        // Last, so that an invitation which fails anyway tells nothing of who is excluded.
        foreach (var candidate in candidates)
        {
            Require(new OfficerIsNotExcluded(candidate, conflictMayBeWaived, minimumAge));
        }

        (Status, _officers) = (next, officers);
        OfficersChanged(LegalCalendar.DayOf(at));
        foreach (var candidate in candidates)
        {
            Raise(new HearingOfficerInvited(Id, at) { Officer = candidate.Officer.Officer, Capacity = candidate.Officer.Capacity });
        }
    }

    /// <summary>Removes an officer: unable, in conflict as declared, or barred.</summary>
    /// <param name="officer">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public void RemoveOfficer(HearingOfficerId officer, string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.RemoveOfficer);
        Guard.Against.NullOrWhiteSpace(reason);
        Require(new IsAnOfficer(_officers, officer));

        (Status, _officers) = (next, [.. _officers.Where(invited => invited.Officer != officer)]);
        OfficersChanged(LegalCalendar.DayOf(at));
        Removals = [.. Removals, new OfficerRemoval { Officer = officer, Reason = reason, At = at }];
        Raise(new HearingOfficerRemoved(Id, at) { Officer = officer });
    }

    /// <summary>Schedules it as the chief procurator approved (TZ 4); the deadline of its notice begins to stand.</summary>
    /// <param name="approval">The approval, used up.</param>
    /// <param name="periods">Counts back from the hearing as the rules in force say.</param>
    /// <param name="at">When.</param>
    public void Schedule(ApprovalId approval, PeriodCounter periods, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.Schedule);
        Guard.Against.Null(periods);
        var notice = periods.NoticeBefore(DeadlineKinds.HearingNotice, LegalParameters.HearingNotice, Day);

        (Status, Approval, ScheduledOn) = (next, approval, LegalCalendar.DayOf(at));
        Deadlines = notice is null ? [] : [notice];
        Raise(new HearingScheduled(Id, at) { ScheduledFor = ScheduledFor });
    }

    /// <summary>Records that the participants were told cause, time and place and who presides and sits (TZ 10 items 2 and 3).</summary>
    /// <param name="on">The day they were told; the first time, three days before the hearing at the latest.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="at">When this is recorded.</param>
    public void GiveNotice(DateOnly on, RulesInForce rules, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.GiveNotice);
        Guard.Against.Null(rules);
        var first = NoticeGivenOn ?? on;
        Require(
            new OfficersAreAsManyAsTheLawSays(_officers.Count, rules),
            new NotBeforeItWasScheduled(ScheduledOn, on),
            new NoticeNamesTheOfficers(OfficersChangedOn, on),
            new NoticeIsInTime(Deadlines, first));

        (Status, NoticeGivenOn, OfficersNotifiedOn) = (next, first, on);
        Deadlines = [.. Deadlines.Select(deadline => deadline.Met(first))];
        OfficerChanges = [.. OfficerChanges.Select(change => change.ToldOn is null ? change with { ToldOn = on } : change)];
        Raise(new HearingNoticeGiven(Id, at) { On = on });
    }

    /// <summary>Records that it was announced to the public (公告, TZ 10 item 4).</summary>
    /// <param name="on">The day.</param>
    /// <param name="at">When this is recorded.</param>
    public void Announce(DateOnly on, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.Announce);
        Require(new OnlyAnOpenHearingIsAnnounced(Openness), new NotBeforeItWasScheduled(ScheduledOn, on));

        (Status, AnnouncedOn) = (next, AnnouncedOn ?? on);
        Raise(new HearingAnnounced(Id, at) { On = on });
    }

    /// <summary>Opens the session: attendance is checked, procedure and discipline are read out (TZ 14).</summary>
    /// <param name="attending">The officers who attend.</param>
    /// <param name="on">The day it is.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="at">When.</param>
    public void Hold(IReadOnlyList<HearingOfficerId> attending, DateOnly on, RulesInForce rules, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.Hold);
        Guard.Against.Null(attending);
        Guard.Against.Null(rules);
        Require(
            new HearingIsHeldOnItsDay(Day, on),
            new OpenHearingIsAnnounced(Openness, AnnouncedOn),
            new PartiesKnowTheOfficers(OfficersNotifiedOn),
            new WhoAttendsWasInvited(_officers, attending),
            new EnoughOfficersAttend(attending.Distinct().Count(), rules));

        (Status, Attending, HeldAt) = (next, [.. attending.Distinct()], at);
        Raise(new HearingHeld(Id, at) { Attending = Attending.Count });
    }

    /// <summary>Takes the next step of the session (TZ 15).</summary>
    /// <param name="step">Which.</param>
    /// <param name="at">When.</param>
    public void TakeStep(HearingStep step, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.TakeStep);
        Require(new StepIsNext(Steps, step));

        (Status, Steps) = (next, [.. Steps, new StepTaken { Step = step, At = at }]);
        Raise(new HearingStepTaken(Id, at) { Step = step });
    }

    /// <summary>Records what an officer answered; officers need no account, the presider records it.</summary>
    /// <param name="opinion">The opinion.</param>
    public void RecordOpinion(OfficerOpinion opinion)
    {
        var next = Lifecycle.Next(Status, HearingAction.RecordOpinion);
        Guard.Against.Null(opinion);
        Require(
            new OfficersHaveDiscussed(Steps),
            new OfficerAttends(Attending, opinion.Officer),
            new OpinionIsNotRecordedYet(Opinions, opinion.Officer));

        (Status, Opinions) = (next, [.. Opinions, opinion]);
        Raise(new HearingOpinionRecorded(Id, opinion.At) { Officer = opinion.Officer, Position = opinion.Position });
    }

    /// <summary>Decides the question, on the spot or later; the officers' opinions weigh, their majority most (TZ 16).</summary>
    /// <param name="for">The answer decided for.</param>
    /// <param name="text">What is decided.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="consent">The chief procurator's consent to departing from the majority, used up.</param>
    /// <param name="at">When.</param>
    public void Decide(HearingPosition @for, string text, string reasons, ApprovalId? consent, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.Decide);
        Guard.Against.NullOrWhiteSpace(text);
        Guard.Against.NullOrWhiteSpace(reasons);
        var decision = new HearingDecision { For = @for, Text = text, Reasons = reasons, Majority = Majority, Consent = consent, At = at };
        Require(
            new PresiderHasSummedUp(Steps),
            new EveryAttendingOfficerHasSpoken(Attending, Opinions),
            new DepartureHasConsent(decision));

        (Status, Decision) = (next, decision);
        Raise(new HearingDecided(Id, at) { For = @for, DepartsFromMajority = decision.DepartsFromMajority });
    }

    /// <summary>Records that the officers were told the decision and its reasons (TZ 17).</summary>
    /// <param name="at">When.</param>
    public void TellOfficers(DateTimeOffset at)
    {
        (Status, OfficersToldAt) = (Lifecycle.Next(Status, HearingAction.TellOfficers), at);
        Raise(new HearingOfficersTold(Id, at));
    }

    /// <summary>Gives it up; another may be planned.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public void Cancel(string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, HearingAction.Cancel);
        Guard.Against.NullOrWhiteSpace(reason);

        (Status, CancelledBecause) = (next, reason);
        Raise(new HearingCancelled(Id, at));
    }

    /// <summary>Nobody knows the present officers; parties who were told of others have to be told again.</summary>
    private void OfficersChanged(DateOnly on)
    {
        if (NoticeGivenOn is not null && OfficerChanges.All(change => change.ToldOn is not null))
        {
            OfficerChanges = [.. OfficerChanges, new OfficerChange { On = on }];
        }

        (OfficersNotifiedOn, OfficersChangedOn) = (null, on);
    }
}

using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Hearings;

/// <summary>Ordinarily open; closed on one of the grounds alone (TZ 5; TP 5; HRG-03).</summary>
internal sealed record ClosedHearingHasGround(HearingOpenness Openness, ClosedHearingGround? Ground) : IRule
{
    public string Code => HearingCodes.ClosedGround;

    public bool Holds => Openness == HearingOpenness.Closed ? Ground is not (null or ClosedHearingGround.None) : Ground is null;
}

internal sealed record HearingLiesAhead(DateTimeOffset ScheduledFor, DateTimeOffset At) : IRule
{
    public string Code => HearingCodes.LiesAhead;

    public string? Property => "ScheduledFor";

    public bool Holds => ScheduledFor > At;
}

/// <summary>The handling procurator presides, or the chief or department head their own cases (TZ 13; HRG-13).</summary>
internal sealed record PresiderIsOfTheOffice(OfficeId Office, IReadOnlyList<HeldPost> Held) : IRule
{
    public string Code => HearingCodes.Presider;

    public string? Property => "Presider";

    public bool Holds => Held.Any(held => held.Office == Office
        && held.Post is Post.Procurator or Post.DepartmentHead or Post.DeputyChief or Post.ChiefProcurator);
}

/// <summary>Who presides handles the case and so has an interest in it (TZ 7(1), 13).</summary>
internal sealed record PresiderIsNoOfficer(StaffId Presider, HearingOfficerId Officer) : IRule
{
    public string Code => HearingCodes.OfficerExcluded;

    public string? Property => "Officers";

    public bool Holds => Presider.Value != Officer.Value;
}

internal sealed record OfficerIsNotInvitedYet(IReadOnlyList<HearingOfficer> Invited, HearingOfficerId Officer) : IRule
{
    public string Code => HearingCodes.OfficerInvitedAlready;

    public string? Property => "Officers";

    public bool Holds => Invited.All(invited => invited.Officer != Officer);
}

/// <summary>
/// An officer has no interest in the matter and is 23 or older (TZ 7(1); HRG-05). One rule and one code for
/// every ground, so that a refusal does not tell who reported.
/// </summary>
internal sealed record OfficerIsNotExcluded(OfficerCandidate Candidate, bool ConflictMayBeWaived, int MinimumAge) : IRule
{
    public string Code => HearingCodes.OfficerExcluded;

    public string? Property => "Officers";

    public bool Holds => IsOldEnough && (Candidate.Conflict == Verdict.Free || (ConflictMayBeWaived && Candidate.Officer.Waiver is not null));

    private bool IsOldEnough => Candidate.Age is not { } age || age >= MinimumAge;
}

internal sealed record IsAnOfficer(IReadOnlyList<HearingOfficer> Invited, HearingOfficerId Officer) : IRule
{
    public string Code => HearingCodes.NotAnOfficer;

    public bool Holds => Invited.Any(invited => invited.Officer == Officer);
}

/// <summary>Three to seven, an odd number not being required (TZ 7(3); HRG-07).</summary>
internal sealed record OfficersAreAsManyAsTheLawSays(int Count, RulesInForce Rules) : IRule
{
    public string Code => HearingCodes.OfficersThreeToSeven;

    public bool Holds => !(Count < Rules.Find(LegalParameters.MinHearingOfficers)?.Value || Count > Rules.Find(LegalParameters.MaxHearingOfficers)?.Value);
}

/// <summary>Three days before, counted back from the hearing and not rolled (TZ 10 item 2; PER-09).</summary>
internal sealed record NoticeIsInTime(IReadOnlyList<Deadline> Deadlines, DateOnly On) : IRule
{
    public string Code => HearingCodes.NoticeTooLate;

    public string? Property => "On";

    public bool Holds => Deadlines.All(deadline => deadline.Kind != DeadlineKinds.HearingNotice || On <= deadline.Nominal);
}

/// <summary>What is told and announced is the hearing as the chief procurator approved it (TZ 4, 10), so not on an earlier day.</summary>
internal sealed record NotBeforeItWasScheduled(DateOnly? ScheduledOn, DateOnly On) : IRule
{
    public string Code => HearingCodes.BeforeItWasScheduled;

    public string? Property => "On";

    public bool Holds => ScheduledOn <= On;
}

/// <summary>The notice says who sits (TZ 10 item 3), so it was not given before that was settled.</summary>
internal sealed record NoticeNamesTheOfficers(DateOnly? ChangedOn, DateOnly On) : IRule
{
    public string Code => HearingCodes.NoticeBeforeOfficers;

    public string? Property => "On";

    public bool Holds => ChangedOn is not { } changed || On >= changed;
}

internal sealed record OnlyAnOpenHearingIsAnnounced(HearingOpenness Openness) : IRule
{
    public string Code => HearingCodes.ClosedIsNotAnnounced;

    public bool Holds => Openness == HearingOpenness.Open;
}

/// <summary>The notice named the day; another day needs another notice (TZ 10 item 2).</summary>
internal sealed record HearingIsHeldOnItsDay(DateOnly Day, DateOnly On) : IRule
{
    public string Code => HearingCodes.NotTheDay;

    public bool Holds => Day == On;
}

/// <summary>An open hearing is announced, with no lead time set (TZ 10 item 4; HRG-10).</summary>
internal sealed record OpenHearingIsAnnounced(HearingOpenness Openness, DateOnly? AnnouncedOn) : IRule
{
    public string Code => HearingCodes.NotAnnounced;

    public bool Holds => Openness != HearingOpenness.Open || AnnouncedOn is not null;
}

/// <summary>The parties know who sits, after a change too; the three days do not begin anew (TZ 10 item 3).</summary>
internal sealed record PartiesKnowTheOfficers(DateOnly? NotifiedOn) : IRule
{
    public string Code => HearingCodes.PartiesNotTold;

    public bool Holds => NotifiedOn is not null;
}

internal sealed record WhoAttendsWasInvited(IReadOnlyList<HearingOfficer> Invited, IReadOnlyList<HearingOfficerId> Attending) : IRule
{
    public string Code => HearingCodes.NotAnOfficer;

    public string? Property => "Attending";

    public bool Holds => Attending.All(attending => Invited.Any(invited => invited.Officer == attending));
}

/// <summary>As many attend as a hearing needs officers; the rules set no other quorum (TZ 7(3)).</summary>
internal sealed record EnoughOfficersAttend(int Count, RulesInForce Rules) : IRule
{
    public string Code => HearingCodes.TooFewAttend;

    public string? Property => "Attending";

    public bool Holds => !(Count < Rules.Find(LegalParameters.MinHearingOfficers)?.Value);
}

/// <summary>Seven steps in order; the officers <em>may</em> speak, so that step may be left out (TZ 15; HRG-15).</summary>
internal sealed record StepIsNext(IReadOnlyList<StepTaken> Taken, HearingStep Step) : IRule
{
    public string Code => HearingCodes.StepOutOfOrder;

    public bool Holds
    {
        get
        {
            var last = Taken.Count > 0 ? Taken[^1].Step : HearingStep.None;
            return Step == last + 1 || (last == HearingStep.OfficersDiscuss && Step == HearingStep.LastWord);
        }
    }
}

internal sealed record OfficersHaveDiscussed(IReadOnlyList<StepTaken> Taken) : IRule
{
    public string Code => HearingCodes.NotDiscussed;

    public bool Holds => Taken.Any(taken => taken.Step == HearingStep.OfficersDiscuss);
}

internal sealed record OfficerAttends(IReadOnlyList<HearingOfficerId> Attending, HearingOfficerId Officer) : IRule
{
    public string Code => HearingCodes.DidNotAttend;

    public bool Holds => Attending.Contains(Officer);
}

internal sealed record OpinionIsNotRecordedYet(IReadOnlyList<OfficerOpinion> Recorded, HearingOfficerId Officer) : IRule
{
    public string Code => HearingCodes.OpinionRecordedAlready;

    public bool Holds => Recorded.All(opinion => opinion.Officer != Officer);
}

internal sealed record PresiderHasSummedUp(IReadOnlyList<StepTaken> Taken) : IRule
{
    public string Code => HearingCodes.NotSummedUp;

    public bool Holds => Taken.Any(taken => taken.Step == HearingStep.SumUp);
}

internal sealed record EveryAttendingOfficerHasSpoken(IReadOnlyList<HearingOfficerId> Attending, IReadOnlyList<OfficerOpinion> Recorded) : IRule
{
    public string Code => HearingCodes.OpinionMissing;

    public bool Holds => Attending.All(officer => Recorded.Any(opinion => opinion.Officer == officer));
}

/// <summary>Not following the majority is reported to the chief procurator, who consents first (TZ 16; HRG-16).</summary>
internal sealed record DepartureHasConsent(HearingDecision Decision) : IRule
{
    public string Code => HearingCodes.DepartsFromMajority;

    public bool Holds => !Decision.DepartsFromMajority || Decision.Consent is not null;
}

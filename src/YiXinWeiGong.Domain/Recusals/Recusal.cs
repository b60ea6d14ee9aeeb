using Ardalis.GuardClauses;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Recusals;

/// <summary>
/// An application that somebody withdraw from a matter (回避申请, BG 19–23). The person keeps working until it is granted; the
/// chief procurator decides, and on the chief's own recusal the procuratorial committee, chaired by a deputy.
/// </summary>
public sealed class Recusal : AggregateRoot<RecusalId, RecusalStatus>, IOfMatter, IOwesDuties, IHoldsDeadlines
{
    private Recusal(
        RecusalId id, MatterId matter, OfficeId office, ChallengedPerson challenged, RecusalGround ground, string reason, RecusalApplicant applicant,
        RecusalForm form, DateOnly receivedOn, DateTimeOffset recordedAt)
        : base(id, RecusalStatus.Applied) =>
        (Matter, Office, Challenged, Ground, Reason, Applicant, Form, ReceivedOn, RecordedAt) =
        (matter, office, challenged, ground, reason, applicant, form, receivedOn, recordedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<RecusalStatus, RecusalAction> Lifecycle { get; } = new(
        "recusal",
        (RecusalStatus.Applied, RecusalAction.Grant, RecusalStatus.Granted),
        (RecusalStatus.Applied, RecusalAction.Refuse, RecusalStatus.Refused),
        (RecusalStatus.Granted, RecusalAction.TellApplicant, RecusalStatus.Granted),
        (RecusalStatus.Refused, RecusalAction.TellApplicant, RecusalStatus.Refused),
        (RecusalStatus.Refused, RecusalAction.AskForReconsideration, RecusalStatus.UnderReconsideration),
        (RecusalStatus.UnderReconsideration, RecusalAction.Overturn, RecusalStatus.Granted),
        (RecusalStatus.UnderReconsideration, RecusalAction.Uphold, RecusalStatus.Upheld),
        (RecusalStatus.Upheld, RecusalAction.TellApplicant, RecusalStatus.Upheld),
        (RecusalStatus.Upheld, RecusalAction.AskForReconsideration, RecusalStatus.UnderReconsideration));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("recusal", Id.Value);

    /// <summary>The matter from which somebody is to withdraw.</summary>
    public MatterId Matter { get; }

    /// <summary>The office that handles the matter.</summary>
    public OfficeId Office { get; }

    /// <summary>Who is to withdraw (被申请回避人).</summary>
    public ChallengedPerson Challenged { get; }

    /// <summary>On what ground (BG 19).</summary>
    public RecusalGround Ground { get; }

    /// <summary>The reasons stated (BG 20).</summary>
    public string Reason { get; }

    /// <summary>Who applies.</summary>
    public RecusalApplicant Applicant { get; }

    /// <summary>By word of mouth or in writing.</summary>
    public RecusalForm Form { get; }

    /// <summary>The day it was received, from which the time for deciding runs.</summary>
    public DateOnly ReceivedOn { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>What is due and when.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];

    /// <summary>What was decided at first.</summary>
    public RecusalDecision? Decision { get; private set; }

    /// <summary>The day the applicant was told of the latest decision (BG 23).</summary>
    public DateOnly? ApplicantToldOn { get; private set; }

    /// <summary>The reconsiderations (复议), in order; the law allows one (BG 23).</summary>
    public IReadOnlyList<RecusalReconsideration> Reconsiderations { get; private set; } = [];

    /// <inheritdoc/>
    public IEnumerable<Duty> Duties => RecusalDuties.Of(this);

    /// <summary>Whose decision it was; while nobody decided, whose it would be by the post held at the application (BG 22).</summary>
    public Decider Decider => (Latest ?? Decision)?.Decider ?? AuthorityMatrix.Embedded.OfRecusal(Challenged.Role).Decider;

    private RecusalDecision? Latest => Reconsiderations.Count > 0 ? Reconsiderations[^1].Decision : Decision;

    /// <summary>Records an application.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="office">The office that handles it.</param>
    /// <param name="application">Who is to withdraw, why, and who applies.</param>
    /// <param name="periods">Counts the time for deciding as the rules in force say.</param>
    /// <param name="at">When.</param>
    public static Recusal Apply(
        RecusalId id, MatterId matter, OfficeId office, RecusalApplication application, PeriodCounter periods, DateTimeOffset at)
    {
        Guard.Against.Null(application);
        Guard.Against.Null(periods);
        Guard.Against.NullOrWhiteSpace(application.Reason);
        Guard.Against.Default(application.Ground);
        var due = periods.Due(DeadlineKinds.DecideRecusal, LegalParameters.RecusalDecision, application.ReceivedOn);

        var recusal = new Recusal(
            id, matter, office, application.Challenged, application.Ground, application.Reason, application.Applicant, application.Form,
            application.ReceivedOn, at)
        {
            Deadlines = due is null ? [] : [due],
        };
        recusal.Raise(new RecusalAppliedFor(id, at) { Matter = matter, Role = application.Challenged.Role, Staff = application.Challenged.Staff });
        return recusal;
    }

    /// <summary>Decides, with reasons (BG 22, 23).</summary>
    /// <param name="by">Who decides, or who chaired the committee, and the posts held at the time.</param>
    /// <param name="posts">The posts that the person challenged holds that day: they say whose decision it is.</param>
    /// <param name="ruling">What is decided and why.</param>
    /// <param name="on">The day.</param>
    /// <param name="at">When.</param>
    public void Decide(Approver by, IReadOnlyList<HeldPost> posts, RecusalRuling ruling, DateOnly on, DateTimeOffset at)
    {
        Guard.Against.Null(ruling);
        var next = Lifecycle.Next(Status, ruling.Finding == RecusalFinding.Withdraws ? RecusalAction.Grant : RecusalAction.Refuse);
        var decision = Decided(by, posts, ruling, on, at);

        (Status, Decision, Deadlines) = (next, decision, Met(on));
        Raise(new RecusalDecided(Id, at) { Finding = ruling.Finding, Decider = decision.Decider });
    }

    /// <summary>Records that the applicant was told of the latest decision (BG 23).</summary>
    /// <param name="on">The day.</param>
    /// <param name="at">When this is recorded.</param>
    public void TellApplicant(DateOnly on, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, RecusalAction.TellApplicant);
        Require(new NotBeforeTheDecision("On", Latest!.On, on));

        (Status, ApplicantToldOn) = (next, on);
        Raise(new RecusalApplicantTold(Id, at) { On = on });
    }

    /// <summary>Records that the applicant, refused, asks for reconsideration (复议); the person goes on working (BG 23).</summary>
    /// <param name="reason">Why.</param>
    /// <param name="receivedOn">The day it was received.</param>
    /// <param name="periods">Says how many there may be, and counts the time for deciding.</param>
    /// <param name="at">When.</param>
    public void AskForReconsideration(string reason, DateOnly receivedOn, PeriodCounter periods, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, RecusalAction.AskForReconsideration);
        Guard.Against.NullOrWhiteSpace(reason);
        Guard.Against.Null(periods);
        Require(
            new ReconsiderationIsLeft(Reconsiderations.Count, periods.Rules.Require(LegalParameters.RecusalReconsiderations).Value),
            new NotBeforeTheDecision("ReceivedOn", Latest!.On, receivedOn));
        var due = periods.Due(DeadlineKinds.DecideRecusalReconsideration, LegalParameters.RecusalReconsideration, receivedOn);

        (Status, Reconsiderations) = (next, [.. Reconsiderations, new RecusalReconsideration { Reason = reason, ReceivedOn = receivedOn }]);
        Deadlines = due is null ? Deadlines : [.. Deadlines, due];
        Raise(new RecusalReconsiderationAskedFor(Id, at));
    }

    /// <summary>Decides the reconsideration, as at first: who decides follows from the posts of the day.</summary>
    /// <param name="by">Who decides, or who chaired the committee, and the posts held at the time.</param>
    /// <param name="posts">The posts that the person challenged holds that day: they say whose decision it is.</param>
    /// <param name="ruling">What is decided and why.</param>
    /// <param name="on">The day.</param>
    /// <param name="at">When.</param>
    public void DecideReconsideration(Approver by, IReadOnlyList<HeldPost> posts, RecusalRuling ruling, DateOnly on, DateTimeOffset at)
    {
        Guard.Against.Null(ruling);
        var next = Lifecycle.Next(Status, ruling.Finding == RecusalFinding.Withdraws ? RecusalAction.Overturn : RecusalAction.Uphold);
        var decision = Decided(by, posts, ruling, on, at);

        (Status, Deadlines, ApplicantToldOn) = (next, Met(on), null);
        Reconsiderations = [.. Reconsiderations.SkipLast(1), Reconsiderations[^1] with { Decision = decision }];
        Raise(new RecusalReconsidered(Id, at) { Finding = ruling.Finding, Decider = decision.Decider });
    }

    /// <summary>Is somebody of the staff kept from acting? Only by a recusal that was granted, never by an application (BG 21, 23).</summary>
    /// <param name="staff">Who.</param>
    public bool StandsAgainst(StaffId staff) => Status == RecusalStatus.Granted && Challenged.InDirectory() == staff;

    /// <summary>Whose decision it is on a day, whatever post was held at the application (BG 22).</summary>
    /// <param name="posts">The posts that the person challenged holds that day.</param>
    public Decider DeciderGiven(IReadOnlyList<HeldPost> posts) => AuthorityGiven(posts).Decider;

    /// <inheritdoc/>
    public IReadOnlyList<MovedDeadline> Recalculate(LegalCalendar calendar, DateTimeOffset at)
    {
        Guard.Against.Null(calendar);
        var moved = MovedDeadline.Among(Deadlines, calendar, _ => true);
        if (moved.Count > 0)
        {
            Deadlines = [.. Deadlines.Select(deadline => moved.FirstOrDefault(one => one.Before == deadline)?.After ?? deadline)];
            Raise(new RecusalDeadlinesRecalculated(Id, at) { Kinds = [.. moved.Select(one => one.After.Kind)] });
        }

        return moved;
    }

    private RecusalAuthority AuthorityGiven(IReadOnlyList<HeldPost> posts) =>
        AuthorityMatrix.Embedded.OfRecusal(Challenged.RoleGiven(Guard.Against.Null(posts), Office));

    private RecusalDecision Decided(Approver by, IReadOnlyList<HeldPost> posts, RecusalRuling ruling, DateOnly on, DateTimeOffset at)
    {
        Guard.Against.NullOrWhiteSpace(ruling.Reasons);
        Guard.Against.Default(ruling.Finding);
        var authority = AuthorityGiven(posts);
        var held = authority.Decider.HeldBy(by, Office, authority.IsDelegable);
        Require(
            new NobodyDecidesTheirOwnRecusal(Challenged, by.Staff),
            new DeciderIsTheOneOfTheLaw(held),
            new RecusalDissentIsOfTheCommittee(authority.Decider, ruling.Dissent));

        return new RecusalDecision { Ruling = ruling, Decider = authority.Decider, By = by.Staff, Basis = held!.Basis, On = on, At = at };
    }

    private IReadOnlyList<Deadline> Met(DateOnly on) => [.. Deadlines.Select(deadline => deadline.MetOn is null ? deadline.Met(on) : deadline)];
}

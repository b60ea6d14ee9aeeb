using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Approvals;

/// <summary>
/// An approval (审批): the department head reviews first, then the chief procurator decides, or has it re-examined, or leaves
/// it to the procuratorial committee (BG 5, 7, 8). It is bound to one version of what it was asked for and to its terms, lasts
/// a limited time and can be used once. What needs approval cannot happen without one.
/// </summary>
public sealed class Approval : AggregateRoot<ApprovalId, ApprovalStatus>, IOfOffice
{
    private Approval(
        ApprovalId id, OfficeId office, string matter, Guid subject, long subjectVersion, ApprovalTerms terms, StaffId requestedBy, DateTimeOffset requestedAt)
        : base(id, ApprovalStatus.Pending) =>
        (Office, Matter, Subject, SubjectVersion, Terms, RequestedBy, RequestedAt) =
        (office, matter, subject, subjectVersion, terms, requestedBy, requestedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<ApprovalStatus, ApprovalAction> Lifecycle { get; } = new(
        "approval",
        (ApprovalStatus.Pending, ApprovalAction.Agree, ApprovalStatus.Pending),
        (ApprovalStatus.Pending, ApprovalAction.Grant, ApprovalStatus.Granted),
        (ApprovalStatus.Pending, ApprovalAction.Refuse, ApprovalStatus.Refused),
        (ApprovalStatus.Pending, ApprovalAction.AskForReexamination, ApprovalStatus.UnderReexamination),
        (ApprovalStatus.Pending, ApprovalAction.SendToCommittee, ApprovalStatus.Pending),
        (ApprovalStatus.UnderReexamination, ApprovalAction.Reexamine, ApprovalStatus.Pending),
        (ApprovalStatus.Granted, ApprovalAction.Use, ApprovalStatus.Used));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("approval", Id.Value);

    /// <inheritdoc/>
    public OfficeId Office { get; }

    /// <summary>What is to be approved, one of <see cref="ApprovalMatters"/>.</summary>
    public string Matter { get; }

    /// <summary>The bare id of what it is asked for.</summary>
    public Guid Subject { get; }

    /// <summary>The version of it that the approvers see; a later version needs another approval.</summary>
    public long SubjectVersion { get; }

    /// <summary>What exactly is to be approved, where the subject does not say it.</summary>
    public ApprovalTerms Terms { get; }

    /// <summary>Who asked: the procurator in charge (主办检察官, BG 6), who also re-examines.</summary>
    public StaffId RequestedBy { get; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; }

    /// <summary>The steps taken, in order.</summary>
    public IReadOnlyList<ApprovalStep> Steps { get; private set; } = [];

    /// <summary>The re-examinations that the chief procurator asked for (复核, BG 8), in order.</summary>
    public IReadOnlyList<Reexamination> Reexaminations { get; private set; } = [];

    /// <summary>How the chief procurator left the decision to the committee (提请检察委员会讨论决定, BG 8), if so.</summary>
    public CommitteeReferral? Referral { get; private set; }

    /// <summary>The last day on which it may be used, once granted.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Whose turn it is, while pending.</summary>
    public Decider? Awaits => Status == ApprovalStatus.Pending ? Turn : null;

    /// <summary>When it was decided: granted by the last step, or refused by one; from then on the periods of what was approved run.</summary>
    public DateTimeOffset? DecidedAt => Status is ApprovalStatus.Pending or ApprovalStatus.UnderReexamination ? null : Steps[^1].At;

    private MatterAuthority Authority => AuthorityMatrix.Embedded.Require(Matter);

    private Decider Turn => Authority.Route[Steps.Count] switch
    {
        Decider.ChiefProcurator when Referral is not null => Decider.ProcuratorialCommittee,
        var decider => decider,
    };

    /// <summary>Asks for approval.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="matter">What is to be approved.</param>
    /// <param name="subject">The bare id of what it is asked for.</param>
    /// <param name="subjectVersion">Its version.</param>
    /// <param name="terms">What exactly is to be approved, as the matter needs it.</param>
    /// <param name="office">The office that decides.</param>
    /// <param name="requestedBy">Who asks.</param>
    /// <param name="at">When.</param>
    public static Approval Request(
        ApprovalId id, string matter, Guid subject, long subjectVersion, ApprovalTerms terms, OfficeId office, StaffId requestedBy, DateTimeOffset at)
    {
        Guard.Against.Null(terms);
        Require(new MatterIsKnown(matter), new TermsAreAsTheMatterNeeds(matter, terms));

        var approval = new Approval(id, office, matter, subject, subjectVersion, terms, requestedBy, at);
        approval.Raise(new ApprovalRequested(id, at) { Matter = matter, About = subject });
        return approval;
    }

    /// <summary>The approver whose turn it is agrees; the last one grants.</summary>
    /// <param name="approver">Who, and the posts held at the time.</param>
    /// <param name="opinion">What the approver wrote.</param>
    /// <param name="validUntil">The last day of validity if this grants.</param>
    /// <param name="at">When.</param>
    /// <param name="dissent">What members of the committee held against its decision, in writing; of the committee alone.</param>
    public void Agree(Approver approver, string? opinion, DateOnly validUntil, DateTimeOffset at, string? dissent = null)
    {
        var last = Steps.Count + 1 == Authority.Route.Count;
        var next = Lifecycle.Next(Status, last ? ApprovalAction.Grant : ApprovalAction.Agree);
        var step = Step(approver, true, opinion, dissent, at);

        (Status, Steps, ValidUntil) = (next, [.. Steps, step], last ? validUntil : null);
        Raise(new ApprovalStepTaken(Id, at) { Post = step.Post, Agreed = true });
    }

    /// <summary>The approver whose turn it is refuses, which ends it.</summary>
    /// <param name="approver">Who, and the posts held at the time.</param>
    /// <param name="opinion">Why.</param>
    /// <param name="at">When.</param>
    /// <param name="dissent">What members of the committee held against its decision, in writing; of the committee alone.</param>
    public void Refuse(Approver approver, string opinion, DateTimeOffset at, string? dissent = null)
    {
        var next = Lifecycle.Next(Status, ApprovalAction.Refuse);
        var step = Step(approver, false, opinion, dissent, at);

        (Status, Steps) = (next, [.. Steps, step]);
        Raise(new ApprovalStepTaken(Id, at) { Post = step.Post, Agreed = false });
    }

    /// <summary>The chief procurator, instead of deciding, asks for re-examination (复核, BG 8).</summary>
    /// <param name="chief">Who, and the posts held at the time.</param>
    /// <param name="reason">Why, in writing.</param>
    /// <param name="at">When.</param>
    public void AskForReexamination(Approver chief, string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ApprovalAction.AskForReexamination);
        Guard.Against.NullOrWhiteSpace(reason);
        Require(new ItIsTheChiefsTurn(Turn));
        RequireTurn(chief);

        (Status, Reexaminations) = (next, [.. Reexaminations, new Reexamination { AskedBy = chief.Staff, Reason = reason, AskedAt = at }]);
        Raise(new ApprovalReexaminationAsked(Id, at));
    }

    /// <summary>Who asked for approval re-examines it and answers; the chief procurator's turn goes on.</summary>
    /// <param name="by">Who.</param>
    /// <param name="answer">What the re-examination came to, in writing.</param>
    /// <param name="at">When.</param>
    public void Reexamine(StaffId by, string answer, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ApprovalAction.Reexamine);
        Guard.Against.NullOrWhiteSpace(answer);
        Require(new WhoAskedReexamines(RequestedBy, by));

        (Status, Reexaminations) = (next, [.. Reexaminations.SkipLast(1), Reexaminations[^1] with { Answer = answer, AnsweredAt = at }]);
        Raise(new ApprovalReexamined(Id, at));
    }

    /// <summary>The chief procurator leaves the decision to the procuratorial committee (提请检察委员会讨论决定, BG 8).</summary>
    /// <param name="chief">Who, and the posts held at the time.</param>
    /// <param name="reason">Why, in writing.</param>
    /// <param name="at">When.</param>
    public void SendToCommittee(Approver chief, string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ApprovalAction.SendToCommittee);
        Guard.Against.NullOrWhiteSpace(reason);
        Require(new ItIsTheChiefsTurn(Turn));
        RequireTurn(chief);

        (Status, Referral) = (next, new CommitteeReferral { SentBy = chief.Staff, Reason = reason, At = at });
        Raise(new ApprovalSentToCommittee(Id, at));
    }

    /// <summary>Uses it up, in the same commit as what was approved.</summary>
    /// <param name="matter">What is being done.</param>
    /// <param name="subject">What it is done to, at its version before the deed.</param>
    /// <param name="terms">What exactly is being done, in the terms that were approved.</param>
    /// <param name="on">The day.</param>
    /// <param name="at">When.</param>
    public void Use(string matter, AggregateRoot subject, ApprovalTerms terms, DateOnly on, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ApprovalAction.Use);
        Require(
            new ApprovalIsForThis(Matter == matter && Subject == subject.Ref.Id && Terms == terms),
            new ApprovalIsForThisVersion(SubjectVersion, subject.Version),
            new ApprovalIsValid(ValidUntil, on));

        Status = next;
        Raise(new ApprovalUsed(Id, at));
    }

    private ApprovalStep Step(Approver approver, bool agreed, string? opinion, string? dissent, DateTimeOffset at)
    {
        var held = RequireTurn(approver);
        Require(new DissentIsOfTheCommittee(Turn, dissent));

        return new ApprovalStep
        {
            Decider = Turn,
            Post = held.Post,
            Basis = held.Basis,
            Approver = approver.Staff,
            Agreed = agreed,
            Opinion = opinion,
            Dissent = dissent,
            At = at,
        };
    }

    private HeldPost RequireTurn(Approver approver)
    {
        var held = Turn.HeldBy(approver, Office, Authority.IsDelegable);
        Require(new ApproverHoldsThePost(held), new EachStepHasItsOwnApprover(Steps, approver.Staff));
        return held!;
    }
}

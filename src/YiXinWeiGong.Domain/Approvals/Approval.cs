using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Approvals;

/// <summary>
/// An approval (审批): the department head reviews first, then the chief procurator decides (BG 5, 7). It is bound to one
/// version of what it was asked for and to its terms, lasts a limited time and can be used once. What needs approval cannot happen without one.
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

    /// <summary>Who asked.</summary>
    public StaffId RequestedBy { get; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; }

    /// <summary>The steps taken, in order.</summary>
    public IReadOnlyList<ApprovalStep> Steps { get; private set; } = [];

    /// <summary>The last day on which it may be used, once granted.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>The post whose turn it is, while pending.</summary>
    public Post? Awaits => Status == ApprovalStatus.Pending ? ApprovalRoutes.For(Matter)[Steps.Count] : null;

    /// <summary>When it was decided: granted by the last step, or refused by one; from then on the periods of what was approved run.</summary>
    public DateTimeOffset? DecidedAt => Status == ApprovalStatus.Pending ? null : Steps[^1].At;

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
    public void Agree(Approver approver, string? opinion, DateOnly validUntil, DateTimeOffset at)
    {
        var last = Steps.Count + 1 == ApprovalRoutes.For(Matter).Count;
        var next = Lifecycle.Next(Status, last ? ApprovalAction.Grant : ApprovalAction.Agree);
        var step = Step(approver, true, opinion, at);

        (Status, Steps, ValidUntil) = (next, [.. Steps, step], last ? validUntil : null);
        Raise(new ApprovalStepTaken(Id, at) { Post = step.Post, Agreed = true });
    }

    /// <summary>The approver whose turn it is refuses, which ends it.</summary>
    /// <param name="approver">Who, and the posts held at the time.</param>
    /// <param name="opinion">Why.</param>
    /// <param name="at">When.</param>
    public void Refuse(Approver approver, string opinion, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ApprovalAction.Refuse);
        var step = Step(approver, false, opinion, at);

        (Status, Steps) = (next, [.. Steps, step]);
        Raise(new ApprovalStepTaken(Id, at) { Post = step.Post, Agreed = false });
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

    private ApprovalStep Step(Approver approver, bool agreed, string? opinion, DateTimeOffset at)
    {
        var post = ApprovalRoutes.For(Matter)[Steps.Count];
        var held = approver.Posts.FirstOrDefault(held => held.Post == post && held.Office == Office);
        Require(new ApproverHoldsThePost(held), new EachStepHasItsOwnApprover(Steps, approver.Staff));

        return new ApprovalStep { Post = post, Basis = held!.Basis, Approver = approver.Staff, Agreed = agreed, Opinion = opinion, At = at };
    }
}

/// <summary>One step taken.</summary>
public sealed record ApprovalStep
{
    /// <summary>The post in which it was taken.</summary>
    public required Post Post { get; init; }

    /// <summary>On what footing the approver held the post at the time.</summary>
    public required PostBasis Basis { get; init; }

    /// <summary>Who took it.</summary>
    public required StaffId Approver { get; init; }

    /// <summary>Agreed, or refused.</summary>
    public required bool Agreed { get; init; }

    /// <summary>What the approver wrote.</summary>
    public string? Opinion { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ApprovalStep)} {Post} {Agreed}";
}

/// <summary>Somebody about to take a step.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Posts">The posts held today.</param>
public sealed record Approver(StaffId Staff, IReadOnlyList<HeldPost> Posts);

/// <summary>Whose steps a matter needs, in order (BG 5, 7: the department head reviews whatever the chief decides).</summary>
public static class ApprovalRoutes
{
    private static readonly Post[] HeadThenChief = [Post.DepartmentHead, Post.ChiefProcurator];

    private static readonly HashSet<string> Matters = new(StringComparer.Ordinal)
    {
        ApprovalMatters.FileCase, ApprovalMatters.DeclineClue, ApprovalMatters.ResolveClue, ApprovalMatters.IssueRecommendation,
        ApprovalMatters.CloseCase, ApprovalMatters.HoldHearing, ApprovalMatters.WaiveOfficerConflict, ApprovalMatters.DepartFromMajority,
        ApprovalMatters.TransitionCase,
    };

    /// <summary>Is it a matter that is approved?</summary>
    /// <param name="matter">The matter's code.</param>
    public static bool Knows(string matter) => Matters.Contains(matter);

    /// <summary>The posts whose steps it needs, in order.</summary>
    /// <param name="matter">The matter's code.</param>
    public static IReadOnlyList<Post> For(string matter) => Knows(matter)
        ? HeadThenChief
        : throw new RefusalException(ApprovalCodes.MatterUnknown);
}

internal sealed record MatterIsKnown(string Matter) : IRule
{
    public string Code => ApprovalCodes.MatterUnknown;

    public bool Holds => ApprovalRoutes.Knows(Matter);
}

/// <summary>The department head reviews first, then the chief procurator decides (BG 7; AUT-02).</summary>
internal sealed record ApproverHoldsThePost(HeldPost? Held) : IRule
{
    public string Code => ApprovalCodes.StepIsForAnotherPost;

    public bool Holds => Held is not null;
}

/// <summary>Review and decision are two people's work (BG 7), so nobody takes two steps.</summary>
internal sealed record EachStepHasItsOwnApprover(IReadOnlyList<ApprovalStep> Taken, StaffId Approver) : IRule
{
    public string Code => ApprovalCodes.EachStepHasItsOwnApprover;

    public bool Holds => Taken.All(step => step.Approver != Approver);
}

internal sealed record ApprovalIsForThis(bool Holds) : IRule
{
    public string Code => ApprovalCodes.ForSomethingElse;
}

internal sealed record ApprovalIsForThisVersion(long Approved, long Now) : IRule
{
    public string Code => ApprovalCodes.Stale;

    public bool Holds => Approved == Now;
}

internal sealed record ApprovalIsValid(DateOnly? Until, DateOnly On) : IRule
{
    public string Code => ApprovalCodes.Expired;

    public bool Holds => On <= Until;
}

/// <summary>Approval was asked for.</summary>
public sealed record ApprovalRequested(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At)
{
    /// <summary>What is to be approved.</summary>
    public required string Matter { get; init; }

    /// <summary>The bare id of what it is asked for.</summary>
    public required Guid About { get; init; }
}

/// <summary>An approver agreed or refused.</summary>
public sealed record ApprovalStepTaken(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At)
{
    /// <summary>In which post.</summary>
    public required Post Post { get; init; }

    /// <summary>Agreed, or refused.</summary>
    public required bool Agreed { get; init; }
}

/// <summary>An approval was used up.</summary>
public sealed record ApprovalUsed(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At);

using Ardalis.GuardClauses;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

/// <summary>
/// The evaluation of a clue (线索评估, BG 27). Volunteers advise; the procurator concludes, with or without their advice.
/// It knows the clue's id only, so that no opinion can move the clue. The law sets no deadline (EVA-02).
/// </summary>
public sealed class Evaluation : AggregateRoot<EvaluationId, EvaluationStatus>, IOfOffice, IOfMatter
{
    private List<EvaluatorInvitation> _invitations = [];

    private Evaluation(EvaluationId id, ClueId clue, OfficeId office, DateTimeOffset openedAt)
        : base(id, EvaluationStatus.Open) =>
        (Clue, Office, OpenedAt) = (clue, office, openedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<EvaluationStatus, EvaluationAction> Lifecycle { get; } = new(
        "evaluation",
        (EvaluationStatus.Open, EvaluationAction.Invite, EvaluationStatus.Open),
        (EvaluationStatus.Open, EvaluationAction.GiveOpinion, EvaluationStatus.Open),
        (EvaluationStatus.Open, EvaluationAction.Conclude, EvaluationStatus.Concluded));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("evaluation", Id.Value);

    /// <summary>The clue that is evaluated.</summary>
    public ClueId Clue { get; }

    /// <summary>The matter (事项) that the clue opened.</summary>
    public MatterId Matter => new(Clue.Value);

    /// <summary>The office that evaluates it.</summary>
    public OfficeId Office { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>Who was invited, in no particular order.</summary>
    public IReadOnlyList<EvaluatorInvitation> Invitations => _invitations;

    /// <summary>What the evaluators think, first opinion first.</summary>
    public IReadOnlyList<EvaluationOpinion> Opinions { get; private set; } = [];

    /// <summary>What the procurator concluded.</summary>
    public EvaluationConclusion? Conclusion { get; private set; }

    /// <summary>Opens the evaluation of a clue and invites its evaluators, if any.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="clue">The clue.</param>
    /// <param name="office">The office that owns the clue.</param>
    /// <param name="invitees">Who is invited.</param>
    /// <param name="at">When.</param>
    public static Evaluation Open(EvaluationId id, ClueId clue, OfficeId office, IReadOnlyList<Invitee> invitees, DateTimeOffset at)
    {
        Guard.Against.Null(invitees);
        Require(new NobodyIsInvitedTwice([], invitees.Select(invitee => invitee.Volunteer)));

        var evaluation = new Evaluation(id, clue, office, at);
        evaluation.Raise(new EvaluationOpened(id, at) { Clue = clue, Office = office });
        evaluation.Add(invitees, at);
        return evaluation;
    }

    /// <summary>Invites further evaluators.</summary>
    /// <param name="invitees">Who is invited.</param>
    /// <param name="at">When.</param>
    public void Invite(IReadOnlyList<Invitee> invitees, DateTimeOffset at)
    {
        Guard.Against.NullOrEmpty(invitees);
        RequireInvitable(invitees.Select(invitee => invitee.Volunteer));

        Status = Lifecycle.Next(Status, EvaluationAction.Invite);
        Add(invitees, at);
    }

    /// <summary>What stands in the way of inviting anybody; asked before the vault is, so that a vain attempt learns nothing from it.</summary>
    /// <param name="evaluators">Who is to be invited.</param>
    /// <exception cref="RefusalException">It is over, or one of them is invited already.</exception>
    public void RequireInvitable(IEnumerable<VolunteerId> evaluators)
    {
        _ = Lifecycle.Next(Status, EvaluationAction.Invite);
        Require(new NobodyIsInvitedTwice(_invitations, evaluators));
    }

    /// <summary>Keeps an evaluator's opinion. It is advice: it neither concludes the evaluation nor moves the clue.</summary>
    /// <param name="opinion">The opinion.</param>
    /// <param name="conflict">What the vault says today of its evaluator and the clue.</param>
    public void GiveOpinion(EvaluationOpinion opinion, Verdict conflict)
    {
        var next = Lifecycle.Next(Status, EvaluationAction.GiveOpinion);
        Guard.Against.Null(opinion);
        Require(
            new EvaluatorIsInvited(_invitations, opinion.Evaluator),
            new EvaluatorGivesOneOpinion(Opinions, opinion.Evaluator),
            new EvaluatorIsFreeOfConflict(conflict));

        (Status, Opinions) = (next, [.. Opinions, opinion]);
        Raise(new EvaluationOpinionGiven(Id, opinion.At) { Evaluator = opinion.Evaluator });
    }

    /// <summary>Concludes it; the procurator does, never a volunteer, whatever the opinions say or whether there are any.</summary>
    /// <param name="conclusion">The conclusion.</param>
    public void Conclude(EvaluationConclusion conclusion)
    {
        var next = Lifecycle.Next(Status, EvaluationAction.Conclude);
        Guard.Against.Null(conclusion);
        Guard.Against.NullOrWhiteSpace(conclusion.Reason);
        Require(new BothFindingsAreMade(conclusion.Authenticity, conclusion.Verifiability));

        (Status, Conclusion) = (next, conclusion);
        Raise(new EvaluationConcluded(Id, conclusion.At) { Clue = Clue, ProposedDisposition = conclusion.ProposedDisposition });
    }

    private void Add(IReadOnlyList<Invitee> invitees, DateTimeOffset at)
    {
        _invitations = [.. _invitations, .. invitees.Select(invitee => new EvaluatorInvitation { Evaluator = invitee.Volunteer, At = at })];
        foreach (var invitee in invitees)
        {
            Raise(new EvaluatorInvited(Id, at) { Evaluator = invitee.Volunteer });
        }
    }
}

/// <summary>Somebody who may be invited to evaluate one clue: appointed on the day, and free of conflict with the clue.</summary>
/// <remarks>There is no other way to make one, so an evaluation cannot invite anybody else.</remarks>
public sealed record Invitee
{
    private Invitee(VolunteerId volunteer) => Volunteer = volunteer;

    /// <summary>Who.</summary>
    public VolunteerId Volunteer { get; }

    /// <summary>Makes sure that somebody may be invited.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="on">The day, in Asia/Shanghai.</param>
    /// <param name="conflict">What the vault says of the volunteer and the clue.</param>
    public static Invitee Of(Volunteer volunteer, DateOnly on, Verdict conflict)
    {
        Guard.Against.Null(volunteer);
        Rule.Require(new InviteeIsAppointed(volunteer, on), new EvaluatorIsFreeOfConflict(conflict));
        return new Invitee(volunteer.Id);
    }
}

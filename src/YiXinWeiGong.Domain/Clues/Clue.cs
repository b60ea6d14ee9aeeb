using Ardalis.GuardClauses;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Clues;

/// <summary>
/// A lead about harm to the public interest (线索). Every clue is registered and none is deleted (BG 25(1)); every move
/// tells its reporter. Who reported it is in the vault; here is only a pseudonym.
/// </summary>
public sealed class Clue : AggregateRoot<ClueId, ClueStatus>, IOfOffice, IOfMatter
{
    private Clue(
        ClueId id, OfficeId office, ClueSource source, ReporterPseudonym? reporter, FieldCode field, string divisionCode,
        string title, string description, string? address, GeoPoint? place, DateOnly? seenOn, CaseId? relapseOf, DateTimeOffset submittedAt)
        : base(id, ClueStatus.Submitted) =>
        (Office, Source, Reporter, Field, DivisionCode, Title, Description, Address, Place, SeenOn, RelapseOf, SubmittedAt) =
        (office, source, reporter, field, divisionCode, title, description, address, place, seenOn, relapseOf, submittedAt);

    /// <summary>Every permitted move; nothing else decides where a clue may go.</summary>
    public static Lifecycle<ClueStatus, ClueAction> Lifecycle { get; } = new(
        "clue",
        (ClueStatus.Submitted, ClueAction.Receive, ClueStatus.Received),
        (ClueStatus.Received, ClueAction.BeginEvaluation, ClueStatus.UnderEvaluation),
        (ClueStatus.UnderEvaluation, ClueAction.ConcludeEvaluation, ClueStatus.Evaluated),
        (ClueStatus.Evaluated, ClueAction.File, ClueStatus.Filed),
        (ClueStatus.Filed, ClueAction.File, ClueStatus.Filed),
        (ClueStatus.Evaluated, ClueAction.Decline, ClueStatus.NotFiled),
        (ClueStatus.Received, ClueAction.ResolveOnTheSpot, ClueStatus.ResolvedOnTheSpot),
        (ClueStatus.Evaluated, ClueAction.ResolveOnTheSpot, ClueStatus.ResolvedOnTheSpot),
        (ClueStatus.Received, ClueAction.Transfer, ClueStatus.Transferred),
        (ClueStatus.Evaluated, ClueAction.Transfer, ClueStatus.Transferred),
        (ClueStatus.Transferred, ClueAction.Receive, ClueStatus.Received));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("clue", Id.Value);

    /// <summary>The matter it opened.</summary>
    public MatterId Matter => new(Id.Value);

    /// <summary>The office that owns it; after a transfer, the one that must accept it.</summary>
    public OfficeId Office { get; private set; }

    /// <summary>Where it comes from (BG 24).</summary>
    public ClueSource Source { get; }

    /// <summary>Who reported it, by a name that means nothing elsewhere; nobody where the office found it itself.</summary>
    public ReporterPseudonym? Reporter { get; }

    /// <summary>The field of public interest (办案领域), a code of the dated field table.</summary>
    public FieldCode Field { get; }

    /// <summary>The six-digit division code of where it was seen (GB/T 2260, as in force then).</summary>
    public string DivisionCode { get; }

    /// <summary>What it is about, in a line.</summary>
    public string Title { get; }

    /// <summary>What was seen.</summary>
    public string Description { get; }

    /// <summary>Where, in words.</summary>
    public string? Address { get; }

    /// <summary>Where, on the map.</summary>
    public GeoPoint? Place { get; }

    /// <summary>The day it was seen.</summary>
    public DateOnly? SeenOn { get; }

    /// <summary>The closed case whose rectification did not last, where an observation opened this clue.</summary>
    public CaseId? RelapseOf { get; }

    /// <summary>When it was reported; a transfer does not change it.</summary>
    public DateTimeOffset SubmittedAt { get; }

    /// <summary>When an office first received it; a transfer does not change it.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>The numbers it was given, the present owner's last.</summary>
    public IReadOnlyList<string> Numbers { get; private set; } = [];

    /// <summary>What was handed in with it.</summary>
    public IReadOnlyList<ClueEvidence> Evidence { get; private set; } = [];

    /// <summary>What its reporter was told, first thing first.</summary>
    public IReadOnlyList<FeedbackEntry> Feedback { get; private set; } = [];

    /// <summary>The transfers it went through, and why (移送案件线索通知书, BG 26).</summary>
    public IReadOnlyList<ClueTransfer> Transfers { get; private set; } = [];

    /// <summary>Why it ended as it did.</summary>
    public string? Disposition { get; private set; }

    /// <summary>Did it come from another office by transfer?</summary>
    public bool CameByTransfer { get; private set; }

    /// <summary>The present owner's number.</summary>
    public string? Number => Numbers.Count > 0 ? Numbers[^1] : null;

    /// <summary>Reports a clue (线索提报), or registers one that the office found itself.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="office">The office that owns it.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="reporter">Who reported it, if somebody did.</param>
    /// <param name="report">What is reported.</param>
    /// <param name="fields">The fields there are.</param>
    /// <param name="at">When.</param>
    public static Clue Submit(
        ClueId id, OfficeId office, ClueSource source, ReporterPseudonym? reporter, ClueReport report, Fields fields, DateTimeOffset at)
    {
        Guard.Against.Null(report);
        Guard.Against.Null(fields);
        Require(new FieldIsKnown(report.Field, fields));

        var clue = new Clue(
            id, office, source, reporter, report.Field, report.DivisionCode, report.Title, report.Description,
            report.Address, report.Place, report.SeenOn, report.RelapseOf, at)
        {
            Evidence = [.. report.Evidence],
        };
        clue.Tell(FeedbackMilestone.Submitted, at);
        clue.Raise(new ClueSubmitted(id, at) { Field = report.Field, Source = source, Office = office });
        return clue;
    }

    /// <summary>Receives and numbers it (登记备案, BG 25(1)).</summary>
    /// <param name="number">The owner's number for it.</param>
    /// <param name="at">When.</param>
    public void Receive(string number, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ClueAction.Receive);

        (Status, Numbers, ReceivedAt) = (next, [.. Numbers, number], ReceivedAt ?? at);
        Tell(FeedbackMilestone.Received, at, number);
        Raise(new ClueReceived(Id, at) { Number = number });
    }

    /// <summary>Begins its evaluation (线索评估, BG 27).</summary>
    /// <param name="at">When.</param>
    public void BeginEvaluation(DateTimeOffset at)
    {
        Status = Lifecycle.Next(Status, ClueAction.BeginEvaluation);
        Tell(FeedbackMilestone.UnderEvaluation, at);
        Raise(new ClueEvaluationBegun(Id, at));
    }

    /// <summary>Concludes its evaluation; the procurator does, never a volunteer.</summary>
    /// <param name="at">When.</param>
    public void ConcludeEvaluation(DateTimeOffset at)
    {
        Status = Lifecycle.Next(Status, ClueAction.ConcludeEvaluation);
        Tell(FeedbackMilestone.Evaluated, at);
        Raise(new ClueEvaluated(Id, at));
    }

    /// <summary>Records that a case was filed on it (立案, BG 30); several agencies make several linked cases (BG 69(1)).</summary>
    /// <param name="case">The case.</param>
    /// <param name="caseNumber">Its number.</param>
    /// <param name="at">When.</param>
    public void File(CaseId @case, string caseNumber, DateTimeOffset at)
    {
        Status = Lifecycle.Next(Status, ClueAction.File);
        Tell(FeedbackMilestone.CaseFiled, at, caseNumber);
        Raise(new ClueFiled(Id, at) { Case = @case });
    }

    /// <summary>Ends it without a case, by decision of the chief procurator (不立案决定书, BG 30).</summary>
    /// <param name="reason">Why, as the reporter will read it.</param>
    /// <param name="at">When.</param>
    public void Decline(string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ClueAction.Decline);
        Guard.Against.NullOrWhiteSpace(reason);

        (Status, Disposition) = (next, reason);
        Tell(FeedbackMilestone.NotFiled, at, reason);
        Raise(new ClueDeclined(Id, at));
    }

    /// <summary>Ends it because the harm was put right without a case; once it is evaluated, by decision of the chief procurator (BG 28, 30).</summary>
    /// <param name="how">How, as the reporter will read it.</param>
    /// <param name="approval">The approval, used up, where it is evaluated.</param>
    /// <param name="at">When.</param>
    public void ResolveOnTheSpot(string how, ApprovalId? approval, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ClueAction.ResolveOnTheSpot);
        Guard.Against.NullOrWhiteSpace(how);
        Require(new ResolvingAfterEvaluationIsApproved(Feedback, approval));

        (Status, Disposition) = (next, how);
        Tell(FeedbackMilestone.ResolvedOnTheSpot, at, how);
        Raise(new ClueResolvedOnTheSpot(Id, at));
    }

    /// <summary>Sends it to the competent office of the same level, which must accept it (移送案件线索通知书, BG 26(1)).</summary>
    /// <param name="from">The present owner.</param>
    /// <param name="to">The competent office.</param>
    /// <param name="reason">Why it is competent.</param>
    /// <param name="at">When.</param>
    public void Transfer(Office from, Office to, string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ClueAction.Transfer);
        Guard.Against.NullOrWhiteSpace(reason);
        Require(
            new TransferredClueIsNotPassedOn(CameByTransfer),
            new TransferGoesElsewhere(from.Id, to.Id),
            new TransferGoesToSameLevel(from.Level, to.Level));

        (Status, Office, CameByTransfer) = (next, to.Id, true);
        Transfers = [.. Transfers, new ClueTransfer { From = from.Id, To = to.Id, Reason = reason, At = at }];
        Tell(FeedbackMilestone.Transferred, at, to.Name);
        Raise(new ClueTransferred(Id, at) { From = from.Id, To = to.Id });
    }

    /// <summary>Tells its reporter something that came of it.</summary>
    /// <param name="milestone">What about.</param>
    /// <param name="at">When.</param>
    /// <param name="note">What is said besides, for the reporter's eyes.</param>
    public void Tell(FeedbackMilestone milestone, DateTimeOffset at, string? note = null) =>
        Feedback = [.. Feedback, new FeedbackEntry { At = at, Milestone = milestone, Note = note }];
}

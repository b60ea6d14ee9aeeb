using System.Globalization;
using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Obligations;

/// <summary>
/// A duty of law that somebody owes (法定义务), kept so that what is open, due and overdue can be listed. What is owed is the
/// subject's to say: this only follows it, in the same commit, and raises no events besides the subject's (docs/adr/0012).
/// </summary>
public sealed class Obligation : AggregateRoot<ObligationId, ObligationStatus>, IOfOffice
{
    private Obligation(
        ObligationId id, OfficeId office, string subjectKind, Guid subjectId, string kind, int sequence, string article,
        DutyOwnerKind ownerKind, Post? ownerPost, StaffId? ownerStaff, DateOnly aroseOn, DutyTerm term, DateOnly sortsBy)
        : base(id, ObligationStatus.Open) =>
        (Office, SubjectKind, SubjectId, Kind, Sequence, Article, OwnerKind, OwnerPost, OwnerStaff, AroseOn, Term, SortsBy) =
        (office, subjectKind, subjectId, kind, sequence, article, ownerKind, ownerPost, ownerStaff, aroseOn, term, sortsBy);

    /// <summary>Every permitted move; what is overdue is still open, and what was done can become owed again.</summary>
    public static Lifecycle<ObligationStatus, ObligationAction> Lifecycle { get; } = new(
        "obligation",
        (ObligationStatus.Open, ObligationAction.Restate, ObligationStatus.Open),
        (ObligationStatus.Open, ObligationAction.Discharge, ObligationStatus.Discharged),
        (ObligationStatus.Open, ObligationAction.Lapse, ObligationStatus.Lapsed),
        (ObligationStatus.Lapsed, ObligationAction.Discharge, ObligationStatus.Discharged),
        (ObligationStatus.Lapsed, ObligationAction.OweAgain, ObligationStatus.Open),
        (ObligationStatus.Discharged, ObligationAction.OweAgain, ObligationStatus.Open));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("obligation", Id.Value);

    /// <inheritdoc/>
    public OfficeId Office { get; private set; }

    /// <summary>What owes it, by kind: <c>case</c>, <c>hearing</c> …</summary>
    public string SubjectKind { get; }

    /// <summary>The bare id of what owes it.</summary>
    public Guid SubjectId { get; }

    /// <summary>What is to be done: one of <see cref="Rules.DeadlineKinds"/> or <see cref="DutyKinds"/>.</summary>
    public string Kind { get; }

    /// <summary>Which of its kind, from 1.</summary>
    public int Sequence { get; }

    /// <summary>The article that demands it.</summary>
    public string Article { get; private set; }

    /// <summary>On what kind of body or person it falls.</summary>
    public DutyOwnerKind OwnerKind { get; private set; }

    /// <summary>The post on whose holder it falls.</summary>
    public Post? OwnerPost { get; private set; }

    /// <summary>The member of staff on whom it falls.</summary>
    public StaffId? OwnerStaff { get; private set; }

    /// <summary>The day it arose.</summary>
    public DateOnly AroseOn { get; private set; }

    /// <summary>What is known of its last day.</summary>
    public DutyTerm Term { get; private set; }

    /// <summary>The day lists are ordered by: the last day, the nominal one while that cannot be asserted, the end of time without limit.</summary>
    public DateOnly SortsBy { get; private set; }

    /// <summary>The day it was done or lapsed.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>By what it is seen to be done: the number of a document, where there is one.</summary>
    public string? Evidence { get; private set; }

    /// <summary>On whom it falls.</summary>
    public DutyOwner Owner => new() { Kind = OwnerKind, Post = OwnerPost, Staff = OwnerStaff };

    /// <summary>The last day, where it is certain.</summary>
    public DateOnly? DueOn => Term == DutyTerm.Fixed ? SortsBy : null;

    /// <summary>The day the period ends before any rolling over rest days, while its last day is not certain.</summary>
    public DateOnly? NominalOn => Term is DutyTerm.Provisional or DutyTerm.Suspended ? SortsBy : null;

    /// <summary>The id of a duty, the same whenever it is asked for.</summary>
    /// <param name="subject">What owes it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="sequence">Which of its kind.</param>
    public static ObligationId IdOf(SubjectRef subject, string kind, int sequence) =>
        new(NameBasedId.Of(string.Create(CultureInfo.InvariantCulture, $"{subject}/{kind}/{sequence}")));

    /// <summary>Takes up a duty that arose.</summary>
    /// <param name="subject">What owes it.</param>
    /// <param name="duty">The duty.</param>
    public static Obligation Arise(IOwesDuties subject, Duty duty)
    {
        Guard.Against.Null(subject);
        Guard.Against.Null(duty);
        var (term, sortsBy) = TermOf(duty);
        var obligation = new Obligation(
            IdOf(subject.Ref, duty.Kind, duty.Sequence), subject.Office, subject.Ref.Kind, subject.Ref.Id, duty.Kind, duty.Sequence, duty.Article,
            duty.Owner.Kind, duty.Owner.Post, duty.Owner.Staff, duty.AroseOn, term, sortsBy);
        if (duty.DischargedOn is { } on)
        {
            obligation.Discharge(on, duty.Evidence);
        }

        return obligation;
    }

    /// <summary>Does what its subject says of it now: it is done, owed, or owed again.</summary>
    /// <param name="subject">What owes it.</param>
    /// <param name="duty">The duty as it stands.</param>
    public void Follow(IOwesDuties subject, Duty duty)
    {
        Guard.Against.Null(subject);
        Guard.Against.Null(duty);
        switch (Status, duty.DischargedOn)
        {
            case (ObligationStatus.Discharged, not null):
                break;
            case (_, { } on):
                Discharge(on, duty.Evidence);
                break;
            case (ObligationStatus.Open, null):
                Restate(ObligationAction.Restate, subject.Office, duty);
                break;
            default:
                Restate(ObligationAction.OweAgain, subject.Office, duty);
                break;
        }
    }

    /// <summary>Its subject no longer owes it; what was done stays done.</summary>
    /// <param name="on">Today.</param>
    public void Lapse(DateOnly on)
    {
        if (Status == ObligationStatus.Open)
        {
            (Status, EndedOn) = (Lifecycle.Next(Status, ObligationAction.Lapse), on);
        }
    }

    private void Discharge(DateOnly on, string? evidence) =>
        (Status, EndedOn, Evidence) = (Lifecycle.Next(Status, ObligationAction.Discharge), on, evidence);

    private void Restate(ObligationAction action, OfficeId office, Duty duty)
    {
        var next = Lifecycle.Next(Status, action);

        (Status, Office, Article, AroseOn, EndedOn, Evidence) = (next, office, duty.Article, duty.AroseOn, null, null);
        (OwnerKind, OwnerPost, OwnerStaff) = (duty.Owner.Kind, duty.Owner.Post, duty.Owner.Staff);
        (Term, SortsBy) = TermOf(duty);
    }

    private static (DutyTerm Term, DateOnly SortsBy) TermOf(Duty duty) => duty.Deadline switch
    {
        null => (DutyTerm.NoLimit, DateOnly.MaxValue),
        { IsSuspended: true } still => (DutyTerm.Suspended, still.Nominal),
        { Effective: { } last } => (DutyTerm.Fixed, last),
        { } deadline => (DutyTerm.Provisional, deadline.Nominal),
    };
}

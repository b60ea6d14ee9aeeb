using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Vault;

/// <summary>
/// A legal hold (保全): what it is about is neither purged nor erased, whatever its time, until somebody lifts it and says why.
/// Several may be about the same thing; the last one lifted frees it.
/// </summary>
public sealed class LegalHold : AggregateRoot<LegalHoldId, LegalHoldStatus>, IOfOffice
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    private LegalHold(LegalHoldId id, OfficeId office, Guid subject, string reason, StaffId setBy, DateTimeOffset setAt)
        : base(id, LegalHoldStatus.InForce) =>
        (Office, Subject, Reason, SetBy, SetAt) = (office, subject, reason, setBy, setAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<LegalHoldStatus, LegalHoldAction> Lifecycle { get; } = new(
        "legal-hold",
        (LegalHoldStatus.InForce, LegalHoldAction.Lift, LegalHoldStatus.Lifted));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("legal-hold", Id.Value);

    /// <summary>The office that holds.</summary>
    public OfficeId Office { get; }

    /// <summary>What is held: a volunteer, or a record that the law wants kept.</summary>
    public Guid Subject { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Who set it.</summary>
    public StaffId SetBy { get; }

    /// <summary>When.</summary>
    public DateTimeOffset SetAt { get; }

    /// <summary>Why it was lifted.</summary>
    public string? LiftReason { get; private set; }

    /// <summary>Who lifted it.</summary>
    public StaffId? LiftedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>Sets a hold.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="office">The office that holds.</param>
    /// <param name="subject">What is held.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="at">When.</param>
    public static LegalHold Set(LegalHoldId id, OfficeId office, Guid subject, string reason, StaffId by, DateTimeOffset at)
    {
        Guard.Against.Default(subject);
        var hold = new LegalHold(id, office, subject, Guard.Against.NullOrWhiteSpace(reason), by, at);
        hold.Raise(new LegalHoldSet(id, at) { Office = office, Held = subject });
        return hold;
    }

    /// <summary>Lifts it.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    public void Lift(string reason, StaffId by, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, LegalHoldAction.Lift);
        Guard.Against.NullOrWhiteSpace(reason);

        (Status, LiftReason, LiftedBy, LiftedAt) = (next, reason, by, at);
        Raise(new LegalHoldLifted(Id, at) { Office = Office, Held = Subject });
    }
}

/// <summary>A legal hold was set.</summary>
public sealed record LegalHoldSet(LegalHoldId Hold, DateTimeOffset At) : DomainEvent(Hold.Value, At)
{
    /// <summary>By which office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>What is held.</summary>
    public required Guid Held { get; init; }
}

/// <summary>A legal hold was lifted.</summary>
public sealed record LegalHoldLifted(LegalHoldId Hold, DateTimeOffset At) : DomainEvent(Hold.Value, At)
{
    /// <summary>By which office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>What was held.</summary>
    public required Guid Held { get; init; }
}

/// <summary>The holds in force about something.</summary>
public sealed class HoldsInForce : Specification<LegalHold>
{
    /// <summary>Describes the query.</summary>
    /// <param name="subject">About what; about anything where it is nothing.</param>
    public HoldsInForce(Guid? subject = null)
    {
        Query.Where(hold => hold.Status == LegalHoldStatus.InForce);
        if (subject is { } only)
        {
            Query.Where(hold => hold.Subject == only);
        }

        Query.OrderBy(hold => hold.Id);
    }
}

/// <summary>An office's holds, oldest first.</summary>
public sealed class HoldsOfOffice : Specification<LegalHold>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="after">The last hold of the page before.</param>
    /// <param name="take">How many at most.</param>
    public HoldsOfOffice(OfficeId office, LegalHoldId? after = null, int take = 50)
    {
        Query.Where(hold => hold.Office == office);
        if (after is { } last)
        {
            Query.Where(hold => hold.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(hold => hold.Id).Take(take);
    }
}

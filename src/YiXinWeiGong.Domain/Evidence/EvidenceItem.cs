using Ardalis.GuardClauses;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// An item of evidence (证据) of a matter, which all its cases share (BG 69(1)). Once recorded it is neither changed nor
/// taken back; the file itself is the host's to keep.
/// </summary>
public sealed class EvidenceItem : AggregateRoot<EvidenceId, EvidenceStatus>, IOfOffice, IOfMatter
{
    private EvidenceItem(
        EvidenceId id, MatterId matter, OfficeId office, InvestigationMethod method, IReadOnlyList<StaffId> collectors,
        IReadOnlyList<VolunteerId> volunteers, DateOnly collectedOn, string description, string? sha256, DateTimeOffset recordedAt)
        : base(id, EvidenceStatus.Recorded) =>
        (Matter, Office, Method, Collectors, Volunteers, CollectedOn, Description, Sha256, RecordedAt) =
        (matter, office, method, collectors, volunteers, collectedOn, description, sha256, recordedAt);

    /// <inheritdoc/>
    public override SubjectRef Ref => new("evidence", Id.Value);

    /// <summary>The matter whose cases share it.</summary>
    public MatterId Matter { get; }

    /// <summary>The office that collected it.</summary>
    public OfficeId Office { get; }

    /// <summary>By which of the seven methods (BG 35).</summary>
    public InvestigationMethod Method { get; }

    /// <summary>The staff who collected it together (BG 36).</summary>
    public IReadOnlyList<StaffId> Collectors { get; }

    /// <summary>The volunteers who assisted; they do not count.</summary>
    public IReadOnlyList<VolunteerId> Volunteers { get; }

    /// <summary>The day it was collected.</summary>
    public DateOnly CollectedOn { get; }

    /// <summary>What it is and what it shows.</summary>
    public string Description { get; }

    /// <summary>The SHA-256 of its file, in lower case, where there is one.</summary>
    public string? Sha256 { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Records what was collected.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="office">The office that owns the matter.</param>
    /// <param name="collection">What was collected, how and by whom.</param>
    /// <param name="rules">Say how many staff collect together at least.</param>
    /// <param name="at">When.</param>
    public static EvidenceItem Record(
        EvidenceId id, MatterId matter, OfficeId office, EvidenceCollection collection, RulesInForce rules, DateTimeOffset at)
    {
        Guard.Against.Null(collection);
        Guard.Against.Null(rules);
        Require(
            new MethodIsPermitted(collection.Method),
            new EveryCollectorIsStaff(collection.Collectors),
            new EnoughStaffCollect(collection.Collectors, office, rules.Find(LegalParameters.MinInvestigators)?.Value ?? 0));

        var item = new EvidenceItem(
            id, matter, office, collection.Method, [.. collection.Collectors.Select(collector => collector.Staff).Distinct()],
            [.. collection.Volunteers.Distinct()], collection.On, collection.Description, collection.Sha256?.ToLowerInvariant(), at);
        item.Raise(new EvidenceRecorded(id, at) { Matter = matter, Method = collection.Method });
        return item;
    }
}

/// <summary>What was collected, how and by whom.</summary>
public sealed record EvidenceCollection
{
    /// <summary>The longest description, in characters.</summary>
    public const int DescriptionMaxLength = 2000;

    /// <summary>How many people of a kind at most.</summary>
    public const int PeopleMaxCount = 20;

    /// <summary>By which of the seven methods.</summary>
    public required InvestigationMethod Method { get; init; }

    /// <summary>The staff who collected it, with the posts they held on that day.</summary>
    public required IReadOnlyList<Collector> Collectors { get; init; }

    /// <summary>The volunteers who assisted.</summary>
    public IReadOnlyList<VolunteerId> Volunteers { get; init; } = [];

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What it is and what it shows.</summary>
    public required string Description { get; init; }

    /// <summary>The SHA-256 of its file, where there is one.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(EvidenceCollection)} {Method}";
}

/// <summary>Somebody who collected evidence.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Posts">The posts held on that day.</param>
public sealed record Collector(StaffId Staff, IReadOnlyList<HeldPost> Posts);

/// <summary>Nothing but the seven methods: no restraint of persons, no sealing, seizing or freezing (BG 35; INV-02).</summary>
internal sealed record MethodIsPermitted(InvestigationMethod Method) : IRule
{
    public string Code => EvidenceCodes.MethodNotPermitted;

    public bool Holds => Method != InvestigationMethod.None && Enum.IsDefined(Method);
}

/// <summary>Who collects is on the staff that day (BG 36); a superior may have sent them (BG 11).</summary>
internal sealed record EveryCollectorIsStaff(IReadOnlyList<Collector> Collectors) : IRule
{
    public string Code => EvidenceCodes.CollectorIsNotStaff;

    public string? Property => "Collectors";

    public bool Holds => Collectors.All(collector => collector.Posts.Count > 0);
}

/// <summary>Two prosecutorial staff at least, of the office and on that day; volunteers never count (BG 36; INV-03).</summary>
internal sealed record EnoughStaffCollect(IReadOnlyList<Collector> Collectors, OfficeId Office, int Least) : IRule
{
    public string Code => EvidenceCodes.TwoStaff;

    public bool Holds => Collectors
        .Where(collector => collector.Posts.Any(held => held.Office == Office))
        .Select(collector => collector.Staff).Distinct().Count() >= Least;
}

/// <summary>Evidence was recorded.</summary>
public sealed record EvidenceRecorded(EvidenceId Evidence, DateTimeOffset At) : DomainEvent(Evidence.Value, At)
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>By which method.</summary>
    public required InvestigationMethod Method { get; init; }
}

/// <summary>The evidence of a matter, oldest first.</summary>
public sealed class EvidenceOfMatter : Specification<EvidenceItem>
{
    /// <summary>Describes the query.</summary>
    /// <param name="matter">Which.</param>
    public EvidenceOfMatter(MatterId matter) => Query.Where(item => item.Matter == matter).OrderBy(item => item.Id);
}

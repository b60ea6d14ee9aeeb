using Ardalis.GuardClauses;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Offices;

/// <summary>
/// A procuratorate (检察院): four levels and special kinds (人民检察院组织法第十二至十六条), with the divisions it covers and
/// since when. A division code alone is no key to an office.
/// </summary>
public sealed class Office : AggregateRoot<OfficeId, OfficeStatus>, IOfOffice
{
    private List<Coverage> _coverage = [];

    private Office(OfficeId id, string name, string shortName, OfficeLevel level, OfficeKind kind, OfficeId? superior)
        : base(id, OfficeStatus.Active) =>
        (Name, ShortName, Level, Kind, Superior) = (name, shortName, level, kind, superior);

    /// <inheritdoc/>
    public override SubjectRef Ref => new("office", Id.Value);

    /// <summary>The full name, such as 宁乡市人民检察院.</summary>
    public string Name { get; }

    /// <summary>What document numbers begin with, such as 宁检.</summary>
    public string ShortName { get; }

    /// <summary>Its level.</summary>
    public OfficeLevel Level { get; }

    /// <summary>Its kind: territorial, or one of those outside the plain territorial tree.</summary>
    public OfficeKind Kind { get; }

    /// <summary>The office above it, which may revoke or alter its decisions (BG 10).</summary>
    public OfficeId? Superior { get; }

    /// <summary>The divisions it covers, each from a day on and maybe until one.</summary>
    public IReadOnlyList<Coverage> Coverage => _coverage;

    /// <summary>The options that differ from their default, one of <see cref="OfficeOptions"/> each.</summary>
    public IReadOnlyList<string> Options { get; private set; } = [];

    /// <summary>Every option turned on or off, with the reason, first change first.</summary>
    public IReadOnlyList<OfficeOptionChange> OptionChanges { get; private set; } = [];

    OfficeId IOfOffice.Office => Id;

    /// <summary>Does it cover a division on a day, itself or by the prefecture or province above it?</summary>
    /// <param name="division">The six-digit division code.</param>
    /// <param name="on">The day.</param>
    public bool Covers(string division, DateOnly on)
    {
        Guard.Against.NullOrWhiteSpace(division);
        var divisions = Divisions.Upward(division);
        return _coverage.Any(covered => divisions.Any(code => covered.Holds(code, on)));
    }

    /// <summary>Does what it covers on a day lie within one of these divisions?</summary>
    internal bool LiesIn(IReadOnlyList<string> divisions, DateOnly on) =>
        _coverage.Any(covered => covered.Holds(covered.Division, on) && divisions.Any(division => DivisionCode.Within(covered.Division, division)));

    /// <summary>Establishes an office.</summary>
    /// <param name="id">Its id, made by the caller.</param>
    /// <param name="profile">What it is.</param>
    /// <param name="superior">The office above it, none for the Supreme People's Procuratorate alone.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RefusalException">The superior is missing or not one level up.</exception>
    public static Office Establish(OfficeId id, OfficeProfile profile, Office? superior, DateTimeOffset at)
    {
        Guard.Against.Null(profile);
        Require(new SuperiorIsOneLevelUp(profile.Level, superior?.Level));

        var office = new Office(id, profile.Name, profile.ShortName, profile.Level, profile.Kind, superior?.Id);
        office.Raise(new OfficeEstablished(id, at));
        return office;
    }

    /// <summary>Covers a division from a day on; an office of the next level up keeps its own coverage of it.</summary>
    /// <param name="division">The six-digit division code.</param>
    /// <param name="from">The first day.</param>
    /// <param name="at">When this is recorded.</param>
    public void Cover(string division, DateOnly from, DateTimeOffset at)
    {
        Require(new DivisionIsNotCoveredYet(_coverage, division, from));

        _coverage = [.. _coverage, new Coverage(division, from)];
        Raise(new OfficeCoverageChanged(Id, at) { Division = division });
    }

    /// <summary>Stops covering a division.</summary>
    /// <param name="division">The six-digit division code.</param>
    /// <param name="until">The last day.</param>
    /// <param name="at">When this is recorded.</param>
    public void Uncover(string division, DateOnly until, DateTimeOffset at)
    {
        Require(new DivisionIsCovered(_coverage, division, until));

        _coverage = [.. _coverage.Select(covered => covered.Holds(division, until) ? covered.EndingOn(until) : covered)];
        Raise(new OfficeCoverageChanged(Id, at) { Division = division });
    }

    /// <summary>Turns an option on or back to its default; the change is kept with its reason, for review.</summary>
    /// <param name="option">One of <see cref="OfficeOptions"/>.</param>
    /// <param name="reason">Why, as decided by the chief procurator.</param>
    /// <param name="on">On, or back to the default.</param>
    /// <param name="at">When.</param>
    public void SetOption(string option, string reason, bool on, DateTimeOffset at)
    {
        Guard.Against.NullOrWhiteSpace(reason);
        Require(new OptionExists(option));

        Options = [.. Options.Where(other => other != option), .. on ? [option] : Array.Empty<string>()];
        OptionChanges = [.. OptionChanges, new OfficeOptionChange { At = at, Option = option, On = on, Reason = reason }];
        Raise(new OfficeOptionSet(Id, at) { Option = option, On = on });
    }

    /// <summary>Is an option on?</summary>
    /// <param name="option">One of <see cref="OfficeOptions"/>.</param>
    public bool Has(string option) => Options.Contains(option);
}

/// <summary>An option turned on or off.</summary>
public sealed record OfficeOptionChange
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The option.</summary>
    public required string Option { get; init; }

    /// <summary>On, or back to the default.</summary>
    public required bool On { get; init; }

    /// <summary>Why, as decided by the chief procurator; kept here, for events hold nothing that somebody wrote.</summary>
    public required string Reason { get; init; }
}

/// <summary>What an office is.</summary>
public sealed record OfficeProfile
{
    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>What document numbers begin with.</summary>
    public required string ShortName { get; init; }

    /// <summary>Its level.</summary>
    public required OfficeLevel Level { get; init; }

    /// <summary>Its kind.</summary>
    public required OfficeKind Kind { get; init; }
}

/// <summary>A division an office covers.</summary>
/// <param name="division">The six-digit division code (GB/T 2260).</param>
/// <param name="from">The first day.</param>
public sealed class Coverage(string division, DateOnly from)
{
    /// <summary>The six-digit division code (GB/T 2260).</summary>
    public string Division { get; } = division;

    /// <summary>The first day.</summary>
    public DateOnly From { get; } = from;

    /// <summary>The last day, none while it goes on.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Does it hold for a division on a day?</summary>
    /// <param name="division">The six-digit division code.</param>
    /// <param name="on">The day.</param>
    public bool Holds(string division, DateOnly on) => Division == division && From <= on && (Until is not { } until || on <= until);

    internal Coverage EndingOn(DateOnly until) => new(Division, From) { Until = until };
}

/// <summary>An office was established.</summary>
public sealed record OfficeEstablished(OfficeId Office, DateTimeOffset At) : DomainEvent(Office.Value, At);

/// <summary>An office began or stopped covering a division.</summary>
public sealed record OfficeCoverageChanged(OfficeId Office, DateTimeOffset At) : DomainEvent(Office.Value, At)
{
    /// <summary>The division.</summary>
    public required string Division { get; init; }
}

/// <summary>An office's option was set.</summary>
public sealed record OfficeOptionSet(OfficeId Office, DateTimeOffset At) : DomainEvent(Office.Value, At)
{
    /// <summary>The option.</summary>
    public required string Option { get; init; }

    /// <summary>On, or back to the default.</summary>
    public required bool On { get; init; }
}

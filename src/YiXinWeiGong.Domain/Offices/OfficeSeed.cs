using System.Text.Json;

namespace YiXinWeiGong.Offices;

/// <summary>A division that an office covers, and when (行政区划代码, GB/T 2260); codes change, so a code alone is no key (KEY-02, KEY-03).</summary>
public sealed record DivisionCoverage
{
    /// <summary>The six-digit code: <c>xx0000</c> a province, <c>xxyy00</c> a prefecture.</summary>
    public required string Division { get; init; }

    /// <summary>The first day on which the office covers it under this code.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it does, itself included; none while it lasts.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Does it hold on a day?</summary>
    /// <param name="on">The day.</param>
    public bool Holds(DateOnly on) => From <= on && (Until is not { } last || on <= last);
}

/// <summary>A procuratorate (人民检察院) as the seed describes it.</summary>
public sealed record OfficeSeedEntry
{
    /// <summary>Its name in the seed, such as <c>ningxiang</c>.</summary>
    public required string Alias { get; init; }

    /// <summary>Its id, the same everywhere.</summary>
    public required OfficeId Id { get; init; }

    /// <summary>Its full name.</summary>
    public required string Name { get; init; }

    /// <summary>Its short name in document numbers (文号简称), such as <c>宁检</c>.</summary>
    public required string ShortName { get; init; }

    /// <summary>Its level.</summary>
    public required OfficeLevel Level { get; init; }

    /// <summary>How it stands to the territorial tree.</summary>
    public required OfficeKind Kind { get; init; }

    /// <summary>The alias of the next higher office (上一级人民检察院); none for the supreme one.</summary>
    public string? Superior { get; init; }

    /// <summary>The divisions it covers; none for the supreme office, which covers the whole country.</summary>
    public IReadOnlyList<DivisionCoverage> Coverage { get; init; } = [];

    /// <summary>The alias and the name.</summary>
    public override string ToString() => $"{Alias} {Name}";
}

/// <summary>The offices that ship with the library, enough to replay the published cases; a host loads its own.</summary>
public static class OfficeSeed
{
    private static readonly Lazy<IReadOnlyList<OfficeSeedEntry>> LazyEmbedded = new(ReadEmbedded);

    /// <summary>The offices, each after its superior.</summary>
    public static IReadOnlyList<OfficeSeedEntry> Embedded => LazyEmbedded.Value;

    private static OfficeSeedEntry[] ReadEmbedded()
    {
        using var document = EmbeddedJson.Read("Offices.offices.json");
        return [.. document.RootElement.GetProperty("offices").EnumerateArray().Select(Read)];
    }

    private static OfficeSeedEntry Read(JsonElement office) => new()
    {
        Alias = office.RequiredText("alias"),
        Id = new OfficeId(office.GetProperty("id").GetGuid()),
        Name = office.RequiredText("name"),
        ShortName = office.RequiredText("shortName"),
        Level = Enum.Parse<OfficeLevel>(office.RequiredText("level")),
        Kind = Enum.Parse<OfficeKind>(office.RequiredText("kind")),
        Superior = office.Text("superior"),
        Coverage = [.. office.GetProperty("coverage").EnumerateArray().Select(ReadCoverage)],
    };

    private static DivisionCoverage ReadCoverage(JsonElement coverage) => new()
    {
        Division = coverage.RequiredText("division"),
        From = coverage.Day("from") ?? throw new FormatException($"'from' is missing in {coverage}."),
        Until = coverage.Day("until"),
    };
}

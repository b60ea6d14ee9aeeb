using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>What must be known to say which procuratorate is competent (管辖).</summary>
public sealed record JurisdictionQuestion
{
    /// <summary>Civil or administrative.</summary>
    public required Track Track { get; init; }

    /// <summary>The field, whose law may name a lowest level.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The days by which the field may be judged (?12); that of filing is the day of the question unless it is given.</summary>
    public FieldDates Dates { get; init; } = new();

    /// <summary>To file, or to bring the suit.</summary>
    public ProceduralStage Stage { get; init; } = ProceduralStage.Filing;

    /// <summary>The office that has the matter, where one asks whether it may keep it and how it moves it otherwise.</summary>
    public OfficeId? At { get; init; }

    /// <summary>Administrative: the division of the agency.</summary>
    public string? AgencyDivision { get; init; }

    /// <summary>Administrative: the agency's level.</summary>
    public AgencyLevel AgencyLevel { get; init; }

    /// <summary>Administrative: is the agency a people's government (BG 13(2))?</summary>
    public bool AgencyIsGovernment { get; init; }

    /// <summary>Administrative: the county-level division where the agency sits, where its own division is a larger one.</summary>
    public string? AgencySeat { get; init; }

    /// <summary>Civil: where the unlawful act was done (违法行为发生地).</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>Civil: where its result came about (损害结果地).</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>Civil: where whoever acted is domiciled (违法行为人住所地).</summary>
    public IReadOnlyList<string> Domiciles { get; init; } = [];

    /// <summary>Civil: the office that handles the criminal case, where the claim goes beside it (刑事附带民事).</summary>
    public OfficeId? CriminalCaseAt { get; init; }

    /// <summary>Is it marine (海洋), where its field does not say so?</summary>
    public bool IsMarine { get; init; }

    /// <summary>Is it major or complex (重大、复杂)?</summary>
    public bool IsMajor { get; init; }

    /// <summary>The divisions in which the public interest is harmed, where they are several (BG 15(2)).</summary>
    public IReadOnlyList<string> Harmed { get; init; } = [];

    /// <summary>The dispute about it, where offices disagree (BG 17(3)).</summary>
    public JurisdictionDispute? Dispute { get; init; }

    /// <summary>The decision that moved it away from the ordinarily competent office.</summary>
    public JurisdictionOverride? Override { get; init; }

    /// <summary>The divisions that decide by place.</summary>
    public IReadOnlyList<string> Places => Track == Track.Administrative
        ? AgencyDivision is { } agency ? [agency] : []
        : [.. Acts.Concat(Results).Concat(Domiciles).Distinct(StringComparer.Ordinal)];
}

/// <summary>A dispute about competence (管辖权争议, BG 17(3)).</summary>
public sealed record JurisdictionDispute
{
    /// <summary>The offices that claim or refuse the matter.</summary>
    public required IReadOnlyList<OfficeId> Offices { get; init; }

    /// <summary>The day on which their talks failed, none while they go on.</summary>
    public DateOnly? TalksFailedOn { get; init; }
}

/// <summary>A decision that moved a matter away from the ordinarily competent office (BG 17, 18).</summary>
public sealed record JurisdictionOverride
{
    /// <summary>What kind of decision.</summary>
    public required OverrideKind Kind { get; init; }

    /// <summary>The office that decided.</summary>
    public required OfficeId By { get; init; }

    /// <summary>The office that has the matter now.</summary>
    public required OfficeId To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The document it rests on; a designation and a transfer need one.</summary>
    public string? Basis { get; init; }
}

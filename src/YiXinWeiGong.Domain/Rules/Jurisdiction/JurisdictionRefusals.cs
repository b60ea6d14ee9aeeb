using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>The document and its addressee are those by which the matter moves (BG 16, 26; CLU-05, CLU-07).</summary>
internal sealed record RoutedByTheRightLetter(MatterMove? Move, TransferLetter Letter, OfficeId To) : IRule
{
    public string Code => JurisdictionCodes.WrongLetter;

    public bool Holds => Move is { } move && (move.Letter, move.To) == (Letter, To);
}

/// <summary>Only a superior of everybody concerned designates, inside its area (BG 17(1)(3); JUR-08, JUR-09).</summary>
internal sealed record DesignatedByCommonSuperior(OfficeTree Offices, OfficeId By, IEnumerable<OfficeId> Concerned) : IRule
{
    public string Code => JurisdictionCodes.NotTheCommonSuperior;

    public bool Holds => Concerned.All(office => Offices.IsSuperior(By, office));
}

/// <summary>Offices that disagree negotiate first (BG 17(3); JUR-09).</summary>
internal sealed record TalksComeFirst(JurisdictionDispute? Dispute, DateOnly On) : IRule
{
    public string Code => JurisdictionCodes.TalksComeFirst;

    public bool Holds => Dispute is null || Dispute.TalksFailedOn <= On;
}

/// <summary>A superior of the competent office takes the matter over for itself (BG 18; JUR-10).</summary>
internal sealed record PulledUpByASuperior(OfficeTree Offices, JurisdictionOverride Override, IEnumerable<OfficeId> Ordinary) : IRule
{
    public string Code => JurisdictionCodes.NotASuperior;

    public bool Holds => Override.By == Override.To && Ordinary.Any(office => Offices.IsSuperior(Override.By, office));
}

/// <summary>The competent office gives what is its own: down to an inferior of its own (BG 18), or across under cooperation rules (BG 17(2)).</summary>
internal sealed record GivenByTheCompetentOffice(OfficeTree Offices, JurisdictionOverride Override, IEnumerable<OfficeId> Ordinary) : IRule
{
    public string Code => JurisdictionCodes.NotItsToGive;

    public bool Holds => Ordinary.Contains(Override.By) && Override.By != Override.To
        && (Override.Kind != OverrideKind.PushedDown || Offices.IsSuperior(Override.By, Override.To));
}

/// <summary>Who moves a matter says why, and by which document where the rule asks for one (BG 17, 18).</summary>
internal sealed record OverrideIsRecorded(JurisdictionOverride Override) : IRule
{
    public string Code => JurisdictionCodes.OverrideNotRecorded;

    public bool Holds => !string.IsNullOrWhiteSpace(Override.Reason)
        && (Override.Kind is OverrideKind.PulledUp or OverrideKind.PushedDown || !string.IsNullOrWhiteSpace(Override.Basis));
}

/// <summary>No decision about competence opens a field that the law keeps closed to the track (BG 110).</summary>
internal sealed record FieldIsOpen(FieldStanding Standing) : IRule
{
    public string Code => JurisdictionCodes.FieldNotOpen;

    public bool Holds => Standing != FieldStanding.NotOpen;
}

/// <summary>No decision gives a matter to an office below the lowest level that the field's law names (反垄断法第六十条第二款; JUR-11).</summary>
internal sealed record LevelIsHighEnough(OfficeLevel Office, OfficeLevel Lowest) : IRule
{
    public string Code => JurisdictionCodes.BelowMinimumLevel;

    public bool Holds => Lowest == OfficeLevel.None || (Office != OfficeLevel.None && Office <= Lowest);
}

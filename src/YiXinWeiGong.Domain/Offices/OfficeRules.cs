namespace YiXinWeiGong.Offices;

/// <summary>Four levels, each under the one above (人民检察院组织法第十、十二条; ORG-01).</summary>
internal sealed record SuperiorIsOneLevelUp(OfficeLevel Level, OfficeLevel? Superior) : IRule
{
    public string Code => OfficeCodes.SuperiorIsOneLevelUp;

    public string? Property => "Superior";

    public bool Holds => Level == OfficeLevel.Supreme ? Superior is null : Superior == Level - 1;
}

internal sealed record DivisionIsNotCoveredYet(IReadOnlyList<Coverage> Coverage, string Division, DateOnly From) : IRule
{
    public string Code => OfficeCodes.CoveredAlready;

    public bool Holds => !Coverage.Any(covered => covered.Division == Division && (covered.Until is not { } until || until >= From));
}

internal sealed record DivisionIsCovered(IReadOnlyList<Coverage> Coverage, string Division, DateOnly On) : IRule
{
    public string Code => OfficeCodes.NotCovered;

    public bool Holds => Coverage.Any(covered => covered.Holds(Division, On));
}

internal sealed record OptionExists(string Option) : IRule
{
    public string Code => OfficeCodes.OptionUnknown;

    public string? Property => "Option";

    public bool Holds => Option == OfficeOptions.OfficerConflictMayBeWaived;
}

namespace YiXinWeiGong.Rules;

/// <summary>What may be made longer, interrupted or begun anew is the review for suit (审查起诉期限; BG 47, 48, 78) and no other period.</summary>
internal sealed record PeriodIsAReview(Deadline Deadline) : IRule
{
    public string Code => RuleCodes.OnlyAReviewChanges;

    public bool Holds => Deadline.Kind is DeadlineKinds.AdministrativeReview or DeadlineKinds.CivilReview;
}

/// <summary>What is done has no period any more.</summary>
internal sealed record PeriodIsOpen(Deadline Deadline) : IRule
{
    public string Code => RuleCodes.AlreadyMet;

    public bool Holds => Deadline.MetOn is null;
}

internal sealed record PeriodRuns(Deadline Deadline) : IRule
{
    public string Code => RuleCodes.Suspension;

    public bool Holds => !Deadline.IsSuspended;
}

internal sealed record PeriodStandsStill(Deadline Deadline) : IRule
{
    public string Code => RuleCodes.Suspension;

    public bool Holds => Deadline.IsSuspended;
}

/// <summary>The chief procurator grants so many extensions; more take the next higher office (BG 47(3), LIT-04).</summary>
internal sealed record ExtensionIsGrantedByWhoMay(Deadline Deadline, PeriodGrantor Grantor, int ByChief) : IRule
{
    public string Code => RuleCodes.ExtensionNeedsSuperior;

    public bool Holds => Grantor == PeriodGrantor.Superior || ExtensionsSinceItBegan < ByChief;

    /// <summary>What was granted before a period began anew is gone with it.</summary>
    private int ExtensionsSinceItBegan => Deadline.Changes.Reverse()
        .TakeWhile(change => change is not ({ Kind: PeriodChangeKind.Restarted } or { Anew: true }))
        .Count(change => change.Kind == PeriodChangeKind.Extended);
}

/// <summary>Only what the rules list is taken out (BG 48, LIT-05); a hearing's time is not in the list (HRG-20).</summary>
internal sealed record TimeIsExcluded(IReadOnlyList<string> Listed, string Ground) : IRule
{
    public string Code => RuleCodes.TimeIsNotExcluded;

    public string? Property => "Ground";

    public bool Holds => Listed.Contains(Ground);
}

/// <summary>A public notice counts in the media that the rules list (BG 91, CIV-03), in any where they list none.</summary>
internal sealed record NoticeIsWhereItCounts(IReadOnlyList<string>? Listed, string Media) : IRule
{
    public string Code => RuleCodes.NoticeMedia;

    public string? Property => "Media";

    public bool Holds => Listed?.Contains(Media) ?? true;
}

/// <summary>What happens to a period happens while it runs: not before the day from which it runs now, not after its last.</summary>
internal sealed record DayIsOfThePeriod(Deadline Deadline, DateOnly On) : IRule
{
    public string Code => RuleCodes.Interval;

    public bool Holds => On >= PeriodCourse.Of(Deadline).Start && On <= (Deadline.Effective ?? Deadline.Nominal);
}

internal sealed record IntervalIsInOrder(DateOnly From, DateOnly Until) : IRule
{
    public string Code => RuleCodes.Interval;

    public bool Holds => From <= Until;
}

internal sealed record ResumesAfterItStood(Deadline Deadline, DateOnly On) : IRule
{
    public string Code => RuleCodes.Interval;

    public bool Holds => On >= Deadline.Changes[^1].From;
}

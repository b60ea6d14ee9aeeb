using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Recusals;

/// <summary>Somebody sent by a superior may be challenged too, so any office's post will do (BG 11, 19).</summary>
internal sealed record ChallengedHoldsAPost(IReadOnlyList<HeldPost> Posts) : IRule
{
    public string Code => RecusalCodes.ChallengedIsNotStaff;

    public string? Property => "Staff";

    public bool Holds => Posts.Count > 0;
}

/// <summary>Recusal extends to translators, appraisers and inspectors (BG 19; REC-01); who is on the staff is known by an id.</summary>
internal sealed record OutsiderCanBeChallengedAs(ChallengedRole Role) : IRule
{
    public string Code => RecusalCodes.Challenged;

    public string? Property => "Outside";

    public bool Holds => Role is ChallengedRole.Translator or ChallengedRole.Appraiser or ChallengedRole.Inspector;
}

/// <summary>The chief's recusal by the committee, chaired by a deputy; all others' by the chief (BG 22; REC-03).</summary>
internal sealed record DeciderIsTheOneOfTheLaw(HeldPost? Held) : IRule
{
    public string Code => RecusalCodes.DecidedBySomebodyElse;

    public bool Holds => Held is not null;
}

/// <summary>Whatever post they hold (BG 22; S28).</summary>
internal sealed record NobodyDecidesTheirOwnRecusal(ChallengedPerson Challenged, StaffId By) : IRule
{
    public string Code => RecusalCodes.OwnRecusal;

    public bool Holds => Challenged.InDirectory() != By;
}

internal sealed record RecusalDissentIsOfTheCommittee(Decider Decider, string? Dissent) : IRule
{
    public string Code => ApprovalCodes.DissentIsOfTheCommittee;

    public string? Property => "Dissent";

    public bool Holds => Dissent is null || Decider == Decider.ProcuratorialCommittee;
}

/// <summary>One reconsideration, as the rules in force say (BG 23; S29).</summary>
internal sealed record ReconsiderationIsLeft(int Had, int Allowed) : IRule
{
    public string Code => RecusalCodes.ReconsideredAlready;

    public bool Holds => Had < Allowed;
}

internal sealed record NotBeforeTheDecision(string Property, DateOnly DecidedOn, DateOnly On) : IRule
{
    public string Code => RecusalCodes.BeforeTheDecision;

    public bool Holds => On >= DecidedOn;
}

/// <summary>Until a recusal is granted the person keeps working; from then on no more (BG 21, 23; REC-02).</summary>
internal sealed record NotRecused(IReadOnlyList<Recusal> OfMatter, StaffId Staff, string? Property = null) : IRule
{
    public string Code => RecusalCodes.Stands;

    public bool Holds => !OfMatter.Any(recusal => recusal.StandsAgainst(Staff));
}

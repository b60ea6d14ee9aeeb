using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Approvals;

internal sealed record MatterIsKnown(string Matter) : IRule
{
    public string Code => ApprovalCodes.MatterUnknown;

    public bool Holds => AuthorityMatrix.Embedded.Find(Matter) is not null;
}

/// <summary>The department head reviews first, then the chief procurator decides (BG 7; AUT-02).</summary>
internal sealed record ApproverHoldsThePost(HeldPost? Held) : IRule
{
    public string Code => ApprovalCodes.StepIsForAnotherPost;

    public bool Holds => Held is not null;
}

/// <summary>Review and decision are two people's work (BG 7), so nobody takes two steps.</summary>
internal sealed record EachStepHasItsOwnApprover(IReadOnlyList<ApprovalStep> Taken, StaffId Approver) : IRule
{
    public string Code => ApprovalCodes.EachStepHasItsOwnApprover;

    public bool Holds => Taken.All(step => step.Approver != Approver);
}

/// <summary>The chief procurator alone asks for re-examination or sends to the committee, in place of deciding (BG 8; AUT-03).</summary>
internal sealed record ItIsTheChiefsTurn(Decider Turn) : IRule
{
    public string Code => ApprovalCodes.StepIsForAnotherPost;

    public bool Holds => Turn == Decider.ChiefProcurator;
}

/// <summary>The procurator in charge re-examines (BG 6, 8; AUT-03, AUT-04).</summary>
internal sealed record WhoAskedReexamines(StaffId RequestedBy, StaffId By) : IRule
{
    public string Code => ApprovalCodes.ReexaminedBySomebodyElse;

    public bool Holds => RequestedBy == By;
}

/// <summary>One person dissents from nobody: it is a committee's members who do (BG 8; AUT-03).</summary>
internal sealed record DissentIsOfTheCommittee(Decider Turn, string? Dissent) : IRule
{
    public string Code => ApprovalCodes.DissentIsOfTheCommittee;

    public string? Property => "Dissent";

    public bool Holds => Dissent is null || Turn == Decider.ProcuratorialCommittee;
}

internal sealed record ApprovalIsForThis(bool Holds) : IRule
{
    public string Code => ApprovalCodes.ForSomethingElse;
}

internal sealed record ApprovalIsForThisVersion(long Approved, long Now) : IRule
{
    public string Code => ApprovalCodes.Stale;

    public bool Holds => Approved == Now;
}

internal sealed record ApprovalIsValid(DateOnly? Until, DateOnly On) : IRule
{
    public string Code => ApprovalCodes.Expired;

    public bool Holds => On <= Until;
}

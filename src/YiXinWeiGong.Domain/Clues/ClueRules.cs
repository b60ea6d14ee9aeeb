using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Clues;

/// <summary>The field stands in the field table; whether it is statutory on a date is another question.</summary>
internal sealed record FieldIsKnown(FieldCode Field, Fields Fields) : IRule
{
    public string Code => ClueCodes.FieldUnknown;

    public string? Property => "Field";

    public bool Holds => Fields.Knows(Field);
}

/// <summary>
/// What comes of an evaluated clue is the chief procurator's decision, this end as much as filing or not (BG 28, 30); an
/// evaluation at the office that sent it counts.
/// </summary>
internal sealed record ResolvingAfterEvaluationIsApproved(IReadOnlyList<FeedbackEntry> Told, ApprovalId? Approval) : IRule
{
    public string Code => ClueCodes.ResolutionNeedsApproval;

    public bool Holds => Approval is not null || Told.All(entry => entry.Milestone != FeedbackMilestone.Evaluated);
}

/// <summary>The receiving office may not send back or pass on (BG 26(2); CLU-06).</summary>
internal sealed record TransferredClueIsNotPassedOn(bool CameByTransfer) : IRule
{
    public string Code => ClueCodes.TransferredClueIsNotPassedOn;

    public bool Holds => !CameByTransfer;
}

internal sealed record TransferGoesElsewhere(OfficeId From, OfficeId To) : IRule
{
    public string Code => ClueCodes.TransferGoesElsewhere;

    public string? Property => "To";

    public bool Holds => From != To;
}

/// <summary>The ordinary transfer letter goes to an office of the same level (BG 26(1); CLU-05).</summary>
internal sealed record TransferGoesToSameLevel(OfficeLevel From, OfficeLevel To) : IRule
{
    public string Code => ClueCodes.TransferGoesToSameLevel;

    public string? Property => "To";

    public bool Holds => From == To;
}

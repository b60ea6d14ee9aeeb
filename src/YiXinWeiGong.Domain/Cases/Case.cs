using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Cases;

/// <summary>A public-interest-litigation case.</summary>
public sealed class Case : AggregateRoot<CaseId, CaseStatus>, IOfOffice
{
    private Case(CaseId id, MatterId matter, OfficeId office)
        : base(id, CaseStatus.Proposed) =>
        (Matter, Office) = (matter, office);

    /// <summary>Proposes.</summary>
    public static Case Propose(CaseId id, MatterId matter, OfficeId office) => new(id, matter, office);

    /// <inheritdoc/>
    public override SubjectRef Ref => new("case", Id.Value);

    /// <summary>The matter.</summary>
    public MatterId Matter { get; }

    /// <inheritdoc/>
    public OfficeId Office { get; }
}

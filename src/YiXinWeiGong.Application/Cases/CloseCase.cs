using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Terminates a case, as the chief procurator decided after the department head's review (终结案件决定书, BG 74, 80).</summary>
[Label("终结案件", "Terminate a case")]
public sealed record CloseCase : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.CloseCase"/> on this ground, for this reason.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>On which of the four grounds.</summary>
    public required ClosureGround Ground { get; init; }

    /// <summary>Why, as the reporter will read it, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the case only.</summary>
    public override string ToString() => $"{nameof(CloseCase)} {Case}";
}

internal sealed class CloseCaseValidator : AbstractValidator<CloseCase>
{
    public CloseCaseValidator()
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.Approval).Id();
        RuleFor(c => c.Ground).Choice();
        RuleFor(c => c.Reason).Text(Closure.ReasonMaxLength);
    }
}

internal sealed class CloseCaseHandler(
    IStore<Case, CaseId> cases, ApprovalDesk approvals, MatterLocator matters, Clock clock)
    : IUseCaseHandler<CloseCase, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(CloseCase request, Actor actor, CancellationToken cancellationToken)
    {
        var open = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var terms = new ApprovalTerms { Choice = request.Ground.ToString(), Text = request.Reason };
        var approval = await approvals.UseAsync(request.Approval, ApprovalMatters.CloseCase, open, terms, nameof(request.Approval), cancellationToken);
        var closure = new Closure { Ground = request.Ground, Reason = request.Reason, On = Clock.DateOf(approval.DecidedAt!.Value) };
        open.Close(closure, clock.Now);
        await matters.TellReporterAsync(open.Matter, FeedbackMilestone.CaseClosed, clock.Now, $"{open.Number} {request.Reason}", cancellationToken);
        return open.ToReceipt(open.Number, open.Deadlines);
    }
}

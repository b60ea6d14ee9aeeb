using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Records that the filing decision was served on the agency (送达立案决定书, BG 70).</summary>
[Label("送达立案决定书", "Serve the filing decision")]
public sealed record ServeFilingDecision : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The day, in Asia/Shanghai; not before the filing, not in the future.</summary>
    public required DateOnly On { get; init; }
}

internal sealed class ServeFilingDecisionValidator : AbstractValidator<ServeFilingDecision>
{
    public ServeFilingDecisionValidator(Clock clock)
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
    }
}

internal sealed class ServeFilingDecisionHandler(IStore<Case, CaseId> cases, Clock clock)
    : IUseCaseHandler<ServeFilingDecision, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(ServeFilingDecision request, Actor actor, CancellationToken cancellationToken)
    {
        var filed = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        filed.ServeFilingDecision(request.On, clock.Now);
        return filed.ToReceipt(filed.Number, filed.Deadlines);
    }
}

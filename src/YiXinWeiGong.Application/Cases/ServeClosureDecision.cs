using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Records that the decision to terminate was served on the agency (送达终结案件决定书, BG 74).</summary>
[Label("送达终结案件决定书", "Serve the decision to terminate")]
public sealed record ServeClosureDecision : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The day, in Asia/Shanghai; not before the decision, not in the future.</summary>
    public required DateOnly On { get; init; }
}

internal sealed class ServeClosureDecisionValidator : AbstractValidator<ServeClosureDecision>
{
    public ServeClosureDecisionValidator(Clock clock)
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
    }
}

internal sealed class ServeClosureDecisionHandler(IStore<Case, CaseId> cases, Clock clock)
    : IUseCaseHandler<ServeClosureDecision, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(ServeClosureDecision request, Actor actor, CancellationToken cancellationToken)
    {
        var closed = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        closed.ServeClosureDecision(request.On, clock.Now);
        return closed.ToReceipt(closed.Number, closed.Deadlines);
    }
}

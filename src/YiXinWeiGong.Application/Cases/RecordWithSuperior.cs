using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Records that the recommendation was recorded with the next higher office (报上一级院备案, BG 75(1)).</summary>
[Label("报上一级院备案", "Record with the superior office")]
public sealed record RecordWithSuperior : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The day, in Asia/Shanghai; not before service, not in the future.</summary>
    public required DateOnly On { get; init; }
}

internal sealed class RecordWithSuperiorValidator : AbstractValidator<RecordWithSuperior>
{
    public RecordWithSuperiorValidator(Clock clock)
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
    }
}

internal sealed class RecordWithSuperiorHandler(IStore<Case, CaseId> cases, Clock clock)
    : IUseCaseHandler<RecordWithSuperior, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(RecordWithSuperior request, Actor actor, CancellationToken cancellationToken)
    {
        var served = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        served.RecordWithSuperior(request.On, clock.Now);
        return served.ToReceipt(served.Number, served.Deadlines);
    }
}

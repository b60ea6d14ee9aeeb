using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>Records that the applicant was told of the latest decision on recusal (通知申请人, BG 23).</summary>
[Label("通知回避申请人", "Tell the applicant of the decision on recusal")]
public sealed record TellRecusalApplicant : ICommand<Receipt<RecusalStatus>>
{
    /// <summary>The application.</summary>
    public required RecusalId Recusal { get; init; }

    /// <summary>The day the applicant was told; not in the future.</summary>
    public required DateOnly On { get; init; }
}

internal sealed class TellRecusalApplicantValidator : AbstractValidator<TellRecusalApplicant>
{
    public TellRecusalApplicantValidator(Clock clock)
    {
        RuleFor(c => c.Recusal).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
    }
}

internal sealed class TellRecusalApplicantHandler(IStore<Recusal, RecusalId> recusals, Clock clock)
    : IUseCaseHandler<TellRecusalApplicant, Receipt<RecusalStatus>>
{
    public async Task<Outcome<Receipt<RecusalStatus>>> HandleAsync(TellRecusalApplicant request, Actor actor, CancellationToken cancellationToken)
    {
        var recusal = await recusals.RequireAsync(request.Recusal, RecusalCodes.Unknown, nameof(request.Recusal), cancellationToken);
        recusal.TellApplicant(request.On, clock.Now);
        return recusal.ToReceipt(deadlines: recusal.Deadlines);
    }
}

using FluentValidation;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>Records that the applicant asks for reconsideration of a refused recusal (申请复议, BG 23), once; nobody stops working for it.</summary>
[Label("记录回避复议申请", "Record a request to reconsider a recusal")]
public sealed record AskForReconsideration : ICommand<Receipt<RecusalStatus>>
{
    /// <summary>The application.</summary>
    public required RecusalId Recusal { get; init; }

    /// <summary>Why, at most 2,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>The day the request was received; not in the future.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Names the application only.</summary>
    public override string ToString() => $"{nameof(AskForReconsideration)} {Recusal}";
}

internal sealed class AskForReconsiderationValidator : AbstractValidator<AskForReconsideration>
{
    public AskForReconsiderationValidator(Clock clock)
    {
        RuleFor(c => c.Recusal).Id();
        RuleFor(c => c.Reason).Text(RecusalApplication.ReasonMaxLength);
        RuleFor(c => c.ReceivedOn).Sensible().NotInFuture(clock);
    }
}

internal sealed class AskForReconsiderationHandler(IStore<Recusal, RecusalId> recusals, RuleDesk rules, Clock clock)
    : IUseCaseHandler<AskForReconsideration, Receipt<RecusalStatus>>
{
    public async Task<Outcome<Receipt<RecusalStatus>>> HandleAsync(AskForReconsideration request, Actor actor, CancellationToken cancellationToken)
    {
        var recusal = await recusals.RequireAsync(request.Recusal, RecusalCodes.Unknown, nameof(request.Recusal), cancellationToken);
        var periods = await rules.PeriodsOfAsync(recusal.Office, request.ReceivedOn, cancellationToken);
        recusal.AskForReconsideration(request.Reason, request.ReceivedOn, periods, clock.Now);
        return recusal.ToReceipt(deadlines: recusal.Deadlines);
    }
}

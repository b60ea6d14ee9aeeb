using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>
/// Records that the recommendation was served on the agency (送达检察建议书, BG 76). From that day the agency's time to reply
/// (JS 21(2)) and the office's time to record it upward (BG 75(1)) run.
/// </summary>
[Label("送达检察建议书", "Serve a recommendation")]
public sealed record ServeRecommendation : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The day the agency received it, in Asia/Shanghai; not before the decision, not in the future.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How it was served.</summary>
    public required ServiceManner Manner { get; init; }
}

internal sealed class ServeRecommendationValidator : AbstractValidator<ServeRecommendation>
{
    public ServeRecommendationValidator(Clock clock)
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
        RuleFor(c => c.Manner).Choice();
    }
}

internal sealed class ServeRecommendationHandler(IStore<Case, CaseId> cases, MatterLocator matters, RuleDesk rules, Clock clock)
    : IUseCaseHandler<ServeRecommendation, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(ServeRecommendation request, Actor actor, CancellationToken cancellationToken)
    {
        var issued = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        issued.ServeRecommendation(request.On, request.Manner, await rules.DeadlinesOfAsync(issued, cancellationToken), clock.Now);
        await matters.TellReporterAsync(issued.Matter, FeedbackMilestone.RecommendationServed, clock.Now, issued.Number, cancellationToken);
        return issued.ToReceipt(issued.Number, issued.Deadlines);
    }
}

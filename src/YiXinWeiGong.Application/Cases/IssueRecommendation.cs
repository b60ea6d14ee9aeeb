using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>
/// Issues the drafted recommendation, as the chief procurator decided after the department head's review (提出检察建议,
/// BG 75(1)). It is served within three days of the decision (BG 76).
/// </summary>
[Label("提出检察建议", "Issue a recommendation")]
public sealed record IssueRecommendation : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.IssueRecommendation"/>, given for the draft as it stands.</summary>
    public required ApprovalId Approval { get; init; }
}

internal sealed class IssueRecommendationValidator : AbstractValidator<IssueRecommendation>
{
    public IssueRecommendationValidator()
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.Approval).Id();
    }
}

internal sealed class IssueRecommendationHandler(
    IStore<Case, CaseId> cases, ApprovalDesk approvals, OfficeNumbers numbers, RuleDesk rules, Clock clock)
    : IUseCaseHandler<IssueRecommendation, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(IssueRecommendation request, Actor actor, CancellationToken cancellationToken)
    {
        var drafted = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var approval = await approvals.UseAsync(
            request.Approval, ApprovalMatters.IssueRecommendation, drafted, ApprovalTerms.None, nameof(request.Approval), cancellationToken);
        var decidedOn = Clock.DateOf(approval.DecidedAt!.Value);
        var number = await numbers.NextAsync(drafted.Office, DocumentNumbers.Recommendation, cancellationToken, decidedOn);

        drafted.IssueRecommendation(number, decidedOn, await rules.DeadlinesOfAsync(drafted, cancellationToken), clock.Now);
        return drafted.ToReceipt(number, drafted.Deadlines);
    }
}

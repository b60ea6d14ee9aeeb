using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>
/// Moves a case to the rules that are in force for its office on a day, as the chief procurator decided (规则衔接). Without it a
/// case stays under the rules it was filed under, whatever books come later.
/// </summary>
[Label("案件适用新规则", "Move a case to other rules")]
public sealed record TransitionCase : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.TransitionCase"/> of this effect, in the words of <see cref="Decision"/>.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>The day whose rules apply from now on: from the day of filing to today.</summary>
    public required DateOnly RulesOf { get; init; }

    /// <summary>What becomes of the deadlines that run.</summary>
    public required TransitionEffect Effect { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>What the approval's text has to say, so that the approvers decide on this day's rules for this reason.</summary>
    /// <param name="rulesOf">The day whose rules apply.</param>
    /// <param name="reason">Why.</param>
    public static string Decision(DateOnly rulesOf, string reason) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"适用{rulesOf:yyyy-MM-dd}的规则：{reason}");

    /// <summary>Names the case only.</summary>
    public override string ToString() => $"{nameof(TransitionCase)} {Case}";
}

internal sealed class TransitionCaseValidator : AbstractValidator<TransitionCase>
{
    public TransitionCaseValidator()
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.Approval).Id();
        RuleFor(c => c.RulesOf).Sensible();
        RuleFor(c => c.Effect).Choice();
        RuleFor(c => c.Reason).Text(CaseTransition.ReasonMaxLength);
    }
}

internal sealed class TransitionCaseHandler(IStore<Case, CaseId> cases, ApprovalDesk approvals, RuleDesk rules, Clock clock)
    : IUseCaseHandler<TransitionCase, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(TransitionCase request, Actor actor, CancellationToken cancellationToken)
    {
        var filed = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var terms = new ApprovalTerms { Choice = request.Effect.ToString(), Text = TransitionCase.Decision(request.RulesOf, request.Reason) };
        await approvals.UseAsync(request.Approval, ApprovalMatters.TransitionCase, filed, terms, nameof(request.Approval), cancellationToken);
        var deadlines = new CaseDeadlines(await rules.PeriodsOfAsync(filed.Office, request.RulesOf, cancellationToken));

        filed.Transition(request.Approval, deadlines, request.RulesOf, request.Effect, request.Reason, clock.Now);
        return filed.ToReceipt(filed.Number, filed.Deadlines);
    }
}

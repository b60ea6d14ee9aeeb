using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>
/// Files a proposed case, as the chief procurator decided after the department head's review (立案决定书, BG 30). The decision
/// is served on the agency within seven days of it (BG 70).
/// </summary>
[Label("立案", "File a case")]
public sealed record FileCase : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.FileCase"/>.</summary>
    public required ApprovalId Approval { get; init; }
}

internal sealed class FileCaseValidator : AbstractValidator<FileCase>
{
    public FileCaseValidator()
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.Approval).Id();
    }
}

internal sealed class FileCaseHandler(
    IStore<Case, CaseId> cases, IStore<Clue, ClueId> clues, ApprovalDesk approvals, OfficeNumbers numbers,
    RuleDesk rules, Clock clock)
    : IUseCaseHandler<FileCase, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(FileCase request, Actor actor, CancellationToken cancellationToken)
    {
        var proposed = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var approval = await approvals.UseAsync(
            request.Approval, ApprovalMatters.FileCase, proposed, ApprovalTerms.None, nameof(request.Approval), cancellationToken);
        var clue = proposed.Clue is { } opener
            ? await clues.RequireAsync(opener, ClueCodes.Unknown, nameof(proposed.Clue), cancellationToken)
            : null;
        var others = await cases.ListAsync(new CasesOfMatter(proposed.Matter), cancellationToken);
        var decidedOn = Clock.DateOf(approval.DecidedAt!.Value);
        var number = await numbers.NextAsync(proposed.Office, DocumentNumbers.Case, cancellationToken, decidedOn);

        var deadlines = new CaseDeadlines(await rules.PeriodsOfAsync(proposed.Office, decidedOn, cancellationToken));

        proposed.File(number, decidedOn, clue, others, deadlines, clock.Now);
        clue?.File(proposed.Id, number, clock.Now);
        return proposed.ToReceipt(number, proposed.Deadlines);
    }
}

using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Records a follow-up of what the agency did and of the harm (跟进调查, BG 77), which every recommendation needs before the case ends.</summary>
[Label("记录跟进调查", "Record a follow-up")]
public sealed record RecordFollowUp : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The day of it, in Asia/Shanghai; not before service or an earlier follow-up, not in the future.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was found.</summary>
    public required FollowUpFinding Finding { get; init; }

    /// <summary>What was seen, at most 2,000 characters.</summary>
    public required string Note { get; init; }

    /// <summary>Names the case only.</summary>
    public override string ToString() => $"{nameof(RecordFollowUp)} {Case}";
}

internal sealed class RecordFollowUpValidator : AbstractValidator<RecordFollowUp>
{
    public RecordFollowUpValidator(Clock clock)
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
        RuleFor(c => c.Finding).Choice();
        RuleFor(c => c.Note).Text(FollowUp.NoteMaxLength);
    }
}

internal sealed class RecordFollowUpHandler(IStore<Case, CaseId> cases, Clock clock) : IUseCaseHandler<RecordFollowUp, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(RecordFollowUp request, Actor actor, CancellationToken cancellationToken)
    {
        var served = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        served.RecordFollowUp(new FollowUp { On = request.On, Finding = request.Finding, Note = request.Note }, clock.Now);
        return served.ToReceipt(served.Number, served.Deadlines);
    }
}

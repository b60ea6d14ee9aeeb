using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Records the agency's written reply, or a further one (书面回复, JS 21(2)); whether it is in time follows from its day.</summary>
[Label("记录行政机关回复", "Record the agency's reply")]
public sealed record RecordReply : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The day it was made, by post the day it was posted; not before service or an earlier reply, not in the future.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What it says, at most 4,000 characters.</summary>
    public required string Content { get; init; }

    /// <summary>Names the case only.</summary>
    public override string ToString() => $"{nameof(RecordReply)} {Case}";
}

internal sealed class RecordReplyValidator : AbstractValidator<RecordReply>
{
    public RecordReplyValidator(Clock clock)
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
        RuleFor(c => c.Content).Text(AgencyReply.ContentMaxLength);
    }
}

internal sealed class RecordReplyHandler(IStore<Case, CaseId> cases, MatterLocator matters, Clock clock)
    : IUseCaseHandler<RecordReply, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(RecordReply request, Actor actor, CancellationToken cancellationToken)
    {
        var served = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        served.RecordReply(new AgencyReply { On = request.On, Content = request.Content }, clock.Now);
        await matters.TellReporterAsync(served.Matter, FeedbackMilestone.AgencyReplied, clock.Now, served.Number, cancellationToken);
        return served.ToReceipt(served.Number, served.Deadlines);
    }
}

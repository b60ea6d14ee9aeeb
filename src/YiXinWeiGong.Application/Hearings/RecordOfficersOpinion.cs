using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Records what an officer answered to the question (TZ 16); officers need no account.</summary>
[Label("记录听证员意见", "Record an officer's opinion")]
public sealed record RecordOfficersOpinion : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>The officer.</summary>
    public required HearingOfficerId Officer { get; init; }

    /// <summary>The answer to the question.</summary>
    public required HearingPosition Position { get; init; }

    /// <summary>What the officer said, at most 2,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Names the hearing and the officer only.</summary>
    public override string ToString() => $"{nameof(RecordOfficersOpinion)} {Hearing} {Officer}";
}

internal sealed class RecordOfficersOpinionValidator : AbstractValidator<RecordOfficersOpinion>
{
    public RecordOfficersOpinionValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.Officer).Id();
        RuleFor(c => c.Position).Choice();
        RuleFor(c => c.Text).Text(OfficerOpinion.TextMaxLength);
    }
}

internal sealed class RecordOfficersOpinionHandler(IStore<Hearing, HearingId> hearings, Clock clock)
    : IUseCaseHandler<RecordOfficersOpinion, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(RecordOfficersOpinion request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        hearing.RecordOpinion(new OfficerOpinion { Officer = request.Officer, Position = request.Position, Text = request.Text, At = clock.Now });
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}

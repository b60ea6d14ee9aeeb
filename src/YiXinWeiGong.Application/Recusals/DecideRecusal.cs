using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>
/// Decides on an application for recusal (回避决定, BG 22): the chief procurator does, or the deputy chief records what the
/// committee under their chair decided on the chief's own.
/// </summary>
[Label("决定回避", "Decide on recusal")]
public sealed record DecideRecusal : ICommand<Receipt<RecusalStatus>>
{
    /// <summary>The application.</summary>
    public required RecusalId Recusal { get; init; }

    /// <summary>Whether the person withdraws.</summary>
    public required RecusalFinding Finding { get; init; }

    /// <summary>Why, as the applicant is told, at most 2,000 characters.</summary>
    public required string Reasons { get; init; }

    /// <summary>What members of the committee held against its decision, at most 2,000 characters; of the committee alone.</summary>
    public string? Dissent { get; init; }

    /// <summary>Names the application and the finding only.</summary>
    public override string ToString() => $"{nameof(DecideRecusal)} {Recusal} {Finding}";
}

internal sealed class DecideRecusalValidator : AbstractValidator<DecideRecusal>
{
    public DecideRecusalValidator()
    {
        RuleFor(c => c.Recusal).Id();
        RuleFor(c => c.Finding).Choice();
        RuleFor(c => c.Reasons).Text(RecusalRuling.TextMaxLength);
        RuleFor(c => c.Dissent).OptionalText(RecusalRuling.TextMaxLength);
    }
}

internal sealed class DecideRecusalHandler(IStore<Recusal, RecusalId> recusals, RecusalDesk desk, IStaffDirectory directory, Clock clock)
    : IUseCaseHandler<DecideRecusal, Receipt<RecusalStatus>>
{
    public async Task<Outcome<Receipt<RecusalStatus>>> HandleAsync(DecideRecusal request, Actor actor, CancellationToken cancellationToken)
    {
        var recusal = await recusals.RequireAsync(request.Recusal, RecusalCodes.Unknown, nameof(request.Recusal), cancellationToken);
        var staff = actor.StaffMember!.Value;
        var decider = new Approver(staff, await directory.PostsOnAsync(staff, clock.Today, cancellationToken));
        var ruling = new RecusalRuling { Finding = request.Finding, Reasons = request.Reasons, Dissent = request.Dissent };
        recusal.Decide(decider, await desk.PostsOfChallengedAsync(recusal, cancellationToken), ruling, clock.Today, clock.Now);
        return recusal.ToReceipt(deadlines: recusal.Deadlines);
    }
}

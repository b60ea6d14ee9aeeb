using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>The recusals applied for in a matter, oldest first.</summary>
[Label("回避申请清单", "List a matter's recusals")]
public sealed record ListRecusals : IQuery<IReadOnlyList<RecusalView>>
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }
}

/// <summary>An application for recusal as the office's staff see it.</summary>
public sealed record RecusalView
{
    /// <summary>Its id.</summary>
    public required RecusalId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RecusalStatus Status { get; init; }

    /// <summary>Who is to withdraw.</summary>
    public required ChallengedPerson Challenged { get; init; }

    /// <summary>On what ground.</summary>
    public required RecusalGround Ground { get; init; }

    /// <summary>The reasons stated.</summary>
    public required string Reason { get; init; }

    /// <summary>Who applies.</summary>
    public required RecusalApplicant Applicant { get; init; }

    /// <summary>By word of mouth or in writing.</summary>
    public required RecusalForm Form { get; init; }

    /// <summary>The day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Whose decision it was, or is by the posts held today.</summary>
    public required Decider Decider { get; init; }

    /// <summary>What is due and when.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>What was decided at first.</summary>
    public RecusalDecision? Decision { get; init; }

    /// <summary>The day the applicant was told of the latest decision.</summary>
    public DateOnly? ApplicantToldOn { get; init; }

    /// <summary>The reconsiderations.</summary>
    public required IReadOnlyList<RecusalReconsideration> Reconsiderations { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(RecusalView)} {Id} {Status}";

    internal static RecusalView Of(Recusal recusal, Decider decider) => new()
    {
        Id = recusal.Id,
        Status = recusal.Status,
        Challenged = recusal.Challenged,
        Ground = recusal.Ground,
        Reason = recusal.Reason,
        Applicant = recusal.Applicant,
        Form = recusal.Form,
        ReceivedOn = recusal.ReceivedOn,
        Decider = decider,
        Deadlines = recusal.Deadlines,
        Decision = recusal.Decision,
        ApplicantToldOn = recusal.ApplicantToldOn,
        Reconsiderations = recusal.Reconsiderations,
    };
}

internal sealed class ListRecusalsValidator : AbstractValidator<ListRecusals>
{
    public ListRecusalsValidator() => RuleFor(q => q.Matter).Id();
}

internal sealed class ListRecusalsHandler(IStore<Recusal, RecusalId> recusals, RecusalDesk desk) : IUseCaseHandler<ListRecusals, IReadOnlyList<RecusalView>>
{
    public async Task<Outcome<IReadOnlyList<RecusalView>>> HandleAsync(ListRecusals request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await recusals.ListAsync(new RecusalsOfMatter(request.Matter), cancellationToken);
        var views = new List<RecusalView>();
        foreach (var recusal in found)
        {
            views.Add(RecusalView.Of(recusal, await desk.DeciderOfAsync(recusal, cancellationToken)));
        }

        return views;
    }
}

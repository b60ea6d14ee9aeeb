using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

/// <summary>The procurator opens the evaluation of a received clue and may invite volunteers to advise (线索评估, BG 27).</summary>
[Label("启动线索评估", "Open the evaluation of a clue")]
public sealed record OpenEvaluation : ICommand<Receipt<EvaluationStatus>>
{
    /// <summary>The new evaluation's id, made by the caller.</summary>
    public required EvaluationId Id { get; init; }

    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>The volunteers who are invited, at most 20, none of them twice.</summary>
    public IReadOnlyList<VolunteerId> Evaluators { get; init; } = [];
}

internal sealed class OpenEvaluationValidator : AbstractValidator<OpenEvaluation>
{
    public OpenEvaluationValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Clue).Id();
        RuleFor(c => c.Evaluators).Distinct(0, EvaluatorPanel.MaxCount);
    }
}

internal sealed class OpenEvaluationHandler(
    IStore<Evaluation, EvaluationId> evaluations, IStore<Clue, ClueId> clues, EvaluatorPanel panel, Clock clock)
    : IUseCaseHandler<OpenEvaluation, Receipt<EvaluationStatus>>
{
    public async Task<Outcome<Receipt<EvaluationStatus>>> HandleAsync(OpenEvaluation request, Actor actor, CancellationToken cancellationToken)
    {
        var clue = await clues.RequireAsync(request.Clue, ClueCodes.Unknown, nameof(request.Clue), cancellationToken);

        // Before the vault is asked anything: an id that is taken, or a clue that may not be evaluated, answers nothing about its reporter.
        await evaluations.RequireFreeAsync(request.Id, nameof(request.Id), cancellationToken);
        clue.BeginEvaluation(clock.Now);
        var invitees = await panel.InviteesAsync(request.Evaluators, clue.Id, nameof(request.Evaluators), cancellationToken);
        var evaluation = Evaluation.Open(request.Id, clue.Id, clue.Office, invitees, clock.Now);
        evaluations.Add(evaluation);
        return evaluation.ToReceipt();
    }
}

/// <summary>Finds the volunteers who are invited, and makes sure that each may be.</summary>
internal sealed class EvaluatorPanel(IStore<Volunteer, VolunteerId> volunteers, IIdentityVault vault, Clock clock)
{
    /// <summary>How many are invited at a time, at most.</summary>
    public const int MaxCount = 20;

    /// <exception cref="RefusalException">One of them is unknown, not appointed or excluded; says of none which one it is.</exception>
    public async Task<IReadOnlyList<Invitee>> InviteesAsync(
        IReadOnlyList<VolunteerId> ids, ClueId clue, string property, CancellationToken cancellationToken)
    {
        var invitees = new List<Invitee>(ids.Count);
        foreach (var id in ids)
        {
            var volunteer = await volunteers.RequireAsync(id, VolunteerCodes.Unknown, property, cancellationToken);
            var conflict = await vault.ConflictAsync(new PersonKey(PersonKind.Volunteer, id.Value), clue, cancellationToken);
            invitees.Add(Refusals.About(property, () => Invitee.Of(volunteer, clock.Today, conflict)));
        }

        return invitees;
    }
}

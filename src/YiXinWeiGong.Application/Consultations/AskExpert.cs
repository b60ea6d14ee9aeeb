using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Consultations;

/// <summary>The procurator asks a volunteer a question as an expert (专业咨询, BG 37–42).</summary>
[Label("发起专业咨询", "Ask an expert")]
public sealed record AskExpert : ICommand<Receipt<ConsultationStatus>>
{
    /// <summary>The new consultation's id, made by the caller.</summary>
    public required ConsultationId Id { get; init; }

    /// <summary>The matter it is about.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The volunteer who is asked.</summary>
    public required VolunteerId Expert { get; init; }

    /// <summary>The question, at most 2,000 characters; all that the expert is shown of the matter.</summary>
    public required string Question { get; init; }

    /// <summary>Names the consultation only.</summary>
    public override string ToString() => $"{nameof(AskExpert)} {Id}";
}

internal sealed class AskExpertValidator : AbstractValidator<AskExpert>
{
    public AskExpertValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Matter).Id();
        RuleFor(c => c.Expert).Id();
        RuleFor(c => c.Question).Text(Consultation.QuestionMaxLength);
    }
}

internal sealed class AskExpertHandler(
    IStore<Consultation, ConsultationId> consultations, IStore<Volunteer, VolunteerId> volunteers, MatterLocator matters, IIdentityVault vault, Clock clock)
    : IUseCaseHandler<AskExpert, Receipt<ConsultationStatus>>
{
    public async Task<Outcome<Receipt<ConsultationStatus>>> HandleAsync(AskExpert request, Actor actor, CancellationToken cancellationToken)
    {
        var matter = await matters.RequireAsync(request.Matter, nameof(request.Matter), cancellationToken);
        var expert = await volunteers.RequireAsync(request.Expert, VolunteerCodes.Unknown, nameof(request.Expert), cancellationToken);

        await consultations.RequireFreeAsync(request.Id, nameof(request.Id), cancellationToken);

        // Nobody reported a matter of the office's own motion, so there is nobody to be in conflict with.
        var conflict = matter.Clue is { } clue
            ? await vault.ConflictAsync(new PersonKey(PersonKind.Volunteer, expert.Id.Value), clue.Id, cancellationToken)
            : Verdict.Free;
        var consultation = Refusals.About(nameof(request.Expert), () => Consultation.Ask(
            request.Id, request.Matter, matter.Office, expert, clock.Today, conflict, request.Question, clock.Now));
        consultations.Add(consultation);
        return consultation.ToReceipt();
    }
}

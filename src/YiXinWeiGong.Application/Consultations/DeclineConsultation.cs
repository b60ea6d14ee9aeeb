using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Consultations;

/// <summary>The signed-in volunteer, having been asked, declines to answer; also after the appointment has ended.</summary>
[Label("婉拒专业咨询", "Decline a consultation")]
public sealed record DeclineConsultation : ICommand<Receipt<ConsultationStatus>>
{
    /// <summary>The consultation.</summary>
    public required ConsultationId Consultation { get; init; }

    /// <summary>Why, as the office will read it, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the consultation only.</summary>
    public override string ToString() => $"{nameof(DeclineConsultation)} {Consultation}";
}

internal sealed class DeclineConsultationValidator : AbstractValidator<DeclineConsultation>
{
    public DeclineConsultationValidator()
    {
        RuleFor(c => c.Consultation).Id();
        RuleFor(c => c.Reason).Text(Consultation.DeclineReasonMaxLength);
    }
}

internal sealed class DeclineConsultationHandler(IStore<Consultation, ConsultationId> consultations, Clock clock)
    : IUseCaseHandler<DeclineConsultation, Receipt<ConsultationStatus>>
{
    public async Task<Outcome<Receipt<ConsultationStatus>>> HandleAsync(DeclineConsultation request, Actor actor, CancellationToken cancellationToken)
    {
        var consultation = await consultations.RequireAsync(
            request.Consultation, ConsultationCodes.Unknown, nameof(request.Consultation), cancellationToken);
        consultation.Decline(actor.AsVolunteer!.Value, request.Reason, clock.Now);
        return consultation.ToReceipt();
    }
}

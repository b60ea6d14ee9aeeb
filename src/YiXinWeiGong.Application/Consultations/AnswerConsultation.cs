using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Consultations;

/// <summary>The signed-in volunteer, having been asked, answers. It is advice and moves nothing by itself.</summary>
[Label("答复专业咨询", "Answer a consultation")]
public sealed record AnswerConsultation : ICommand<Receipt<ConsultationStatus>>
{
    /// <summary>The consultation.</summary>
    public required ConsultationId Consultation { get; init; }

    /// <summary>The answer, at most 4,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Names the consultation only.</summary>
    public override string ToString() => $"{nameof(AnswerConsultation)} {Consultation}";
}

internal sealed class AnswerConsultationValidator : AbstractValidator<AnswerConsultation>
{
    public AnswerConsultationValidator()
    {
        RuleFor(c => c.Consultation).Id();
        RuleFor(c => c.Text).Text(ConsultationAnswer.TextMaxLength);
    }
}

internal sealed class AnswerConsultationHandler(IStore<Consultation, ConsultationId> consultations, Clock clock)
    : IUseCaseHandler<AnswerConsultation, Receipt<ConsultationStatus>>
{
    public async Task<Outcome<Receipt<ConsultationStatus>>> HandleAsync(AnswerConsultation request, Actor actor, CancellationToken cancellationToken)
    {
        var consultation = await consultations.RequireAsync(
            request.Consultation, ConsultationCodes.Unknown, nameof(request.Consultation), cancellationToken);
        consultation.GiveAnswer(actor.AsVolunteer!.Value, new ConsultationAnswer { Text = request.Text, At = clock.Now });
        return consultation.ToReceipt();
    }
}

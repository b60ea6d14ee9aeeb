using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Consultations;

/// <summary>The procurator says whether an expert's answer was adopted, and always why; the expert is told both.</summary>
[Label("评价咨询意见", "Say what became of an answer")]
public sealed record AssessAnswer : ICommand<Receipt<ConsultationStatus>>
{
    /// <summary>The consultation.</summary>
    public required ConsultationId Consultation { get; init; }

    /// <summary>Adopted or not.</summary>
    public required AnswerFinding Finding { get; init; }

    /// <summary>Why, as the expert will read it, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the consultation only.</summary>
    public override string ToString() => $"{nameof(AssessAnswer)} {Consultation}";
}

internal sealed class AssessAnswerValidator : AbstractValidator<AssessAnswer>
{
    public AssessAnswerValidator()
    {
        RuleFor(c => c.Consultation).Id();
        RuleFor(c => c.Finding).Choice();
        RuleFor(c => c.Reason).Text(AnswerAssessment.ReasonMaxLength);
    }
}

internal sealed class AssessAnswerHandler(IStore<Consultation, ConsultationId> consultations, Clock clock)
    : IUseCaseHandler<AssessAnswer, Receipt<ConsultationStatus>>
{
    public async Task<Outcome<Receipt<ConsultationStatus>>> HandleAsync(AssessAnswer request, Actor actor, CancellationToken cancellationToken)
    {
        var consultation = await consultations.RequireAsync(
            request.Consultation, ConsultationCodes.Unknown, nameof(request.Consultation), cancellationToken);
        consultation.Assess(new AnswerAssessment { Finding = request.Finding, Reason = request.Reason, At = clock.Now });
        return consultation.ToReceipt();
    }
}

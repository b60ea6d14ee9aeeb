using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Consultations;

/// <summary>A consultation, for the staff of the office that asked.</summary>
[Label("查看专业咨询", "Look at a consultation")]
public sealed record GetConsultation : IQuery<ConsultationView>
{
    /// <summary>The consultation.</summary>
    public required ConsultationId Consultation { get; init; }
}

/// <summary>A consultation as the office's staff see it.</summary>
public sealed record ConsultationView
{
    /// <summary>Its id.</summary>
    public required ConsultationId Id { get; init; }

    /// <summary>The matter it is about.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The office that asked.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Who was asked.</summary>
    public required VolunteerId Expert { get; init; }

    /// <summary>Where it stands.</summary>
    public required ConsultationStatus Status { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What the expert answered.</summary>
    public ConsultationAnswer? Answer { get; init; }

    /// <summary>Why the expert declined.</summary>
    public string? DeclineReason { get; init; }

    /// <summary>What became of the answer.</summary>
    public AnswerAssessment? Assessment { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ConsultationView)} {Id} {Status}";
}

internal sealed class GetConsultationValidator : AbstractValidator<GetConsultation>
{
    public GetConsultationValidator() => RuleFor(q => q.Consultation).Id();
}

internal sealed class GetConsultationHandler(IStore<Consultation, ConsultationId> consultations) : IUseCaseHandler<GetConsultation, ConsultationView>
{
    public async Task<Outcome<ConsultationView>> HandleAsync(GetConsultation request, Actor actor, CancellationToken cancellationToken)
    {
        var consultation = await consultations.RequireAsync(
            request.Consultation, ConsultationCodes.Unknown, nameof(request.Consultation), cancellationToken);
        return new ConsultationView
        {
            Id = consultation.Id,
            Matter = consultation.Matter,
            Office = consultation.Office,
            Expert = consultation.Expert,
            Status = consultation.Status,
            Version = consultation.Version,
            Question = consultation.Question,
            AskedAt = consultation.AskedAt,
            Answer = consultation.Answer,
            DeclineReason = consultation.DeclineReason,
            Assessment = consultation.Assessment,
        };
    }
}

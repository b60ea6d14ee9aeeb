using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Consultations;

/// <summary>What the signed-in volunteer was asked as an expert and what became of each answer, oldest first (我的咨询).</summary>
[Label("我的咨询", "List my consultations")]
public sealed record ListMyConsultations : IQuery<Page<MyConsultation>>
{
    /// <summary>The last consultation of the page before.</summary>
    public ConsultationId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A consultation as its expert sees it: nothing of the matter but the question.</summary>
public sealed record MyConsultation
{
    /// <summary>Its id.</summary>
    public required ConsultationId Id { get; init; }

    /// <summary>The office that asked.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Where it stands.</summary>
    public required ConsultationStatus Status { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The expert's own answer.</summary>
    public ConsultationAnswer? Answer { get; init; }

    /// <summary>Why the expert declined.</summary>
    public string? DeclineReason { get; init; }

    /// <summary>Whether the answer was adopted, and why.</summary>
    public AnswerAssessment? Assessment { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(MyConsultation)} {Id} {Status}";
}

internal sealed class ListMyConsultationsValidator : AbstractValidator<ListMyConsultations>
{
    public ListMyConsultationsValidator() => RuleFor(q => q.Take).PageSize();
}

internal sealed class ListMyConsultationsHandler(IStore<Consultation, ConsultationId> consultations)
    : IUseCaseHandler<ListMyConsultations, Page<MyConsultation>>
{
    public async Task<Outcome<Page<MyConsultation>>> HandleAsync(ListMyConsultations request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await consultations.ListAsync(
            new ConsultationsAskedOf(actor.AsVolunteer!.Value, request.After, request.Take), cancellationToken);
        var items = found.Select(consultation => new MyConsultation
        {
            Id = consultation.Id,
            Office = consultation.Office,
            Status = consultation.Status,
            Question = consultation.Question,
            AskedAt = consultation.AskedAt,
            Answer = consultation.Answer,
            DeclineReason = consultation.DeclineReason,
            Assessment = consultation.Assessment,
        }).ToArray();
        return new Page<MyConsultation>(items, items.Length == request.Take ? items[^1].Id.Value : null);
    }
}

using YiXinWeiGong.Matters;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Consultations;

/// <summary>An expert was asked.</summary>
public sealed record ExpertAsked(ConsultationId Consultation, DateTimeOffset At) : DomainEvent(Consultation.Value, At)
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>Who was asked.</summary>
    public required VolunteerId Expert { get; init; }
}

/// <summary>An expert answered.</summary>
public sealed record ConsultationAnswered(ConsultationId Consultation, DateTimeOffset At) : DomainEvent(Consultation.Value, At);

/// <summary>An expert declined to answer.</summary>
public sealed record ConsultationDeclined(ConsultationId Consultation, DateTimeOffset At) : DomainEvent(Consultation.Value, At);

/// <summary>The procurator said what became of an answer.</summary>
public sealed record AnswerAssessed(ConsultationId Consultation, DateTimeOffset At) : DomainEvent(Consultation.Value, At)
{
    /// <summary>Adopted or not.</summary>
    public required AnswerFinding Finding { get; init; }
}

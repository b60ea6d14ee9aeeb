using Ardalis.GuardClauses;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Consultations;

/// <summary>
/// A question put to a volunteer as an expert (专业咨询; BG 37–42). The answer is advice: it moves neither clue nor case, and
/// the procurator says with a reason what became of it.
/// </summary>
public sealed class Consultation : AggregateRoot<ConsultationId, ConsultationStatus>, IOfOffice, IOfMatter
{
    /// <summary>The longest question, in characters.</summary>
    public const int QuestionMaxLength = 2000;

    /// <summary>The longest reason for declining, in characters.</summary>
    public const int DeclineReasonMaxLength = 500;

    private Consultation(ConsultationId id, MatterId matter, OfficeId office, VolunteerId expert, string question, DateTimeOffset askedAt)
        : base(id, ConsultationStatus.Asked) =>
        (Matter, Office, Expert, Question, AskedAt) = (matter, office, expert, question, askedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<ConsultationStatus, ConsultationAction> Lifecycle { get; } = new(
        "consultation",
        (ConsultationStatus.Asked, ConsultationAction.Answer, ConsultationStatus.Answered),
        (ConsultationStatus.Asked, ConsultationAction.Decline, ConsultationStatus.Declined),
        (ConsultationStatus.Answered, ConsultationAction.Assess, ConsultationStatus.Assessed));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("consultation", Id.Value);

    /// <summary>The matter it is about.</summary>
    public MatterId Matter { get; }

    /// <summary>The office that asks.</summary>
    public OfficeId Office { get; }

    /// <summary>Who is asked.</summary>
    public VolunteerId Expert { get; }

    /// <summary>What is asked.</summary>
    public string Question { get; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; }

    /// <summary>What the expert answered.</summary>
    public ConsultationAnswer? Answer { get; private set; }

    /// <summary>Why the expert declined.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>What became of the answer.</summary>
    public AnswerAssessment? Assessment { get; private set; }

    /// <summary>Asks an expert.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="office">The office that owns the matter.</param>
    /// <param name="expert">Who is asked.</param>
    /// <param name="on">The day, in Asia/Shanghai.</param>
    /// <param name="conflict">What the vault says of the expert and the matter's clue.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="at">When.</param>
    public static Consultation Ask(
        ConsultationId id, MatterId matter, OfficeId office, Volunteer expert, DateOnly on, Verdict conflict, string question, DateTimeOffset at)
    {
        Guard.Against.Null(expert);
        Guard.Against.NullOrWhiteSpace(question);
        Require(new ExpertIsAppointed(expert, on), new ExpertIsFreeOfConflict(conflict));

        var consultation = new Consultation(id, matter, office, expert.Id, question, at);
        consultation.Raise(new ExpertAsked(id, at) { Matter = matter, Expert = expert.Id });
        return consultation;
    }

    /// <summary>The expert answers.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="answer">The answer.</param>
    public void GiveAnswer(VolunteerId by, ConsultationAnswer answer)
    {
        var next = Lifecycle.Next(Status, ConsultationAction.Answer);
        Guard.Against.Null(answer);
        Guard.Against.NullOrWhiteSpace(answer.Text);
        Require(new OnlyTheExpertAskedReplies(Expert, by));

        (Status, Answer) = (next, answer);
        Raise(new ConsultationAnswered(Id, answer.At));
    }

    /// <summary>The expert declines to answer.</summary>
    /// <param name="by">Who declines.</param>
    /// <param name="reason">Why, as the office will read it.</param>
    /// <param name="at">When.</param>
    public void Decline(VolunteerId by, string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, ConsultationAction.Decline);
        Guard.Against.NullOrWhiteSpace(reason);
        Require(new OnlyTheExpertAskedReplies(Expert, by));

        (Status, DeclineReason) = (next, reason);
        Raise(new ConsultationDeclined(Id, at));
    }

    /// <summary>The procurator says what became of the answer, and always why.</summary>
    /// <param name="assessment">The assessment.</param>
    public void Assess(AnswerAssessment assessment)
    {
        var next = Lifecycle.Next(Status, ConsultationAction.Assess);
        Guard.Against.Null(assessment);
        Guard.Against.NullOrWhiteSpace(assessment.Reason);
        Guard.Against.Default(assessment.Finding);

        (Status, Assessment) = (next, assessment);
        Raise(new AnswerAssessed(Id, assessment.At) { Finding = assessment.Finding });
    }
}

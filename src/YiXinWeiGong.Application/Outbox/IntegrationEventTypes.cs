using System.Collections.Frozen;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Outbox;

/// <summary>What an event is called outside, or why nobody outside is told of it.</summary>
public sealed record IntegrationEventType
{
    /// <summary>The event as the domain has it.</summary>
    public required Type Event { get; init; }

    /// <summary>What it is called outside, with the version of its shape; none where nobody is told.</summary>
    public string? Type { get; init; }

    /// <summary>Why nobody outside is told; none where others are.</summary>
    public string? WithheldBecause { get; init; }
}

/// <summary>
/// Which events other systems are told of, and under which name: kept by hand, so that a class that is renamed keeps its
/// name outside. A shape that changes gets a new version (docs/events.md).
/// </summary>
public static class IntegrationEventTypes
{
    private const string Prefix = "cn.yixinweigong.";
    private const string Deliberation = "an office's deliberation, which is its own";
    private const string Challenge = "who is challenged by whom is told to those concerned";
    private const string Keeping = "how an office keeps its files and records is its own";
    private const string Opinion = "an opinion that one person gave before the decision";

    private static readonly FrozenDictionary<string, IntegrationEventType> ByName = List().ToFrozenDictionary(type => type.Event.Name, StringComparer.Ordinal);

    /// <summary>Every event of the domain.</summary>
    public static IReadOnlyCollection<IntegrationEventType> All => ByName.Values;

    /// <summary>What an event is called outside; nothing where nobody is told or this version does not know it.</summary>
    /// <param name="name">The name under which the event is kept.</param>
    public static string? TypeOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.GetValueOrDefault(name)?.Type;
    }

    private static IEnumerable<IntegrationEventType> List() =>
    [
        Tell<ClueSubmitted>("clue.submitted.v1"),
        Tell<ClueReceived>("clue.received.v1"),
        Tell<ClueEvaluationBegun>("clue.evaluation-begun.v1"),
        Tell<ClueEvaluated>("clue.evaluated.v1"),
        Tell<ClueFiled>("clue.filed.v1"),
        Tell<ClueDeclined>("clue.declined.v1"),
        Tell<ClueResolvedOnTheSpot>("clue.resolved-on-the-spot.v1"),
        Tell<ClueTransferred>("clue.transferred.v1"),

        Tell<EvaluationOpened>("evaluation.opened.v1"),
        Tell<EvaluatorInvited>("evaluation.evaluator-invited.v1"),
        Tell<EvaluatorInvitationExpired>("evaluation.invitation-expired.v1"),
        Withhold<EvaluationOpinionGiven>(Opinion),
        Tell<EvaluationConcluded>("evaluation.concluded.v1"),

        Tell<ExpertAsked>("consultation.expert-asked.v1"),
        Tell<ConsultationAnswered>("consultation.answered.v1"),
        Tell<ConsultationDeclined>("consultation.declined.v1"),
        Tell<ConsultationExpired>("consultation.expired.v1"),
        Tell<AnswerAssessed>("consultation.answer-assessed.v1"),

        Tell<CaseProposed>("case.proposed.v1"),
        Tell<CaseFiled>("case.filed.v1"),
        Tell<CaseProposalDismissed>("case.proposal-dismissed.v1"),
        Tell<FilingDecisionServed>("case.filing-decision-served.v1"),
        Tell<RecommendationDrafted>("case.recommendation-drafted.v1"),
        Tell<RecommendationIssued>("case.recommendation-issued.v1"),
        Tell<RecommendationServed>("case.recommendation-served.v1"),
        Tell<RecommendationRecordedUpward>("case.recommendation-recorded-upward.v1"),
        Tell<AgencyReplied>("case.agency-replied.v1"),
        Tell<CaseFollowedUp>("case.followed-up.v1"),
        Tell<CaseClosed>("case.closed.v1"),
        Tell<ClosureDecisionServed>("case.closure-decision-served.v1"),
        Tell<CaseTransitioned>("case.transitioned.v1"),
        Tell<CaseDeadlinesRecalculated>("case.deadlines-recalculated.v1"),

        Tell<ObligationFellDue>("obligation.fell-due.v1"),
        Tell<ObligationBecameOverdue>("obligation.became-overdue.v1"),

        Tell<EvidenceRecorded>("evidence.recorded.v1"),
        Withhold<EvidenceFileStored>(Keeping),
        Withhold<EvidenceFileScanned>(Keeping),
        Withhold<EvidenceFileInspected>(Keeping),
        Withhold<EvidenceFileReleased>(Keeping),
        Withhold<EvidenceFileErased>(Keeping),

        Withhold<LegalHoldSet>(Keeping),
        Withhold<LegalHoldLifted>(Keeping),
        Withhold<RetentionRecordMade>(Keeping),
        Withhold<RetentionRecordHeld>(Keeping),
        Withhold<RetentionRecordPurged>(Keeping),

        Tell<HearingPlanned>("hearing.planned.v1"),
        Tell<HearingOfficerInvited>("hearing.officer-invited.v1"),
        Tell<HearingOfficerRemoved>("hearing.officer-removed.v1"),
        Tell<HearingScheduled>("hearing.scheduled.v1"),
        Tell<HearingNoticeGiven>("hearing.notice-given.v1"),
        Tell<HearingAnnounced>("hearing.announced.v1"),
        Tell<HearingHeld>("hearing.held.v1"),
        Tell<HearingStepTaken>("hearing.step-taken.v1"),
        Withhold<HearingOpinionRecorded>(Opinion),
        Tell<HearingDecided>("hearing.decided.v1"),
        Tell<HearingOfficersTold>("hearing.officers-told.v1"),
        Tell<HearingCancelled>("hearing.cancelled.v1"),

        Tell<ObservationPlanned>("observation.planned.v1"),
        Tell<ObservationRecorded>("observation.recorded.v1"),

        Tell<VolunteerApplied>("volunteer.applied.v1"),
        Tell<VolunteerReviewed>("volunteer.reviewed.v1"),
        Tell<VolunteerRefused>("volunteer.refused.v1"),
        Tell<VolunteerAppointed>("volunteer.appointed.v1"),
        Tell<VolunteerIdentityErased>("volunteer.identity-erased.v1"),
        Withhold<VolunteerHeld>(Keeping),

        Tell<OfficeEstablished>("office.established.v1"),
        Tell<OfficeCoverageChanged>("office.coverage-changed.v1"),
        Tell<OfficeOptionSet>("office.option-set.v1"),
        Tell<StaffRegistered>("staff.registered.v1"),
        Tell<PostAssigned>("staff.post-assigned.v1"),
        Tell<PostEnded>("staff.post-ended.v1"),
        Tell<HolidayNoticeAdded>("rules.holiday-notice-added.v1"),

        Withhold<ApprovalRequested>(Deliberation),
        Withhold<ApprovalStepTaken>(Deliberation),
        Withhold<ApprovalReexaminationAsked>(Deliberation),
        Withhold<ApprovalReexamined>(Deliberation),
        Withhold<ApprovalSentToCommittee>(Deliberation),
        Withhold<ApprovalUsed>(Deliberation),

        Withhold<RecusalAppliedFor>(Challenge),
        Withhold<RecusalDecided>(Challenge),
        Withhold<RecusalApplicantTold>(Challenge),
        Withhold<RecusalReconsiderationAskedFor>(Challenge),
        Withhold<RecusalDeadlinesRecalculated>(Challenge),
        Withhold<RecusalReconsidered>(Challenge),
    ];

    private static IntegrationEventType Tell<T>(string type)
        where T : DomainEvent => new() { Event = typeof(T), Type = Prefix + type };

    private static IntegrationEventType Withhold<T>(string because)
        where T : DomainEvent => new() { Event = typeof(T), WithheldBecause = because };
}

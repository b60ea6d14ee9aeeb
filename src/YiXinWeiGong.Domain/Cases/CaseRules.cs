using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>A case is proposed after the clue's evaluation (BG 27–30); one clue may become several cases (BG 69(1)).</summary>
internal sealed record ClueIsEvaluated(ClueStatus? Status) : IRule
{
    public string Code => CaseCodes.ClueNotEvaluated;

    public bool Holds => Status is null or ClueStatus.Evaluated or ClueStatus.Filed;
}

/// <summary>A case is filed under rules that are known to be in force (?7).</summary>
internal sealed record RulesAreDetermined(RulesInForce Rules) : IRule
{
    public string Code => RuleCodes.Undetermined;

    public bool Holds => !Rules.IsUndetermined;
}

/// <summary>A case moves to rules that are in force by now and were not over when it was filed.</summary>
internal sealed record RulesAreOfTheCase(DateOnly Of, DateOnly? FiledOn, DateOnly Today) : IRule
{
    public string Code => CaseCodes.RulesOfAnotherTime;

    public string? Property => "RulesOf";

    public bool Holds => FiledOn <= Of && Of <= Today;
}

internal sealed record RulesAreOthers(RulePin Now, RulePin To) : IRule
{
    public string Code => CaseCodes.RulesApplyAlready;

    public bool Holds => !Now.Books.SequenceEqual(To.Books);
}

/// <summary>A clue that was transferred is the other office's to file on (BG 26).</summary>
internal sealed record ClueIsStillHere(OfficeId Office, OfficeId? ClueOffice) : IRule
{
    public string Code => CaseCodes.ClueElsewhere;

    public bool Holds => ClueOffice is not { } owner || owner == Office;
}

/// <summary>What a person reports is a clue first and comes from its reporter (BG 24).</summary>
internal sealed record OwnMotionIsNoReport(ClueSource Source) : IRule
{
    public string Code => ClueCodes.Source;

    public bool Holds => Source is not ClueSource.None and not ClueSource.Report;
}

/// <summary>The office is competent, and says why where the rule asks for a reason (BG 13; JUR-01, JUR-02).</summary>
internal sealed record OfficeIsCompetent(JurisdictionDecision Decision, OfficeId Office, string? HigherOfficeReason) : IRule
{
    public string Code => CaseCodes.OfficeNotCompetent;

    public string? Property =>
        Decision.Considered.Any(other => other.Office == Office && other.Why == NotCompetentReason.AnotherPlace) ? "RespondentDivision" : null;

    public bool Holds => Decision.Permits(Office, HigherOfficeReason);
}

/// <summary>The field is open to the administrative track on the day (行政诉讼法第二十五条第四款; BG 110).</summary>
internal sealed record FieldIsOpenToTheTrack(TrackStanding Standing) : IRule
{
    public string Code => CaseCodes.FieldNotAdministrative;

    public string? Property => "Field";

    public bool Holds => Standing.Standing != FieldStanding.NotOpen;
}

/// <summary>A case in an exploratory field (探索领域) cites the decision it rests on.</summary>
internal sealed record ExploratoryFieldHasItsBasis(TrackStanding Standing, BasisDocument? Document) : IRule
{
    public string Code => CaseCodes.BasisDocumentMissing;

    public string? Property => "BasisDocumentName";

    public bool Holds => !Standing.NeedsBasisDocument || !string.IsNullOrWhiteSpace(Document?.Name);
}

/// <summary>One agency's violations in one matter make one case (BG 69(2); FIL-05).</summary>
internal sealed record OneCasePerRespondent(Respondent Respondent, IEnumerable<Case> Others) : IRule
{
    public string Code => CaseCodes.OneCasePerRespondent;

    public bool Holds => !Others.Any(other => other.IsOpen && other.Respondent.IsSameAs(Respondent));
}

internal sealed record DateIsNotBefore(DateOnly On, DateOnly? PreviousStep) : IRule
{
    public string Code => CaseCodes.DateBeforePreviousStep;

    public string? Property => "On";

    public bool Holds => PreviousStep is not { } previous || On >= previous;
}

internal sealed record FilingDecisionIsNotServedYet(DateOnly? ServedOn) : IRule
{
    public string Code => CaseCodes.FilingDecisionServed;

    public bool Holds => ServedOn is null;
}

/// <summary>What is recorded upward is a recommendation that was served (BG 75(1)).</summary>
internal sealed record RecommendationIsServed(DateOnly? ServedOn) : IRule
{
    public string Code => CaseCodes.NoRecommendationServed;

    public bool Holds => ServedOn is not null;
}

internal sealed record ClosureDecisionIsNotServedYet(DateOnly? ServedOn) : IRule
{
    public string Code => CaseCodes.ClosureDecisionServed;

    public bool Holds => ServedOn is null;
}

internal sealed record RecommendationIsNotRecordedYet(DateOnly? RecordedOn) : IRule
{
    public string Code => CaseCodes.RecordedWithSuperior;

    public bool Holds => RecordedOn is null;
}

/// <summary>The agency has the statutory time to perform, urgent cases aside (JS 21(2)); a letter may give it more.</summary>
internal sealed record RectificationIsLongEnough(bool Holds) : IRule
{
    public string Code => CaseCodes.RectificationPeriodTooShort;
}

/// <summary>After a recommendation, full performance is what the last follow-up found (BG 74(1)(3), 77).</summary>
internal sealed record PerformanceIsFound(ClosureGround Ground, IReadOnlyList<FollowUp> FollowUps) : IRule
{
    public string Code => CaseCodes.PerformanceNotFound;

    public bool Holds => Ground != ClosureGround.MeasuresTaken || FollowUps.Count == 0 || FollowUps[^1].Finding == FollowUpFinding.Performed;
}

/// <summary>Not filing is the chief procurator's decision (BG 7, 30): a head's refusal only sends the proposal back.</summary>
internal sealed record ChiefRefusedThis(Approval Refusal, bool IsOfThis) : IRule
{
    public string Code => CaseCodes.ApprovalNotRefused;

    public bool Holds => IsOfThis && Refusal.Status == ApprovalStatus.Refused && Refusal.Steps[^1].Post == Post.ChiefProcurator;
}

/// <summary>What the chief procurator granted for the same version is not set aside by another refusal (BG 30).</summary>
internal sealed record NoFilingIsGranted(IEnumerable<Approval> Filings, DateOnly On) : IRule
{
    public string Code => CaseCodes.ApprovalNotRefused;

    public bool Holds => Filings.All(filing => filing.Status != ApprovalStatus.Granted || filing.ValidUntil < On);
}

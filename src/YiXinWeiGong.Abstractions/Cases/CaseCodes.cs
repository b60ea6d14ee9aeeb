namespace YiXinWeiGong.Cases;

/// <summary>Codes of problems with cases.</summary>
public static class CaseCodes
{
    /// <summary>No such case.</summary>
    [Label("案件不存在。", "There is no such case.")]
    public const string Unknown = "case.unknown";

    /// <summary>The case does not permit that move from where it stands.</summary>
    [Label("案件的当前状态不允许该操作。", "The case does not permit that now.")]
    public const string ActionNotPermitted = "case.action-not-permitted";

    /// <summary>A case comes from a clue, from a case it is linked to, or from the office's own motion: exactly one, and one that exists.</summary>
    [Label("案件须且只能有一个来源，且该来源须存在：线索、关联案件，或者依职权发现（须写明检察院、来源和领域）。", "A case comes from a clue, from a linked case, or from the office's own motion (office, source and field): exactly one of them, which must exist.")]
    public const string Origin = "case.origin";

    /// <summary>A case is proposed on a clue that was evaluated (BG 27–30).</summary>
    [Label("线索尚未完成评估，不能提请立案。", "The clue has not been evaluated.")]
    public const string ClueNotEvaluated = "case.clue-not-evaluated";

    /// <summary>The clue belongs to another office by now.</summary>
    [Label("线索已移送其他检察院。", "The clue belongs to another office by now.")]
    public const string ClueElsewhere = "case.clue-elsewhere";

    /// <summary>The office of the agency's own level is competent; over a government the next level up may be, for a recorded reason (BG 13).</summary>
    [Label("本院对该行政机关无管辖权：由行政机关同级检察院立案；被监督对象为人民政府的，上一级院可写明理由立案（办案规则第十三条）。", "The office is not competent: the office of the agency's level is, or the next level up over a government for a recorded reason (BG 13).")]
    public const string OfficeNotCompetent = "case.office-not-competent";

    /// <summary>There is an open case of the same matter against the same agency (BG 69(2)).</summary>
    [Label("同一事项对同一行政机关已有未结案件，应作一案办理（办案规则第六十九条第二款）。", "There is an open case of this matter against this agency (BG 69(2)).")]
    public const string OneCasePerRespondent = "case.one-case-per-respondent";

    /// <summary>A proposal is dismissed when the chief procurator refused it and no approval to file it stands (BG 7, 30).</summary>
    [Label("该审批并非检察长对本次提请立案作出的不批准决定，或者本次提请另已获准立案。", "That approval is not the chief procurator's refusal of this proposal, or filing it was granted.")]
    public const string ApprovalNotRefused = "case.approval-not-refused";

    /// <summary>A case moves to the rules of a day from its filing to today.</summary>
    [Label("只能适用立案之日至今某日有效的规则。", "A case moves to the rules of a day from its filing to today.")]
    public const string RulesOfAnotherTime = "case.rules-of-another-time";

    /// <summary>The case is pinned to these rules already.</summary>
    [Label("案件已适用该规则。", "The case is under these rules already.")]
    public const string RulesApplyAlready = "case.rules-apply-already";

    /// <summary>A date lies before the step it follows.</summary>
    [Label("日期早于前一步骤的日期。", "The date lies before the step it follows.")]
    public const string DateBeforePreviousStep = "case.date-before-previous-step";

    /// <summary>The filing decision was served before.</summary>
    [Label("立案决定书已送达。", "The filing decision was served already.")]
    public const string FilingDecisionServed = "case.filing-decision-served";

    /// <summary>The decision to terminate was served before.</summary>
    [Label("终结案件决定书已送达。", "The decision to terminate was served already.")]
    public const string ClosureDecisionServed = "case.closure-decision-served";

    /// <summary>The field's law gives no administrative track.</summary>
    [Label("该领域法律未规定行政公益诉讼。", "The law of that field gives no administrative track.")]
    public const string FieldNotAdministrative = "case.field-not-administrative";

    /// <summary>A case in an exploratory field cites the decision it rests on.</summary>
    [Label("该领域在提请立案之日为探索领域，须写明所依据的文件。", "The field is exploratory on the day of the proposal, so the proposal names the decision it rests on.")]
    public const string BasisDocumentMissing = "case.basis-document-missing";

    /// <summary>No recommendation of the case was served.</summary>
    [Label("本案没有已送达的检察建议书。", "No recommendation of the case was served.")]
    public const string NoRecommendationServed = "case.no-recommendation-served";

    /// <summary>The recommendation was recorded with the superior office before.</summary>
    [Label("检察建议已报上一级院备案。", "The recommendation was recorded with the superior office already.")]
    public const string RecordedWithSuperior = "case.recorded-with-superior";

    /// <summary>A recommendation sets a period for rectification (整改期限, BG 75(2)).</summary>
    [Label("检察建议书须写明整改期限（办案规则第七十五条第二款）。", "A recommendation sets a period for rectification (BG 75(2)).")]
    public const string RectificationPeriodMissing = "case.rectification-period-missing";

    /// <summary>A period for rectification is no shorter than the statutory one, urgent cases aside (JS 21(2)).</summary>
    [Label("整改期限不得短于法定的两个月，紧急情形除外（两高检察公益诉讼解释第二十一条第二款）。", "The period for rectification may not be shorter than the statutory two months, urgent cases aside (JS 21(2)).")]
    public const string RectificationPeriodTooShort = "case.rectification-period-too-short";

    /// <summary>Urgency takes a ground, such as harm that goes on growing (JS 21(2)).</summary>
    [Label("适用十五日回复期限须写明损害继续扩大等紧急情形（两高检察公益诉讼解释第二十一条第二款）。", "Urgency takes a ground, such as harm that goes on growing (JS 21(2)).")]
    public const string UrgentGroundMissing = "case.urgent-ground-missing";

    /// <summary>After a recommendation, full performance is a ground when the last follow-up found it (BG 74, 77).</summary>
    [Label("最近一次跟进调查未认定行政机关已全面履职，不能以此为由终结案件（办案规则第七十四条、第七十七条）。", "The last follow-up did not find full performance, so it is no ground to terminate the case (BG 74, 77).")]
    public const string PerformanceNotFound = "case.performance-not-found";
}

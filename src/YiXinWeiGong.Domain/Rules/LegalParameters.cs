namespace YiXinWeiGong.Rules;

/// <summary>Every number that the law sets and the workflow uses, each with its article; no other place holds one.</summary>
/// <remarks>Numbers that no law sets are in <see cref="LocalPolicy"/>. Another set is made from <see cref="Current"/> by <c>with</c>.</remarks>
public sealed record LegalParameters
{
    private LegalParameters()
    {
    }

    /// <summary>The numbers in force since the case-handling rules of 2021-07-01.</summary>
    public static LegalParameters Current { get; } = new();

    /// <summary>The agency performs its duty and replies in writing (书面回复), from receipt of the recommendation: two months (JS 21(2), 两高检察公益诉讼解释第二十一条第二款).</summary>
    public LegalPeriod AgencyReply { get; init; } = LegalPeriod.Months(2);

    /// <summary>The agency replies in writing where harm goes on growing or the like (紧急情形), from receipt: fifteen days (JS 21(2), 两高检察公益诉讼解释第二十一条第二款).</summary>
    public LegalPeriod UrgentAgencyReply { get; init; } = LegalPeriod.Days(15);

    /// <summary>The filing decision (立案决定书) is served on the agency, from filing: seven days (BG 70, 公益诉讼办案规则第七十条).</summary>
    public LegalPeriod FilingDecisionService { get; init; } = LegalPeriod.Days(7);

    /// <summary>The recommendation (检察建议书) is served on the agency, from the decision: three days (BG 76, 公益诉讼办案规则第七十六条).</summary>
    public LegalPeriod RecommendationService { get; init; } = LegalPeriod.Days(3);

    /// <summary>The recommendation is recorded with the next higher procuratorate (报上一级院备案), from service: five days (BG 75(1), 公益诉讼办案规则第七十五条第一款).</summary>
    public LegalPeriod RecordUpward { get; init; } = LegalPeriod.Days(5);

    /// <summary>Participants are told of a hearing (听证通知) so many days before it: three (TZ 10, 听证工作规定第十条).</summary>
    public int HearingNoticeDays { get; init; } = 3;

    /// <summary>The fewest hearing officers (听证员) a hearing ordinarily has: three (TZ 7(3), 听证工作规定第七条第三款).</summary>
    public int MinHearingOfficers { get; init; } = 3;

    /// <summary>The most hearing officers (听证员) a hearing ordinarily has: seven (TZ 7(3), 听证工作规定第七条第三款).</summary>
    public int MaxHearingOfficers { get; init; } = 7;

    /// <summary>The youngest a hearing officer (听证员) may be, reached on the birthday: 23 (TZ 7(1), 听证工作规定第七条第一款).</summary>
    public int MinHearingOfficerAge { get; init; } = 23;

    /// <summary>The fewest prosecutorial staff (检察人员) who investigate together, volunteers not counted: two (BG 36, 公益诉讼办案规则第三十六条).</summary>
    public int MinInvestigators { get; init; } = 2;
}

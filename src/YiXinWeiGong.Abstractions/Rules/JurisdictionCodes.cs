namespace YiXinWeiGong.Rules;

/// <summary>A rule of the library and the article it stands for.</summary>
/// <param name="Rule">The rule's id, one of <see cref="JurisdictionRules"/>.</param>
/// <param name="Article">The instrument and article, such as <c>BG 13(1)</c>.</param>
/// <param name="IsByAnalogy">Was the article not in force yet on the day, so that it is applied by analogy (参照)?</param>
public sealed record RuleCitation(string Rule, string Article, bool IsByAnalogy = false)
{
    /// <summary>The rule and the article.</summary>
    public override string ToString() => IsByAnalogy ? $"{Rule} ({Article}, by analogy)" : $"{Rule} ({Article})";
}

/// <summary>The rules by which competence is decided, as <see cref="RuleCitation.Rule"/> names them.</summary>
public static class JurisdictionRules
{
    /// <summary>Offices outside the territorial tree have remits of their own.</summary>
    [Label("专门检察院等在地域体系之外", "offices outside the territorial tree have remits of their own")]
    public const string OutsideTheTerritory = "ORG-02";

    /// <summary>An inferior executes its superior's decision and reports objections.</summary>
    [Label("下级院执行上级院决定，可同时报告意见", "an inferior executes its superior's decision and reports objections")]
    public const string InferiorExecutes = "ORG-03";

    /// <summary>Administrative: the office of the agency's level and place.</summary>
    [Label("行政公益诉讼由行政机关同级检察院立案", "the office of the agency's level files")]
    public const string LevelOfTheAgency = "JUR-01";

    /// <summary>Over a government the next level up may.</summary>
    [Label("被监督对象为人民政府的，可由上一级院立案", "over a government the next level up may")]
    public const string OverAGovernment = "JUR-02";

    /// <summary>Civil: the basic office of the place of the act, of its result, or of domicile.</summary>
    [Label("民事公益诉讼由违法行为发生地、损害结果地或者违法行为人住所地基层院立案", "the basic office of the act, its result or the domicile files")]
    public const string CivilPlaces = "JUR-03";

    /// <summary>A civil claim beside a criminal case goes with it.</summary>
    [Label("刑事附带民事公益诉讼由办理刑事案件的检察院立案", "a civil claim goes with the criminal case")]
    public const string WithTheCriminalCase = "JUR-04";

    /// <summary>Major and complex matters: municipal and above.</summary>
    [Label("重大、复杂案件由设区的市级以上院管辖", "major and complex matters are for municipal offices and above")]
    public const string MajorMatters = "JUR-05";

    /// <summary>Harm across divisions: the common superior may.</summary>
    [Label("公益损害涉及两个以上行政区划的，可由共同的上一级院管辖", "harm across divisions: the common superior may")]
    public const string AcrossDivisions = "JUR-06";

    /// <summary>Filing and suing may differ; the case moves to the office that corresponds to the court.</summary>
    [Label("立案管辖与诉讼管辖不对应的，移送有管辖权法院对应的同级院起诉", "the case moves to the office that corresponds to the court")]
    public const string SuitFollowsTheCourt = "JUR-07";

    /// <summary>A superior may designate; cooperation rules allow transfer.</summary>
    [Label("上级院可以指定管辖；跨区划协作可以移送", "a superior may designate; cooperation rules allow transfer")]
    public const string Designation = "JUR-08";

    /// <summary>A dispute is negotiated, then decided by the common superior.</summary>
    [Label("管辖争议先协商，再由共同的上级院指定", "a dispute is negotiated, then decided by the common superior")]
    public const string Dispute = "JUR-09";

    /// <summary>A superior may pull up or push down.</summary>
    [Label("上级院可以提办或者交办", "a superior may pull up or push down")]
    public const string UpOrDown = "JUR-10";

    /// <summary>The field's law names a lowest level.</summary>
    [Label("法律规定办案的最低级别", "the field's law names a lowest level")]
    public const string LowestLevel = "JUR-11";

    /// <summary>Marine suits go to the maritime court.</summary>
    [Label("海洋公益诉讼由海事法院管辖", "marine suits go to the maritime court")]
    public const string MaritimeCourt = "JUR-12";

    /// <summary>What is not one's own goes to the competent office of the same level, which must accept.</summary>
    [Label("移送有管辖权的同级院，受移送的院应当受理", "it goes to the competent office of the same level, which must accept")]
    public const string SameLevelMustAccept = "CLU-05";

    /// <summary>A receiver who disagrees reports to its superior.</summary>
    [Label("受移送的院认为不属于其管辖的，报告上一级院，不得退回或者自行移送", "a receiver who disagrees reports to its superior")]
    public const string ReceiverReports = "CLU-06";

    /// <summary>What belongs to a superior is passed up by an opinion.</summary>
    [Label("属于上级院管辖的，报请移送", "what belongs to a superior is passed up")]
    public const string BelongsToASuperior = "CLU-07";

    /// <summary>A transferred case's period starts at the receiver's receipt.</summary>
    [Label("移送起诉的，审查起诉期限自收到之日起计算", "the receiver's period starts at its receipt")]
    public const string ReceiptRestartsThePeriod = "LIT-03";
}

/// <summary>Codes of problems with jurisdiction.</summary>
public static class JurisdictionCodes
{
    /// <summary>Only a common superior, inside its area, designates (BG 17).</summary>
    [Label("只有争议各方及被指定院的共同上级院可以指定管辖（办案规则第十七条）。", "Only the common superior of all concerned may designate (BG 17).")]
    public const string NotTheCommonSuperior = "jurisdiction.not-the-common-superior";

    /// <summary>A dispute is negotiated first (BG 17(3)).</summary>
    [Label("管辖争议应先行协商，协商不成的，方可报请指定（办案规则第十七条第三款）。", "A dispute is negotiated first; only then is an office designated (BG 17(3)).")]
    public const string TalksComeFirst = "jurisdiction.talks-come-first";

    /// <summary>Only a superior of the competent office may take the matter over (BG 18).</summary>
    [Label("只有有管辖权院的上级院可以提办（办案规则第十八条）。", "Only a superior of the competent office may take the matter over (BG 18).")]
    public const string NotASuperior = "jurisdiction.not-a-superior";

    /// <summary>Only the competent office may give the matter to an inferior of its own, or pass it on (BG 17, 18).</summary>
    [Label("只有有管辖权的院可以交其下级院办理或者依协作规定移送（办案规则第十七条、第十八条）。", "Only the competent office may give the matter to an inferior of its own, or pass it on under cooperation rules (BG 17, 18).")]
    public const string NotItsToGive = "jurisdiction.not-its-to-give";

    /// <summary>A decision that moves a matter gives its reason, and a designation or transfer the document it rests on (BG 17, 18).</summary>
    [Label("改变管辖须写明理由；指定或者协作移送还须写明依据文件。", "A decision that moves a matter gives its reason, and a designation or transfer the document it rests on.")]
    public const string OverrideNotRecorded = "jurisdiction.override-not-recorded";

    /// <summary>Such matters are for offices of a higher level.</summary>
    [Label("该类案件依法由更高级别的检察院管辖。", "Such matters are for offices of a higher level.")]
    public const string BelowMinimumLevel = "jurisdiction.below-minimum-level";

    /// <summary>The field is closed to the track, and no decision opens it (BG 110).</summary>
    [Label("该领域未向该诉讼类型开放，不得指定、提办、交办或者移送。", "The field is not open to the track, and no decision about competence opens it.")]
    public const string FieldNotOpen = "jurisdiction.field-not-open";

    /// <summary>The document does not move this matter, or not to that office (BG 16, 26).</summary>
    [Label("移送文书或者去向不符：同级用《移送案件线索通知书》，上级用《报请移送案件线索意见书》（办案规则第二十六条）。", "Not the document, or not the office, by which this moves: a notice to the same level, an opinion to a superior (BG 26).")]
    public const string WrongLetter = "jurisdiction.wrong-letter";
}

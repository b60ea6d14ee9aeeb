namespace YiXinWeiGong.Rules;

/// <summary>Numbers that no published law sets and a host decides; the defaults are proposals, not rules of law.</summary>
public sealed record LocalPolicy
{
    /// <summary>The defaults.</summary>
    public static LocalPolicy Default { get; } = new();

    /// <summary>The youngest a volunteer (志愿者) may be: 18. The national measure's text is not public; this is full civil capacity (民法典第十七条、第十八条).</summary>
    public int MinVolunteerAge { get; init; } = 18;

    /// <summary>How long an appointment (聘期) lasts, in months: 36, after one county's rules for observers (观察员), who serve three years.</summary>
    public int AppointmentTermMonths { get; init; } = 36;

    /// <summary>How long an approval (审批) may be acted on, in days: 30, a precaution against acting on stale facts.</summary>
    public int ApprovalValidityDays { get; init; } = 30;
}

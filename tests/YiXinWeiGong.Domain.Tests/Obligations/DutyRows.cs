using System.Globalization;

namespace YiXinWeiGong.Obligations;

/// <summary>Duties in the short form in which tests write them: kind, article, whose, since when, until when, done when and by what.</summary>
internal static class DutyRows
{
    public static string[] Rows(this IEnumerable<Duty> duties) => [.. duties.Select(Row)];

    private static string Row(Duty duty)
    {
        var until = duty.Deadline switch
        {
            null => "no limit",
            { IsSuspended: true } => "suspended",
            { Effective: { } last } => Short(last),
            _ => "provisional",
        };
        var done = duty.DischargedOn is { } on ? $" done {Short(on)}" : "";
        return $"{duty.Kind}#{duty.Sequence} {duty.Article} {Whose(duty.Owner)} {Short(duty.AroseOn)}→{until}{done}{(duty.Evidence is { } by ? $" by {by}" : "")}";
    }

    private static string Whose(DutyOwner owner) => owner.Kind switch
    {
        DutyOwnerKind.Post => $"{owner.Post}",
        DutyOwnerKind.Staff => $"{owner.Staff}",
        _ => $"{owner.Kind}",
    };

    private static string Short(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);
}

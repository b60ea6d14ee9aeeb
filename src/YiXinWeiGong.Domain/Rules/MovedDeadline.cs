namespace YiXinWeiGong.Rules;

/// <summary>A deadline that another holiday notice moved or made certain.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record MovedDeadline(Deadline Before, Deadline After)
{
    /// <summary>The open deadlines among some that come out otherwise under a calendar; one that runs from the end of another moves with it.</summary>
    internal static IReadOnlyList<MovedDeadline> Among(IReadOnlyList<Deadline> deadlines, LegalCalendar calendar)
    {
        var now = new List<Deadline>();
        foreach (var deadline in deadlines)
        {
            now.Add(deadline.MetOn is null ? calendar.Recount(Started(deadline, now)) : deadline);
        }

        return [.. deadlines.Zip(now).Where(pair => IsOther(pair.First, pair.Second)).Select(pair => new MovedDeadline(pair.First, pair.Second))];
    }

    private static Deadline Started(Deadline deadline, List<Deadline> before)
    {
        if (deadline.StartsAfter is not { } kind || before.LastOrDefault(earlier => earlier.Kind == kind) is not { } earlier)
        {
            return deadline;
        }

        var byNominal = OpenPoints.ReviewStart.In(deadline.Choices) == ReviewStart.NominalEnd;
        var start = byNominal ? earlier.Nominal : earlier.Effective ?? earlier.Nominal;
        return deadline with { From = start, StartIsProvisional = earlier.IsProvisional && !byNominal, Reasons = [PeriodReasons.RunsFrom(earlier, start)] };
    }

    private static bool IsOther(Deadline before, Deadline after) =>
        (before.From, before.Nominal, before.Effective) != (after.From, after.Nominal, after.Effective) || !before.Calendars.SequenceEqual(after.Calendars);
}

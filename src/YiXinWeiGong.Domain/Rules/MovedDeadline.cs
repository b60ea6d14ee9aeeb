namespace YiXinWeiGong.Rules;

/// <summary>An aggregate that holds deadlines, which a holiday notice may move.</summary>
public interface IHoldsDeadlines
{
    /// <summary>Points at it.</summary>
    SubjectRef Ref { get; }

    /// <summary>Counts its open deadlines again under another calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="at">When.</param>
    /// <returns>The deadlines that moved, as they were and as they are; none where nothing changed.</returns>
    IReadOnlyList<MovedDeadline> Recalculate(LegalCalendar calendar, DateTimeOffset at);
}

/// <summary>A deadline that another holiday notice moved or made certain.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record MovedDeadline(Deadline Before, Deadline After)
{
    /// <summary>
    /// Those among some deadlines whose dates come out otherwise under a calendar; one that runs from the end of another moves
    /// with it. What is done or no longer owed keeps its day, unless that was never certain.
    /// </summary>
    /// <param name="deadlines">The deadlines.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="isOwed">Is what is due still owed?</param>
    internal static IReadOnlyList<MovedDeadline> Among(IReadOnlyList<Deadline> deadlines, LegalCalendar calendar, Func<Deadline, bool> isOwed)
    {
        var now = new List<Deadline>();
        foreach (var deadline in deadlines)
        {
            now.Add(deadline.IsProvisional || (deadline.MetOn is null && isOwed(deadline)) ? calendar.Recount(Started(deadline, now)) : deadline);
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
        (before.From, before.Nominal, before.Effective) != (after.From, after.Nominal, after.Effective);
}

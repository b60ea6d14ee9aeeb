using FluentValidation;

namespace YiXinWeiGong.Rules;

/// <summary>
/// Are the holiday notices loaded that today's deadlines may need? A host's health check asks it; asking also brings the
/// process's calendar up to date with notices that another process added.
/// </summary>
[Label("检查放假通知", "Check the holiday notices")]
public sealed record GetCalendarHealth : IQuery<CalendarHealth>;

/// <summary>Whether deadlines can be asserted.</summary>
public sealed record CalendarHealth
{
    /// <summary>Is every notice loaded, so that no deadline set today is provisional?</summary>
    public bool IsHealthy => MissingYears.Count == 0;

    /// <summary>The years whose notice is missing; deadlines that end in them are provisional (PER-08).</summary>
    public required IReadOnlyList<int> MissingYears { get; init; }

    /// <summary>The last day on which a period that begins today can end by the calendar alone.</summary>
    public required DateOnly LookedUntil { get; init; }

    /// <summary>The notices loaded, by name.</summary>
    public required IReadOnlyList<string> Notices { get; init; }
}

internal sealed class GetCalendarHealthValidator : AbstractValidator<GetCalendarHealth>;

internal sealed class GetCalendarHealthHandler(RuleBooks books, CalendarDesk calendars, Clock clock) : IUseCaseHandler<GetCalendarHealth, CalendarHealth>
{
    public async Task<Outcome<CalendarHealth>> HandleAsync(GetCalendarHealth request, Actor actor, CancellationToken cancellationToken)
    {
        var calendar = await calendars.GetAsync(cancellationToken);
        var until = books.InForce(clock.Today).LongestEnd(clock.Today);
        return new CalendarHealth
        {
            MissingYears = calendar.MissingYears(clock.Today, until),
            LookedUntil = until,
            Notices = [.. calendar.Notices.Select(notice => notice.Name)],
        };
    }
}

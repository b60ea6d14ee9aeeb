using FluentValidation;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>
/// Counts the open deadlines of cases again under the holiday notices known now, some cases at a time; what moves is kept
/// as history with each case. Send it again from <see cref="Recalculation.Next"/> until there is none.
/// </summary>
[Label("重新计算期限", "Recalculate deadlines")]
public sealed record RecalculateDeadlines : ICommand<Recalculation>
{
    /// <summary>The last case of the batch before; none at the beginning.</summary>
    public CaseId? After { get; init; }

    /// <summary>How many cases to look at, from 1 to 200.</summary>
    public int Take { get; init; } = 200;
}

/// <summary>What a recalculation moved.</summary>
public sealed record Recalculation
{
    /// <summary>The deadlines that moved or became certain.</summary>
    public required IReadOnlyList<RecalculatedDeadline> Moved { get; init; }

    /// <summary>The case to go on after; none where every case was looked at.</summary>
    public CaseId? Next { get; init; }
}

/// <summary>A deadline that was counted again and came out otherwise.</summary>
public sealed record RecalculatedDeadline
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The deadline as it was.</summary>
    public required Deadline Before { get; init; }

    /// <summary>The deadline as it is.</summary>
    public required Deadline After { get; init; }
}

internal sealed class RecalculateDeadlinesValidator : AbstractValidator<RecalculateDeadlines>
{
    public RecalculateDeadlinesValidator()
    {
        RuleFor(c => c.After).Must(after => after is not { } id || id.Value != Guid.Empty).WithErrorCode(CommonCodes.IdMissing);
        RuleFor(c => c.Take).PageSize();
    }
}

internal sealed class RecalculateDeadlinesHandler(IStore<Case, CaseId> cases, CalendarDesk calendars, Clock clock)
    : IUseCaseHandler<RecalculateDeadlines, Recalculation>
{
    public async Task<Outcome<Recalculation>> HandleAsync(RecalculateDeadlines request, Actor actor, CancellationToken cancellationToken)
    {
        var calendar = await calendars.RefreshAsync(cancellationToken);
        var batch = await cases.ListAsync(new CasesWithDeadlines(request.After, request.Take), cancellationToken);
        var moved = new List<RecalculatedDeadline>();
        foreach (var filed in batch)
        {
            moved.AddRange(filed.Recalculate(calendar, clock.Now)
                .Select(one => new RecalculatedDeadline { Case = filed.Id, Before = one.Before, After = one.After }));
        }

        return new Recalculation { Moved = moved, Next = batch.Count == request.Take ? batch[^1].Id : null };
    }
}

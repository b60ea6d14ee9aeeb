using FluentValidation;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>
/// Counts the open deadlines of cases and of applications for recusal again under the holiday notices known now, some
/// subjects at a time; what moves is kept as history with each. Send it again from <see cref="Recalculation.Next"/> until
/// there is none.
/// </summary>
[Label("重新计算期限", "Recalculate deadlines")]
public sealed record RecalculateDeadlines : ICommand<Recalculation>
{
    /// <summary>The last subject of the batch before; none at the beginning.</summary>
    public SubjectRef? After { get; init; }

    /// <summary>How many subjects to look at, from 1 to 200.</summary>
    public int Take { get; init; } = 200;
}

/// <summary>What a recalculation moved.</summary>
public sealed record Recalculation : IRememberedAnswer
{
    /// <summary>The deadlines that moved or became certain.</summary>
    public required IReadOnlyList<RecalculatedDeadline> Moved { get; init; }

    /// <summary>The subject to go on after; none where every one was looked at.</summary>
    public SubjectRef? Next { get; init; }
}

/// <summary>A deadline that was counted again and came out otherwise.</summary>
public sealed record RecalculatedDeadline
{
    /// <summary>The case or the application for recusal.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>The deadline as it was.</summary>
    public required Deadline Before { get; init; }

    /// <summary>The deadline as it is.</summary>
    public required Deadline After { get; init; }
}

internal sealed class RecalculateDeadlinesValidator : AbstractValidator<RecalculateDeadlines>
{
    public RecalculateDeadlinesValidator()
    {
        RuleFor(c => c.After).Must(after => after is not { } last || (last.Id != Guid.Empty && Holders.Kinds.Contains(last.Kind))).WithErrorCode(CommonCodes.IdMissing);
        RuleFor(c => c.Take).PageSize();
    }
}

/// <summary>Finds what holds deadlines, kind by kind and each by id.</summary>
internal sealed class Holders(IStore<Case, CaseId> cases, IStore<Recusal, RecusalId> recusals)
{
    public static readonly string[] Kinds = ["case", "recusal"];

    public async Task<IReadOnlyList<IHoldsDeadlines>> ListAsync(SubjectRef? after, int take, CancellationToken cancellationToken)
    {
        var found = new List<IHoldsDeadlines>();
        if (after is null or { Kind: "case" })
        {
            CaseId? last = after is { } one ? new CaseId(one.Id) : null;
            found.AddRange(await cases.ListAsync(new CasesWithDeadlines(last, take), cancellationToken));
        }

        if (found.Count < take)
        {
            RecusalId? last = after is { Kind: "recusal" } one ? new RecusalId(one.Id) : null;
            found.AddRange(await recusals.ListAsync(new RecusalsWithOpenDeadlines(last, take - found.Count), cancellationToken));
        }

        return found;
    }
}

internal sealed class RecalculateDeadlinesHandler(Holders holders, CalendarDesk calendars, Clock clock)
    : IUseCaseHandler<RecalculateDeadlines, Recalculation>
{
    public async Task<Outcome<Recalculation>> HandleAsync(RecalculateDeadlines request, Actor actor, CancellationToken cancellationToken)
    {
        var calendar = await calendars.GetAsync(cancellationToken);
        var batch = await holders.ListAsync(request.After, request.Take, cancellationToken);
        var moved = new List<RecalculatedDeadline>();
        foreach (var subject in batch)
        {
            moved.AddRange(subject.Recalculate(calendar, clock.Now)
                .Select(one => new RecalculatedDeadline { Subject = subject.Ref, Before = one.Before, After = one.After }));
        }

        return new Recalculation { Moved = moved, Next = batch.Count == request.Take ? batch[^1].Ref : null };
    }
}

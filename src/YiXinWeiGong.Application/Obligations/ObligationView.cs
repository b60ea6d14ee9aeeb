using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

/// <summary>An obligation in a list (待办法定义务).</summary>
public sealed record ObligationView
{
    /// <summary>Its id.</summary>
    public required ObligationId Id { get; init; }

    /// <summary>The office that owes it, or whose case it is about.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>What owes it: a case, a hearing …</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>What is to be done: one of <see cref="Rules.DeadlineKinds"/> or <see cref="DutyKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which of its kind, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The article that demands it.</summary>
    public required string Article { get; init; }

    /// <summary>On whom it falls.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>Where it stands.</summary>
    public required ObligationStatus Status { get; init; }

    /// <summary>The day it arose.</summary>
    public required DateOnly AroseOn { get; init; }

    /// <summary>What is known of its last day.</summary>
    public required DutyTerm Term { get; init; }

    /// <summary>The last day on which it is done in time; none where it is not certain or the law sets none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day the period ends before any rolling over rest days, while its last day is not certain.</summary>
    public DateOnly? NominalOn { get; init; }

    /// <summary>Is it open, with its last day over?</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>The day it was done or lapsed.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>By what it is seen to be done: the number of a document, where there is one.</summary>
    public string? Evidence { get; init; }

    internal static ObligationView Of(Obligation found, DateOnly today) => new()
    {
        Id = found.Id,
        Office = found.Office,
        Subject = new SubjectRef(found.SubjectKind, found.SubjectId),
        Kind = found.Kind,
        Sequence = found.Sequence,
        Article = found.Article,
        Owner = found.Owner,
        Status = found.Status,
        AroseOn = found.AroseOn,
        Term = found.Term,
        DueOn = found.DueOn,
        NominalOn = found.NominalOn,
        IsOverdue = found.Status == ObligationStatus.Open && found.DueOn < today,
        EndedOn = found.EndedOn,
        Evidence = found.Evidence,
    };
}

/// <summary>What the lists of obligations share.</summary>
internal static class ObligationLists
{
    /// <summary>How many days ahead counts as due, where nobody says otherwise.</summary>
    public const int DaysAhead = 7;

    public static IRuleBuilderOptions<T, int> Ahead<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(0, 366).WithErrorCode(ObligationCodes.DaysAhead);

    /// <summary>The last obligation of the page before; one of another office is answered like one that does not exist.</summary>
    /// <exception cref="RefusalException">There is none.</exception>
    public static async Task<Obligation?> FindLastAsync(
        this IStore<Obligation, ObligationId> obligations, ObligationId? after, IReadOnlyCollection<OfficeId> offices, CancellationToken cancellationToken)
    {
        if (after is not { } id)
        {
            return null;
        }

        var last = await obligations.RequireAsync(id, ObligationCodes.Unknown, "After", cancellationToken);
        return offices.Contains(last.Office) ? last : throw new RefusalException(ObligationCodes.Unknown, ProblemKind.NotFound, "After");
    }

    public static Page<ObligationView> ToPage(this IEnumerable<Obligation> found, int take, DateOnly today)
    {
        ObligationView[] items = [.. found.Select(obligation => ObligationView.Of(obligation, today))];
        return new Page<ObligationView>(items, items.Length == take ? items[^1].Id.Value : null);
    }
}

using Ardalis.GuardClauses;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

/// <summary>An aggregate by which the law demands something; it alone says what, and its obligations are kept in step with it.</summary>
public interface IOwesDuties : IOfOffice, IVersioned
{
    /// <summary>Points at it.</summary>
    SubjectRef Ref { get; }

    /// <summary>What it owes and what of that is done; a duty that is missing here is no longer owed.</summary>
    IEnumerable<Duty> Duties { get; }
}

/// <summary>Something that the law demands (法定义务), as the aggregate that owes it states it.</summary>
public sealed record Duty
{
    /// <summary>What is to be done: one of <see cref="DeadlineKinds"/> or <see cref="DutyKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which of its kind, from 1; a later one never takes the number of an earlier one.</summary>
    public int Sequence { get; init; } = 1;

    /// <summary>The article that demands it, such as <c>BG 74</c>.</summary>
    public required string Article { get; init; }

    /// <summary>On whom it falls.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>The day it arose.</summary>
    public required DateOnly AroseOn { get; init; }

    /// <summary>The deadline; none where the law sets no time.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The day it was done.</summary>
    public DateOnly? DischargedOn { get; init; }

    /// <summary>By what it is seen to be done: the number of a document, where there is one.</summary>
    public string? Evidence { get; init; }

    /// <summary>A duty with a deadline, done where the deadline is met.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="owner">On whom it falls.</param>
    /// <param name="evidence">The number of the document by which it is seen to be done.</param>
    public static Duty Of(Deadline deadline, DutyOwner owner, string? evidence = null)
    {
        Guard.Against.Null(deadline);
        return new Duty
        {
            Kind = deadline.Kind,
            Article = deadline.Article,
            Owner = owner,
            AroseOn = deadline.From,
            Deadline = deadline,
            DischargedOn = deadline.MetOn,
            Evidence = deadline.MetOn is null ? null : evidence,
        };
    }
}

using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

/// <summary>
/// Announces the obligations of any office whose last day is near or over, each once, some at a time; the deadline watch
/// sends it again while <see cref="Announcement.MayBeMore"/>.
/// </summary>
[Label("提示法定义务到期", "Announce deadlines")]
public sealed record AnnounceDeadlines : ICommand<Announcement>
{
    /// <summary>How many days ahead is near, from 0 to 366.</summary>
    public int DaysAhead { get; init; } = ObligationLists.DaysAhead;

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>What was announced.</summary>
public sealed record Announcement : IRememberedAnswer
{
    /// <summary>How many obligations.</summary>
    public required int Count { get; init; }

    /// <summary>May there be more?</summary>
    public required bool MayBeMore { get; init; }
}

internal sealed class AnnounceDeadlinesValidator : AbstractValidator<AnnounceDeadlines>
{
    public AnnounceDeadlinesValidator()
    {
        RuleFor(c => c.DaysAhead).Ahead();
        RuleFor(c => c.Take).PageSize();
    }
}

internal sealed class AnnounceDeadlinesHandler(IStore<Obligation, ObligationId> obligations, Clock clock) : IUseCaseHandler<AnnounceDeadlines, Announcement>
{
    public async Task<Outcome<Announcement>> HandleAsync(AnnounceDeadlines request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await obligations.ListAsync(new ObligationsToAnnounce(clock.Today, request.DaysAhead, request.Take), cancellationToken);
        foreach (var obligation in found)
        {
            obligation.Announce(clock.Today, request.DaysAhead, clock.Now);
        }

        return new Announcement { Count = found.Count, MayBeMore = found.Count == request.Take };
    }
}

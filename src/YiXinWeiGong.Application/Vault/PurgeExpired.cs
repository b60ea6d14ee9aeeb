using FluentValidation;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Vault;

/// <summary>
/// Deletes, a batch at a time, what its class of retention wants gone and no hold keeps: what old records say, the identity of
/// applicants who were not taken, remembered answers, and what the host's own purgers keep. Send it until nothing is left.
/// </summary>
[Label("清理留存期满的数据", "Purge what has been kept long enough")]
public sealed record PurgeExpired : ICommand<PurgeBatch>
{
    /// <summary>How many of each class at most, from 1 to 200.</summary>
    public int Take { get; init; } = 100;
}

/// <summary>What a batch deleted.</summary>
public sealed record PurgeBatch
{
    /// <summary>How many, by class.</summary>
    public required IReadOnlyDictionary<string, int> Purged { get; init; }

    /// <summary>May there be more?</summary>
    public required bool MayBeMore { get; init; }
}

internal sealed class PurgeExpiredValidator : AbstractValidator<PurgeExpired>
{
    public PurgeExpiredValidator() => RuleFor(c => c.Take).PageSize();
}

internal sealed class PurgeExpiredHandler(
    IStore<RetentionRecord, RetentionRecordId> records, IStore<Volunteer, VolunteerId> volunteers, IEnumerable<IPurger> purgers,
    HoldDesk holds, Erasure erasure, RetentionClasses classes, Clock clock) : IUseCaseHandler<PurgeExpired, PurgeBatch>
{
    private static readonly string[] RecordClasses = [RetentionClassNames.ImpactAssessment, RetentionClassNames.Disclosure];

    public async Task<Outcome<PurgeBatch>> HandleAsync(PurgeExpired request, Actor actor, CancellationToken cancellationToken)
    {
        var held = await holds.SubjectsAsync(cancellationToken);
        var purged = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in RecordClasses)
        {
            await CountAsync(name, until => PurgeRecordsAsync(name, until, held, request.Take, cancellationToken));
        }

        await CountAsync(RetentionClassNames.RefusedApplicant, until => EraseApplicantsAsync(until, held, request.Take, cancellationToken));
        foreach (var purger in purgers)
        {
            await CountAsync(purger.Class, until => purger.PurgeAsync(until, request.Take, cancellationToken));
        }

        return new PurgeBatch { Purged = purged, MayBeMore = purged.Values.Any(count => count >= request.Take) };

        async Task CountAsync(string name, Func<DateOnly, Task<int>> purge)
        {
            if (classes.MadeUntil(name, clock.Today) is { } until)
            {
                purged[name] = purged.GetValueOrDefault(name) + await purge(until);
            }
        }
    }

    private async Task<int> PurgeRecordsAsync(string name, DateOnly until, IReadOnlyList<Guid> held, int take, CancellationToken cancellationToken)
    {
        RetentionRecordId[] kept = [.. held.Select(id => new RetentionRecordId(id))];
        var found = await records.ListAsync(new RetentionRecordsMadeBy(name, until, kept, take), cancellationToken);
        foreach (var record in found)
        {
            record.Purge(isHeld: false, classes, clock.Today, clock.Now);
        }

        return found.Count;
    }

    private async Task<int> EraseApplicantsAsync(DateOnly until, IReadOnlyList<Guid> held, int take, CancellationToken cancellationToken)
    {
        VolunteerId[] kept = [.. held.Select(id => new VolunteerId(id))];
        var found = await volunteers.ListAsync(new ApplicantsRefusedBy(until, kept, take), cancellationToken);
        foreach (var applicant in found)
        {
            await erasure.EraseAsync(applicant, IdentityErasureGround.PurposeEnded, isHeld: false, clock.Now, cancellationToken);
        }

        return found.Count;
    }
}

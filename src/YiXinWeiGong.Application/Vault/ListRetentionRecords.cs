using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

/// <summary>An office's records that the law wants kept, oldest first, with until when each must and may be there.</summary>
[Label("依法留存的记录", "List records kept by law")]
public sealed record ListRetentionRecords : IQuery<Page<RetentionRecordView>>
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Of which class, at most 40 characters, or of any.</summary>
    public string? Class { get; init; }

    /// <summary>The last record of the page before.</summary>
    public RetentionRecordId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;

    /// <summary>Names the office only.</summary>
    public override string ToString() => $"{nameof(ListRetentionRecords)} {Office}";
}

/// <summary>A record that the law wants kept.</summary>
public sealed record RetentionRecordView
{
    /// <summary>The id.</summary>
    public required RetentionRecordId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RetentionRecordStatus Status { get; init; }

    /// <summary>The class of retention.</summary>
    public required string Class { get; init; }

    /// <summary>The day from which its time runs.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The articles.</summary>
    public required string Basis { get; init; }

    /// <summary>The last day on which it has to be there.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>The last day on which it may be there.</summary>
    public DateOnly? DueAfter { get; init; }

    /// <summary>What it says; nothing once it is purged.</summary>
    public RetainedContent? Content { get; init; }

    /// <summary>The day it was purged.</summary>
    public DateOnly? PurgedOn { get; init; }

    /// <summary>Names the id only.</summary>
    public override string ToString() => $"{nameof(RetentionRecordView)} {Id} {Status}";
}

internal sealed class ListRetentionRecordsValidator : AbstractValidator<ListRetentionRecords>
{
    public ListRetentionRecordsValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.Class).OptionalLine(40);
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class ListRetentionRecordsHandler(IStore<RetentionRecord, RetentionRecordId> records, RetentionClasses classes, Clock clock)
    : IUseCaseHandler<ListRetentionRecords, Page<RetentionRecordView>>
{
    public async Task<Outcome<Page<RetentionRecordView>>> HandleAsync(ListRetentionRecords request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await records.ListAsync(new RetentionRecordsOfOffice(request.Office, request.Class, request.After, request.Take), cancellationToken);
        var items = found.Select(View).ToArray();
        return new Page<RetentionRecordView>(items, items.Length == request.Take ? items[^1].Id.Value : null);
    }

    private RetentionRecordView View(RetentionRecord record)
    {
        var answer = classes.Ask(new RetentionQuestion { Class = record.Class, MadeOn = record.MadeOn, On = clock.Today });
        return new RetentionRecordView
        {
            Id = record.Id,
            Status = record.Status,
            Class = record.Class,
            MadeOn = record.MadeOn,
            Basis = answer.Term.Basis,
            KeptUntil = answer.KeptUntil,
            DueAfter = answer.DueAfter,
            Content = record.Content,
            PurgedOn = record.PurgedOn,
        };
    }
}

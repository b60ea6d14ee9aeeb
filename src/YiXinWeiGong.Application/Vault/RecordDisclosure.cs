using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

/// <summary>Records that personal data were passed to others (网络数据安全管理条例第十二条); kept three years at least.</summary>
[Label("登记向他人提供个人信息", "Record that personal data were passed on")]
public sealed record RecordDisclosure : ICommand<Receipt<RetentionRecordStatus>>
{
    /// <summary>The new record's id, made by the caller.</summary>
    public required RetentionRecordId Id { get; init; }

    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Who received them, in a line of at most 200 characters.</summary>
    public required string Recipient { get; init; }

    /// <summary>What for and on what basis, at most 4,000 characters.</summary>
    public required string Purpose { get; init; }

    /// <summary>Which kinds of data, how and how many; at most 4,000 characters, and nobody by name.</summary>
    public required string Scope { get; init; }

    /// <summary>What the recipient owes and how it is watched, at most 4,000 characters.</summary>
    public string? Safeguards { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly PassedOn { get; init; }

    /// <summary>Names the record only.</summary>
    public override string ToString() => $"{nameof(RecordDisclosure)} {Id}";
}

internal sealed class RecordDisclosureValidator : AbstractValidator<RecordDisclosure>
{
    public RecordDisclosureValidator(Clock clock)
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Recipient).Line(RetainedContent.LineMaxLength);
        RuleFor(c => c.Purpose).Text(RetainedContent.TextMaxLength);
        RuleFor(c => c.Scope).Text(RetainedContent.TextMaxLength);
        RuleFor(c => c.Safeguards).OptionalText(RetainedContent.TextMaxLength);
        RuleFor(c => c.PassedOn).Sensible().NotInFuture(clock);
    }
}

internal sealed class RecordDisclosureHandler(IStore<RetentionRecord, RetentionRecordId> records, Clock clock)
    : IUseCaseHandler<RecordDisclosure, Receipt<RetentionRecordStatus>>
{
    public Task<Outcome<Receipt<RetentionRecordStatus>>> HandleAsync(RecordDisclosure request, Actor actor, CancellationToken cancellationToken)
    {
        var content = new RetainedContent { Title = request.Recipient, Purpose = request.Purpose, Scope = request.Scope, Measures = request.Safeguards };
        var record = RetentionRecord.Make(request.Id, request.Office, RetentionClassNames.Disclosure, request.PassedOn, content, clock.Now);
        records.Add(record);
        return Task.FromResult<Outcome<Receipt<RetentionRecordStatus>>>(record.ToReceipt());
    }
}

using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

/// <summary>Records an impact assessment made before personal data are processed (个人信息保护法第五十五条、第五十六条); kept three years at least.</summary>
[Label("登记个人信息保护影响评估", "Record an impact assessment")]
public sealed record RecordImpactAssessment : ICommand<Receipt<RetentionRecordStatus>>
{
    /// <summary>The new record's id, made by the caller.</summary>
    public required RetentionRecordId Id { get; init; }

    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Which processing, in a line of at most 200 characters.</summary>
    public required string Processing { get; init; }

    /// <summary>Are purpose and means lawful, proper and necessary? At most 4,000 characters.</summary>
    public required string Necessity { get; init; }

    /// <summary>What it means for people's rights, and the risks; at most 4,000 characters.</summary>
    public required string Risks { get; init; }

    /// <summary>What protects them, and does it fit the risks? At most 4,000 characters.</summary>
    public required string Measures { get; init; }

    /// <summary>The day of the assessment.</summary>
    public required DateOnly AssessedOn { get; init; }

    /// <summary>Names the record only.</summary>
    public override string ToString() => $"{nameof(RecordImpactAssessment)} {Id}";
}

internal sealed class RecordImpactAssessmentValidator : AbstractValidator<RecordImpactAssessment>
{
    public RecordImpactAssessmentValidator(Clock clock)
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Processing).Line(RetainedContent.LineMaxLength);
        RuleFor(c => c.Necessity).Text(RetainedContent.TextMaxLength);
        RuleFor(c => c.Risks).Text(RetainedContent.TextMaxLength);
        RuleFor(c => c.Measures).Text(RetainedContent.TextMaxLength);
        RuleFor(c => c.AssessedOn).Sensible().NotInFuture(clock);
    }
}

internal sealed class RecordImpactAssessmentHandler(IStore<RetentionRecord, RetentionRecordId> records, Clock clock)
    : IUseCaseHandler<RecordImpactAssessment, Receipt<RetentionRecordStatus>>
{
    public Task<Outcome<Receipt<RetentionRecordStatus>>> HandleAsync(RecordImpactAssessment request, Actor actor, CancellationToken cancellationToken)
    {
        var content = new RetainedContent { Title = request.Processing, Purpose = request.Necessity, Scope = request.Risks, Measures = request.Measures };
        var record = RetentionRecord.Make(request.Id, request.Office, RetentionClassNames.ImpactAssessment, request.AssessedOn, content, clock.Now);
        records.Add(record);
        return Task.FromResult<Outcome<Receipt<RetentionRecordStatus>>>(record.ToReceipt());
    }
}

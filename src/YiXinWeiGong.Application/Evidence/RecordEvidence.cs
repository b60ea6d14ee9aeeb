using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evidence;

/// <summary>Records evidence of a matter, collected by two prosecutorial staff at least (调查取证, BG 35, 36); its cases share it.</summary>
[Label("记录证据", "Record evidence")]
public sealed record RecordEvidence : ICommand<Receipt<EvidenceStatus>>
{
    /// <summary>The new item's id, made by the caller.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>By which of the seven methods of BG 35.</summary>
    public required InvestigationMethod Method { get; init; }

    /// <summary>The staff who collected it together, at most 20; two of them at least hold a post in the office on that day.</summary>
    public required IReadOnlyList<StaffId> Collectors { get; init; }

    /// <summary>The volunteers who assisted, at most 20; they never count.</summary>
    public IReadOnlyList<VolunteerId> Volunteers { get; init; } = [];

    /// <summary>The day it was collected, in Asia/Shanghai; not in the future.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What it is and what it shows, at most 2,000 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The SHA-256 of its file, 64 hexadecimal digits, where there is one.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Names the item only.</summary>
    public override string ToString() => $"{nameof(RecordEvidence)} {Id}";
}

internal sealed class RecordEvidenceValidator : AbstractValidator<RecordEvidence>
{
    public RecordEvidenceValidator(Clock clock)
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Matter).Id();
        RuleFor(c => c.Method).Choice().WithErrorCode(EvidenceCodes.MethodNotPermitted);
        RuleFor(c => c.Collectors).Distinct(0, EvidenceCollection.PeopleMaxCount);
        RuleFor(c => c.Volunteers).Distinct(0, EvidenceCollection.PeopleMaxCount);
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
        RuleFor(c => c.Description).Text(EvidenceCollection.DescriptionMaxLength);
        RuleFor(c => c.Sha256)
            .Must(hash => hash is null || (hash.Length == 64 && hash.All(char.IsAsciiHexDigit)))
            .WithErrorCode(EvidenceCodes.Sha256);
    }
}

internal sealed class RecordEvidenceHandler(
    IStore<EvidenceItem, EvidenceId> evidence, IStore<Volunteer, VolunteerId> volunteers, MatterLocator matters,
    IStaffDirectory directory, RuleDesk rules, Clock clock)
    : IUseCaseHandler<RecordEvidence, Receipt<EvidenceStatus>>
{
    public async Task<Outcome<Receipt<EvidenceStatus>>> HandleAsync(RecordEvidence request, Actor actor, CancellationToken cancellationToken)
    {
        var matter = await matters.RequireAsync(request.Matter, nameof(request.Matter), cancellationToken);
        foreach (var volunteer in request.Volunteers)
        {
            await volunteers.RequireAsync(volunteer, VolunteerCodes.Unknown, nameof(request.Volunteers), cancellationToken);
        }

        var collectors = new List<Collector>();
        foreach (var staff in request.Collectors)
        {
            collectors.Add(new Collector(staff, await directory.PostsOnAsync(staff, request.On, cancellationToken)));
        }

        var collection = new EvidenceCollection
        {
            Method = request.Method,
            Collectors = collectors,
            Volunteers = request.Volunteers,
            On = request.On,
            Description = request.Description,
            Sha256 = request.Sha256,
        };
        var item = EvidenceItem.Record(request.Id, request.Matter, matter.Office, collection, await rules.InForceAsync(matter.Office, clock.Today, cancellationToken), clock.Now);
        evidence.Add(item);
        return item.ToReceipt();
    }
}

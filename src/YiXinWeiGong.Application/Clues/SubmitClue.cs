using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Clues;

/// <summary>Reports a clue as the signed-in volunteer (线索提报); the office of the place gets it.</summary>
[Label("提报线索", "Report a clue")]
public sealed record SubmitClue : ICommand<Receipt<ClueStatus>>
{
    /// <summary>The new clue's id, made by the caller.</summary>
    public required ClueId Id { get; init; }

    /// <summary>The field of public interest, a code of the field table.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>The six-digit division code of where it was seen (GB/T 2260).</summary>
    public required string DivisionCode { get; init; }

    /// <summary>What it is about, in a line of at most 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What was seen, at most 4,000 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Where, in words, at most 200 characters.</summary>
    public string? Address { get; init; }

    /// <summary>Where, on the map (WGS 84).</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>The day it was seen.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>What is handed in with it, at most 50 items.</summary>
    public IReadOnlyList<ClueEvidence> Evidence { get; init; } = [];

    /// <summary>Names the clue only, so that printing a command does not print what somebody wrote.</summary>
    public override string ToString() => $"{nameof(SubmitClue)} {Id}";
}

internal sealed class SubmitClueValidator : AbstractValidator<SubmitClue>
{
    public SubmitClueValidator(Fields fields, Clock clock)
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Field).Field(fields);
        RuleFor(c => c.DivisionCode).Division();
        RuleFor(c => c.Title).Line(ClueReport.TitleMaxLength);
        RuleFor(c => c.Description).Text(ClueReport.DescriptionMaxLength);
        RuleFor(c => c.Address).OptionalLine(ClueReport.AddressMaxLength);
        RuleFor(c => c.Place).OnEarth();
        RuleFor(c => c.SeenOn).Sensible().NotInFuture(clock);
        RuleFor(c => c.Evidence).Items(clock);
    }
}

internal sealed class SubmitClueHandler(
    IStore<Clue, ClueId> clues, OfficeRouting routing, MatterLocator matters, IIdentityVault vault, UseCaseNotes notes,
    Fields fields, Clock clock)
    : IUseCaseHandler<SubmitClue, Receipt<ClueStatus>>
{
    public async Task<Outcome<Receipt<ClueStatus>>> HandleAsync(SubmitClue request, Actor actor, CancellationToken cancellationToken)
    {
        var office = await routing.ForPlaceAsync(request.DivisionCode, clock.Today, nameof(request.DivisionCode), cancellationToken);
        await matters.RequireFreeAsync(request.Id, nameof(request.Id), cancellationToken);
        var reporter = await vault.PseudonymForAsync(new PersonKey(PersonKind.Volunteer, actor.Id), request.Id, cancellationToken);
        notes.ActedBy = reporter.Value;

        var report = new ClueReport
        {
            Field = request.Field,
            DivisionCode = request.DivisionCode,
            Title = request.Title,
            Description = request.Description,
            Address = request.Address,
            Place = request.Place,
            SeenOn = request.SeenOn,
            Evidence = request.Evidence,
        };
        var clue = Clue.Submit(request.Id, office.Id, ClueSource.Report, reporter, report, fields, clock.Now);
        clues.Add(clue);
        return clue.ToReceipt();
    }
}

/// <summary>Checks that the commands of clues share.</summary>
internal static class ClueValidation
{
    private static readonly long EvidenceMaxBytes = 2L * 1024 * 1024 * 1024;

    public static IRuleBuilderOptions<T, FieldCode> Field<T>(this IRuleBuilder<T, FieldCode> rule, Fields fields) =>
        rule.Must(fields.Knows).WithErrorCode(ClueCodes.FieldUnknown);

    public static IRuleBuilderOptions<T, IReadOnlyList<ClueEvidence>> Items<T>(this IRuleBuilder<T, IReadOnlyList<ClueEvidence>> rule, Clock clock) =>
        rule.Must(items => items is not null && items.Count <= ClueReport.EvidenceMaxCount
                && items.All(item => item is not null)
                && items.Select(item => item.Sha256).Distinct(StringComparer.OrdinalIgnoreCase).Count() == items.Count)
            .WithErrorCode(CommonCodes.List)
            .Must(items => items is null || items.All(item => item is null || IsWellFormed(item)))
            .WithErrorCode(ClueCodes.Evidence)
            .Must(items => items is null || items.All(item => item?.Place is not { IsOnEarth: false }))
            .WithErrorCode(CommonCodes.Coordinates)
            .Must(items => items is null || items.All(item => item?.CapturedAt is not { } at || at <= clock.Now))
            .WithErrorCode(CommonCodes.FutureDate);

    private static bool IsWellFormed(ClueEvidence item) =>
        item.Sha256 is { Length: 64 } hash && hash.All(char.IsAsciiHexDigit)
        && item.Bytes > 0 && item.Bytes <= EvidenceMaxBytes
        && item.MediaType is { Length: > 2 and <= 100 } type && type.Count(c => c == '/') == 1
        && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '+' or '-');
}

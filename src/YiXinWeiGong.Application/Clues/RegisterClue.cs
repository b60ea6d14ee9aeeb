using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

/// <summary>Registers a clue that the office found itself or was passed (BG 24, sources 2 to 6); nobody is its reporter.</summary>
[Label("登记自行发现的线索", "Register a clue of the office's own")]
public sealed record RegisterClue : ICommand<Receipt<ClueStatus>>
{
    /// <summary>The new clue's id, made by the caller.</summary>
    public required ClueId Id { get; init; }

    /// <summary>The office that registers it.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Where it comes from; a report comes from its reporter, through <see cref="SubmitClue"/>.</summary>
    public required ClueSource Source { get; init; }

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

    /// <summary>Names the clue only.</summary>
    public override string ToString() => $"{nameof(RegisterClue)} {Id}";
}

internal sealed class RegisterClueValidator : AbstractValidator<RegisterClue>
{
    public RegisterClueValidator(Fields fields)
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Source).Choice().NotEqual(ClueSource.Report).WithErrorCode(ClueCodes.Source);
        RuleFor(c => c.Field).Field(fields);
        RuleFor(c => c.DivisionCode).Division();
        RuleFor(c => c.Title).Line(ClueReport.TitleMaxLength);
        RuleFor(c => c.Description).Text(ClueReport.DescriptionMaxLength);
        RuleFor(c => c.Address).OptionalLine(ClueReport.AddressMaxLength);
        RuleFor(c => c.Place).OnEarth();
    }
}

internal sealed class RegisterClueHandler(IStore<Clue, ClueId> clues, MatterLocator matters, Fields fields, Clock clock)
    : IUseCaseHandler<RegisterClue, Receipt<ClueStatus>>
{
    public async Task<Outcome<Receipt<ClueStatus>>> HandleAsync(RegisterClue request, Actor actor, CancellationToken cancellationToken)
    {
        await matters.RequireFreeAsync(request.Id, nameof(request.Id), cancellationToken);
        var report = new ClueReport
        {
            Field = request.Field,
            DivisionCode = request.DivisionCode,
            Title = request.Title,
            Description = request.Description,
            Address = request.Address,
            Place = request.Place,
        };
        var clue = Clue.Submit(request.Id, request.Office, request.Source, null, report, fields, clock.Now);
        clues.Add(clue);
        return clue.ToReceipt();
    }
}

using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>Which office covers a place on a day: the basic one where there is one, else the next level up.</summary>
[Label("按地点查询管辖院", "Find the office for a place")]
public sealed record FindOfficeForPlace : IQuery<OfficeView>
{
    /// <summary>The six-digit division code.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>The day; today where none is given.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>An office as anybody may see it.</summary>
public sealed record OfficeView
{
    /// <summary>Its id.</summary>
    public required OfficeId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its level.</summary>
    public required OfficeLevel Level { get; init; }

    /// <summary>Its kind.</summary>
    public required OfficeKind Kind { get; init; }

    /// <summary>The office above it.</summary>
    public OfficeId? Superior { get; init; }

    internal static OfficeView Of(Office office) =>
        new() { Id = office.Id, Name = office.Name, Level = office.Level, Kind = office.Kind, Superior = office.Superior };
}

internal sealed class FindOfficeForPlaceValidator : AbstractValidator<FindOfficeForPlace>
{
    public FindOfficeForPlaceValidator()
    {
        RuleFor(q => q.DivisionCode).Division();
        RuleFor(q => q.On).Sensible();
    }
}

internal sealed class FindOfficeForPlaceHandler(OfficeRouting routing, Clock clock) : IUseCaseHandler<FindOfficeForPlace, OfficeView>
{
    public async Task<Outcome<OfficeView>> HandleAsync(FindOfficeForPlace request, Actor actor, CancellationToken cancellationToken) =>
        OfficeView.Of(await routing.ForPlaceAsync(request.DivisionCode, request.On ?? clock.Today, nameof(request.DivisionCode), cancellationToken));
}

/// <summary>Finds the office of a place; jurisdiction by agency and track is the case's question, not the clue's.</summary>
internal sealed class OfficeRouting(IStore<Office, OfficeId> offices)
{
    public async Task<Office> ForPlaceAsync(string divisionCode, DateOnly on, string property, CancellationToken cancellationToken)
    {
        var covering = await offices.ListAsync(new OfficesCovering(divisionCode, on), cancellationToken);
        return covering.Count > 0 ? covering[0] : throw new RefusalException(OfficeCodes.NoneForPlace, property: property);
    }
}

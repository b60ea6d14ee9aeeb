using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>An office covers a division from a day on, such as after a change of codes (宁乡 430124 → 430182).</summary>
[Label("增加管辖区划", "Cover a division")]
public sealed record CoverDivision : ICommand<Receipt<OfficeStatus>>
{
    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The six-digit division code.</summary>
    public required string Division { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }
}

internal sealed class CoverDivisionValidator : AbstractValidator<CoverDivision>
{
    public CoverDivisionValidator()
    {
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Division).Division();
        RuleFor(c => c.From).Sensible();
    }
}

internal sealed class CoverDivisionHandler(IStore<Office, OfficeId> offices, Clock clock) : IUseCaseHandler<CoverDivision, Receipt<OfficeStatus>>
{
    public async Task<Outcome<Receipt<OfficeStatus>>> HandleAsync(CoverDivision request, Actor actor, CancellationToken cancellationToken)
    {
        var office = await offices.RequireAsync(request.Office, OfficeCodes.Unknown, nameof(request.Office), cancellationToken);
        office.Cover(request.Division, request.From, clock.Now);
        return office.ToReceipt();
    }
}

/// <summary>An office stops covering a division after a day.</summary>
[Label("终止管辖区划", "Stop covering a division")]
public sealed record UncoverDivision : ICommand<Receipt<OfficeStatus>>
{
    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The six-digit division code.</summary>
    public required string Division { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }
}

internal sealed class UncoverDivisionValidator : AbstractValidator<UncoverDivision>
{
    public UncoverDivisionValidator()
    {
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Division).Division();
        RuleFor(c => c.Until).Sensible();
    }
}

internal sealed class UncoverDivisionHandler(IStore<Office, OfficeId> offices, Clock clock) : IUseCaseHandler<UncoverDivision, Receipt<OfficeStatus>>
{
    public async Task<Outcome<Receipt<OfficeStatus>>> HandleAsync(UncoverDivision request, Actor actor, CancellationToken cancellationToken)
    {
        var office = await offices.RequireAsync(request.Office, OfficeCodes.Unknown, nameof(request.Office), cancellationToken);
        office.Uncover(request.Division, request.Until, clock.Now);
        return office.ToReceipt();
    }
}

using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>Establishes an office with the divisions it covers (检察院).</summary>
[Label("设立检察院", "Establish an office")]
public sealed record EstablishOffice : ICommand<Receipt<OfficeStatus>>
{
    /// <summary>The new office's id, made by the caller.</summary>
    public required OfficeId Id { get; init; }

    /// <summary>The full name, at most 60 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What document numbers begin with, at most 10 characters.</summary>
    public required string ShortName { get; init; }

    /// <summary>Its level.</summary>
    public required OfficeLevel Level { get; init; }

    /// <summary>Its kind.</summary>
    public OfficeKind Kind { get; init; } = OfficeKind.Territorial;

    /// <summary>The office above it; none for the Supreme People's Procuratorate alone.</summary>
    public OfficeId? Superior { get; init; }

    /// <summary>The divisions it covers.</summary>
    public IReadOnlyList<DivisionCoverage> Coverage { get; init; } = [];

    /// <summary>Says which office, by its id, and its level.</summary>
    public override string ToString() => $"{nameof(EstablishOffice)} {Id} {Level}";
}

internal sealed class EstablishOfficeValidator : AbstractValidator<EstablishOffice>
{
    public EstablishOfficeValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Name).Line(60);
        RuleFor(c => c.ShortName).Line(10);
        RuleFor(c => c.Level).Choice();
        RuleFor(c => c.Kind).Choice();
        RuleFor(c => c.Coverage).Must(coverage => coverage is not null && coverage.All(covered => covered is not null)).WithErrorCode(CommonCodes.List);
        RuleForEach(c => c.Coverage).ChildRules(covered =>
        {
            covered.RuleFor(c => c.Division).Division();
            covered.RuleFor(c => c.From).Sensible();
            covered.RuleFor(c => c.Until).Sensible();
        });
    }
}

internal sealed class EstablishOfficeHandler(IStore<Office, OfficeId> offices, Clock clock) : IUseCaseHandler<EstablishOffice, Receipt<OfficeStatus>>
{
    public async Task<Outcome<Receipt<OfficeStatus>>> HandleAsync(EstablishOffice request, Actor actor, CancellationToken cancellationToken)
    {
        if (await offices.CountAsync(new OfficeByShortName(request.ShortName), cancellationToken) > 0)
        {
            return new Problem(ProblemKind.Refused, OfficeCodes.ShortNameTaken, nameof(request.ShortName));
        }

        var superior = request.Superior is { } id
            ? await offices.RequireAsync(id, OfficeCodes.Unknown, nameof(request.Superior), cancellationToken)
            : null;
        var profile = new OfficeProfile { Name = request.Name, ShortName = request.ShortName, Level = request.Level, Kind = request.Kind };
        var office = Office.Establish(request.Id, profile, superior, clock.Now);
        foreach (var covered in request.Coverage)
        {
            office.Cover(covered.Division, covered.From, clock.Now);
            if (covered.Until is { } until)
            {
                office.Uncover(covered.Division, until, clock.Now);
            }
        }

        offices.Add(office);
        return office.ToReceipt();
    }
}

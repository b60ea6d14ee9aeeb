using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>The chief procurator turns an option of the office on or off, where law is silent; the reason is recorded.</summary>
[Label("设置本院选项", "Set an option of the office")]
public sealed record SetOfficeOption : ICommand<Receipt<OfficeStatus>>
{
    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The option, one of <see cref="OfficeOptions"/>.</summary>
    public required string Option { get; init; }

    /// <summary>On, or back to the default.</summary>
    public required bool On { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the option only.</summary>
    public override string ToString() => $"{nameof(SetOfficeOption)} {Office} {Option} {On}";
}

internal sealed class SetOfficeOptionValidator : AbstractValidator<SetOfficeOption>
{
    public SetOfficeOptionValidator()
    {
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Option).Line(100);
        RuleFor(c => c.Reason).Text(500);
    }
}

internal sealed class SetOfficeOptionHandler(IStore<Office, OfficeId> offices, Clock clock) : IUseCaseHandler<SetOfficeOption, Receipt<OfficeStatus>>
{
    public async Task<Outcome<Receipt<OfficeStatus>>> HandleAsync(SetOfficeOption request, Actor actor, CancellationToken cancellationToken)
    {
        var office = await offices.RequireAsync(request.Office, OfficeCodes.Unknown, nameof(request.Office), cancellationToken);
        office.SetOption(request.Option, request.Reason, request.On, clock.Now);
        return office.ToReceipt();
    }
}

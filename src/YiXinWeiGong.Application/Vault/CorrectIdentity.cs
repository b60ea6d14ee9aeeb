using FluentValidation;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Vault;

/// <summary>
/// Puts right what had been entered wrongly about a volunteer (个人信息保护法第四十六条). Which field, who, when and why are kept with
/// what stood there before, in the vault alone.
/// </summary>
[Label("更正志愿者身份信息", "Correct a volunteer's identity")]
public sealed record CorrectIdentity : ICommand<IdentityReceipt>
{
    /// <summary>Whose.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>Which field.</summary>
    public required IdentityField Field { get; init; }

    /// <summary>What is right, at most 100 characters, a day as <c>yyyy-MM-dd</c>; nothing where the field is to be empty.</summary>
    public string? Correct { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the volunteer's id and the field only.</summary>
    public override string ToString() => $"{nameof(CorrectIdentity)} {Volunteer} {Field}";
}

internal sealed class CorrectIdentityValidator : AbstractValidator<CorrectIdentity>
{
    public CorrectIdentityValidator(Clock clock)
    {
        RuleFor(c => c.Volunteer).Id();
        RuleFor(c => c.Field).Choice();
        RuleFor(c => c.Correct).OptionalLine(50).When(c => c.Field == IdentityField.Name);
        RuleFor(c => c.Correct).OptionalLine(20).When(c => c.Field == IdentityField.Phone);
        RuleFor(c => c.Correct).OptionalLine(100);
        RuleFor(c => c.Correct).Must((c, text) => PersonalDetails.MayHold(c.Field, text) && (text is null || !IsFuture(c, clock)))
            .WithErrorCode(VaultCodes.CorrectionValue).When(c => Enum.IsDefined(c.Field) && c.Field != IdentityField.None);
        RuleFor(c => c.Reason).Text(500);
    }

    private static bool IsFuture(CorrectIdentity command, Clock clock) =>
        command.Field == IdentityField.BornOn
        && new PersonalDetails { Name = "-" }.With(command.Field, command.Correct).BornOn is { } day && (day > clock.Today || day.Year < 1900);
}

internal sealed class CorrectIdentityHandler(IIdentityVault vault, UseCaseNotes notes, Clock clock)
    : IUseCaseHandler<CorrectIdentity, IdentityReceipt>
{
    public async Task<Outcome<IdentityReceipt>> HandleAsync(CorrectIdentity request, Actor actor, CancellationToken cancellationToken)
    {
        notes.Subject = request.Volunteer.Value;
        notes.Purpose = nameof(CorrectIdentity);
        var correction = new IdentityCorrection
        {
            Id = Guid.CreateVersion7(clock.Now),
            Field = request.Field,
            Value = request.Correct,
            Reason = request.Reason,
            CorrectedBy = actor.ToString(),
            At = clock.Now,
        };
        return await vault.CorrectAsync(new PersonKey(PersonKind.Volunteer, request.Volunteer.Value), correction, cancellationToken)
            ? new IdentityReceipt { Volunteer = request.Volunteer }
            : new Problem(ProblemKind.NotFound, VolunteerCodes.Unknown, nameof(request.Volunteer));
    }
}

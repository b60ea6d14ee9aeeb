using FluentValidation;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Vault;

/// <summary>What was put right about a volunteer, with what stood there before; leaves an audit entry, as every reading of an identity.</summary>
[Label("查阅身份信息更正记录", "Read what was corrected about a volunteer")]
public sealed record ReadCorrections : ICommand<IReadOnlyList<IdentityCorrection>>
{
    /// <summary>Whose.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>What for.</summary>
    public required IdentityPurpose Purpose { get; init; }
}

internal sealed class ReadCorrectionsValidator : AbstractValidator<ReadCorrections>
{
    public ReadCorrectionsValidator()
    {
        RuleFor(c => c.Volunteer).Id();
        RuleFor(c => c.Purpose).Choice();
    }
}

internal sealed class ReadCorrectionsHandler(IIdentityVault vault, UseCaseNotes notes)
    : IUseCaseHandler<ReadCorrections, IReadOnlyList<IdentityCorrection>>
{
    public async Task<Outcome<IReadOnlyList<IdentityCorrection>>> HandleAsync(ReadCorrections request, Actor actor, CancellationToken cancellationToken)
    {
        notes.Purpose = request.Purpose.ToString();
        notes.Subject = request.Volunteer.Value;
        var found = await vault.CorrectionsAsync(new PersonKey(PersonKind.Volunteer, request.Volunteer.Value), cancellationToken);
        return found.ToArray();
    }
}

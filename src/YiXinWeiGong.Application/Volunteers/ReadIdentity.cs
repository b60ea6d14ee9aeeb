using FluentValidation;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Volunteers;

/// <summary>What a volunteer's identity is read for.</summary>
public enum IdentityPurpose
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>To review an application.</summary>
    [Label("审核申请", "review an application")]
    ReviewApplication = 1,

    /// <summary>To make out a certificate.</summary>
    [Label("制作证书", "make out a certificate")]
    IssueCertificate = 2,

    /// <summary>To get in touch about a task the volunteer accepted.</summary>
    [Label("联络履职", "get in touch about a task")]
    Contact = 3,
}

/// <summary>
/// Reads a volunteer's personal details for a purpose; leaves an audit entry. It says nothing of what anybody reported:
/// no use case of this version leads from a clue to its reporter.
/// </summary>
[Label("读取志愿者身份", "Read a volunteer's identity")]
public sealed record ReadIdentity : ICommand<PersonalDetails>
{
    /// <summary>Whose.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>What for.</summary>
    public required IdentityPurpose Purpose { get; init; }
}

internal sealed class ReadIdentityValidator : AbstractValidator<ReadIdentity>
{
    public ReadIdentityValidator()
    {
        RuleFor(c => c.Volunteer).Id();
        RuleFor(c => c.Purpose).Choice();
    }
}

internal sealed class ReadIdentityHandler(IIdentityVault vault, UseCaseNotes notes) : IUseCaseHandler<ReadIdentity, PersonalDetails>
{
    public async Task<Outcome<PersonalDetails>> HandleAsync(ReadIdentity request, Actor actor, CancellationToken cancellationToken)
    {
        notes.Purpose = request.Purpose.ToString();
        notes.Subject = request.Volunteer.Value;
        return await vault.ReadAsync(new PersonKey(PersonKind.Volunteer, request.Volunteer.Value), cancellationToken) is { } details
            ? details
            : new Problem(ProblemKind.NotFound, VolunteerCodes.Unknown, nameof(request.Volunteer));
    }
}

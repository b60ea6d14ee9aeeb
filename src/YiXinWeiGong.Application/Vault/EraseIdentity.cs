using FluentValidation;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Vault;

/// <summary>
/// Erases a volunteer's identity for good (个人信息保护法第四十七条): the keys are destroyed. What the volunteer did stays under an id
/// and under pseudonyms that lead to nobody.
/// </summary>
[Label("删除志愿者身份信息", "Erase a volunteer's identity")]
public sealed record EraseIdentity : ICommand<IdentityReceipt>
{
    /// <summary>Whose.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>Why.</summary>
    public required IdentityErasureGround Ground { get; init; }
}

internal sealed class EraseIdentityValidator : AbstractValidator<EraseIdentity>
{
    public EraseIdentityValidator()
    {
        RuleFor(c => c.Volunteer).Id();
        RuleFor(c => c.Ground).Choice();
    }
}

internal sealed class EraseIdentityHandler(
    IStore<Volunteer, VolunteerId> volunteers, HoldDesk holds, Erasure erasure, UseCaseNotes notes, Clock clock)
    : IUseCaseHandler<EraseIdentity, IdentityReceipt>
{
    public async Task<Outcome<IdentityReceipt>> HandleAsync(EraseIdentity request, Actor actor, CancellationToken cancellationToken)
    {
        (notes.Subject, notes.Purpose) = (request.Volunteer.Value, request.Ground.ToString());
        var volunteer = await volunteers.RequireAsync(request.Volunteer, VolunteerCodes.Unknown, nameof(request.Volunteer), cancellationToken);
        var held = await holds.HoldsAsync(request.Volunteer.Value, cancellationToken);
        await erasure.EraseAsync(volunteer, request.Ground, held, clock.Now, cancellationToken);
        return new IdentityReceipt { Volunteer = request.Volunteer };
    }
}

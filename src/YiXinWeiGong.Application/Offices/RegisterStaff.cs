using FluentValidation;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Offices;

/// <summary>Takes somebody onto the staff; the name goes to the vault and nowhere else.</summary>
[Label("登记工作人员", "Register a member of staff")]
public sealed record RegisterStaff : ICommand<Receipt<StaffStatus>>
{
    /// <summary>The new member's id, made by the caller.</summary>
    public required StaffId Id { get; init; }

    /// <summary>The full name, at most 50 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Names the id only.</summary>
    public override string ToString() => $"{nameof(RegisterStaff)} {Id}";
}

internal sealed class RegisterStaffValidator : AbstractValidator<RegisterStaff>
{
    public RegisterStaffValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Name).Line(50);
    }
}

internal sealed class RegisterStaffHandler(IStore<StaffMember, StaffId> staff, IIdentityVault vault, Clock clock)
    : IUseCaseHandler<RegisterStaff, Receipt<StaffStatus>>
{
    public async Task<Outcome<Receipt<StaffStatus>>> HandleAsync(RegisterStaff request, Actor actor, CancellationToken cancellationToken)
    {
        var member = StaffMember.Register(request.Id, clock.Now);
        await vault.KeepAsync(new PersonKey(PersonKind.Staff, request.Id.Value), new PersonalDetails { Name = request.Name }, cancellationToken);
        staff.Add(member);
        return member.ToReceipt();
    }
}

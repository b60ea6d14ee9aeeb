using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Volunteers;

/// <summary>Applies to be a volunteer, as the signed-in person; the personal fields go to the vault and nowhere else.</summary>
[Label("申请成为志愿者", "Apply as a volunteer")]
public sealed record ApplyAsVolunteer : ICommand<Receipt<VolunteerStatus>>
{
    /// <summary>The office applied to.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The full name, at most 50 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The day of birth.</summary>
    public required DateOnly BornOn { get; init; }

    /// <summary>A telephone number, at most 20 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>Where the applicant works, at most 100 characters.</summary>
    public string? Employer { get; init; }

    /// <summary>The categories the applicant belongs to, such as <c>npc-deputy</c> (人大代表), at most 20.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The fields of public interest the applicant knows, at most 20.</summary>
    public IReadOnlyList<FieldCode> Specialties { get; init; } = [];

    /// <summary>Names nobody.</summary>
    public override string ToString() => nameof(ApplyAsVolunteer);
}

internal sealed class ApplyAsVolunteerValidator : AbstractValidator<ApplyAsVolunteer>
{
    public ApplyAsVolunteerValidator(Fields known, Clock clock)
    {
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Name).Line(50);
        RuleFor(c => c.BornOn).Must(day => day.Year >= 1900).WithErrorCode(CommonCodes.Date).NotInFuture(clock);
        RuleFor(c => c.Phone).OptionalLine(20);
        RuleFor(c => c.Employer).OptionalLine(100);
        RuleFor(c => c.Categories).Distinct(0, 20)
            .Must(categories => categories is null || categories.All(IsCategory)).WithErrorCode(VolunteerCodes.Category);
        RuleFor(c => c.Specialties).Distinct(0, 20)
            .Must(fields => fields is null || fields.All(known.Knows)).WithErrorCode(Clues.ClueCodes.FieldUnknown);
    }

    private static bool IsCategory(string code) => code is { Length: > 0 and <= 40 } && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

internal sealed class ApplyAsVolunteerHandler(
    IStore<Volunteer, VolunteerId> volunteers, IStore<Office, OfficeId> offices, IIdentityVault vault, LocalPolicy policy, Clock clock)
    : IUseCaseHandler<ApplyAsVolunteer, Receipt<VolunteerStatus>>
{
    public async Task<Outcome<Receipt<VolunteerStatus>>> HandleAsync(ApplyAsVolunteer request, Actor actor, CancellationToken cancellationToken)
    {
        _ = await offices.RequireAsync(request.Office, OfficeCodes.Unknown, nameof(request.Office), cancellationToken);
        var id = actor.AsVolunteer!.Value;
        if (await volunteers.FindAsync(id, cancellationToken) is not null)
        {
            return new Problem(ProblemKind.Refused, VolunteerCodes.AppliedAlready);
        }

        var volunteer = Volunteer.Apply(
            id, request.Office, request.Categories, request.Specialties, AgeOn(clock.Today, request.BornOn), policy.MinVolunteerAge, clock.Now);
        var details = new PersonalDetails { Name = request.Name, Phone = request.Phone, BornOn = request.BornOn, Employer = request.Employer };
        await vault.KeepAsync(new PersonKey(PersonKind.Volunteer, id.Value), details, cancellationToken);
        volunteers.Add(volunteer);
        return volunteer.ToReceipt();
    }

    /// <summary>Full years; somebody born on 29 February is a year older on 1 March of other years.</summary>
    internal static int AgeOn(DateOnly today, DateOnly born) =>
        today.Year - born.Year - ((today.Month, today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}

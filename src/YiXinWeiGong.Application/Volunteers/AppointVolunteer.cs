using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Volunteers;

/// <summary>The chief procurator appoints a reviewed applicant, with a numbered certificate and a term (聘任).</summary>
[Label("聘任志愿者", "Appoint a volunteer")]
public sealed record AppointVolunteer : ICommand<Receipt<VolunteerStatus>>
{
    /// <summary>The volunteer.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>The first day of the term; today where none is given.</summary>
    public DateOnly? From { get; init; }
}

internal sealed class AppointVolunteerValidator : AbstractValidator<AppointVolunteer>
{
    public AppointVolunteerValidator()
    {
        RuleFor(c => c.Volunteer).Id();
        RuleFor(c => c.From).Sensible();
    }
}

internal sealed class AppointVolunteerHandler(IStore<Volunteer, VolunteerId> volunteers, OfficeNumbers numbers, LocalPolicy policy, Clock clock)
    : IUseCaseHandler<AppointVolunteer, Receipt<VolunteerStatus>>
{
    public async Task<Outcome<Receipt<VolunteerStatus>>> HandleAsync(AppointVolunteer request, Actor actor, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.RequireAsync(request.Volunteer, VolunteerCodes.Unknown, nameof(request.Volunteer), cancellationToken);
        var number = await numbers.NextAsync(volunteer.Office, DocumentNumbers.Certificate, cancellationToken);
        volunteer.Appoint(number, request.From ?? clock.Today, policy.AppointmentTermMonths, clock.Now);
        return volunteer.ToReceipt(volunteer.CertificateNumber);
    }
}

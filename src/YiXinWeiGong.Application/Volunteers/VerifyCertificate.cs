using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Volunteers;

/// <summary>Is a certificate of appointment genuine, and does it run? Answers anybody, and names nobody.</summary>
[Label("核验聘任证书", "Verify a certificate")]
public sealed record VerifyCertificate : IQuery<CertificateView>
{
    /// <summary>The number on the certificate, at most 100 characters.</summary>
    public required string Number { get; init; }
}

/// <summary>A certificate as anybody may see it.</summary>
public sealed record CertificateView
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The office that appointed.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The first day of the term.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the term.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Does the appointment run today?</summary>
    public required bool IsInForce { get; init; }
}

internal sealed class VerifyCertificateValidator : AbstractValidator<VerifyCertificate>
{
    public VerifyCertificateValidator() => RuleFor(q => q.Number).Line(100);
}

internal sealed class VerifyCertificateHandler(IStore<Volunteer, VolunteerId> volunteers, Clock clock)
    : IUseCaseHandler<VerifyCertificate, CertificateView>
{
    public async Task<Outcome<CertificateView>> HandleAsync(VerifyCertificate request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await volunteers.ListAsync(new VolunteerByCertificate(request.Number), cancellationToken);
        return found is [var volunteer]
            ? new CertificateView
            {
                Number = volunteer.CertificateNumber!,
                Office = volunteer.Office,
                From = volunteer.TermFrom!.Value,
                Until = volunteer.TermUntil!.Value,
                IsInForce = volunteer.IsAppointedOn(clock.Today),
            }
            : new Problem(ProblemKind.NotFound, VolunteerCodes.CertificateUnknown, nameof(request.Number));
    }
}

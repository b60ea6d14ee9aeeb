using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Volunteers;

/// <summary>
/// A volunteer (志愿者), from application to appointment. Name, telephone and employer are in the vault; here is what the
/// workflow needs. Term and minimum age are local policy: the national measure's text is not public.
/// </summary>
public sealed class Volunteer : AggregateRoot<VolunteerId, VolunteerStatus>, IOfOffice
{
    private Volunteer(VolunteerId id, OfficeId office, DateTimeOffset appliedAt)
        : base(id, VolunteerStatus.Applied) =>
        (Office, AppliedAt) = (office, appliedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<VolunteerStatus, VolunteerAction> Lifecycle { get; } = new(
        "volunteer",
        (VolunteerStatus.Applied, VolunteerAction.Recommend, VolunteerStatus.Reviewed),
        (VolunteerStatus.Applied, VolunteerAction.Refuse, VolunteerStatus.Refused),
        (VolunteerStatus.Reviewed, VolunteerAction.Refuse, VolunteerStatus.Refused),
        (VolunteerStatus.Reviewed, VolunteerAction.Appoint, VolunteerStatus.Appointed));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("volunteer", Id.Value);

    /// <summary>The office applied to, which appoints.</summary>
    public OfficeId Office { get; }

    /// <summary>When the application came.</summary>
    public DateTimeOffset AppliedAt { get; }

    /// <summary>The categories the volunteer belongs to, such as <c>npc-deputy</c>; codes that a host may extend.</summary>
    public IReadOnlyList<string> Categories { get; private set; } = [];

    /// <summary>The fields of public interest the volunteer knows.</summary>
    public IReadOnlyList<FieldCode> Specialties { get; private set; } = [];

    /// <summary>Why the application was not taken.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>The number of the certificate of appointment (聘任证书).</summary>
    public string? CertificateNumber { get; private set; }

    /// <summary>The first day of the term (聘期).</summary>
    public DateOnly? TermFrom { get; private set; }

    /// <summary>The last day of the term.</summary>
    public DateOnly? TermUntil { get; private set; }

    /// <summary>Does the appointment run on a day?</summary>
    /// <param name="on">The day, in Asia/Shanghai.</param>
    public bool IsAppointedOn(DateOnly on) => Status == VolunteerStatus.Appointed && TermFrom <= on && on <= TermUntil;

    /// <summary>Applies (申请).</summary>
    /// <param name="id">The id by which the host knows the applicant.</param>
    /// <param name="office">The office applied to.</param>
    /// <param name="categories">The categories the applicant belongs to.</param>
    /// <param name="specialties">The fields the applicant knows.</param>
    /// <param name="age">The age on the day, in full years.</param>
    /// <param name="minimumAge">The least age of the local policy.</param>
    /// <param name="at">When.</param>
    public static Volunteer Apply(
        VolunteerId id, OfficeId office, IReadOnlyList<string> categories, IReadOnlyList<FieldCode> specialties, int age, int minimumAge, DateTimeOffset at)
    {
        Require(new ApplicantIsOldEnough(age, minimumAge));

        var volunteer = new Volunteer(id, office, at) { Categories = [.. categories], Specialties = [.. specialties] };
        volunteer.Raise(new VolunteerApplied(id, at) { Office = office });
        return volunteer;
    }

    /// <summary>The review finds for appointment (审核).</summary>
    /// <param name="at">When.</param>
    public void Recommend(DateTimeOffset at)
    {
        Status = Lifecycle.Next(Status, VolunteerAction.Recommend);
        Raise(new VolunteerReviewed(Id, at));
    }

    /// <summary>The application is not taken.</summary>
    /// <param name="reason">Why, as the applicant will read it.</param>
    /// <param name="at">When.</param>
    public void Refuse(string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, VolunteerAction.Refuse);
        Guard.Against.NullOrWhiteSpace(reason);

        (Status, RefusalReason) = (next, reason);
        Raise(new VolunteerRefused(Id, at));
    }

    /// <summary>Appoints for a term, with a numbered certificate (聘任).</summary>
    /// <param name="certificateNumber">The certificate's number.</param>
    /// <param name="from">The first day of the term.</param>
    /// <param name="months">How many months the term runs.</param>
    /// <param name="at">When.</param>
    public void Appoint(string certificateNumber, DateOnly from, int months, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, VolunteerAction.Appoint);
        Guard.Against.NullOrWhiteSpace(certificateNumber);
        Guard.Against.NegativeOrZero(months);
        Require(new TermBeginsSoon(LegalCalendar.DayOf(AppliedAt), LegalCalendar.DayOf(at), from));

        (Status, CertificateNumber, TermFrom, TermUntil) = (next, certificateNumber, from, from.AddMonths(months).AddDays(-1));
        Raise(new VolunteerAppointed(Id, at) { CertificateNumber = certificateNumber });
    }
}

/// <summary>A term begins after the application and within a year of the appointment.</summary>
internal sealed record TermBeginsSoon(DateOnly AppliedOn, DateOnly AppointedOn, DateOnly From) : IRule
{
    public string Code => VolunteerCodes.TermBegins;

    public string? Property => "From";

    public bool Holds => From >= AppliedOn && From <= AppointedOn.AddYears(1);
}

internal sealed record ApplicantIsOldEnough(int Age, int MinimumAge) : IRule
{
    public string Code => VolunteerCodes.TooYoung;

    public bool Holds => Age >= MinimumAge;
}

/// <summary>Somebody applied.</summary>
public sealed record VolunteerApplied(VolunteerId Volunteer, DateTimeOffset At) : DomainEvent(Volunteer.Value, At)
{
    /// <summary>The office applied to.</summary>
    public required OfficeId Office { get; init; }
}

/// <summary>A review found for appointment.</summary>
public sealed record VolunteerReviewed(VolunteerId Volunteer, DateTimeOffset At) : DomainEvent(Volunteer.Value, At);

/// <summary>An application was not taken.</summary>
public sealed record VolunteerRefused(VolunteerId Volunteer, DateTimeOffset At) : DomainEvent(Volunteer.Value, At);

/// <summary>A volunteer was appointed.</summary>
public sealed record VolunteerAppointed(VolunteerId Volunteer, DateTimeOffset At) : DomainEvent(Volunteer.Value, At)
{
    /// <summary>The certificate's number.</summary>
    public required string CertificateNumber { get; init; }
}

/// <summary>The volunteer who holds a certificate.</summary>
public sealed class VolunteerByCertificate : SingleResultSpecification<Volunteer>
{
    /// <summary>Describes the query.</summary>
    /// <param name="number">The certificate's number.</param>
    public VolunteerByCertificate(string number) => Query.Where(volunteer => volunteer.CertificateNumber == number);
}

/// <summary>An office's volunteers, in one status or in any, oldest first.</summary>
public sealed class VolunteersOfOffice : Specification<Volunteer>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="status">In which status, or in any.</param>
    /// <param name="after">The last volunteer of the page before.</param>
    /// <param name="take">How many at most.</param>
    public VolunteersOfOffice(OfficeId office, VolunteerStatus? status = null, VolunteerId? after = null, int take = 50)
    {
        Query.Where(volunteer => volunteer.Office == office);
        if (status is { } only)
        {
            Query.Where(volunteer => volunteer.Status == only);
        }

        if (after is { } last)
        {
            Query.Where(volunteer => volunteer.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(volunteer => volunteer.Id).Take(take);
    }
}

using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Volunteers;

/// <summary>An office's volunteers, oldest application first; names are in the vault.</summary>
[Label("志愿者名册", "List an office's volunteers")]
public sealed record ListVolunteers : IQuery<Page<VolunteerSummary>>
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>In which status, or in any.</summary>
    public VolunteerStatus? Status { get; init; }

    /// <summary>The last volunteer of the page before.</summary>
    public VolunteerId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A volunteer in a list, without personal fields.</summary>
public sealed record VolunteerSummary
{
    /// <summary>The id.</summary>
    public required VolunteerId Id { get; init; }

    /// <summary>Where the volunteer stands.</summary>
    public required VolunteerStatus Status { get; init; }

    /// <summary>The categories.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The fields the volunteer knows.</summary>
    public required IReadOnlyList<FieldCode> Specialties { get; init; }

    /// <summary>The certificate's number.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>The last day of the term.</summary>
    public DateOnly? TermUntil { get; init; }
}

internal sealed class ListVolunteersValidator : AbstractValidator<ListVolunteers>
{
    public ListVolunteersValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.Status).OptionalChoice();
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class ListVolunteersHandler(IStore<Volunteer, VolunteerId> volunteers) : IUseCaseHandler<ListVolunteers, Page<VolunteerSummary>>
{
    public async Task<Outcome<Page<VolunteerSummary>>> HandleAsync(ListVolunteers request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await volunteers.ListAsync(new VolunteersOfOffice(request.Office, request.Status, request.After, request.Take), cancellationToken);
        var items = found.Select(volunteer => new VolunteerSummary
        {
            Id = volunteer.Id,
            Status = volunteer.Status,
            Categories = volunteer.Categories,
            Specialties = volunteer.Specialties,
            CertificateNumber = volunteer.CertificateNumber,
            TermUntil = volunteer.TermUntil,
        }).ToArray();
        return new Page<VolunteerSummary>(items, items.Length == request.Take ? items[^1].Id.Value : null);
    }
}

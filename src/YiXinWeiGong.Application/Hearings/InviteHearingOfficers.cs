using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Hearings;

/// <summary>
/// Invites hearing officers (听证员, TZ 7). Whom the vault excludes is refused without a word of why; after notice the parties
/// must be told again before the hearing is held.
/// </summary>
[Label("邀请听证员", "Invite hearing officers")]
public sealed record InviteHearingOfficers : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>Who, from 1 to 20, nobody twice.</summary>
    public required IReadOnlyList<HearingOfficer> Officers { get; init; }

    /// <summary>Names the hearing only.</summary>
    public override string ToString() => $"{nameof(InviteHearingOfficers)} {Hearing}";
}

internal sealed class InviteHearingOfficersValidator : AbstractValidator<InviteHearingOfficers>
{
    public InviteHearingOfficersValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.Officers).Must(officers => officers is { Count: >= 1 and <= 20 }
                && officers.All(officer => officer is not null)
                && officers.Select(officer => officer.Officer).Distinct().Count() == officers.Count)
            .WithErrorCode(CommonCodes.List);
        RuleForEach(c => c.Officers).Where(officer => officer is not null).ChildRules(officer =>
        {
            officer.RuleFor(o => o.Officer).Id();
            officer.RuleFor(o => o.Capacity).Must(IsCapacity).WithErrorCode(HearingCodes.Capacity);
            officer.RuleFor(o => o.Waiver!.Reason).Text(500).When(o => o.Waiver is not null);
            officer.RuleFor(o => o.Waiver!.Approval).Id().When(o => o.Waiver is not null);
        });
    }

    private static bool IsCapacity(string code) => code is { Length: > 0 and <= 40 }
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

internal sealed class InviteHearingOfficersHandler(
    IStore<Hearing, HearingId> hearings, IStore<Office, OfficeId> offices, IStore<Volunteer, VolunteerId> volunteers, MatterLocator matters, IIdentityVault vault,
    ApprovalDesk approvals, RuleDesk rules, UseCaseNotes notes, Clock clock)
    : IUseCaseHandler<InviteHearingOfficers, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(InviteHearingOfficers request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        var office = await offices.RequireAsync(hearing.Office, OfficeCodes.Unknown, nameof(request.Hearing), cancellationToken);
        var matter = await matters.RequireAsync(hearing.Matter, nameof(request.Hearing), cancellationToken);
        notes.Purpose = "hearing-officer-eligibility";

        // An approval is used whether or not there is a conflict, so that using it reveals nothing.
        foreach (var officer in request.Officers)
        {
            if (officer.Waiver is { } waiver)
            {
                var terms = new ApprovalTerms { Concerning = officer.Officer.Value, Text = waiver.Reason };
                await approvals.UseAsync(
                    waiver.Approval, ApprovalMatters.WaiveOfficerConflict, hearing, terms, nameof(request.Officers), cancellationToken);
            }
        }

        var candidates = new List<OfficerCandidate>();
        foreach (var officer in request.Officers)
        {
            await RequireAppointedAsync(officer, hearing.Day, cancellationToken);
            candidates.Add(await CandidateAsync(officer, hearing.Day, matter.Clue, cancellationToken));
        }

        var leastAge = rules.InForce(office, clock.Today).Find(LegalParameters.MinHearingOfficerAge)?.Value ?? 0;
        hearing.InviteOfficers(candidates, office.Has(OfficeOptions.OfficerConflictMayBeWaived), leastAge, clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }

    /// <summary>Who sits as a volunteer is one: appointed on the day of the hearing.</summary>
    private async Task RequireAppointedAsync(HearingOfficer officer, DateOnly day, CancellationToken cancellationToken)
    {
        if (officer.Capacity == HearingCapacities.Volunteer
            && (await volunteers.FindAsync(new VolunteerId(officer.Officer.Value), cancellationToken))?.IsAppointedOn(day) != true)
        {
            throw new RefusalException(VolunteerCodes.NotAppointed, property: nameof(InviteHearingOfficers.Officers));
        }
    }

    private async Task<OfficerCandidate> CandidateAsync(HearingOfficer officer, DateOnly day, Clue? clue, CancellationToken cancellationToken)
    {
        var person = new PersonKey(PersonKind.Volunteer, officer.Officer.Value);
        var conflict = clue is null ? Verdict.Free : await vault.ConflictAsync(person, clue.Id, cancellationToken);
        var born = (await vault.ReadAsync(person, cancellationToken))?.BornOn;
        return new OfficerCandidate(officer, conflict, born is { } birthday ? ApplyAsVolunteerHandler.AgeOn(day, birthday) : null);
    }
}

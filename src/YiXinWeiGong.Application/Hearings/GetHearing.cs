using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>A hearing, for the staff of the office that holds it.</summary>
[Label("查看听证会", "Look at a hearing")]
public sealed record GetHearing : IQuery<HearingView>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }
}

/// <summary>A hearing as the office's staff see it.</summary>
public sealed record HearingView
{
    /// <summary>Its id.</summary>
    public required HearingId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required HearingStatus Status { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The office that holds it.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Why it is held.</summary>
    public required HearingTrigger Trigger { get; init; }

    /// <summary>The question put to the officers.</summary>
    public required string Question { get; init; }

    /// <summary>May the public attend?</summary>
    public required HearingOpenness Openness { get; init; }

    /// <summary>Why not, where it may not.</summary>
    public ClosedHearingGround? ClosedGround { get; init; }

    /// <summary>Where, in words.</summary>
    public required string Venue { get; init; }

    /// <summary>In the hearing room or elsewhere.</summary>
    public required HearingVenueKind VenueKind { get; init; }

    /// <summary>When it is to begin.</summary>
    public required DateTimeOffset ScheduledFor { get; init; }

    /// <summary>Who presides.</summary>
    public required StaffId Presider { get; init; }

    /// <summary>Who sits as officers.</summary>
    public required IReadOnlyList<HearingOfficer> Officers { get; init; }

    /// <summary>Who was removed, and why.</summary>
    public required IReadOnlyList<OfficerRemoval> Removals { get; init; }

    /// <summary>What is due and when.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>The day the participants were told.</summary>
    public DateOnly? NoticeGivenOn { get; init; }

    /// <summary>The day the parties were told who sits; nothing while they do not know the present officers.</summary>
    public DateOnly? OfficersNotifiedOn { get; init; }

    /// <summary>The day it was announced.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>When the session was opened.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>The officers who attend.</summary>
    public required IReadOnlyList<HearingOfficerId> Attending { get; init; }

    /// <summary>The steps taken.</summary>
    public required IReadOnlyList<StepTaken> Steps { get; init; }

    /// <summary>What the officers answered.</summary>
    public required IReadOnlyList<OfficerOpinion> Opinions { get; init; }

    /// <summary>The answer of more than half of them so far.</summary>
    public HearingPosition? Majority { get; init; }

    /// <summary>What was decided.</summary>
    public HearingDecision? Decision { get; init; }

    /// <summary>When the officers were told.</summary>
    public DateTimeOffset? OfficersToldAt { get; init; }

    /// <summary>Why it was given up.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(HearingView)} {Id} {Status}";
}

internal sealed class GetHearingValidator : AbstractValidator<GetHearing>
{
    public GetHearingValidator() => RuleFor(q => q.Hearing).Id();
}

internal sealed class GetHearingHandler(IStore<Hearing, HearingId> hearings) : IUseCaseHandler<GetHearing, HearingView>
{
    public async Task<Outcome<HearingView>> HandleAsync(GetHearing request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        return new HearingView
        {
            Id = hearing.Id,
            Status = hearing.Status,
            Version = hearing.Version,
            Matter = hearing.Matter,
            Office = hearing.Office,
            Trigger = hearing.Trigger,
            Question = hearing.Question,
            Openness = hearing.Openness,
            ClosedGround = hearing.ClosedGround,
            Venue = hearing.Venue,
            VenueKind = hearing.VenueKind,
            ScheduledFor = hearing.ScheduledFor,
            Presider = hearing.Presider,
            Officers = [.. hearing.Officers.OrderBy(officer => officer.Officer)],
            Removals = hearing.Removals,
            Deadlines = hearing.Deadlines,
            NoticeGivenOn = hearing.NoticeGivenOn,
            OfficersNotifiedOn = hearing.OfficersNotifiedOn,
            AnnouncedOn = hearing.AnnouncedOn,
            HeldAt = hearing.HeldAt,
            Attending = hearing.Attending,
            Steps = hearing.Steps,
            Opinions = hearing.Opinions,
            Majority = hearing.Majority,
            Decision = hearing.Decision,
            OfficersToldAt = hearing.OfficersToldAt,
            CancelledBecause = hearing.CancelledBecause,
        };
    }
}

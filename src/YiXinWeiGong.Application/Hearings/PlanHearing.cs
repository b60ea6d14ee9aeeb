using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Plans a hearing on a matter, filed or not (听证方案, TZ 10 item 1); it is held only once the chief procurator approved.</summary>
[Label("拟定听证方案", "Plan a hearing")]
public sealed record PlanHearing : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The new hearing's id, made by the caller.</summary>
    public required HearingId Id { get; init; }

    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>Why it is held, one of the ten triggers (TP 4).</summary>
    public required HearingTrigger Trigger { get; init; }

    /// <summary>The question put to the officers, to be answered with yes, no or in part, at most 1,000 characters.</summary>
    public required string Question { get; init; }

    /// <summary>May the public attend? Ordinarily yes.</summary>
    public required HearingOpenness Openness { get; init; }

    /// <summary>Why not; of a closed hearing alone, which needs it.</summary>
    public ClosedHearingGround? ClosedGround { get; init; }

    /// <summary>Where, in words, at most 200 characters.</summary>
    public required string Venue { get; init; }

    /// <summary>In the hearing room or elsewhere.</summary>
    public required HearingVenueKind VenueKind { get; init; }

    /// <summary>When it is to begin.</summary>
    public required DateTimeOffset ScheduledFor { get; init; }

    /// <summary>Who presides: a procurator or leader of the office.</summary>
    public required StaffId Presider { get; init; }

    /// <summary>Names the hearing only, so that printing a command does not print what somebody wrote.</summary>
    public override string ToString() => $"{nameof(PlanHearing)} {Id}";
}

internal sealed class PlanHearingValidator : AbstractValidator<PlanHearing>
{
    public PlanHearingValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Matter).Id();
        RuleFor(c => c.Trigger).Choice();
        RuleFor(c => c.Question).Text(HearingPlan.QuestionMaxLength);
        RuleFor(c => c.Openness).Choice();
        RuleFor(c => c.ClosedGround).OptionalChoice();
        RuleFor(c => c.Venue).Line(HearingPlan.VenueMaxLength);
        RuleFor(c => c.VenueKind).Choice();
        RuleFor(c => c.ScheduledFor).Must(time => time.Year is >= 1949 and < 2200).WithErrorCode(CommonCodes.Date);
        RuleFor(c => c.Presider).Id();
    }
}

internal sealed class PlanHearingHandler(
    IStore<Hearing, HearingId> hearings, MatterLocator matters, RecusalDesk recusals, IStaffDirectory directory, LegalCalendar calendar, Clock clock)
    : IUseCaseHandler<PlanHearing, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(PlanHearing request, Actor actor, CancellationToken cancellationToken)
    {
        var matter = await matters.RequireAsync(request.Matter, nameof(request.Matter), cancellationToken);
        await recusals.RequireMayStillActAsync(request.Matter, request.Presider, nameof(request.Presider), cancellationToken);
        var posts = await directory.PostsOnAsync(request.Presider, clock.Today, cancellationToken);
        var plan = new HearingPlan
        {
            Trigger = request.Trigger,
            Question = request.Question,
            Openness = request.Openness,
            ClosedGround = request.ClosedGround,
            Venue = request.Venue,
            VenueKind = request.VenueKind,
            ScheduledFor = request.ScheduledFor,
            Presider = request.Presider,
        };
        var hearing = Hearing.Plan(request.Id, request.Matter, matter.Office, plan, posts, calendar, clock.Now);
        hearings.Add(hearing);
        return hearing.ToReceipt();
    }
}

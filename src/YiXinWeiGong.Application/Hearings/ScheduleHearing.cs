using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Schedules a hearing as the chief procurator approved its plan, its place included (TZ 4, 12).</summary>
[Label("确定召开听证会", "Schedule a hearing")]
public sealed record ScheduleHearing : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.HoldHearing"/>.</summary>
    public required ApprovalId Approval { get; init; }
}

internal sealed class ScheduleHearingValidator : AbstractValidator<ScheduleHearing>
{
    public ScheduleHearingValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.Approval).Id();
    }
}

internal sealed class ScheduleHearingHandler(
    IStore<Hearing, HearingId> hearings, ApprovalDesk approvals, RuleDesk rules, Clock clock)
    : IUseCaseHandler<ScheduleHearing, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(ScheduleHearing request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        await approvals.UseAsync(
            request.Approval, ApprovalMatters.HoldHearing, hearing, ApprovalTerms.None, nameof(request.Approval), cancellationToken);
        hearing.Schedule(request.Approval, await rules.PeriodsOfAsync(hearing.Office, clock.Today, cancellationToken), clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}

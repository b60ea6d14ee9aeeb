using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>
/// Records an application that somebody withdraw from a matter (申请回避, BG 19, 20); answers with the day by which it is to be
/// decided. The person keeps working meanwhile (BG 21).
/// </summary>
[Label("记录回避申请", "Record an application for recusal")]
public sealed record ApplyForRecusal : ICommand<Receipt<RecusalStatus>>
{
    /// <summary>The new application's id, made by the caller.</summary>
    public required RecusalId Id { get; init; }

    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The member of staff who is to withdraw; else <see cref="Outside"/> says whom.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>As what an outsider is to withdraw: a translator, an appraiser or an inspector.</summary>
    public ChallengedRole? Outside { get; init; }

    /// <summary>The id by which the host knows the outsider, where it does.</summary>
    public Guid? Outsider { get; init; }

    /// <summary>On what ground.</summary>
    public required RecusalGround Ground { get; init; }

    /// <summary>The reasons stated, at most 2,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Who applies.</summary>
    public required RecusalApplicant ApplicantRole { get; init; }

    /// <summary>By word of mouth or in writing.</summary>
    public required RecusalForm Form { get; init; }

    /// <summary>The day it was received; not in the future.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Names the application only.</summary>
    public override string ToString() => $"{nameof(ApplyForRecusal)} {Id}";
}

internal sealed class ApplyForRecusalValidator : AbstractValidator<ApplyForRecusal>
{
    public ApplyForRecusalValidator(Clock clock)
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Matter).Id();
        RuleFor(c => c.Staff).Must(staff => staff?.Value != Guid.Empty).WithErrorCode(CommonCodes.IdMissing);
        RuleFor(c => c.Outside).OptionalChoice();
        RuleFor(c => c.Outside).Must((c, role) => role is null == c.Staff is not null).WithErrorCode(RecusalCodes.Challenged);
        RuleFor(c => c.Outsider).Must((c, id) => id is null || (id != Guid.Empty && c.Outside is not null)).WithErrorCode(RecusalCodes.Challenged);
        RuleFor(c => c.Ground).Choice();
        RuleFor(c => c.Reason).Text(RecusalApplication.ReasonMaxLength);
        RuleFor(c => c.ApplicantRole).Choice();
        RuleFor(c => c.Form).Choice();
        RuleFor(c => c.ReceivedOn).Sensible().NotInFuture(clock);
    }
}

internal sealed class ApplyForRecusalHandler(
    IStore<Recusal, RecusalId> recusals, MatterLocator matters, IStaffDirectory directory, RuleDesk rules, Clock clock)
    : IUseCaseHandler<ApplyForRecusal, Receipt<RecusalStatus>>
{
    public async Task<Outcome<Receipt<RecusalStatus>>> HandleAsync(ApplyForRecusal request, Actor actor, CancellationToken cancellationToken)
    {
        var office = (await matters.RequireAsync(request.Matter, nameof(request.Matter), cancellationToken)).Office;
        var application = new RecusalApplication
        {
            Challenged = request.Staff is { } staff
                ? ChallengedPerson.OfStaff(staff, await directory.PostsOnAsync(staff, clock.Today, cancellationToken), office)
                : ChallengedPerson.OfOutsider(request.Outside!.Value, request.Outsider),
            Ground = request.Ground,
            Reason = request.Reason,
            Applicant = request.ApplicantRole,
            Form = request.Form,
            ReceivedOn = request.ReceivedOn,
        };
        var periods = await rules.PeriodsOfAsync(office, request.ReceivedOn, cancellationToken);
        var recusal = Recusal.Apply(request.Id, request.Matter, office, application, periods, clock.Now);
        recusals.Add(recusal);
        return recusal.ToReceipt(deadlines: recusal.Deadlines);
    }
}

using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Consultations;

/// <summary>
/// Waits no longer for answers to questions that volunteers left unanswered, of any office and some at a time; sent by the background's watch again
/// while <see cref="Expiry.MayBeMore"/>.
/// </summary>
[Label("终止逾期未答复的专业咨询", "Let consultations expire")]
public sealed record ExpireConsultations : ICommand<Expiry>
{
    /// <summary>Those of this instant and before.</summary>
    public required DateTimeOffset AskedBefore { get; init; }

    /// <summary>How many consultations at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

internal sealed class ExpireConsultationsValidator : AbstractValidator<ExpireConsultations>
{
    public ExpireConsultationsValidator(Clock clock)
    {
        RuleFor(c => c.AskedBefore).Must(before => before != default && before <= clock.Now).WithErrorCode(CommonCodes.FutureDate);
        RuleFor(c => c.Take).PageSize();
    }
}

internal sealed class ExpireConsultationsHandler(IStore<Consultation, ConsultationId> consultations, Clock clock) : IUseCaseHandler<ExpireConsultations, Expiry>
{
    public async Task<Outcome<Expiry>> HandleAsync(ExpireConsultations request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await consultations.ListAsync(new ConsultationsWithoutAnswerSince(request.AskedBefore, request.Take), cancellationToken);
        foreach (var consultation in found)
        {
            consultation.Expire(clock.Now);
        }

        return new Expiry { Count = found.Count, MayBeMore = found.Count == request.Take };
    }
}

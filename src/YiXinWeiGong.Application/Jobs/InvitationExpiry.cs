using Microsoft.Extensions.Options;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Jobs;

/// <summary>Lets invitations expire that volunteers left unanswered for longer than the host wants to wait.</summary>
internal sealed class InvitationExpiry(
    IServiceProvider services, IStore<Evaluation, EvaluationId> evaluations, IStore<Consultation, ConsultationId> consultations,
    IOptions<BackgroundWorkOptions> options, Clock clock) : IBackgroundJob
{
    public string Name => "invitation-expiry";

    public TimeSpan Interval => options.Value.InvitationExpiryEvery;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.InvitationsExpireAfter is not { } patience)
        {
            return;
        }

        var before = clock.Now - patience;
        if ((await evaluations.ListAsync(new EvaluationsWithoutAnswerSince(before, take: 1), cancellationToken)).Count > 0)
        {
            await services.RepeatAsync(new ExpireInvitations { InvitedBefore = before }, batch => batch.MayBeMore, cancellationToken);
        }

        if ((await consultations.ListAsync(new ConsultationsWithoutAnswerSince(before, take: 1), cancellationToken)).Count > 0)
        {
            await services.RepeatAsync(new ExpireConsultations { AskedBefore = before }, batch => batch.MayBeMore, cancellationToken);
        }
    }
}

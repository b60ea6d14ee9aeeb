using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

/// <summary>
/// Keeps the obligations in step with what owes them, in the same commit. Called by the bridge, so that no handler can
/// forget it; only commands that changed what owes duties pay for its query.
/// </summary>
internal sealed class ObligationRegister(IUnitOfWork unitOfWork, IStore<Obligation, ObligationId> obligations, Clock clock)
{
    public async Task KeepInStepAsync(CancellationToken cancellationToken)
    {
        IOwesDuties[] subjects = [.. unitOfWork.Changed().OfType<IOwesDuties>()];
        var kept = await KeptAsync([.. subjects.Where(subject => subject.Version > 0).Select(subject => subject.Ref)], cancellationToken);
        foreach (var subject in subjects)
        {
            foreach (var duty in subject.Duties)
            {
                if (kept.Remove(Obligation.IdOf(subject.Ref, duty.Kind, duty.Sequence), out var obligation))
                {
                    obligation.Follow(subject, duty);
                }
                else
                {
                    obligations.Add(Obligation.Arise(subject, duty));
                }
            }
        }

        foreach (var obligation in kept.Values)
        {
            obligation.Lapse(clock.Today);
        }
    }

    /// <summary>Theirs alone: two things of different kinds may bear one id, for ids are the callers'.</summary>
    private async Task<Dictionary<ObligationId, Obligation>> KeptAsync(SubjectRef[] subjects, CancellationToken cancellationToken) => subjects.Length == 0
        ? []
        : (await obligations.ListAsync(new ObligationsOfSubjects([.. subjects.Select(subject => subject.Id)]), cancellationToken))
            .Where(obligation => subjects.Contains(new SubjectRef(obligation.SubjectKind, obligation.SubjectId)))
            .ToDictionary(obligation => obligation.Id);
}

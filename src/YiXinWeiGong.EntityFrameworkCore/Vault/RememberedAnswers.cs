using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>Deletes the answers that were remembered for callers who might send a command again.</summary>
internal sealed class RememberedAnswers(Session session, IStoreErrors errors) : IPurger
{
    public string Class => RetentionClassNames.RememberedAnswer;

    public Task<int> PurgeAsync(DateOnly madeUntil, int take, CancellationToken cancellationToken)
    {
        var before = LegalCalendar.Embedded.StartOf(madeUntil.AddDays(1));
        return errors.GuardAsync(async () =>
        {
            var keys = await session.Rows<IdempotencyRow>().Where(row => row.At < before).OrderBy(row => row.At).Select(row => row.Key).Take(take).ToListAsync(cancellationToken);
            return await session.Context.Set<IdempotencyRow>().Where(row => keys.Contains(row.Key)).ExecuteDeleteAsync(cancellationToken);
        });
    }
}

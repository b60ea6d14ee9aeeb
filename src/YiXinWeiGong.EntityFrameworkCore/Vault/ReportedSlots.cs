using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Clues;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>
/// What a person reported, one row a clue. A person's slots are numbered, and the name of each is a keyed hash of its number,
/// so that whoever lacks the key sees rows of which no two belong together: neither how many a person has nor, from the
/// copies of two days, whose were added.
/// </summary>
/// <remarks>
/// The numbers come in blocks of 64, 128, 256 and so on. A clue takes any free one of the first block that is not half full,
/// so that two commands of one person seldom meet; reading ends with that block. Rows are added and never changed or moved.
/// </remarks>
internal sealed class ReportedSlots(Session session, SlotReservations reservations, IStoreErrors errors)
{
    private const int FirstBlock = 64;

    public async Task AddAsync(DataKey person, ClueId clue, CancellationToken cancellationToken)
    {
        for (var block = 0; ; block++)
        {
            var names = NamesOf(person, block);
            var taken = (await FindAsync(names, cancellationToken)).Select(row => row.Slot).ToHashSet(StringComparer.Ordinal);
            if (taken.Count * 2 < names.Count)
            {
                var slot = Choose(names, taken);
                session.Insert(new ReportedSlotRow { Slot = slot, Suite = person.Suite, Sealed = person.Seal(Label(slot), clue.ToString()) });
                return;
            }
        }
    }

    public async Task<IReadOnlyList<(ReportedSlotRow Row, ClueId Clue)>> OfAsync(DataKey person, CancellationToken cancellationToken)
    {
        var all = new List<(ReportedSlotRow Row, ClueId Clue)>();
        for (var block = 0; ; block++)
        {
            var names = NamesOf(person, block);
            var found = await FindAsync(names, cancellationToken);
            all.AddRange(found.Select(row => (row, new ClueId(Guid.Parse(person.Open(row.Suite, Label(row.Slot), row.Sealed))))));
            if (found.Count * 2 < names.Count)
            {
                return all;
            }
        }
    }

    private async Task<List<ReportedSlotRow>> FindAsync(List<string> names, CancellationToken cancellationToken)
    {
        var found = await errors.GuardAsync(() => session.Rows<ReportedSlotRow>().Where(row => names.Contains(row.Slot)).ToListAsync(cancellationToken));
        found.AddRange(session.PendingRows<ReportedSlotRow>().Where(row => names.Contains(row.Slot)));
        return found;
    }

    private string Choose(List<string> names, HashSet<string> taken)
    {
        var free = names.Where(name => !taken.Contains(name)).ToArray();
        RandomNumberGenerator.Shuffle<string>(free);
        return Array.Find(free, reservations.TryTake) ?? free[0];
    }

    private static List<string> NamesOf(DataKey person, int block)
    {
        var (first, count) = (FirstBlock * ((1 << block) - 1), FirstBlock << block);
        return [.. Enumerable.Range(first, count).Select(number => person.Blind("reported-slot", number.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private static string Label(string slot) => $"reported|{slot}";
}

/// <summary>Slots that commands of this process are about to fill, so that many commands of one person at once do not choose the same.</summary>
internal sealed class SlotReservations(TimeProvider time)
{
    private const int MostKept = 10_000;

    private static readonly TimeSpan For = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    public bool TryTake(string slot)
    {
        var now = time.GetUtcNow();
        if (_until.Count > MostKept)
        {
            foreach (var (old, _) in _until.Where(pair => pair.Value <= now))
            {
                _ = _until.TryRemove(old, out var _);
            }
        }

        return _until.TryAdd(slot, now + For) || (_until.TryGetValue(slot, out var until) && until <= now && _until.TryUpdate(slot, now + For, until));
    }
}

using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Whoever pages through a list sees each row that was there from the first page to the last exactly once, whatever others write meanwhile.</summary>
public abstract class PagingSuite : StorageSuite
{
    private const int Rows = 17;

    /// <summary>Every list that is read in pages, in pages of several sizes.</summary>
    public static TheoryData<string, int> Lists => [.. Paged.All.SelectMany(paged => ((int[])[1, 2, 5, 16, 17, 18]).Select(take => (paged.Name, take)))];

    /// <summary>Every list that is read in pages.</summary>
    public static TheoryData<string> ListNames => [.. Paged.All.Select(paged => paged.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Rows_there_from_first_to_last_page_are_seen_exactly_once_while_others_write(string list, int take)
    {
        var paged = Paged.Make(list);
        AggregateRoot[] there = [.. Enumerable.Range(0, Rows).Select(i => paged.Add(i * 10))];
        await KeepAsync(there);
        var writes = 0;

        var seen = await PageAsync(paged, take, async () =>
        {
            // One before, one in between and one after everything that was there; as well as one among the ids of an instant.
            await KeepAsync(paged.Add(-1 - writes), paged.Add((writes * 10) + 5), paged.Add((Rows * 10) + writes), paged.Add(writes * 10));
            writes++;
        });

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(there.Select(one => one.Ref.Id).Order(), seen.Where(there.Select(one => one.Ref.Id).Contains).Order());
        Assert.True(writes >= Rows / take);
    }

    [Theory]
    [MemberData(nameof(ListNames))]
    public async Task Rows_there_from_first_to_last_page_are_seen_exactly_once_while_many_write_at_once(string list)
    {
        var paged = Paged.Make(list);
        AggregateRoot[] there = [.. Enumerable.Range(0, Rows).Select(i => paged.Add(i * 10))];
        await KeepAsync(there);
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 12 && !enough.IsCancellationRequested; i++)
            {
                await UntilKeptAsync(paged.Add((i * 13) % (Rows * 10)));
            }
        })).ToList();

        var seen = await PageAsync(paged, 2, () => Task.Yield().GetAwaiter().IsCompleted ? Task.CompletedTask : Task.Delay(1));
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(there.Select(one => one.Ref.Id).Order(), seen.Where(there.Select(one => one.Ref.Id).Contains).Order());
    }

    [Theory]
    [MemberData(nameof(ListNames))]
    public async Task All_pages_together_are_the_list_in_its_order(string list)
    {
        var paged = Paged.Make(list);
        await KeepAsync([.. Enumerable.Range(0, Rows).Select(i => paged.Add(i % 3))]);
        await using var work = Begin();
        var whole = await paged.ReadAsync(work.Services, null, 1000);

        Assert.Equal(Rows, whole.Count);
        foreach (var take in (int[])[1, 4, Rows, Rows + 1])
        {
            Assert.Equal(whole.Select(one => one.Ref.Id), await PageAsync(paged, take, () => Task.CompletedTask));
        }
    }

    private async Task UntilKeptAsync(AggregateRoot one)
    {
        for (var kept = false; !kept;)
        {
            try
            {
                await KeepAsync(one);
                kept = true;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(1);
            }
        }
    }

    private async Task<List<Guid>> PageAsync(Paged paged, int take, Func<Task> between)
    {
        var seen = new List<Guid>();
        IReadOnlyList<AggregateRoot> page;
        AggregateRoot? last = null;
        do
        {
            await using var work = Begin();
            page = await paged.ReadAsync(work.Services, last, take);
            seen.AddRange(page.Select(one => one.Ref.Id));
            last = page.LastOrDefault();
            await between();
            Assert.True(page.Count <= take);
        }
        while (page.Count == take && seen.Count < 20 * Rows);

        return seen;
    }
}

/// <summary>A list that is read in pages, of rows that nothing else has to do with.</summary>
internal sealed class Paged(string name, Func<DateTimeOffset, AggregateRoot> make, Func<IServiceProvider, AggregateRoot?, int, Task<IReadOnlyList<AggregateRoot>>> read)
{
    public static IReadOnlyList<Paged> All => [.. Names.Select(Make)];

    private static IReadOnlyList<string> Names { get; } =
    [
        nameof(CluesOfOffice), nameof(CasesOfOffice), nameof(VolunteersOfOffice), nameof(EvaluationsInviting), nameof(ConsultationsAskedOf), nameof(ObligationsOfOffice),
    ];

    public string Name => name;

    public AggregateRoot Add(int milliseconds) => make(Some.Now.AddMilliseconds(milliseconds));

    public Task<IReadOnlyList<AggregateRoot>> ReadAsync(IServiceProvider services, AggregateRoot? after, int take) => read(services, after, take);

    public static Paged Make(string name)
    {
        var office = OfficeId.New(Some.Now);
        var volunteer = Some.AppointedBy(office);
        return name switch
        {
            nameof(CluesOfOffice) => Of<Clue, ClueId>(
                name, at => Some.Clue(new ClueId(Guid.CreateVersion7(at)), office), (after, take) => new CluesOfOffice(office, ClueStatus.Submitted, after?.Id, take)),
            nameof(CasesOfOffice) => Of<Case, CaseId>(name, at => Some.Case(CaseId.New(at), office), (after, take) => new CasesOfOffice(office, null, after?.Id, take)),
            nameof(VolunteersOfOffice) => Of<Volunteer, VolunteerId>(
                name, at => Some.Volunteer(VolunteerId.New(at), office), (after, take) => new VolunteersOfOffice(office, null, after?.Id, take)),
            nameof(EvaluationsInviting) => Of<Evaluation, EvaluationId>(
                name, at => Some.Evaluation(EvaluationId.New(at), volunteer), (after, take) => new EvaluationsInviting(volunteer.Id, after?.Id, take)),
            nameof(ConsultationsAskedOf) => Of<Consultation, ConsultationId>(
                name, at => Some.Consultation(ConsultationId.New(at), volunteer), (after, take) => new ConsultationsAskedOf(volunteer.Id, after?.Id, take)),
            nameof(ObligationsOfOffice) => Of<Obligation, ObligationId>(
                name, at => Some.Obligation(office: office, last: Some.Today.AddDays((int)(at - Some.Now).TotalMilliseconds / 20)),
                (after, take) => new ObligationsOfOffice(
                    office, new ObligationWindow { State = ObligationState.Open, Today = Some.Today, WithinDays = 7 }, after: after, take: take)),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static Paged Of<T, TId>(string name, Func<DateTimeOffset, T> make, Func<T?, int, ISpecification<T>> page)
        where T : AggregateRoot
        where TId : struct =>
        new(name, make, async (services, after, take) =>
            await services.GetRequiredService<IStore<T, TId>>().ListAsync(page((T?)after, take), default));
}

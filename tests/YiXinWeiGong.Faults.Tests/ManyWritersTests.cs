using System.Collections.Concurrent;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Faults;

/// <summary>Many do the same at once.</summary>
public abstract class ManyWritersTests
{
    private const int Writers = 64;

    [Fact]
    public async Task Sixty_four_writers_make_no_error_and_neither_lose_nor_repeat_a_number()
    {
        await using var store = await CreateAsync();
        await using var services = store.Open();
        var work = new Work(services, Workers.Of(await DemoOffice.SeedAsync(services)));
        var numbers = new ConcurrentBag<string>();
        var problems = new ConcurrentBag<Problem>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Effort.Clues), new ParallelOptions { MaxDegreeOfParallelism = Writers }, async (_, _) =>
        {
            var clue = Guid.CreateVersion7();
            foreach (var step in new[] { Step.Submit, Step.Receive })
            {
                var outcome = await work.SendAsync(step, clue);
                if (outcome.Problem is { } problem)
                {
                    problems.Add(problem);
                    return;
                }

                if (step == Step.Receive)
                {
                    numbers.Add(outcome.Value);
                }
            }
        });

        problems.Should().BeEmpty();
        numbers.Should().HaveCount(Effort.Clues).And.OnlyHaveUniqueItems();
        (await store.RowsAsync("""select "Last" from "yxwg_numbers" where "Kind" = 'clue'""")).Should().Equal($"{Effort.Clues}");
        (await store.CountAsync("clues")).Should().Be(Effort.Clues);
    }

    [Fact]
    public async Task A_hundred_sends_of_one_report_make_one_clue_and_get_one_answer()
    {
        await using var store = await CreateAsync();
        await using var services = store.Open();
        var work = new Work(services, Workers.Of(await DemoOffice.SeedAsync(services)));
        var clue = Guid.CreateVersion7();

        var submitted = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => work.SendAsync(Step.Submit, clue))));
        var received = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => work.SendAsync(Step.Receive, clue))));

        submitted.Should().OnlyContain(outcome => outcome.Succeeded);
        received.Should().OnlyContain(outcome => outcome.Succeeded);
        received.Select(outcome => outcome.Value).Distinct().Should().ContainSingle();
        (await store.CountAsync("clues")).Should().Be(1);
        (await store.CountAsync("events", "\"Name\" = 'ClueReceived'")).Should().Be(1);
    }

    protected abstract Task<FaultStore> CreateAsync();
}

public sealed class ManyWritersOnSqliteTests : ManyWritersTests
{
    protected override Task<FaultStore> CreateAsync() => Task.FromResult<FaultStore>(new SqliteFaultStore());
}

public sealed class ManyWritersOnPostgreSqlTests : ManyWritersTests
{
    protected override Task<FaultStore> CreateAsync() => PostgresFaultStore.CreateAsync();
}

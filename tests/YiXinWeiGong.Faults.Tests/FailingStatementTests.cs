using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Faults;

/// <summary>Each statement of the work fails in each way, once and for ever.</summary>
public abstract class FailingStatementTests
{
    private static readonly string[] Tables = ["clues", "evaluations", "events", "outbox", "idempotency", "numbers", "obligations", "vault_reporters"];

    private readonly FaultPlan _plan = new();

    private protected abstract IReadOnlyDictionary<string, Func<Exception>> Faults { get; }

    [Theory]
    [InlineData(Step.Submit)]
    [InlineData(Step.Receive)]
    [InlineData(Step.Evaluate)]
    public async Task A_statement_that_fails_once_is_tried_again_and_the_command_is_done_once(Step step)
    {
        await using var store = await CreateAsync();
        await using var services = Open(store);
        var workers = Workers.Of(await DemoOffice.SeedAsync(services));
        var work = new Work(services, workers);
        var statements = await CountAsync(work, step);

        foreach (var (name, fault) in Faults)
        {
            for (var at = 1; at <= statements; at++)
            {
                var clue = await UpToAsync(work, step);
                _plan.Begin(at, fault);

                var outcome = await work.SendAsync(step, clue);

                _plan.Faults.Should().Be(1);
                _plan.Begin();
                outcome.Succeeded.Should().BeTrue($"{name} at statement {at} of {step} was answered with {outcome.Problem}");
                await new WorkCheck(store, services, workers).NothingIsHalfDoneAsync();
            }
        }
    }

    [Theory]
    [InlineData(Step.Submit)]
    [InlineData(Step.Receive)]
    [InlineData(Step.Evaluate)]
    public async Task Statements_that_always_fail_leave_everything_as_it_was_and_the_answer_is_unavailable(Step step)
    {
        await using var store = await CreateAsync();
        await using var services = Open(store);
        var work = new Work(services, Workers.Of(await DemoOffice.SeedAsync(services)));
        var statements = await CountAsync(work, step);

        foreach (var (name, fault) in Faults)
        {
            for (var at = 1; at <= statements; at++)
            {
                var clue = await UpToAsync(work, step);
                var before = await ContentsAsync(store);
                _plan.Begin(at, fault, always: true);

                var outcome = await work.SendAsync(step, clue);

                _plan.Begin();
                outcome.Problem!.Kind.Should().Be(ProblemKind.Unavailable, $"{name} from statement {at} of {step} on");
                (await ContentsAsync(store)).Should().Equal(before);
                (await work.SendAsync(step, clue)).Succeeded.Should().BeTrue("the same command succeeds when the store is back");
            }
        }
    }

    protected abstract Task<FaultStore> CreateAsync();

    /// <summary>So many statements a step takes when nothing fails.</summary>
    private async Task<int> CountAsync(Work work, Step step)
    {
        var clue = await UpToAsync(work, step);
        _plan.Begin();
        (await work.SendAsync(step, clue)).Succeeded.Should().BeTrue();
        return _plan.Statements;
    }

    /// <summary>A clue on which the steps before this one are done.</summary>
    private async Task<Guid> UpToAsync(Work work, Step step)
    {
        _plan.Begin();
        var clue = Guid.CreateVersion7();
        for (var before = Step.Submit; before < step; before++)
        {
            (await work.SendAsync(before, clue)).Succeeded.Should().BeTrue();
        }

        return clue;
    }

    private ServiceProvider Open(FaultStore store) => store.Open(services =>
    {
        var committer = services.Last(service => service.ServiceType == typeof(Committer));
        services.AddSingleton<Committer>(provider => new FaultyCommitter(
            (Committer)ActivatorUtilities.CreateInstance(provider, committer.ImplementationType!), _plan));
        services.ConfigureDbContext<YiXinWeiGongContext>(options => options.AddInterceptors(new FaultyQueries(_plan)));
    });

    private static async Task<IReadOnlyList<string>> ContentsAsync(FaultStore store)
    {
        var contents = new List<string>();
        foreach (var table in Tables)
        {
            contents.Add($"{table} {await store.CountAsync(table)}");
        }

        contents.AddRange(await store.RowsAsync("""select "Last" from "yxwg_numbers" order by 1"""));
        contents.AddRange(await store.RowsAsync("""select "Status" from "yxwg_clues" order by "Id" """));
        contents.AddRange(await store.RowsAsync("""select "Version" from "yxwg_clues" order by "Id" """));
        return contents;
    }
}

public sealed class FailingStatementsOnSqliteTests : FailingStatementTests
{
    private protected override IReadOnlyDictionary<string, Func<Exception>> Faults => SqliteFaults.All;

    protected override Task<FaultStore> CreateAsync() => Task.FromResult<FaultStore>(new SqliteFaultStore());
}

public sealed class FailingStatementsOnPostgreSqlTests : FailingStatementTests
{
    private protected override IReadOnlyDictionary<string, Func<Exception>> Faults => PostgreSqlFaults.All;

    protected override Task<FaultStore> CreateAsync() => PostgresFaultStore.CreateAsync();
}

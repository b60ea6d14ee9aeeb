using System.Diagnostics;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Faults;

/// <summary>A process is killed in the middle of its work (kill -9).</summary>
public abstract class KilledWorkerTests
{
    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_once_and_nothing_is_half_done()
    {
        await using var store = await CreateAsync();
        await using var services = store.Open();
        var workers = Workers.Of(await DemoOffice.SeedAsync(services));
        var check = new WorkCheck(store, services, workers);
        var journal = Path.Combine(Path.GetTempPath(), $"yxwg-journal-{Guid.NewGuid():N}");
        try
        {
            var known = 0;
            for (var seed = 0; seed < Effort.Seeds; seed++)
            {
                await WorkAndKillAsync(store, journal, workers, new Random(seed));
                await check.NothingIsHalfDoneAsync();
                var lines = Journal.Read(journal);
                await check.NothingIsLostOrDoneTwiceAsync(lines, known);
                known = lines.Count;
            }

            Journal.Read(journal).Count(line => line.IsDone).Should().BeGreaterThan(Effort.Seeds, "the workers worked");
        }
        finally
        {
            File.Delete(journal);
        }
    }

    protected abstract Task<FaultStore> CreateAsync();

    private static async Task WorkAndKillAsync(FaultStore store, string journal, Workers workers, Random random)
    {
        var before = Journal.Read(journal).Count;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        foreach (var argument in new[] { typeof(Work).Assembly.Location, store.Kind, store.ConnectionString, journal, workers.Text, "4" })
        {
            start.ArgumentList.Add(argument);
        }

        using var worker = Process.Start(start)!;

        // Killed after so many lines and a moment more, so that it is killed in the middle of something.
        var lines = before + random.Next(1, 60);
        var patience = Stopwatch.StartNew();
        while (Journal.Read(journal).Count < lines && !worker.HasExited && patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(5);
        }

        await Task.Delay(random.Next(25));
        worker.HasExited.Should().BeFalse("it works until it is killed");
        worker.Kill();
        await worker.WaitForExitAsync();
    }
}

public sealed class KilledWorkerOnSqliteTests : KilledWorkerTests
{
    protected override Task<FaultStore> CreateAsync() => Task.FromResult<FaultStore>(new SqliteFaultStore());
}

public sealed class KilledWorkerOnPostgreSqlTests : KilledWorkerTests
{
    protected override Task<FaultStore> CreateAsync() => PostgresFaultStore.CreateAsync();
}

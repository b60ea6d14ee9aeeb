using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Faults;

/// <summary>A copy taken while people work is restored elsewhere: it holds whole commands only, and the work goes on with it.</summary>
public abstract class RestoreDrillTests
{
    [Fact]
    public async Task A_copy_taken_while_people_work_is_whole_and_the_work_goes_on_with_it()
    {
        await using var store = await CreateAsync();
        await using var services = store.Open();
        var workers = Workers.Of(await DemoOffice.SeedAsync(services));
        var path = Path.Combine(Path.GetTempPath(), $"yxwg-drill-{Guid.NewGuid():N}");
        using var stop = new CancellationTokenSource();
        try
        {
            int known;
            FaultStore copy;
            using (var journal = new Journal(path))
            {
                var working = Enumerable.Range(0, 4).Select(_ => new Work(services, workers).RunAsync(journal, stop.Token)).ToList();
                await Wait.UntilAsync(() => Journal.Read(path).Count(line => line.IsDone) > 20);
                known = Journal.Read(path).Count(line => line.IsDone);
                copy = await RestoreAsync(store);
                await stop.CancelAsync();
                await Task.WhenAll(working);
            }

            await using (copy)
            {
                await using var restored = copy.Open();
                await restored.PrepareYiXinWeiGongAsync();
                var check = new WorkCheck(copy, restored, workers);
                await check.NothingIsHalfDoneAsync();
                (await copy.CountAsync("idempotency")).Should().BeGreaterThanOrEqualTo(known, "what was acknowledged before the copy is in it");
                await check.NothingIsLostOrDoneTwiceAsync(Journal.Read(path).Select(line => line with { IsDone = false }).ToList(), known: 0);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    protected abstract Task<FaultStore> CreateAsync();

    /// <summary>Copies the database as docs/guide/storage.md says, and restores the copy as another one.</summary>
    protected abstract Task<FaultStore> RestoreAsync(FaultStore store);
}

public sealed class RestoreDrillOnSqliteTests : RestoreDrillTests
{
    protected override Task<FaultStore> CreateAsync() => Task.FromResult<FaultStore>(new SqliteFaultStore());

    protected override async Task<FaultStore> RestoreAsync(FaultStore store)
    {
        var copy = new SqliteFaultStore();
        await using var connection = new SqliteConnection(store.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", new SqliteConnectionStringBuilder(copy.ConnectionString).DataSource);
        _ = await command.ExecuteNonQueryAsync();
        return copy;
    }
}

public sealed class RestoreDrillOnPostgreSqlTests : RestoreDrillTests
{
    protected override Task<FaultStore> CreateAsync() => PostgresFaultStore.CreateAsync();

    protected override async Task<FaultStore> RestoreAsync(FaultStore store)
    {
        var copy = await PostgresFaultStore.CreateAsync();
        var dump = Path.Combine(Path.GetTempPath(), $"yxwg-dump-{Guid.NewGuid():N}");
        try
        {
            await RunAsync("pg_dump", store.ConnectionString, "--format=custom", "--file", dump);
            await RunAsync("pg_restore", copy.ConnectionString, "--no-owner", "--exit-on-error", dump);
        }
        finally
        {
            File.Delete(dump);
        }

        return copy;
    }

    private static async Task RunAsync(string program, string connectionString, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var bin = Directory.GetDirectories("/usr/lib/postgresql").Order().Last();
        var start = new ProcessStartInfo(Path.Combine(bin, "bin", program)) { RedirectStandardError = true };
        foreach (var argument in new[] { "--host", server.Host!, "--port", $"{server.Port}", "--username", server.Username!, "--dbname", server.Database! }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGPASSWORD"] = server.Password;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, said);
    }
}

internal static class Wait
{
    public static async Task UntilAsync(Func<bool> condition)
    {
        var patience = Stopwatch.StartNew();
        while (!condition())
        {
            patience.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1), "it should have happened by now");
            await Task.Delay(5);
        }
    }
}

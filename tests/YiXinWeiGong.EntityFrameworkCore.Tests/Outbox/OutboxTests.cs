using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

public sealed class InMemoryOutboxTests : OutboxContract
{
    protected override SharedStore Store { get; } = new SharedMemory();
}

public sealed class SqliteOutboxTests : OutboxContract
{
    private readonly SharedSqlite _store = new();

    protected override SharedStore Store => _store;

    [Fact]
    public async Task While_a_subscriber_is_told_somebody_else_can_write()
    {
        var mayEnd = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var subscriber = new Subscriber((_, _) =>
        {
            begun.TrySetResult();
            return mayEnd.Task;
        });
        var host = await _store.HostAsync(subscriber.AddTo);
        _ = await ReportAsync(host, 1);
        var relaying = Task.Run(() => host.RelayOutboxAsync());
        await begun.Task;

        await using (var connection = new SqliteConnection(_store.ConnectionString + ";Default Timeout=1"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "begin immediate; update yxwg_clues set Title = 'another process'; commit;";
            (await command.ExecuteNonQueryAsync()).Should().BePositive();
        }

        mayEnd.SetResult();
        (await relaying).Should().Be(1);
    }

    [Fact]
    public async Task An_event_of_a_later_version_waits_for_a_host_that_knows_it()
    {
        var host = await _store.HostAsync(services =>
        {
            new Subscriber().AddTo(services);
            services.Configure<OutboxOptions>(options => options.MaxAttempts = 1);
        });
        _ = await ReportAsync(host, 1);
        await ExecuteAsync("update yxwg_events set Name = 'ClueBegunToFly'");

        (await host.RelayOutboxAsync()).Should().Be(0);

        (await ParkedAsync(host)).Should().BeEquivalentTo(new { Event = "ClueBegunToFly", Problem = "outbox.event-unknown" });
    }

    [Fact]
    public async Task A_decision_on_a_parked_message_leaves_its_reason_in_the_audit_trail()
    {
        var host = await _store.HostAsync(services =>
        {
            new Subscriber((_, _) => throw new InvalidDataException()).AddTo(services);
            services.Configure<OutboxOptions>(options => options.MaxAttempts = 1);
        });
        _ = await ReportAsync(host, 1);
        _ = await host.RelayOutboxAsync();
        var parked = await ParkedAsync(host);

        _ = (await host.SendAsync(Actor.System, new DiscardParkedMessage { Message = parked.Id, Reason = DiscardReason.ToldOtherwise })).Value;

        (await QueryAsync("select Command || ' ' || Purpose || ' ' || lower(Subject) from yxwg_audit where Purpose is not null"))
            .Should().Be($"DiscardParkedMessage ToldOtherwise {parked.Id}");
        (await QueryAsync("select count(*) from yxwg_events")).Should().Be("1", "the history stays");
    }

    [Fact]
    public async Task A_host_with_hosted_services_hands_on_by_itself_unless_it_is_switched_off()
    {
        var (off, on) = (new Subscriber(), new Subscriber());
        var silent = await _store.HostAsync(services =>
        {
            off.AddTo(services);
            services.Configure<OutboxOptions>(options => options.RelayIsOn = false);
        });
        var host = await _store.HostAsync(services =>
        {
            on.AddTo(services);
            services.Configure<OutboxOptions>(options => options.PollEvery = TimeSpan.FromMilliseconds(20));
        });
        await RunAsync(silent, host, async () =>
        {
            _ = await ReportAsync(host, 1, Receive);
            for (var wait = 0; wait < 500 && on.Acknowledged.Count < 2; wait++)
            {
                await Task.Delay(20);
            }
        });

        on.Acknowledged.Should().HaveCount(2);
        off.Told.Should().BeEmpty();
    }

    [Fact]
    public async Task A_host_whose_options_cannot_be_kept_does_not_start()
    {
        var host = await _store.HostAsync(services => services
            .Configure<OutboxOptions>(options => (options.LeaseFor, options.SchemaPrefix) = (TimeSpan.FromSeconds(31), "no uri"))
            .Configure<BackgroundWorkOptions>(options => options.DueWithinDays = -1));

        var start = () => host.GetRequiredService<IStartupValidator>().Validate();

        start.Should().Throw<AggregateException>().Which.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures).Should().BeEquivalentTo(
            "OutboxOptions: LeaseFor and PollEvery together may be 30 seconds at most.",
            "OutboxOptions: SchemaPrefix must begin an absolute URI.",
            "BackgroundWorkOptions: DueWithinDays is from 0 to 366.");
    }

    private static async Task RunAsync(IServiceProvider one, IServiceProvider other, Func<Task> work)
    {
        IHostedService[] services = [.. one.GetServices<IHostedService>(), .. other.GetServices<IHostedService>()];
        foreach (var service in services)
        {
            await service.StartAsync(default);
        }

        try
        {
            await work();
        }
        finally
        {
            foreach (var service in services)
            {
                await service.StopAsync(default);
            }
        }
    }

    private async Task ExecuteAsync(string sql) => _ = await QueryAsync(sql);

    private async Task<string?> QueryAsync(string sql)
    {
        await using var connection = new SqliteConnection(_store.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}

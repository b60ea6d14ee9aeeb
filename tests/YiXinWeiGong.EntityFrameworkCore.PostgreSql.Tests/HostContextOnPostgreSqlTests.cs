using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>The tables in a host's own context on PostgreSQL, in a schema of theirs.</summary>
public sealed class HostContextOnPostgreSqlTests : IAsyncLifetime
{
    private readonly PostgresDatabase _database = new();
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));
    private readonly CurrentActor _actor = new();
    private ServiceProvider? _services;

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhereThereIsNone();
        await _database.InitializeAsync();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(new byte[32]));
        services.AddSingleton<IActorAccessor>(_actor);
        services.AddDbContextPool<HostContext>(options => options.UseNpgsql(_database.ConnectionString));
        services.AddYiXinWeiGong().UsePostgreSql<HostContext>();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_host_s_transaction_carries_what_the_library_commits_and_takes_it_back()
    {
        (await FluentActions.Awaiting(() => _services!.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<StoreNotReadyException>())
            .Which.Code.Should().Be(StorageCodes.DatabaseBehind);
        await using (var scope = _services!.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<HostContext>().Database.EnsureCreatedAsync();
        }

        var demo = await DemoOffice.SeedAsync(_services!);
        _actor.Current = demo.Volunteer;
        foreach (var commits in new[] { false, true })
        {
            await using var scope = _services!.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<HostContext>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Letter { Text = "登记簿" });
            await context.SaveChangesAsync();
            var submit = new SubmitClue { Id = ClueId.New(_clock.GetUtcNow()), Field = new("ENV"), DivisionCode = DemoOffice.DivisionCode, Title = "河道", Description = "垃圾" };
            (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(submit)).Succeeded.Should().BeTrue();
            await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());

            (await CountAsync("letters"), await CountAsync("workflow.clues"), await CountAsync("workflow.events where \"Name\" = 'ClueSubmitted'"))
                .Should().Be(commits ? ("1", "1", "1") : ("0", "0", "0"));
        }
    }

    private async Task<string> CountAsync(string from) => (await _database.RowsAsync($"select count(*) from {from}"))[0];

    private sealed class CurrentActor : IActorAccessor
    {
        public Actor Current { get; set; } = Actor.System;
    }

    /// <summary>Something of the host's.</summary>
    private sealed class Letter
    {
        public int Id { get; init; }

        public required string Text { get; init; }
    }

    private sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Letter>().ToTable("letters");
            modelBuilder.UseYiXinWeiGong(options => (options.TablePrefix, options.Schema) = ("", "workflow"));
        }
    }
}

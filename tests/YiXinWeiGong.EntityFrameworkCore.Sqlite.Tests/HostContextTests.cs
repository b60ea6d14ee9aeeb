using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>The tables in a host's own context, and what the host does there in one transaction with them.</summary>
public sealed class HostContextTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));
    private readonly CurrentActor _actor = new();
    private readonly ServiceProvider _services;

    public HostContextTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(new byte[32]));
        services.AddSingleton<IActorAccessor>(_actor);
        services.AddDbContext<HostContext>(options => options.UseSqlite($"Data Source={Path.Combine(_folder, "host.db")}"));
        services.AddYiXinWeiGong().UseSqlite<HostContext>();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_host_s_transaction_carries_what_the_library_commits_and_takes_it_back()
    {
        var demo = await SeedAsync();
        _actor.Current = demo.Volunteer;

        foreach (var commits in new[] { false, true })
        {
            await using var scope = _services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<HostContext>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Letter { Text = "登记簿" });
            await context.SaveChangesAsync();
            (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(Submit())).Succeeded.Should().BeTrue();
            context.Set<Letter>().Count().Should().Be(1);
            await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());

            (await CountAsync("letters"), await CountAsync("desk_clues"), await CountAsync("desk_events where Name = 'ClueSubmitted'"))
                .Should().Be(commits ? (1L, 1L, 1L) : (0L, 0L, 0L));
        }
    }

    [Fact]
    public async Task What_a_host_says_of_its_own_types_is_left_to_it_and_does_not_reach_ours()
    {
        _ = await SeedAsync();
        await using (var scope = _services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<HostContext>();
            context.Add(new Letter { Text = "a", Kind = LetterKind.Appeal, At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), On = new DateOnly(2026, 1, 2) });
            await context.SaveChangesAsync();
        }

        (await ScalarAsync("select Kind || '|' || At || '|' || \"On\" from letters")).Should().Be("2|63902822400|739617", "the host stores numbers");
        (await ScalarAsync("select At from desk_events limit 1")).Should().Be("2026-03-10T01:00:00.0000000Z");
        (await ScalarAsync("select distinct Kind from desk_vault_identities where Kind = 'Staff'")).Should().Be("Staff");
        (await ScalarAsync("select TermFrom from desk_volunteers")).ToString().Should().StartWith("2026-");
    }

    [Fact]
    public async Task A_host_without_the_tables_is_told_so()
    {
        var refusal = (await FluentActions.Awaiting(() => _services.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<StoreNotReadyException>()).Which;

        refusal.Code.Should().Be(StorageCodes.DatabaseBehind);
        refusal.Message.Should().Contain(nameof(HostContext)).And.Contain("desk_");
        await FluentActions.Awaiting(() => _services.MigrateYiXinWeiGongAsync()).Should().ThrowAsync<InvalidOperationException>().WithMessage("*host's migrations*");
    }

    [Fact]
    public async Task A_host_that_left_the_tables_out_of_its_model_is_told_so()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(new byte[32]));
        services.AddDbContext<ForgetfulContext>(options => options.UseSqlite("Data Source=:memory:"));
        services.AddYiXinWeiGong().UseSqlite<ForgetfulContext>();
        await using var host = services.BuildServiceProvider();

        await FluentActions.Awaiting(() => host.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<InvalidOperationException>().WithMessage("*UseYiXinWeiGong()*");
    }

    [Fact]
    public async Task A_host_without_a_vault_key_is_told_so()
    {
        var services = new ServiceCollection();
        services.AddDbContext<HostContext>(options => options.UseSqlite($"Data Source={Path.Combine(_folder, "keyless.db")}"));
        services.AddYiXinWeiGong().UseSqlite<HostContext>();
        await using var host = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        await FluentActions.Awaiting(() => host.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<InvalidOperationException>().WithMessage("*IVaultKeyProvider*");
    }

    private async Task<DemoOffice> SeedAsync()
    {
        await using (var scope = _services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<HostContext>().Database.EnsureCreatedAsync();
        }

        return await DemoOffice.SeedAsync(_services);
    }

    private SubmitClue Submit() =>
        new() { Id = ClueId.New(_clock.GetUtcNow()), Field = new("ENV"), DivisionCode = DemoOffice.DivisionCode, Title = "河道", Description = "垃圾" };

    private async Task<long> CountAsync(string from) => (long)await ScalarAsync($"select count(*) from {from}");

    private async Task<object> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "host.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync())!;
    }

    private sealed class CurrentActor : IActorAccessor
    {
        public Actor Current { get; set; } = Actor.System;
    }

    private enum LetterKind
    {
        None = 0,
        Letter = 1,
        Appeal = 2,
    }

    /// <summary>Something of the host's.</summary>
    private sealed class Letter
    {
        public int Id { get; init; }

        public required string Text { get; init; }

        public LetterKind Kind { get; init; }

        public DateTimeOffset At { get; init; }

        public DateOnly On { get; init; }
    }

    /// <summary>A host with conventions of its own, that would change every column of ours.</summary>
    private sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Letter>().ToTable("letters");
            modelBuilder.UseYiXinWeiGong(options => options.TablePrefix = "desk_");
        }

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SecondsConverter>();
            configurationBuilder.Properties<DateOnly>().HaveConversion<DayConverter>();
            configurationBuilder.Properties<Enum>().HaveConversion<int>();
            configurationBuilder.Properties<string>().HaveMaxLength(100);
        }
    }

    private sealed class ForgetfulContext(DbContextOptions<ForgetfulContext> options) : DbContext(options);

    private sealed class SecondsConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks / TimeSpan.TicksPerSecond, seconds => new DateTimeOffset(seconds * TimeSpan.TicksPerSecond, TimeSpan.Zero));

    private sealed class DayConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateOnly, int>(
        day => day.DayNumber, number => DateOnly.FromDayNumber(number));
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Migrations;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));

    /// <summary>What versions before the one with the newest migration left, by hand.</summary>
    public static TheoryData<string> Populated => [.. PopulatedFiles.Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> PopulatedFiles => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Populated"), "*.sql");

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("yxwg_")]
    [InlineData("pi_")]
    public async Task The_model_has_nothing_that_the_last_migration_lacks_under_any_name(string prefix)
    {
        await using var services = Host(options => options.TablePrefix = prefix);
        await using var scope = services.CreateAsyncScope();

        scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>().Database.HasPendingModelChanges().Should().BeFalse("eng/Migrations scaffolds them");
    }

    [Theory]
    [MemberData(nameof(Populated))]
    public async Task What_an_older_version_left_is_brought_along_and_read(string version)
    {
        await ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Populated", version + ".sql")));
        var aggregates = await CountsAsync();
        await using var services = Host();

        await services.PrepareYiXinWeiGongAsync();

        (await CountsAsync()).Should().Contain(aggregates);
        await using var scope = services.CreateAsyncScope();
        (await AllAsync<Clue, ClueId>(scope)).Select(clue => clue.Title).Should().BeEquivalentTo("长冈水库水质下降", "停车场未按标准设置无障碍停车位");
        (await AllAsync<Case, CaseId>(scope)).Select(found => (found.Number, found.Status)).Should().BeEquivalentTo(
        [
            ("兴检行公立〔2023〕1号", CaseStatus.Closed), ("兴检行公立〔2023〕2号", CaseStatus.Closed),
            ("兴检行公立〔2023〕3号", CaseStatus.Closed), ("白检行公立〔2025〕1号", CaseStatus.Closed),
        ]);
        (await AllAsync<Hearing, HearingId>(scope)).SelectMany(hearing => hearing.Officers).Count(officer => officer.Waiver is not null).Should().Be(1);
        var vault = scope.ServiceProvider.GetRequiredService<IIdentityVault>();
        var person = (await RowsAsync("select Person from yxwg_vault_identities where Kind = 'Staff' order by Person limit 1"))[0];
        (await vault.ReadAsync(new PersonKey(PersonKind.Staff, Guid.Parse(person)), default))!.Name.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Migrations_make_what_versions_without_them_made()
    {
        await ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Populated", "BeforeMigrations.sql")));
        var before = await SchemaAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(Path.Combine(_folder, "test.db"));
        await using var services = Host();
        await using var scope = services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<StoreMigrator>().ApplyAsync(default, last: First);

        (await SchemaAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task Every_migration_but_the_newest_has_a_database_that_was_filled_when_it_was_the_newest()
    {
        await using var services = Host();
        await using var scope = services.CreateAsyncScope();
        var migrations = scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>().Database.GetMigrations().ToList();

        migrations.SkipLast(1).Skip(1).Except(PopulatedFiles.Select(file => Path.GetFileNameWithoutExtension(file)!)).Should().BeEmpty();
        PopulatedFiles.Select(file => Path.GetFileNameWithoutExtension(file)).Should().Contain("BeforeMigrations", "it stands for the first");
    }

    [Fact]
    public async Task Tables_of_the_same_names_that_no_version_made_are_left_alone()
    {
        await ExecuteAsync("create table yxwg_clues (Id text primary key, Nonsense text)");
        await using var services = Host();

        var refusal = (await FluentActions.Awaiting(() => services.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<StoreNotReadyException>()).Which;

        refusal.Code.Should().Be(StorageCodes.TablesUnknown);
        (await RowsAsync("select name from sqlite_master where type = 'table'")).Should().Equal("yxwg_clues");
    }

    [Fact]
    public async Task A_host_may_be_told_not_to_migrate_and_says_what_it_lacks()
    {
        await using var services = Host(options => options.MigrateAtStart = false);

        (await FluentActions.Awaiting(() => services.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<StoreNotReadyException>())
            .Which.Code.Should().Be(StorageCodes.DatabaseBehind);
        await services.MigrateYiXinWeiGongAsync();
        await services.PrepareYiXinWeiGongAsync();
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_of_itself()
    {
        // What one of the last statements makes is there already.
        await ExecuteAsync("create table of_the_host (x)");
        await ExecuteAsync("create index IX_yxwg_office_coverage_Division on of_the_host (x)");
        await using var services = Host();

        await FluentActions.Awaiting(() => services.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<SqliteException>();

        (await RowsAsync("select name from sqlite_master where name like 'yxwg%'")).Should().BeEmpty();
    }

    [Fact]
    public async Task Hosts_that_start_at_once_migrate_once()
    {
        var hosts = Enumerable.Range(0, 6).Select(_ => Host()).ToList();

        await Task.WhenAll(hosts.Select(host => host.PrepareYiXinWeiGongAsync()));

        (await RowsAsync("select count(*) = count(distinct MigrationId) from yxwg_migrations")).Should().Equal("1");
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_that_is_ahead_is_refused()
    {
        await using var services = Host();
        await services.PrepareYiXinWeiGongAsync();
        await ExecuteAsync("insert into yxwg_migrations values ('99990101000000_Later', '99.0.0')");

        (await FluentActions.Awaiting(() => services.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<StoreNotReadyException>())
            .Which.Code.Should().Be(StorageCodes.DatabaseAhead);
    }

    [Fact]
    public async Task Two_prefixes_live_in_one_file_and_one_process()
    {
        await using var first = Host();
        await using var second = Host(options => options.TablePrefix = "another_office_");

        _ = await DemoOffice.SeedAsync(first);
        _ = await DemoOffice.SeedAsync(second);

        (await RowsAsync("select count(*) from yxwg_volunteers")).Should().Equal("1");
        (await RowsAsync("select count(*) from another_office_volunteers")).Should().Equal("1");
        (await RowsAsync("select count(*) from sqlite_master where name like '%another\\_office\\_%' escape '\\'"))
            .Should().Equal(await RowsAsync("select count(*) from sqlite_master where name like '%yxwg\\_%' escape '\\'"));
    }

    private static string First => typeof(SqliteRegistration).Assembly.GetTypes().Select(type => type.GetCustomAttributes(typeof(Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute), false))
        .SelectMany(found => found).Cast<Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute>().Min(found => found.Id)!;

    private ServiceProvider Host(Action<SqliteOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()));
        services.AddYiXinWeiGong().UseSqlite(ConnectionString, configure);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static Task<IReadOnlyList<T>> AllAsync<T, TId>(AsyncServiceScope scope)
        where T : class
        where TId : struct => scope.ServiceProvider.GetRequiredService<IStore<T, TId>>().ListAsync(new Everything<T>(), default);

    /// <summary>How many rows each table of aggregates, history and vault has.</summary>
    private async Task<IReadOnlyList<string>> CountsAsync()
    {
        var counts = new List<string>();
        foreach (var table in await RowsAsync("select name from sqlite_master where type = 'table' and name not in ('yxwg_migrations', 'yxwg_outbox', 'yxwg_audit') and name not like 'sqlite%' order by name"))
        {
            counts.Add($"{table} {(await RowsAsync($"select count(*) from {table}"))[0]}");
        }

        return counts;
    }

    /// <summary>Tables, columns, keys and indexes; not the text that made them, which a tool may lay out otherwise.</summary>
    private async Task<IReadOnlyList<string>> SchemaAsync() =>
    [
        .. await RowsAsync("select t.name || ' ' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name like 'yxwg\\_%' escape '\\' and t.name <> 'yxwg_migrations' order by 1"),
        .. await RowsAsync("select t.name || ' ' || i.name || ' ' || i.\"unique\" || ' ' || c.seqno || ' ' || c.name from sqlite_master t join pragma_index_list(t.name) i join pragma_index_info(i.name) c where t.type = 'table' and t.name like 'yxwg\\_%' escape '\\' and t.name <> 'yxwg_migrations' order by 1"),
        .. await RowsAsync("select t.name || ' ' || f.\"table\" || ' ' || f.\"from\" || ' ' || f.on_delete from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table' and t.name like 'yxwg\\_%' escape '\\' order by 1"),
    ];

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        _ = await command.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    private sealed class Everything<T> : Specification<T>
        where T : class;
}

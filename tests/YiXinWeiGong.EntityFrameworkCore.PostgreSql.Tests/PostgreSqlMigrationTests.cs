using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Migrations;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

public sealed class PostgreSqlMigrationTests : IAsyncLifetime
{
    private readonly PostgresHost _host = new();

    /// <summary>Databases as the version of each migration filled them, by its name.</summary>
    public static TheoryData<string> Populated =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Populated"), "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [PostgresFact]
    public async Task The_model_has_nothing_that_the_last_migration_lacks_under_any_name()
    {
        foreach (var (prefix, schema) in new (string, string?)[] { ("yxwg_", null), ("pi_", "public_interest") })
        {
            await using var services = _host.Another(options => (options.TablePrefix, options.Schema) = (prefix, schema));
            await using var scope = services.CreateAsyncScope();

            scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>().Database.HasPendingModelChanges().Should().BeFalse($"eng/Migrations scaffolds them ({prefix})");
        }
    }

    [PostgresTheory]
    [MemberData(nameof(Populated))]
    public async Task What_an_older_version_left_is_brought_along_and_read(string migration)
    {
        await using (var scope = _host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<StoreMigrator>().ApplyAsync(default, last: migration);
        }

        await _host.Database.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Populated", migration + ".sql")));

        await _host.Services.PrepareYiXinWeiGongAsync();

        await using var reading = _host.Services.CreateAsyncScope();
        (await AllAsync<Clue, ClueId>(reading)).Select(clue => clue.Title).Should().BeEquivalentTo("长冈水库水质下降", "停车场未按标准设置无障碍停车位");
        (await AllAsync<Case, CaseId>(reading)).Select(found => (found.Number, found.Status)).Should().BeEquivalentTo(
        [
            ("兴检行公立〔2023〕1号", CaseStatus.Closed), ("兴检行公立〔2023〕2号", CaseStatus.Closed),
            ("兴检行公立〔2023〕3号", CaseStatus.Closed), ("白检行公立〔2025〕1号", CaseStatus.Closed),
        ]);
        (await AllAsync<Hearing, HearingId>(reading)).SelectMany(hearing => hearing.Officers).Count(officer => officer.Waiver is not null).Should().Be(1);
        var person = (await _host.RowsAsync("""select "Person" from yxwg_vault_identities where "Kind" = 'Staff' limit 1"""))[0];
        (await reading.ServiceProvider.GetRequiredService<IIdentityVault>().ReadAsync(new PersonKey(PersonKind.Staff, Guid.Parse(person)), default))!
            .Name.Should().NotBeNullOrEmpty();
    }

    [PostgresFact]
    public async Task Every_migration_but_the_newest_has_a_database_that_was_filled_when_it_was_the_newest()
    {
        await using var scope = _host.Services.CreateAsyncScope();

        scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>().Database.GetMigrations().SkipLast(1).Except(Populated.Select(row => row.Data)).Should().BeEmpty();
    }

    [PostgresFact]
    public async Task A_host_migrates_only_when_told_to_and_says_what_it_lacks()
    {
        await using var host = _host.Another(options => options.MigrateAtStart = false);

        var refusal = (await FluentActions.Awaiting(() => host.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<StoreNotReadyException>()).Which;

        refusal.Code.Should().Be(StorageCodes.DatabaseBehind);
        refusal.Message.Should().Contain("MigrateYiXinWeiGongAsync");
        (await TablesAsync()).Should().BeEmpty("looking changes nothing");
        await host.MigrateYiXinWeiGongAsync();
        await host.PrepareYiXinWeiGongAsync();
        (await TablesAsync()).Should().Contain("yxwg_clues").And.Contain("yxwg_migrations");
    }

    [PostgresFact]
    public async Task Hosts_that_migrate_at_once_migrate_once()
    {
        var hosts = Enumerable.Range(0, 6).Select(_ => _host.Another()).ToList();

        await Task.WhenAll(hosts.Select(host => host.MigrateYiXinWeiGongAsync()));

        (await _host.RowsAsync("""select count(*) = count(distinct "MigrationId") from yxwg_migrations""")).Should().Equal("True");
        foreach (var host in hosts)
        {
            await host.PrepareYiXinWeiGongAsync();
            await host.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task A_migration_that_fails_leaves_nothing_of_itself()
    {
        // What one of the last statements makes is there already.
        await _host.Database.ExecuteAsync("create table yxwg_office_coverage (x int)");

        await FluentActions.Awaiting(() => _host.Services.MigrateYiXinWeiGongAsync()).Should().ThrowAsync<PostgresException>();

        (await TablesAsync()).Should().Equal("yxwg_office_coverage");
        await _host.Database.ExecuteAsync("drop table yxwg_office_coverage");
        await _host.Services.PrepareYiXinWeiGongAsync();
    }

    [PostgresFact]
    public async Task A_database_that_is_ahead_is_refused()
    {
        await _host.Services.PrepareYiXinWeiGongAsync();
        await _host.Database.ExecuteAsync("insert into yxwg_migrations values ('99990101000000_Later', '99.0.0')");

        foreach (var work in new Func<Task>[] { () => _host.Services.PrepareYiXinWeiGongAsync(), () => _host.Services.MigrateYiXinWeiGongAsync() })
        {
            (await work.Should().ThrowAsync<StoreNotReadyException>()).Which.Code.Should().Be(StorageCodes.DatabaseAhead);
        }
    }

    [PostgresFact]
    public async Task Two_prefixes_and_a_schema_live_in_one_database_and_one_process()
    {
        await using var second = _host.Another(options => options.TablePrefix = "another_office_");
        await using var third = _host.Another(options => (options.TablePrefix, options.Schema) = ("", "public_interest"));

        foreach (var services in new[] { _host.Services, second, third })
        {
            _ = await DemoOffice.SeedAsync(services);
        }

        foreach (var table in new[] { "yxwg_volunteers", "another_office_volunteers", "public_interest.volunteers" })
        {
            (await _host.RowsAsync($"select count(*) from {table}")).Should().Equal("1");
        }

        (await _host.RowsAsync("select count(*) from pg_indexes where schemaname = 'public' and indexname like '%another\\_office\\_%'"))
            .Should().Equal(await _host.RowsAsync("select count(*) from pg_indexes where schemaname = 'public' and indexname like '%yxwg\\_%'"));
    }

    [PostgresTheory]
    [InlineData("Yxwg_", null)]
    [InlineData("1_", null)]
    [InlineData("yxwg-", null)]
    [InlineData("a\n", null)]
    [InlineData("twenty_one_characters", null)]
    [InlineData("yxwg_", "")]
    [InlineData("yxwg_", "a\"; drop table x; --")]
    public void A_name_that_is_no_plain_identifier_is_refused(string prefix, string? schema) =>
        FluentActions.Invoking(() => new ServiceCollection().AddYiXinWeiGong()
                .UsePostgreSql("Host=127.0.0.1", options => (options.TablePrefix, options.Schema) = (prefix, schema)))
            .Should().Throw<ArgumentException>();

    [PostgresFact]
    public async Task Every_text_sorts_by_code_point_whatever_the_database_does()
    {
        await _host.Services.PrepareYiXinWeiGongAsync();

        (await _host.RowsAsync(
            "select table_name || '.' || column_name from information_schema.columns where table_name like 'yxwg\\_%' and table_name <> 'yxwg_migrations' and data_type in ('text', 'character varying') and collation_name is distinct from 'C'"))
            .Should().BeEmpty();
        (await _host.RowsAsync("select s from (values ('b'), ('A'), ('B'), ('a')) v(s) order by s")).Should().Equal(["a", "A", "b", "B"], "the database itself sorts as a language does");
    }

    private static Task<IReadOnlyList<T>> AllAsync<T, TId>(AsyncServiceScope scope)
        where T : class
        where TId : struct => scope.ServiceProvider.GetRequiredService<IStore<T, TId>>().ListAsync(new Everything<T>(), default);

    private Task<IReadOnlyList<string>> TablesAsync() => _host.RowsAsync("select tablename from pg_tables where schemaname = 'public' order by tablename");

    private sealed class Everything<T> : Specification<T>
        where T : class;
}

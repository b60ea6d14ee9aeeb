using Npgsql;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>The roles that the package's script makes, tried as the users that have them.</summary>
public sealed class RolesTests : IAsyncLifetime
{
    private const string Password = "nobody-logs-in-from-elsewhere";

    private readonly PostgresHost _host = new();
    private readonly string _roles = $"yxwg_t{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6))}";

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await RunScriptAsync();
        foreach (var role in new[] { "owner", "app", "reader" })
        {
            await _host.Database.ExecuteAsync($"create role {_roles}_{role}_user login password '{Password}' in role {_roles}_{role}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (PostgresServer.SkipReason is null)
        {
            foreach (var role in new[] { "owner", "app", "reader" })
            {
                await PostgresServer.ExecuteAsync($"drop role if exists {_roles}_{role}_user; drop role if exists {_roles}_{role}");
            }
        }
    }

    [PostgresFact]
    public async Task The_owner_migrates_the_application_works_and_each_can_do_no_more()
    {
        await using var owner = _host.Another(options => options.MigrateAtStart = false, As("owner", settings => settings.Options = $"-c role={_roles}_owner"));
        await using var app = _host.Another(options => options.MigrateAtStart = false, As("app"));

        await owner.MigrateYiXinWeiGongAsync();
        await RunScriptAsync();
        var demo = await DemoOffice.SeedAsync(app);
        var submit = new SubmitClue { Id = ClueId.New(_host.Clock.GetUtcNow()), Field = new("ENV"), DivisionCode = "430182", Title = "河道", Description = "垃圾" };
        (await app.SendAsync(demo.Volunteer, submit, "once")).Succeeded.Should().BeTrue();
        (await app.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = submit.Id })).Value.Number.Should().EndWith("1号");
        (await app.SendAsync(Actor.System, new CoverDivision { Office = demo.Office, Division = "430199", From = new(2026, 1, 1) })).Succeeded.Should().BeTrue();

        foreach (var forbidden in new[]
        {
            "create table mine (x int)", "alter table yxwg_clues add column x int", "drop table yxwg_outbox", "create index on yxwg_clues (\"Title\")",
            "truncate yxwg_audit", "truncate yxwg_outbox", "delete from yxwg_audit", "update yxwg_audit set \"ActedBy\" = 'nobody'",
            "delete from yxwg_events", "update yxwg_events set \"Payload\" = '{}'", "delete from yxwg_clues", "delete from yxwg_cases",
            "insert into yxwg_migrations values ('99990101000000_x', '1')", "delete from yxwg_migrations", $"set role {_roles}_owner",
        })
        {
            (await RefusalAsync("app", forbidden)).Should().Be(PostgresErrorCodes.InsufficientPrivilege, forbidden);
        }

        await ReadAsync("reader", "select count(*) from yxwg_clues join yxwg_offices o on true join yxwg_audit on true join yxwg_events on true");
        foreach (var forbidden in new[]
        {
            "select * from yxwg_vault_identities", "select * from yxwg_vault_reporters", "select * from yxwg_vault_reported", "select * from yxwg_vault_seal",
            "select * from yxwg_idempotency", "update yxwg_clues set \"Title\" = ''", "insert into yxwg_audit select * from yxwg_audit", "delete from yxwg_clues",
            "create table mine (x int)",
        })
        {
            (await RefusalAsync("reader", forbidden)).Should().Be(PostgresErrorCodes.InsufficientPrivilege, forbidden);
        }
    }

    [PostgresFact]
    public async Task An_audit_entry_can_be_sealed_once_and_never_says_something_else()
    {
        await _host.Services.PrepareYiXinWeiGongAsync();
        await _host.Database.ExecuteAsync(
            """
            alter table yxwg_audit add column if not exists "Sequence" bigint not null default 0;
            alter table yxwg_audit add column if not exists "Salt" bytea;
            alter table yxwg_audit add column if not exists "LeafHash" bytea;
            """);
        await RunScriptAsync();
        await using var app = _host.Another(options => options.MigrateAtStart = false, As("app"));
        _ = await DemoOffice.SeedAsync(app);
        const string one = """where "Id" = (select min("Id"::text)::uuid from yxwg_audit)""";

        (await RefusalAsync("app", $"""update yxwg_audit set "ActedBy" = 'nobody' {one}""")).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        (await RefusalAsync("app", $"""update yxwg_audit set "Sequence" = 7, "Salt" = '\x01', "LeafHash" = '\x02' {one}""")).Should().BeNull();
        foreach (var forbidden in new[] { "\"Sequence\" = 8", "\"LeafHash\" = '\\x03'", "\"At\" = ''", "\"Id\" = '0199aaaa-0000-7000-8000-000000000001'" })
        {
            (await RefusalAsync("app", $"update yxwg_audit set {forbidden} {one}")).Should().Be(PostgresErrorCodes.InsufficientPrivilege, forbidden);
        }

        (await RefusalAsync("app", "delete from yxwg_audit")).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [PostgresFact]
    public async Task The_script_decides_about_every_table_and_changes_nothing_the_second_time()
    {
        await _host.Services.MigrateYiXinWeiGongAsync();
        await RunScriptAsync();
        var rights = await RightsAsync();
        await RunScriptAsync();

        (await _host.RowsAsync($"select tablename from pg_tables where schemaname = 'public' and tableowner <> '{_roles}_owner'")).Should().BeEmpty("each is in a list of the script");
        (await RightsAsync()).Should().Equal(rights);
    }

    [PostgresFact]
    public async Task A_host_without_rights_to_migrate_changes_nothing()
    {
        await using var app = _host.Another(connectionString: As("app"));

        await FluentActions.Awaiting(() => app.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<PostgresException>();

        (await _host.RowsAsync("select tablename from pg_tables where schemaname = 'public'")).Should().BeEmpty();
    }

    private Task<IReadOnlyList<string>> RightsAsync() =>
        _host.RowsAsync("select table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants where table_schema = 'public' order by 1");

    private async Task RunScriptAsync()
    {
        await using var connection = new NpgsqlConnection(_host.Database.As(settings => settings.Options = $"-c yxwg.roles={_roles}"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "roles.sql")), connection);
        _ = await command.ExecuteNonQueryAsync();
    }

    private string As(string role, Action<NpgsqlConnectionStringBuilder>? change = null) => _host.Database.As(settings =>
    {
        (settings.Username, settings.Password) = ($"{_roles}_{role}_user", Password);
        change?.Invoke(settings);
    });

    private async Task ReadAsync(string role, string sql)
    {
        await using var source = NpgsqlDataSource.Create(As(role));
        await using var command = source.CreateCommand(sql);
        _ = await command.ExecuteScalarAsync();
    }

    private async Task<string?> RefusalAsync(string role, string sql)
    {
        try
        {
            await ReadAsync(role, sql);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}

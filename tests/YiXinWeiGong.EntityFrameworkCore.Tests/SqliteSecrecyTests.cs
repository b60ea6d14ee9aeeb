using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Sqlite;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What the tables tell, to somebody who has them and not the key.</summary>
public sealed class SqliteSecrecyTests : IAsyncDisposable
{
    private static readonly string[] Secrets = ["王翠花", "13900001111", "宁乡一中"];

    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Nobodys_details_are_in_the_file_or_in_any_table_not_even_once_they_were_read()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var applicant = VolunteerId.New(_host.Clock.GetUtcNow());
        _ = (await _host.Services.SendAsync(Actor.Volunteer(applicant), Application(demo), "k1")).Value;
        var read = new ReadIdentity { Volunteer = applicant, Purpose = IdentityPurpose.ReviewApplication };

        var first = await _host.Services.SendAsync(demo.Staff(Post.LiaisonOfficer), read, "k2");
        var again = await _host.Services.SendAsync(demo.Staff(Post.LiaisonOfficer), read, "k2");

        (first.Value.Name, again.Value).Should().Be(("王翠花", first.Value));
        var tables = string.Join('\n', await DumpAsync());
        var file = new SqliteConnectionStringBuilder(_host.ConnectionString).DataSource;
        foreach (var secret in Secrets)
        {
            tables.Should().NotContain(secret);
            foreach (var part in (string[])[file, file + "-wal"])
            {
                Bytes(part).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).Should().Be(-1);
            }
        }

        (await _host.RowsAsync("select Purpose from yxwg_audit where Command = 'ReadIdentity'")).Should().Equal("ReviewApplication", "ReviewApplication");
    }

    [Fact]
    public async Task No_row_links_a_clue_to_its_reporter()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var submit = new SubmitClue { Id = ClueId.New(_host.Clock.GetUtcNow()), Field = new("ENV"), DivisionCode = "430182", Title = "河道", Description = "垃圾" };
        _ = (await _host.Services.SendAsync(demo.Volunteer, submit, "k1")).Value;

        var rows = await DumpAsync();
        var (clue, reporter) = (submit.Id.ToString(), demo.VolunteerId.ToString());

        var ofTheClue = rows.Where(row => Says(row, clue)).ToArray();
        ofTheClue.Should().HaveCountGreaterThan(3);
        ofTheClue.Where(row => Says(row, reporter)).Should().BeEmpty();
        (await _host.RowsAsync("select ActedBy from yxwg_audit where Command = 'SubmitClue'"))
            .Should().Equal(await _host.RowsAsync("select Reporter from yxwg_clues"));
        rows.Where(row => Says(row, reporter)).Select(row => row[..row.IndexOf(' ', StringComparison.Ordinal)]).Distinct()
            .Should().BeSubsetOf(["yxwg_volunteers", "yxwg_vault_identities", "yxwg_events", "yxwg_audit"]);

        static bool Says(string row, string id) => row.Contains(id, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Rows_of_the_vault_cannot_be_swapped()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        await ExecuteAsync(
            """
            update yxwg_vault_identities set Sealed = (select Sealed from yxwg_vault_identities where Kind = 'Staff' limit 1) where Kind = 'Volunteer'
            """);

        await using var scope = _host.Services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<IIdentityVault>();
        await FluentActions.Awaiting(() => vault.ReadAsync(new(PersonKind.Volunteer, demo.VolunteerId.Value), default))
            .Should().ThrowAsync<CryptographicException>();
    }

    [Fact]
    public async Task Another_key_opens_nothing_and_finds_nothing()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var services = new ServiceCollection();
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(new byte[32]));
        services.AddYiXinWeiGong().UseSqlite(_host.ConnectionString);
        await using var stranger = services.BuildServiceProvider();
        await using var scope = stranger.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<IIdentityVault>();
        var person = new PersonKey(PersonKind.Volunteer, demo.VolunteerId.Value);

        await FluentActions.Awaiting(() => vault.ReadAsync(person, default)).Should().ThrowAsync<CryptographicException>();
        (await vault.CluesReportedByAsync(person, default)).Should().BeEmpty();
        FluentActions.Invoking(() => new GivenVaultKey(new byte[31])).Should().Throw<ArgumentException>();
    }

    private static ApplyAsVolunteer Application(DemoOffice demo) =>
        new() { Office = demo.Office, Name = Secrets[0], Phone = Secrets[1], Employer = Secrets[2], BornOn = new(1990, 1, 1) };

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Every row of every table, blobs read as text.</summary>
    private async Task<IReadOnlyList<string>> DumpAsync()
    {
        await using var connection = new SqliteConnection(_host.ConnectionString);
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (var table in await _host.RowsAsync("select name from sqlite_master where type = 'table'"))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                _ = reader.GetValues(values);
                rows.Add($"{table} {string.Join('|', values.Select(value => value is byte[] blob ? Encoding.UTF8.GetString(blob) : value.ToString()))}");
            }
        }

        return rows;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(_host.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        _ = await command.ExecuteNonQueryAsync();
    }
}

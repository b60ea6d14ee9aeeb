using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>Master keys come and go, and what was sealed stays readable until its own key is destroyed.</summary>
public sealed class VaultKeyTests : IAsyncDisposable
{
    private static readonly byte[] Old = [.. Enumerable.Repeat((byte)1, 32)], New = [.. Enumerable.Repeat((byte)2, 32)];

    private readonly SqliteHost _file = new();
    private readonly List<ServiceProvider> _hosts = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await _file.DisposeAsync();
    }

    [Fact]
    public async Task A_new_master_key_takes_over_and_the_old_one_can_go()
    {
        var first = Open(new GivenVaultKey(Old));
        var demo = await DemoOffice.SeedAsync(first);
        var clue = NewClue();
        var receipt = (await first.SendAsync(demo.Volunteer, clue, "k1")).Value;

        var both = Open(new GivenVaultKey(New, Old));
        await both.PrepareYiXinWeiGongAsync();
        var before = (await both.SendAsync(Actor.System, new GetVaultHealth())).Value;
        before.IsRotated.Should().BeFalse();
        before.MasterKeys.Should().HaveCount(2);
        before.MasterKeys[0].Should().Be(new MasterKeyUse { Id = GivenVaultKey.IdOf(New), Wraps = 0, IsCurrent = true, IsKnown = true });
        await ShouldKnowAllAsync(both, demo, clue);
        var all = before.MasterKeys[1].Wraps;

        // A run that breaks off after its first batch is taken up by another host.
        (await both.SendAsync(Actor.System, new RewrapVaultKeys { Take = 3 })).Value.Should().Be(new RewrapBatch(3, true));
        await ShouldKnowAllAsync(both, demo, clue);
        var another = Open(new GivenVaultKey(New, Old));
        (await RotateAsync(another)).Should().Be(all - 3);

        var after = (await another.SendAsync(Actor.System, new GetVaultHealth())).Value;
        (after.IsRotated, after.IsHealthy).Should().Be((true, true));
        after.MasterKeys.Should().Equal(new MasterKeyUse { Id = GivenVaultKey.IdOf(New), Wraps = all, IsCurrent = true, IsKnown = true });
        var alone = Open(new GivenVaultKey(New));
        await alone.PrepareYiXinWeiGongAsync();
        await ShouldKnowAllAsync(alone, demo, clue);

        // The blind index is as it was: the same call is recognised, and remembered answers open.
        (await alone.SendAsync(demo.Volunteer, clue, "k1")).Value.Should().Be(receipt);
        await FluentActions.Awaiting(() => Open(new GivenVaultKey(Old)).PrepareYiXinWeiGongAsync())
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("*another key*");
    }

    [Fact]
    public async Task Two_hosts_rotate_at_once_and_nobody_who_reads_or_writes_sees_an_error()
    {
        var first = Open(new GivenVaultKey(Old, New));
        var demo = await DemoOffice.SeedAsync(first);
        for (var i = 0; i < 30; i++)
        {
            _ = (await first.SendAsync(demo.Volunteer, NewClue())).Value;
        }

        var hosts = new[] { Open(new GivenVaultKey(New, Old)), Open(new GivenVaultKey(New, Old)) };
        var problems = new ConcurrentBag<Problem>();
        using var over = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            do
            {
                var read = new ReadIdentity { Volunteer = demo.VolunteerId, Purpose = IdentityPurpose.Contact };
                (await first.SendAsync(demo.Staff(Post.LiaisonOfficer), read)).Problems.ToList().ForEach(problems.Add);
                (await first.SendAsync(demo.Volunteer, NewClue())).Problems.ToList().ForEach(problems.Add);
            }
            while (!over.IsCancellationRequested);
        });
        await Task.WhenAll(hosts.Select(host => Task.Run(async () =>
        {
            // A batch that met the other host's is taken up again, as a job is.
            while ((await host.SendAsync(Actor.System, new RewrapVaultKeys { Take = 5 })) is not { Succeeded: true, Value.Rewrapped: 0 })
            {
            }
        })));
        await over.CancelAsync();
        await reader;

        problems.Should().BeEmpty();
        _ = await RotateAsync(hosts[0]);
        (await hosts[0].SendAsync(Actor.System, new GetVaultHealth())).Value.IsHealthy.Should().BeTrue();
        (await _file.RowsAsync($"select count(*) from yxwg_vault_keys where WrapSuite <> 'aes-256-gcm'")).Should().Equal("0");
        (await first.SendAsync(demo.Volunteer, new ListMyClues())).Value.Should().HaveCountGreaterThan(30);
    }

    [Fact]
    public async Task A_key_that_is_erased_while_it_is_wrapped_anew_does_not_come_back()
    {
        var first = Open(new GivenVaultKey(Old));
        var demo = await DemoOffice.SeedAsync(first);
        var both = Open(new GivenVaultKey(New, Old));
        await using var rotating = both.CreateAsyncScope();
        (await rotating.ServiceProvider.GetRequiredService<IVaultKeys>().RewrapAsync(1000, default)).Should().BeGreaterThan(3);
        await EraseAsync(first, demo.VolunteerId);
        var left = await _file.RowsAsync("select count(*) from yxwg_vault_keys");

        await FluentActions.Awaiting(() => CommitAsync(rotating)).Should().ThrowAsync<StoreConflictException>();

        (await _file.RowsAsync("select count(*) from yxwg_vault_keys")).Should().Equal(left);
        (await _file.RowsAsync($"select count(*) from yxwg_vault_keys where Master = '{GivenVaultKey.IdOf(New)}'")).Should().Equal("0");
    }

    [Fact]
    public async Task What_was_copied_before_an_erasure_says_nothing_without_the_keys_that_were_destroyed()
    {
        var host = Open(new GivenVaultKey(Old));
        var demo = await DemoOffice.SeedAsync(host);
        var clue = NewClue();
        _ = (await host.SendAsync(demo.Volunteer, clue)).Value;
        foreach (var table in (string[])["identities", "reporters", "reported"])
        {
            await ExecuteAsync(host, $"create table copy_{table} as select * from yxwg_vault_{table}");
        }

        await EraseAsync(host, demo.VolunteerId);
        foreach (var table in (string[])["identities", "reporters", "reported"])
        {
            await ExecuteAsync(host, $"insert or replace into yxwg_vault_{table} select * from copy_{table}");
        }

        await using var scope = host.CreateAsyncScope();
        var (vault, person) = (scope.ServiceProvider.GetRequiredService<IIdentityVault>(), new PersonKey(PersonKind.Volunteer, demo.VolunteerId.Value));
        (await vault.ReadAsync(person, default)).Should().BeNull();
        (await vault.CluesReportedByAsync(person, default)).Should().BeEmpty();
        (await vault.ConflictAsync(person, clue.Id, default)).Should().Be(Verdict.Free);

        // Nor does a new key of the same person open what the old one sealed.
        await vault.KeepAsync(person with { Id = Guid.CreateVersion7(_file.Clock.GetUtcNow()) }, new PersonalDetails { Name = "李雷" }, default);
        _ = await vault.PseudonymForAsync(person, ClueId.New(_file.Clock.GetUtcNow()), default);
        await CommitAsync(scope);
        await FluentActions.Awaiting(() => vault.ReadAsync(person, default)).Should().ThrowAsync<CryptographicException>();
        (await vault.ConflictAsync(person, clue.Id, default)).Should().Be(Verdict.Free);
    }

    [Fact]
    public async Task Copies_of_two_days_show_that_a_clue_came_and_not_whose_it_is()
    {
        var host = Open(new GivenVaultKey(Old));
        var demo = await DemoOffice.SeedAsync(host);
        for (var i = 0; i < 5; i++)
        {
            _ = (await host.SendAsync(demo.Volunteer, NewClue())).Value;
        }

        string[] tables = ["select hex(Slot) || hex(Sealed) from yxwg_vault_reported", "select hex(Id) || hex(Wrapped) || Master from yxwg_vault_keys"];
        var before = new[] { await _file.RowsAsync(tables[0]), await _file.RowsAsync(tables[1]) };
        _ = (await host.SendAsync(demo.Volunteer, NewClue())).Value;
        var after = new[] { await _file.RowsAsync(tables[0]), await _file.RowsAsync(tables[1]) };

        // One row more in each, and every other row as it was: no list grew.
        after.Zip(before).Should().OnlyContain(pair => pair.First.Except(pair.Second).Count() == 1 && !pair.Second.Except(pair.First).Any());
        (await _file.RowsAsync("select distinct Slot from yxwg_vault_reported")).Should().HaveCount(6);
        (await _file.RowsAsync("select distinct length(Sealed) from yxwg_vault_reported")).Should().ContainSingle();
        (await _file.RowsAsync("select name from pragma_table_info('yxwg_vault_reported')")).Should().BeEquivalentTo("Slot", "Suite", "Sealed");
    }

    [Fact]
    public async Task Many_commands_of_one_reporter_at_once_all_come_through()
    {
        var host = Open(new GivenVaultKey(Old));
        var demo = await DemoOffice.SeedAsync(host);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => host.SendAsync(demo.Volunteer, NewClue()))));

        outcomes.SelectMany(outcome => outcome.Problems).Should().BeEmpty();
        (await host.SendAsync(demo.Volunteer, new ListMyClues())).Value.Should().HaveCount(64);
    }

    [Fact]
    public async Task Every_row_that_is_sealed_names_its_suite_and_its_key()
    {
        var host = Open(new GivenVaultKey(Old));
        var demo = await DemoOffice.SeedAsync(host);
        _ = (await host.SendAsync(demo.Volunteer, NewClue())).Value;

        foreach (var table in (string[])["identities", "reporters"])
        {
            (await _file.RowsAsync($"select count(*) from yxwg_vault_{table} left join yxwg_vault_keys k on k.Id = [Key] where k.Id is null or yxwg_vault_{table}.Suite <> 'aes-256-gcm'"))
                .Should().Equal("0");
        }

        (await _file.RowsAsync("select distinct Master from yxwg_vault_keys")).Should().Equal(GivenVaultKey.IdOf(Old));
    }

    [Fact]
    public async Task A_suite_that_is_not_there_is_said_at_start()
    {
        var host = Open(new GivenVaultKey(Old), services => services.Configure<VaultOptions>(options => options.Suite = "rot13"));

        await FluentActions.Awaiting(() => host.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<InvalidOperationException>().WithMessage("*'rot13'*aes-256-gcm*");
    }

    private ServiceProvider Open(IKeyProvider keys, Action<IServiceCollection>? further = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_file.Clock);
        services.AddSingleton(keys);
        services.AddYiXinWeiGong().UseSqlite(_file.ConnectionString);
        further?.Invoke(services);
        var host = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _hosts.Add(host);
        return host;
    }

    private SubmitClue NewClue() => new()
    {
        Id = ClueId.New(_file.Clock.GetUtcNow()),
        Field = new FieldCode("ENV"),
        DivisionCode = DemoOffice.DivisionCode,
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒建筑垃圾。",
    };

    private static async Task<int> RotateAsync(ServiceProvider host)
    {
        var (all, batch) = (0, new RewrapBatch(0, true));
        while (batch.MayBeMore)
        {
            batch = (await host.SendAsync(Actor.System, new RewrapVaultKeys { Take = 2 })).Value;
            all += batch.Rewrapped;
        }

        return all;
    }

    private static async Task ShouldKnowAllAsync(ServiceProvider host, DemoOffice demo, SubmitClue clue)
    {
        var read = new ReadIdentity { Volunteer = demo.VolunteerId, Purpose = IdentityPurpose.Contact };
        (await host.SendAsync(demo.Staff(Post.LiaisonOfficer), read)).Value.Name.Should().NotBeEmpty();
        (await host.SendAsync(demo.Volunteer, new ListMyClues())).Value.Should().ContainSingle().Which.Id.Should().Be(clue.Id);
        await using var scope = host.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IIdentityVault>().ConflictAsync(new(PersonKind.Volunteer, demo.VolunteerId.Value), clue.Id, default))
            .Should().Be(Verdict.Conflicted);
    }

    private static async Task EraseAsync(ServiceProvider host, VolunteerId volunteer)
    {
        await using var scope = host.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IIdentityVault>().EraseAsync(new(PersonKind.Volunteer, volunteer.Value), default)).Should().BeTrue();
        await CommitAsync(scope);
    }

    private static Task CommitAsync(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<Session>().SaveAsync(default);

    private static async Task ExecuteAsync(ServiceProvider host, string sql)
    {
        await using var scope = host.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>().Database.ExecuteSqlRawAsync(sql);
    }
}

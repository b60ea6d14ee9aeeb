using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Sqlite;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

public sealed class InMemoryAuditLogTests : AuditLogContract
{
    private readonly ServiceProvider _services = Build();

    protected override IServiceProvider Services => _services;

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await base.DisposeAsync();
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeClock(Now));
        services.AddSingleton(Options);
        services.AddYiXinWeiGong().UseInMemory();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}

public sealed class SqliteAuditLogTests : AuditLogContract
{
    private readonly SqliteHost _files = new();
    private readonly ServiceProvider _host;

    public SqliteAuditLogTests() => _host = Another();

    protected override IServiceProvider Services => _host;

    [Fact]
    public async Task Two_hosts_on_one_database_seal_one_log_with_one_key()
    {
        await using var other = Another();
        await RecordRefusalsAsync(_host, 45);

        var sealing = await Task.WhenAll(new[] { _host, other, _host, other }.Select(async host =>
        {
            await using var scope = host.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync();
        }));

        await using var later = other.CreateAsyncScope();
        var rest = await later.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync();
        (sealing.Sum() + rest).Should().Be(45);
        var verified = await later.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync([]);
        verified.Should().BeEquivalentTo(new { Holds = true, Sealed = 45L });
        verified.Keys.Should().ContainSingle();
    }

    [Fact]
    public async Task Inside_the_host_s_transaction_a_refusal_breaks_nothing_and_shares_its_fate()
    {
        var demo = await DemoOffice.SeedAsync(_host);
        foreach (var commits in (bool[])[true, false])
        {
            var before = (await _files.RowsAsync("select count(*) from yxwg_audit where Outcome is not null"))[0];
            var clue = new SubmitClue { Id = ClueId.New(Now), Field = new("ENV"), DivisionCode = DemoOffice.DivisionCode, Title = "河道", Description = "垃圾" };
            await using (var scope = _host.CreateAsyncScope())
            {
                await using var transaction = await scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>().Database.BeginTransactionAsync();
                var request = scope.ServiceProvider.GetRequiredService<CurrentRequest>();
                var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
                request.Actor = Actor.Public;
                (await mediator.Send(clue)).Problem!.Code.Should().Be("use-case.denied");
                request.Actor = demo.Volunteer;
                (await mediator.Send(clue)).Succeeded.Should().BeTrue("the transaction is whole");
                (await mediator.Send(clue)).Problem!.Code.Should().Be("store.conflict");
                request.Actor = demo.Staff(Post.IntakeOfficer);
                (await mediator.Send(new ReceiveClue { Clue = clue.Id })).Succeeded.Should().BeTrue("it still is");
                await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());
            }

            (await _files.RowsAsync("select count(*) from yxwg_audit where Outcome is not null"))[0]
                .Should().Be(commits ? (int.Parse(before, null) + 2).ToString((IFormatProvider?)null) : before);
            (await _files.RowsAsync($"select count(*) from yxwg_clues where upper(Id) = '{clue.Id.ToString().ToUpperInvariant()}'"))
                .Should().Equal(commits ? "1" : "0");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _files.DisposeAsync();
        await base.DisposeAsync();
    }

    private static async Task RecordRefusalsAsync(IServiceProvider host, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _ = await host.SendAsync(Actor.Public, new YiXinWeiGong.Rules.RecalculateDeadlines());
        }
    }

    private ServiceProvider Another()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_files.Clock);
        services.AddSingleton(Options);
        services.AddYiXinWeiGong().UseSqlite(_files.ConnectionString);
        return services.BuildServiceProvider();
    }
}

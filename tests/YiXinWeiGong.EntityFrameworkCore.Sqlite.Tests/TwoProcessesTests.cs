using MediatR;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>Two hosts on one database: what one adds, the other counts by.</summary>
public sealed class TwoProcessesTests : IAsyncDisposable
{
    private const string Notice2099 = """{ "year": 2099, "source": "an invented notice", "rest": ["2099-01-01/2099-01-03", "2099-10-01/2099-10-07"], "work": [] }""";

    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_holiday_notice_reaches_the_other_process_when_it_checks_its_health_or_starts()
    {
        _ = await DemoOffice.SeedAsync(_host.Services);
        _host.Clock.SetUtcNow(new DateTimeOffset(2098, 12, 8, 1, 0, 0, TimeSpan.Zero));
        await using var other = Another();
        (await HealthAsync(other)).MissingYears.Should().Contain(2099);

        var added = await _host.Services.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(_host.Clock.GetUtcNow()), Json = Notice2099 });

        added.Value.Number.Should().Be("holidays-2099");
        Knows2099(other).Should().BeFalse("it has not looked yet");
        (await HealthAsync(other)).MissingYears.Should().NotContain(2099, "whoever counts asks the store first");
        Knows2099(other).Should().BeTrue();
        await using var third = Another();
        await third.PrepareYiXinWeiGongAsync();
        Knows2099(third).Should().BeTrue();
    }

    [Fact]
    public async Task A_notice_that_a_host_s_transaction_takes_back_is_counted_by_nobody()
    {
        _ = await DemoOffice.SeedAsync(_host.Services);
        await using var host = Another(services => services.AddScoped<IActorAccessor, TheHostItself>());
        await using (var scope = host.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
            (await mediator.Send(new AddHolidayNotice { Id = AddedNoticeId.New(_host.Clock.GetUtcNow()), Json = Notice2099 })).Succeeded.Should().BeTrue();
            (await mediator.Send(new RecalculateDeadlines())).Succeeded.Should().BeTrue();
            await transaction.RollbackAsync();
        }

        Knows2099(host).Should().BeFalse();
        (await _host.RowsAsync("select count(*) from yxwg_holiday_notices")).Should().Equal("0");
    }

    [Fact]
    public async Task Two_processes_that_add_the_same_notice_add_it_once()
    {
        _ = await DemoOffice.SeedAsync(_host.Services);
        await using var other = Another();

        var outcomes = await Task.WhenAll(new[] { _host.Services, other }.Select(services => services.SendAsync(
            Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(_host.Clock.GetUtcNow()), Json = Notice2099 })));

        outcomes.Count(outcome => outcome.Succeeded).Should().Be(1);
        (await _host.RowsAsync("select count(*) from yxwg_holiday_notices")).Should().Equal("1");
    }

    private ServiceProvider Another(Action<IServiceCollection>? its = null)
    {
        var services = new ServiceCollection();
        its?.Invoke(services);
        services.AddSingleton<TimeProvider>(_host.Clock);
        services.AddYiXinWeiGong().UseSqlite(_host.ConnectionString);
        return services.BuildServiceProvider();
    }

    private static async Task<CalendarHealth> HealthAsync(IServiceProvider services) => (await services.SendAsync(Actor.System, new GetCalendarHealth())).Value;

    private static bool Knows2099(IServiceProvider services) => services.GetRequiredService<LegalCalendar>().Notices.Any(notice => notice.Year == 2099);

    private sealed class TheHostItself : IActorAccessor
    {
        public Actor Current => Actor.System;
    }
}

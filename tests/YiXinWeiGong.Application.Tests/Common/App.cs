using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Testing.InMemory;

namespace YiXinWeiGong;

/// <summary>The library in memory, with 宁乡 staffed and 浏阳 beside it.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly Dictionary<Post, Actor> _elsewhere = [];

    private App(ServiceProvider services, FakeClock clock, CapturedLog log) => (Services, Clock, Log) = (services, clock, log);

    public ServiceProvider Services { get; }

    public FakeClock Clock { get; }

    public CapturedLog Log { get; }

    public DemoOffice Demo { get; private set; } = null!;

    public OfficeId Liuyang { get; } = OfficeSeed.Embedded.Single(office => office.Alias == "liuyang").Id;

    public InMemoryDatabase Database => Services.GetRequiredService<InMemoryDatabase>();

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<App> StartAsync(Action<IServiceCollection>? host = null)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));
        var log = new CapturedLog();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(log);
        services.AddSingleton<ILoggerFactory>(new CapturingLoggerFactory(log));
        services.AddSingleton(new CurrentCalendar(new LegalCalendar(LegalCalendar.Embedded.Notices.Where(notice => notice.Year <= 2026)))); // a notice that ships later changes no answer
        host?.Invoke(services);
        services.AddYiXinWeiGong().UseInMemory();
        var app = new App(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), clock, log);
        app.Demo = await DemoOffice.SeedAsync(app.Services);
        await DemoOffice.SeedOfficesAsync(app.Services, ["liuyang"]);
        foreach (var post in Enum.GetValues<Post>().Where(post => post != Post.None))
        {
            var id = StaffId.New(app.Now);
            app._elsewhere.Add(post, Actor.Staff(id));
            _ = (await app.SendAsync(Actor.System, new RegisterStaff { Id = id, Name = "浏阳" })).Value;
            _ = (await app.SendAsync(Actor.System, new AssignPost { Staff = id, Post = post, Office = app.Liuyang, From = new(2026, 1, 1) })).Value;
        }

        return app;
    }

    /// <summary>Who holds a post in 浏阳.</summary>
    public Actor Elsewhere(Post post) => _elsewhere[post];

    public Task<Outcome<T>> SendAsync<T>(Actor actor, IUseCase<T> useCase, string? key = null, long? version = null) =>
        Services.SendAsync(actor, useCase, key, version);

    public SubmitClue NewClue() => new()
    {
        Id = ClueId.New(Now),
        Field = new FieldCode("ENV"),
        DivisionCode = "430182",
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒建筑垃圾。",
    };

    /// <summary>A clue of the demo volunteer, brought further by what a host cannot send yet.</summary>
    public async Task<ClueId> ClueAsync(Action<Clue>? further = null)
    {
        var submit = NewClue();
        _ = (await SendAsync(Demo.Volunteer, submit)).Value;
        if (further is not null)
        {
            await using var scope = Services.CreateAsyncScope();
            further((await scope.ServiceProvider.GetRequiredService<IStore<Clue, ClueId>>().FindAsync(submit.Id, default))!);
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>()
                .CommitAsync(new CommandTrace { Command = "Test", ActedBy = "test", At = Now }, default);
        }

        return submit.Id;
    }

    public static void Receive(Clue clue) => clue.Receive("宁检公益线索〔2026〕1号", clue.SubmittedAt);

    public static void Evaluate(Clue clue)
    {
        Receive(clue);
        clue.BeginEvaluation(clue.SubmittedAt);
        clue.ConcludeEvaluation(clue.SubmittedAt);
    }

    /// <summary>Everything that is kept, as text.</summary>
    public string Everything()
    {
        var all = Database;
        return JsonSerializer.Serialize(new
        {
            Aggregates = all.Aggregates.OrderBy(pair => pair.Key.Id).ThenBy(pair => pair.Key.Kind.Name)
                .Select(pair => JsonSerializer.Serialize(pair.Value, pair.Key.Kind)),
            Events = all.Events.Select(happened => happened.ToString()),
            Audit = all.Audit.Select(trace => trace.ToString()),
            Numbers = all.Numbers.Select(pair => pair.ToString()),
            People = all.People.OrderBy(pair => pair.Key.Id).Select(pair => $"{pair.Key} {JsonSerializer.Serialize(pair.Value)}"),
            Reporters = all.Reporters.Select(pair => pair.ToString()),
            Calls = all.Calls.Select(pair => pair.ToString()),
        });
    }

    /// <summary>Is answered with this problem (among others, perhaps), and nothing is kept.</summary>
    public async Task ShouldRejectAsync<T>(Actor actor, IUseCase<T> useCase, ProblemKind kind, string code, string? property)
    {
        var before = Everything();
        var outcome = await SendAsync(actor, useCase);

        outcome.Succeeded.Should().BeFalse("{0} expects {1} on {2}", typeof(T).Name, code, property);
        outcome.Problems.Should().Contain(new Problem(kind, code, property));
        outcome.Problems.Should().OnlyContain(problem => ProblemTexts.All.ContainsKey(problem.Code));
        Everything().Should().Be(before);
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}

/// <summary>Everything that was logged, as text.</summary>
internal sealed class CapturedLog
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Add(line);
        }
    }
}

internal sealed class CapturingLoggerFactory(CapturedLog log) : ILoggerFactory
{
    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => new CapturingLogger(log);

    public void Dispose()
    {
    }
}

internal sealed class CapturingLogger(CapturedLog log) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        log.Add($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Add($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");
}

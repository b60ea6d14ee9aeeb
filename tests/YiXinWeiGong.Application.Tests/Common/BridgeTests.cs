using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong;

public sealed class BridgeTests
{
    [Fact]
    public async Task Permission_comes_before_validation_and_validation_before_the_handler()
    {
        await using var app = await App.StartAsync();
        var wrong = new CoverDivision { Office = OfficeId.New(app.Now), Division = "x", From = new(2026, 1, 1) };

        (await app.SendAsync(Actor.Public, wrong)).Problems.Should().Equal(new Problem(ProblemKind.Denied, "use-case.denied"));
        (await app.SendAsync(Actor.System, wrong)).Problems.Should().Equal(new Problem(ProblemKind.Invalid, "use-case.division-code", "Division"));
        (await app.SendAsync(Actor.System, wrong with { Division = "430181" })).Problems
            .Should().Equal(new Problem(ProblemKind.NotFound, "office.unknown", "Office"));
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        await using var app = await App.StartAsync();

        var outcome = await app.SendAsync(app.Demo.Volunteer, app.NewClue() with { Id = default, Title = "", DivisionCode = "0" });

        outcome.Problems.Should().Equal(
            new Problem(ProblemKind.Invalid, "use-case.id-missing", "Id"),
            new Problem(ProblemKind.Invalid, "use-case.division-code", "DivisionCode"),
            new Problem(ProblemKind.Invalid, "use-case.text", "Title"));
    }

    [Fact]
    public async Task What_the_domain_refuses_keeps_nothing()
    {
        await using var app = await App.StartAsync();

        await app.ShouldRejectAsync(
            Actor.System, new CoverDivision { Office = app.Demo.Office, Division = "430182", From = new(2026, 1, 1) },
            ProblemKind.Refused, "office.covered-already", null);
        await app.ShouldRejectAsync(
            app.Demo.Staff(Post.Procurator), new ResolveClueOnTheSpot { Clue = await app.ClueAsync(), How = "已清运" },
            ProblemKind.Refused, "clue.action-not-permitted", null);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "store.conflict")]
    [InlineData(2, "store.conflict")]
    public async Task A_stated_version_must_be_the_one_there_is(long version, string? code)
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync();
        var before = app.Everything();

        var outcome = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue }, version: version);

        outcome.Problem?.Code.Should().Be(code);
        (app.Everything() == before).Should().Be(code is not null);
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 2, true)]
    [InlineData(4, 5, true)]
    [InlineData(5, 5, false)]
    [InlineData(9, 5, false)]
    public async Task A_conflict_or_a_busy_store_is_tried_five_times_at_most_each_in_a_scope_of_its_own(int faults, int attempts, bool succeeds)
    {
        foreach (var (fault, kind, code) in ((Func<Exception>, ProblemKind, string)[])
            [(() => new StoreConflictException("taken"), ProblemKind.Conflict, "store.conflict"), (() => new StoreUnavailableException("busy"), ProblemKind.Unavailable, "store.unavailable")])
        {
            var flaky = new Faults();
            await using var app = await App.StartAsync(flaky.Into);
            var clue = await app.ClueAsync();
            flaky.Next(fault, faults);

            var outcome = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue });

            outcome.Problem.Should().Be(succeeds ? null : new Problem(kind, code));
            flaky.Sessions.Should().HaveCount(attempts).And.OnlyHaveUniqueItems();
            app.Database.Numbers.Should().HaveCount(succeeds ? 2 : 1);
        }
    }

    [Fact]
    public async Task A_conflict_is_not_tried_again_where_the_caller_stated_a_version()
    {
        var flaky = new Faults();
        await using var app = await App.StartAsync(flaky.Into);
        var clue = await app.ClueAsync();
        flaky.Next(() => new StoreConflictException("taken"), 1);

        var outcome = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue }, version: 1);

        (outcome.Problem, flaky.Sessions.Count).Should().Be((new Problem(ProblemKind.Conflict, "store.conflict"), 1));
    }

    [Fact]
    public async Task A_busy_store_is_said_to_be_one_even_where_the_first_answer_cannot_be_looked_up()
    {
        var flaky = new Faults { RecallFails = true };
        await using var app = await App.StartAsync(flaky.Into);
        var clue = await app.ClueAsync();
        flaky.Next(() => new StoreConflictException("taken"), 9);

        var outcome = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue }, key: "k");

        outcome.Problem.Should().Be(new Problem(ProblemKind.Unavailable, "store.unavailable"));
    }

    [Fact]
    public async Task What_nobody_foresaw_is_thrown_and_keeps_nothing()
    {
        var flaky = new Faults();
        await using var app = await App.StartAsync(flaky.Into);
        var clue = await app.ClueAsync();
        var before = app.Everything();
        flaky.Next(() => new InvalidOperationException("a bug"), 1);

        await FluentActions.Awaiting(() => app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue }))
            .Should().ThrowAsync<InvalidOperationException>();

        (app.Everything() == before, flaky.Sessions.Count).Should().Be((true, 1));
    }

    [Fact]
    public async Task Nothing_is_tried_again_inside_the_hosts_transaction()
    {
        var flaky = new Faults { InHostTransaction = true };
        await using var app = await App.StartAsync(flaky.Into);
        flaky.Next(() => new StoreConflictException("taken"), 1);

        var outcome = await app.SendAsync(app.Demo.Volunteer, app.NewClue());

        (outcome.Problem!.Code, flaky.Sessions.Count).Should().Be(("store.conflict", 1));
    }

    [Fact]
    public async Task The_audit_trail_says_who_did_what_on_what_and_names_no_reporter()
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync();
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue })).Value;

        var (submitted, received) = (app.Database.Audit[^2], app.Database.Audit[^1]);
        submitted.Should().BeEquivalentTo(new { Command = "SubmitClue", Subject = (Guid?)clue.Value, At = app.Now });
        submitted.ActedBy.Should().StartWith("r-").And.NotContain(app.Demo.VolunteerId.ToString());
        received.Should().BeEquivalentTo(new { Command = "ReceiveClue", ActedBy = app.Demo.Staff(Post.IntakeOfficer).ToString(), Subject = (Guid?)clue.Value });
    }

    [Fact]
    public async Task The_log_holds_nothing_somebody_wrote()
    {
        var flaky = new Faults();
        await using var app = await App.StartAsync(flaky.Into);
        const string planted = "王翠花13900001111";
        var applicant = Actor.Volunteer(VolunteerId.New(app.Now));
        var application = new ApplyAsVolunteer { Office = app.Demo.Office, Name = planted, Phone = "13900001111", Employer = planted, BornOn = new(1990, 1, 1) };
        flaky.Next(() => new StoreUnavailableException("busy"), 2);
        _ = (await app.SendAsync(applicant, application)).Value;
        _ = await app.SendAsync(applicant, application);
        _ = await app.SendAsync(applicant, application with { Name = planted + "\u0001" });
        _ = await app.SendAsync(app.Demo.Volunteer, app.NewClue() with { Title = planted, Description = planted, DivisionCode = "430" });
        _ = await app.SendAsync(app.Demo.Volunteer, app.NewClue() with { Title = planted });
        _ = await app.SendAsync(Actor.Public, app.NewClue() with { Title = planted });
        flaky.Next(() => new StoreConflictException("taken"), 3);
        _ = await app.SendAsync(app.Demo.Volunteer, app.NewClue() with { Title = planted }, key: planted);

        app.Log.Lines.Should().Contain(line => line.Contains("volunteer.applied-already", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("tried again", StringComparison.Ordinal));
        string.Join('\n', app.Log.Lines).Should().NotContain("王翠花").And.NotContain("13900001111")
            .And.NotContain(app.Demo.VolunteerId.ToString()).And.NotContain(applicant.Id.ToString());
        app.Database.Events.Select(happened => happened.ToString()).Concat(app.Database.Audit.Select(trace => trace.ToString()))
            .Should().NotContain(text => text.Contains("王翠花", StringComparison.Ordinal));
    }

    /// <summary>A unit of work that fails so many times before it does what it should.</summary>
    private sealed class Faults
    {
        private readonly Queue<Func<Exception>> _next = [];

        public bool RecallFails { get; init; }

        public bool InHostTransaction { get; init; }

        public List<IUnitOfWork> Sessions { get; } = [];

        public void Into(IServiceCollection services) =>
            services.AddScoped<IUnitOfWork>(provider => new Flaky(provider.GetRequiredService<InMemorySession>(), this));

        public void Next(Func<Exception> fault, int times)
        {
            Sessions.Clear();
            for (var i = 0; i < times; i++)
            {
                _next.Enqueue(fault);
            }
        }

        private sealed class Flaky(InMemorySession session, Faults faults) : IUnitOfWork
        {
            public Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
            {
                faults.Sessions.Add(session);
                return faults._next.TryDequeue(out var fault) ? throw fault() : session.CommitAsync(trace, cancellationToken);
            }

            public IReadOnlyList<IVersioned> Changed() => session.Changed();

            public bool IsInHostTransaction => faults.InHostTransaction;

            public void Discard() => session.Discard();

            public Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken) =>
                faults.RecallFails ? throw new StoreUnavailableException("busy") : session.RecallAsync<T>(call, cancellationToken);
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Audit;

/// <summary>What is written of a command, whatever became of it.</summary>
public sealed class EveryCommandLeavesAnEntryTests
{
    [Fact]
    public async Task One_that_was_done_says_who_did_what_on_what_for_which_office()
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync();
        var intake = app.Demo.Staff(Post.IntakeOfficer);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var entry = await OnlyAsync(app, () => app.SendAsync(intake, new ReceiveClue { Clue = clue }));

        entry.Should().BeEquivalentTo(new
        {
            Office = (OfficeId?)app.Demo.Office,
            At = app.Now,
            ActedBy = intake.ToString(),
            Command = "ReceiveClue",
            Subject = (Guid?)clue.Value,
            Outcome = (ProblemKind?)null,
            Code = (string?)null,
            Purpose = (string?)null,
        });
    }

    [Fact]
    public async Task One_that_was_denied_or_is_another_office_s()
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync();
        var receive = new ReceiveClue { Clue = clue };

        Said(await OnlyAsync(app, () => app.SendAsync(Actor.Public, receive))).Should().Be(("public", ProblemKind.Denied, "use-case.denied", clue.Value, null));
        var head = app.Demo.Staff(Post.DepartmentHead);
        Said(await OnlyAsync(app, () => app.SendAsync(head, receive))).Should().Be((head.ToString(), ProblemKind.Denied, "use-case.denied", clue.Value, app.Demo.Office));
        var stranger = app.Elsewhere(Post.IntakeOfficer);
        Said(await OnlyAsync(app, () => app.SendAsync(stranger, receive)))
            .Should().Be((stranger.ToString(), ProblemKind.NotFound, "clue.unknown", clue.Value, app.Demo.Office), "the office whose clue it is sees who tried");
    }

    [Fact]
    public async Task One_that_was_invalid_refused_or_came_second()
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync();
        var (intake, procurator) = (app.Demo.Staff(Post.IntakeOfficer), app.Demo.Staff(Post.Procurator));

        Said(await OnlyAsync(app, () => app.SendAsync(procurator, new ResolveClueOnTheSpot { Clue = clue, How = "" })))
            .Should().Be((procurator.ToString(), ProblemKind.Invalid, "use-case.text", clue.Value, app.Demo.Office));
        Said(await OnlyAsync(app, () => app.SendAsync(procurator, new ResolveClueOnTheSpot { Clue = clue, How = "已清运" })))
            .Should().Be((procurator.ToString(), ProblemKind.Refused, "clue.action-not-permitted", clue.Value, app.Demo.Office));
        Said(await OnlyAsync(app, () => app.SendAsync(intake, new ReceiveClue { Clue = clue }, version: 7)))
            .Should().Be((intake.ToString(), ProblemKind.Conflict, "store.conflict", clue.Value, app.Demo.Office));
        Said(await OnlyAsync(app, () => app.SendAsync(intake, new ReceiveClue { Clue = clue }, key: " ")))
            .Should().Be((intake.ToString(), ProblemKind.Invalid, "use-case.idempotency-key-length", clue.Value, null), "nothing was looked up yet");
    }

    [Fact]
    public async Task One_that_failed_in_a_way_that_nobody_foresaw_or_whose_caller_hung_up()
    {
        await using var failing = await App.StartAsync(services => Throwing.Into(services, () => new InvalidOperationException("a bug")));
        await using var cancelled = await App.StartAsync(services => Throwing.Into(services, () => new OperationCanceledException()));

        foreach (var (host, code) in ((App, string)[])[(failing, "use-case.fault"), (cancelled, "use-case.cancelled")])
        {
            var entries = host.Database.Audit.Count;
            var uncover = new UncoverDivision { Office = host.Demo.Office, Division = "430182", Until = new(2026, 12, 31) };

            await FluentActions.Awaiting(() => host.SendAsync(Actor.System, uncover)).Should().ThrowAsync<Exception>();

            host.Database.Audit.Should().HaveCount(entries + 1);
            Said(host.Database.Audit[^1]).Should().Be(("system", ProblemKind.None, code, host.Demo.Office.Value, null));
        }
    }

    [Fact]
    public async Task One_that_reads_an_identity_says_what_for_also_where_it_was_not_let()
    {
        await using var app = await App.StartAsync();
        var read = new ReadIdentity { Volunteer = app.Demo.VolunteerId, Purpose = IdentityPurpose.Contact };

        (await OnlyAsync(app, () => app.SendAsync(app.Demo.Staff(Post.LiaisonOfficer), read))).Should().BeEquivalentTo(
            new { Purpose = "Contact", Subject = (Guid?)app.Demo.VolunteerId.Value, Outcome = (ProblemKind?)null });
        (await OnlyAsync(app, () => app.SendAsync(app.Demo.Staff(Post.Procurator), read))).Should().BeEquivalentTo(
            new { Purpose = "Contact", Subject = (Guid?)app.Demo.VolunteerId.Value, Outcome = (ProblemKind?)ProblemKind.Denied });
        (await OnlyAsync(app, () => app.SendAsync(app.Demo.Staff(Post.LiaisonOfficer), read with { Purpose = (IdentityPurpose)77 }))).Purpose.Should().BeNull();
    }

    [Fact]
    public async Task One_of_a_reporter_never_names_them_and_two_of_them_have_nothing_in_common()
    {
        await using var app = await App.StartAsync();
        var (one, other) = (app.NewClue() with { Title = "" }, app.NewClue() with { DivisionCode = "1" });
        var lapsed = Actor.Volunteer(VolunteerId.New(app.Now));

        var first = await OnlyAsync(app, () => app.SendAsync(app.Demo.Volunteer, one));
        var again = await OnlyAsync(app, () => app.SendAsync(app.Demo.Volunteer, one));
        var second = await OnlyAsync(app, () => app.SendAsync(app.Demo.Volunteer, other));
        var denied = await OnlyAsync(app, () => app.SendAsync(lapsed, app.NewClue()));
        var nameless = await OnlyAsync(app, () => app.SendAsync(app.Demo.Volunteer, one with { Id = default }));
        var asStaff = await OnlyAsync(app, () => app.SendAsync(app.Demo.Volunteer, new ReceiveClue { Clue = one.Id }));

        first.ActedBy.Should().StartWith("b-").And.Be(again.ActedBy).And.NotBe(second.ActedBy);
        (first.Subject, first.Outcome).Should().Be((one.Id.Value, ProblemKind.Invalid));
        (nameless.ActedBy, nameless.Subject).Should().Be(("volunteer", null));
        asStaff.ActedBy.Should().Be(first.ActedBy, "it is the same person and the same clue");
        app.Database.Audit.Where(entry => entry.Command is "SubmitClue" or "ReceiveClue").Select(entry => entry.ToString())
            .Should().NotContain(text => text.Contains(app.Demo.VolunteerId.ToString(), StringComparison.Ordinal) || text.Contains(lapsed.Id.ToString(), StringComparison.Ordinal));
        denied.ActedBy.Should().StartWith("b-");
    }

    [Fact]
    public async Task One_of_a_volunteer_about_something_else_names_them()
    {
        await using var app = await App.StartAsync();
        var record = new RecordObservation
        {
            Observation = ObservationId.New(app.Now), On = new(2026, 3, 10), Finding = ObservationFinding.Relapsed, Note = "又有人采砂。", RelapseClue = ClueId.New(app.Now),
        };

        var entry = await OnlyAsync(app, () => app.SendAsync(app.Demo.Volunteer, record));

        (entry.ActedBy, entry.Subject).Should().Be((app.Demo.Volunteer.ToString(), record.Observation.Value));
    }

    [Fact]
    public async Task A_query_leaves_none_and_neither_does_a_call_that_is_sent_again()
    {
        await using var app = await App.StartAsync();
        var submit = app.NewClue();
        _ = (await app.SendAsync(app.Demo.Volunteer, submit, key: "k")).Value;
        var entries = app.Database.Audit.Count;

        _ = await app.SendAsync(app.Demo.Volunteer, new ListMyClues());
        _ = await app.SendAsync(Actor.Public, new GetClue { Clue = submit.Id });
        (await app.SendAsync(app.Demo.Volunteer, submit, key: "k")).Succeeded.Should().BeTrue();

        app.Database.Audit.Should().HaveCount(entries);
    }

    [Fact]
    public async Task A_flood_is_warned_of_once_a_minute()
    {
        await using var app = await App.StartAsync(services => services.AddSingleton(new AuditOptions { RefusalsWarnedOf = 3 }));
        for (var minute = 0; minute < 2; minute++)
        {
            for (var i = 0; i < 10; i++)
            {
                _ = await app.SendAsync(Actor.Public, app.NewClue());
            }

            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        app.Log.Lines.Where(line => line.StartsWith("Warning 1004", StringComparison.Ordinal)).Should().HaveCount(2);
        app.Database.Audit.Count(entry => entry.Outcome == ProblemKind.Denied).Should().Be(20, "all of them are written all the same");
    }

    /// <summary>The one entry that a command leaves.</summary>
    private static async Task<AuditEntry> OnlyAsync<T>(App app, Func<Task<Outcome<T>>> send)
    {
        var before = app.Database.Audit.Count;
        _ = await send();
        app.Database.Audit.Should().HaveCount(before + 1);
        return app.Database.Audit[^1];
    }

    private static (string ActedBy, ProblemKind? Outcome, string? Code, Guid? Subject, OfficeId? Office) Said(AuditEntry entry) =>
        (entry.ActedBy, entry.Outcome, entry.Code, entry.Subject, entry.Office);

    /// <summary>A unit of work that fails to commit one command.</summary>
    private static class Throwing
    {
        public static void Into(IServiceCollection services, Func<Exception> fault) =>
            services.AddScoped<IUnitOfWork>(provider => new Unit(provider.GetRequiredService<InMemorySession>(), fault));

        private sealed class Unit(InMemorySession session, Func<Exception> fault) : IUnitOfWork
        {
            public Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken) =>
                trace.Command == nameof(UncoverDivision) ? throw fault() : session.CommitAsync(trace, cancellationToken);

            public Task RecordAsync(CommandTrace trace, CancellationToken cancellationToken) => session.RecordAsync(trace, cancellationToken);

            public IReadOnlyList<IVersioned> Changed() => session.Changed();

            public bool IsInHostTransaction => session.IsInHostTransaction;

            public void Discard() => session.Discard();

            public Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken) => session.RecallAsync<T>(call, cancellationToken);
        }
    }
}

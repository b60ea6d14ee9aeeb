using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>What the outbox of every storage owes; run over each of them with the same expectations.</summary>
public abstract class OutboxContract : IAsyncLifetime
{
    private static readonly OfficeId Owner = new(Guid.Parse("0190a1b2-0000-7000-8000-0000000000ff"));

    protected abstract SharedStore Store { get; }

    protected FakeClock Clock => Store.Clock;

    public ValueTask InitializeAsync() => Store.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_happened_is_handed_on_once_as_a_cloud_event()
    {
        var subscriber = new Subscriber();
        var host = await Store.HostAsync(subscriber.AddTo);
        var clue = await ReportAsync(host, 1);

        (await host.RelayOutboxAsync()).Should().Be(1);
        (await host.RelayOutboxAsync()).Should().Be(0);

        var told = subscriber.Told.Should().ContainSingle().Subject;
        using var json = JsonDocument.Parse(told.ToJson());
        json.RootElement.EnumerateObject().Select(member => $"{member.Name}={member.Value}").Should().Equal(
            "specversion=1.0",
            $"id={told.Id}",
            "type=cn.yixinweigong.clue.submitted.v1",
            $"source=urn:yixinweigong:office:{Owner}",
            $"subject=clue:{clue}",
            "time=2026-03-10T01:00:00+00:00",
            "datacontenttype=application/json",
            "dataschema=urn:yixinweigong:event:cn.yixinweigong.clue.submitted.v1",
            "sequence=0000000001.0000",
            $"partitionkey=clue:{clue}",
            $$"""data={"clue":"{{clue}}","field":"ENV","source":"Report","office":"{{Owner}}"}""");
    }

    [Fact]
    public async Task Two_hosts_lose_nothing_and_keep_each_subject_s_order_while_the_subscriber_fails_at_random()
    {
        var random = new Random(20260310);
        var subscriber = new Subscriber(async (_, cancellationToken) =>
        {
            bool fails;
            lock (random)
            {
                fails = random.Next(3) == 0;
            }

            await Task.Delay(1, cancellationToken);
            if (fails)
            {
                throw new TimeoutException();
            }
        });
        void Patient(IServiceCollection services)
        {
            subscriber.AddTo(services);
            services.Configure<OutboxOptions>(options => (options.MaxAttempts, options.BatchSize) = (100, 7));
        }

        var hosts = new[] { await Store.HostAsync(Patient), await Store.HostAsync(Patient) };
        const int clues = 30;
        var reported = new List<ClueId>();
        for (var i = 0; i < clues; i++)
        {
            reported.Add(await ReportAsync(hosts[i % 2], i, Receive, Begin, Conclude));
        }

        for (var round = 0; round < 200 && (await StateAsync(hosts[0])).Waiting > 0; round++)
        {
            await Task.WhenAll(hosts.Select(host => Task.Run(() => host.RelayOutboxAsync())));
            Clock.Advance(TimeSpan.FromMinutes(10));
        }

        subscriber.TooEarly.Should().BeEmpty();
        subscriber.Told.Count.Should().BeGreaterThan(clues * 4, "one in three was told in vain");
        subscriber.Acknowledged.Select(told => $"{told.Subject} {told.Sequence} {told.Type}").Should().BeEquivalentTo(reported.SelectMany(clue => new[]
        {
            $"clue:{clue} 0000000001.0000 cn.yixinweigong.clue.submitted.v1",
            $"clue:{clue} 0000000002.0000 cn.yixinweigong.clue.received.v1",
            $"clue:{clue} 0000000003.0000 cn.yixinweigong.clue.evaluation-begun.v1",
            $"clue:{clue} 0000000004.0000 cn.yixinweigong.clue.evaluated.v1",
        }));
        (await StateAsync(hosts[1])).Should().Be(new OutboxState { Waiting = 0, OldestWaiting = null, Parked = 0 });
    }

    [Fact]
    public async Task Events_of_one_commit_keep_their_order()
    {
        var subscriber = new Subscriber();
        var host = await Store.HostAsync(subscriber.AddTo);
        await using (var scope = host.CreateAsyncScope())
        {
            var clue = NewClue(1);
            (Receive + Begin + Conclude)(clue);
            scope.ServiceProvider.GetRequiredService<IStore<Clue, ClueId>>().Add(clue);
            await CommitAsync(scope);
        }

        (await host.RelayOutboxAsync()).Should().Be(4);

        subscriber.Told.Select(told => told.Sequence).Should().Equal("0000000001.0000", "0000000001.0001", "0000000001.0002", "0000000001.0003");
        subscriber.Told.Select(told => told.Type.Split('.')[3]).Should().Equal("submitted", "received", "evaluation-begun", "evaluated");
    }

    [Fact]
    public async Task Who_crashes_before_the_acknowledgement_is_kept_leaves_a_repeat_with_the_same_id()
    {
        var subscriber = new Subscriber();
        var dying = await Store.HostAsync(subscriber.AddTo, services => services.AddScoped<IOutbox>(provider => new Dying(Inner(provider, services))));
        var other = await Store.HostAsync(subscriber.AddTo);
        _ = await ReportAsync(other, 1, Receive);

        await FluentActions.Awaiting(() => dying.RelayOutboxAsync()).Should().ThrowAsync<IOException>();
        (await other.RelayOutboxAsync()).Should().Be(0, "the lease is the dead host's");
        Clock.Advance(TimeSpan.FromSeconds(20));
        (await other.RelayOutboxAsync()).Should().Be(2);

        subscriber.Told.Select(told => told.Type.Split('.')[3]).Should().Equal("submitted", "submitted", "received");
        subscriber.Told[1].Should().Be(subscriber.Told[0]);
        subscriber.TooEarly.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_speaks_after_the_lease_has_gone_to_another_changes_nothing()
    {
        var host = await Store.HostAsync();
        _ = await ReportAsync(host, 1);
        var (late, now) = (await ClaimAsync(host, "late"), await LaterAsync(host, "now"));

        await SettleAsync(host, new OutboxReport { Token = "late", Delivered = [late.Id] });
        await SettleAsync(host, new OutboxReport { Token = "late", Untried = [late.Id] });
        await SettleAsync(host, new OutboxReport
        {
            Token = "late",
            Failed = [new OutboxFailure { Message = late.Id, Attempts = 9, DueAt = Clock.GetUtcNow(), ParkedAt = Clock.GetUtcNow(), Problem = "late" }],
        });

        (await StateAsync(host)).Should().Match<OutboxState>(state => state.Waiting == 1 && state.Parked == 0);
        (await ClaimAllAsync(host, "third")).Should().BeEmpty("it is still leased");
        await SettleAsync(host, new OutboxReport { Token = "now", Delivered = [now.Id] });
        (await StateAsync(host)).Waiting.Should().Be(0);
    }

    [Fact]
    public async Task What_fails_too_often_is_parked_and_stops_only_its_subject()
    {
        ClueId poison = default;
        var subscriber = new Subscriber((told, _) => told.Subject == $"clue:{poison}" ? throw new InvalidDataException("13900001111") : Task.CompletedTask);
        var host = await Store.HostAsync(services =>
        {
            subscriber.AddTo(services);
            services.Configure<OutboxOptions>(options => options.MaxAttempts = 3);
        });
        poison = await ReportAsync(host, 1, Receive);
        var sound = await ReportAsync(host, 2, Receive);

        var delivered = 0;
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            delivered += await host.RelayOutboxAsync();
            Clock.Advance(TimeSpan.FromMinutes(20));
        }

        delivered.Should().Be(2);
        subscriber.Told.Count(told => told.Subject == $"clue:{poison}").Should().Be(3);
        subscriber.Acknowledged.Should().HaveCount(2).And.OnlyContain(told => told.Subject == $"clue:{sound}");
        var parked = (await host.SendAsync(Actor.System, new ListParkedMessages())).Value.Items.Should().ContainSingle().Subject;
        parked.Should().BeEquivalentTo(new
        {
            subscriber.Told.First(told => told.Subject == $"clue:{poison}").Id,
            Event = "ClueSubmitted",
            Office = (OfficeId?)Owner,
            Subject = new SubjectRef("clue", poison.Value),
            SubjectVersion = 1L,
            Attempts = 3,
            Problem = "System.IO.InvalidDataException",
            ParkedAt = SharedStore.Start.AddMinutes(40),
        });
        (await HealthAsync(host)).Should().BeEquivalentTo(new { IsHealthy = false, Parked = 1, Waiting = 1 });
    }

    [Fact]
    public async Task A_parked_message_that_is_released_is_tried_from_the_first_attempt()
    {
        var mended = false;
        var subscriber = new Subscriber((_, _) => mended ? Task.CompletedTask : throw new InvalidDataException());
        var (host, parked) = await ParkAsync(subscriber);
        mended = true;

        var decision = await host.SendAsync(Actor.System, new ReleaseParkedMessage { Message = parked.Id, Reason = ReleaseReason.SubscriberMended });

        decision.Value.Should().BeEquivalentTo(new { Message = parked.Id, Event = "ClueSubmitted", parked.Subject });
        (await host.RelayOutboxAsync()).Should().Be(2);
        subscriber.TooEarly.Should().BeEmpty();
        (await HealthAsync(host)).IsHealthy.Should().BeTrue();
        (await host.SendAsync(Actor.System, new ReleaseParkedMessage { Message = parked.Id, Reason = ReleaseReason.AnotherTry })).Problem
            .Should().Be(new Problem(ProblemKind.NotFound, "outbox.not-parked", "Message"));
    }

    [Fact]
    public async Task A_parked_message_that_is_discarded_lets_its_subject_go_on()
    {
        var (host, parked) = await ParkAsync(new Subscriber((told, _) => told.Type.EndsWith("submitted.v1", StringComparison.Ordinal) ? throw new InvalidDataException() : Task.CompletedTask));

        (await host.SendAsync(Actor.System, new DiscardParkedMessage { Message = parked.Id, Reason = DiscardReason.Superseded })).Succeeded.Should().BeTrue();

        (await host.RelayOutboxAsync()).Should().Be(1);
        (await StateAsync(host)).Should().Be(new OutboxState { Waiting = 0, OldestWaiting = null, Parked = 0 });
    }

    [Fact]
    public async Task Of_two_decisions_on_a_parked_message_the_second_conflicts()
    {
        var (host, parked) = await ParkAsync(new Subscriber((_, _) => throw new InvalidDataException()));
        await using var first = host.CreateAsyncScope();
        await using var second = host.CreateAsyncScope();
        first.ServiceProvider.GetRequiredService<IOutbox>().Release(parked, Clock.GetUtcNow());
        second.ServiceProvider.GetRequiredService<IOutbox>().Discard(parked);

        await CommitAsync(first);
        await FluentActions.Awaiting(() => CommitAsync(second)).Should().ThrowAsync<StoreConflictException>();

        (await StateAsync(host)).Should().Match<OutboxState>(state => state.Waiting == 2 && state.Parked == 0);
    }

    [Fact]
    public async Task A_decision_that_is_taken_back_changes_nothing()
    {
        var (host, parked) = await ParkAsync(new Subscriber((_, _) => throw new InvalidDataException()));
        await using var scope = host.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOutbox>().Discard(parked);
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Discard();
        await CommitAsync(scope);

        (await StateAsync(host)).Parked.Should().Be(1);
    }

    [Fact]
    public async Task What_failed_waits_twice_as_long_each_time()
    {
        var subscriber = new Subscriber((_, _) => throw new InvalidDataException());
        var host = await Store.HostAsync(subscriber.AddTo);
        _ = await ReportAsync(host, 1);
        var tried = new List<int>();
        for (var second = 0; second <= 31; second++)
        {
            var before = subscriber.Told.Count;
            _ = await host.RelayOutboxAsync();
            if (subscriber.Told.Count > before)
            {
                tried.Add(second);
            }

            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        tried.Should().Equal(0, 2, 6, 14, 30);
    }

    [Fact]
    public async Task Who_takes_too_long_is_not_waited_for()
    {
        var subscriber = new Subscriber((_, _) => Task.Delay(Timeout.Infinite, CancellationToken.None));
        var host = await Store.HostAsync(services =>
        {
            subscriber.AddTo(services);
            services.Configure<OutboxOptions>(options => (options.PublishTimeout, options.MaxAttempts) = (TimeSpan.FromMilliseconds(50), 1));
        });
        _ = await ReportAsync(host, 1);

        (await host.RelayOutboxAsync()).Should().Be(0);

        (await ParkedAsync(host)).Problem.Should().Be("outbox.timed-out");
    }

    [Fact]
    public async Task A_host_that_stops_leaves_what_it_had_taken_to_others_at_once()
    {
        using var stop = new CancellationTokenSource();
        var subscriber = new Subscriber(async (_, cancellationToken) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        var stopping = await Store.HostAsync(subscriber.AddTo);
        var after = new Subscriber();
        var other = await Store.HostAsync(after.AddTo);
        for (var i = 0; i < 6; i++)
        {
            _ = await ReportAsync(other, i);
        }

        (await stopping.RelayOutboxAsync(stop.Token)).Should().Be(0);

        (await other.RelayOutboxAsync()).Should().Be(6);
        subscriber.Told.Select(told => told.Id).Should().BeSubsetOf(after.Told.Select(told => told.Id));
    }

    [Fact]
    public async Task Nothing_is_begun_so_late_that_it_could_outlive_its_lease()
    {
        var subscriber = new Subscriber((_, _) =>
        {
            Clock.Advance(TimeSpan.FromSeconds(13));
            return Task.CompletedTask;
        });
        var host = await Store.HostAsync(services =>
        {
            subscriber.AddTo(services);
            services.Configure<OutboxOptions>(options => options.Concurrency = 1);
        });
        var clues = new[] { await ReportAsync(host, 1), await ReportAsync(host, 2), await ReportAsync(host, 3) };

        (await host.RelayOutboxAsync()).Should().Be(3);

        subscriber.Told.Select(told => told.Subject).Should().BeEquivalentTo(clues.Select(clue => $"clue:{clue}"), "each was told once, under a lease of its own");
    }

    [Fact]
    public async Task The_lag_is_a_health_report()
    {
        var host = await Store.HostAsync();
        (await HealthAsync(host)).Should().Be(new OutboxHealth { IsHealthy = true, Lag = TimeSpan.Zero, Waiting = 0, Parked = 0 });
        _ = await ReportAsync(host, 0);
        Clock.Advance(TimeSpan.FromSeconds(60));
        (await HealthAsync(host)).Should().Be(new OutboxHealth { IsHealthy = true, Lag = TimeSpan.FromSeconds(60), Waiting = 1, Parked = 0 });
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await HealthAsync(host)).Should().Be(new OutboxHealth { IsHealthy = false, Lag = TimeSpan.FromSeconds(61), Waiting = 1, Parked = 0 });

        _ = await host.RelayOutboxAsync();

        (await HealthAsync(host)).Should().Be(new OutboxHealth { IsHealthy = true, Lag = TimeSpan.Zero, Waiting = 0, Parked = 0 });
    }

    [Fact]
    public async Task Handlers_of_the_process_hear_of_events_and_send_commands_once_though_they_hear_twice()
    {
        var times = new Times();
        var host = await Store.HostAsync(services => services.AddSingleton(times)
            .AddScoped<IIntegrationEventHandler, CoversAnotherDivision>().AddScoped<IIntegrationEventHandler, FailsTheFirstTime>());
        var demo = await DemoOffice.SeedAsync(host);
        _ = await host.RelayOutboxAsync();
        times.Office = demo.Office;
        _ = await ReportAsync(host, 1);

        (await host.RelayOutboxAsync()).Should().Be(1, "the office's coverage: the second handler failed over the clue");
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await host.RelayOutboxAsync()).Should().Be(1, "the clue");

        times.Heard.Should().Be(2);
        await using var scope = host.CreateAsyncScope();
        var office = await scope.ServiceProvider.GetRequiredService<IStore<Office, OfficeId>>().FindAsync(demo.Office, default);
        office!.Coverage.Count(coverage => coverage.Division == "430199").Should().Be(1);
    }

    [Fact]
    public async Task Nobody_outside_is_told_of_an_office_s_deliberation()
    {
        var subscriber = new Subscriber();
        var host = await Store.HostAsync(subscriber.AddTo);
        var demo = await DemoOffice.SeedAsync(host);
        var clue = await ReportAsync(host, demo.Office, 1, Receive, Begin, Conclude);
        _ = await host.RelayOutboxAsync();
        var before = subscriber.Told.Count;

        var request = new RequestApproval { Id = ApprovalId.New(Clock.GetUtcNow()), Matter = "decline-clue", Subject = clue.Value, Text = "未损害公益" };
        (await host.SendAsync(demo.Staff(Post.Procurator), request)).Succeeded.Should().BeTrue();

        (await host.RelayOutboxAsync()).Should().Be(0);
        subscriber.Told.Should().HaveCount(before);
    }

    [Fact]
    public async Task Parked_messages_are_listed_page_by_page()
    {
        var host = await Store.HostAsync(services =>
        {
            new Subscriber((_, _) => throw new InvalidDataException()).AddTo(services);
            services.Configure<OutboxOptions>(options => options.MaxAttempts = 1);
        });
        for (var i = 0; i < 5; i++)
        {
            _ = await ReportAsync(host, i);
        }

        _ = await host.RelayOutboxAsync();

        var first = (await host.SendAsync(Actor.System, new ListParkedMessages { Take = 3 })).Value;
        var second = (await host.SendAsync(Actor.System, new ListParkedMessages { Take = 3, After = new(first.Next!.Value) })).Value;
        (first.Items.Count, second.Items.Count, second.Next).Should().Be((3, 2, null));
        first.Items.Concat(second.Items).Select(message => message.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
    }

    protected static readonly Action<Clue> Receive = clue => clue.Receive("宁检公益线索〔2026〕1号", clue.SubmittedAt);
    protected static readonly Action<Clue> Begin = clue => clue.BeginEvaluation(clue.SubmittedAt);
    protected static readonly Action<Clue> Conclude = clue => clue.ConcludeEvaluation(clue.SubmittedAt);

    protected Task<ClueId> ReportAsync(IServiceProvider host, int which, params Action<Clue>[] further) => ReportAsync(host, Owner, which, further);

    protected static Clue NewClue(int which, OfficeId? office = null) => Clue.Submit(
        ClueId.New(SharedStore.Start.AddSeconds(-which)), office ?? Owner, ClueSource.Report, new ReporterPseudonym("r-1"),
        new ClueReport { Field = new("ENV"), DivisionCode = "430182", Title = $"线索{which}", Description = "沩水河边有人倾倒建筑垃圾。" },
        YiXinWeiGong.Rules.Fields.Embedded, SharedStore.Start);

    protected async Task<ParkedMessage> ParkedAsync(IServiceProvider host) => (await host.SendAsync(Actor.System, new ListParkedMessages())).Value.Items.Single();

    private static Task CommitAsync(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<IUnitOfWork>()
        .CommitAsync(new CommandTrace { Command = "Test", ActedBy = "test", At = SharedStore.Start }, default);

    private static async Task<OutboxHealth> HealthAsync(IServiceProvider host) => (await host.SendAsync(Actor.System, new GetOutboxHealth())).Value;

    private static async Task<T> WithOutboxAsync<T>(IServiceProvider host, Func<IOutbox, Task<T>> work)
    {
        await using var scope = host.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IOutbox>());
    }

    private static Task<OutboxState> StateAsync(IServiceProvider host) => WithOutboxAsync(host, outbox => outbox.StateAsync(default));

    private static Task SettleAsync(IServiceProvider host, OutboxReport report) => WithOutboxAsync(host, async outbox =>
    {
        await outbox.SettleAsync(report, default);
        return true;
    });

    private static IOutbox Inner(IServiceProvider provider, IServiceCollection services) => (IOutbox)ActivatorUtilities.CreateInstance(
        provider, services.First(service => service.ServiceType == typeof(IOutbox) && service.ImplementationType is not null).ImplementationType!);

    private Task<IReadOnlyList<OutboxMessage>> ClaimAllAsync(IServiceProvider host, string token) => WithOutboxAsync(host, outbox => outbox.ClaimAsync(
        new OutboxClaim { Token = token, Now = Clock.GetUtcNow(), Until = Clock.GetUtcNow().AddSeconds(20), Take = 10 }, default));

    private async Task<OutboxMessage> ClaimAsync(IServiceProvider host, string token) => (await ClaimAllAsync(host, token)).Single();

    private Task<OutboxMessage> LaterAsync(IServiceProvider host, string token)
    {
        Clock.Advance(TimeSpan.FromSeconds(20));
        return ClaimAsync(host, token);
    }

    /// <summary>Reports a clue, and brings it further with a commit for each step.</summary>
    private static async Task<ClueId> ReportAsync(IServiceProvider host, OfficeId office, int which, params Action<Clue>[] further)
    {
        var clue = NewClue(which, office);
        await using (var scope = host.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IStore<Clue, ClueId>>().Add(clue);
            await CommitAsync(scope);
        }

        foreach (var step in further)
        {
            await using var scope = host.CreateAsyncScope();
            step((await scope.ServiceProvider.GetRequiredService<IStore<Clue, ClueId>>().FindAsync(clue.Id, default))!);
            await CommitAsync(scope);
        }

        return clue.Id;
    }

    /// <summary>A host with a clue of two events, the first of which is parked.</summary>
    private async Task<(IServiceProvider Host, ParkedMessage Parked)> ParkAsync(Subscriber subscriber)
    {
        var host = await Store.HostAsync(services =>
        {
            subscriber.AddTo(services);
            services.Configure<OutboxOptions>(options => options.MaxAttempts = 1);
        });
        _ = await ReportAsync(host, 1, Receive);
        _ = await host.RelayOutboxAsync();
        return (host, await ParkedAsync(host));
    }

    /// <summary>Dies where it should say what became of what it had taken.</summary>
    private sealed class Dying(IOutbox inner) : IOutbox
    {
        public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken) => inner.ClaimAsync(claim, cancellationToken);

        public Task SettleAsync(OutboxReport report, CancellationToken cancellationToken) => throw new IOException();

        public Task<OutboxState> StateAsync(CancellationToken cancellationToken) => inner.StateAsync(cancellationToken);

        public Task<IReadOnlyList<ParkedMessage>> ListParkedAsync(OutboxMessageId? after, int take, CancellationToken cancellationToken) =>
            inner.ListParkedAsync(after, take, cancellationToken);

        public Task<ParkedMessage?> FindParkedAsync(OutboxMessageId id, CancellationToken cancellationToken) => inner.FindParkedAsync(id, cancellationToken);

        public void Release(ParkedMessage message, DateTimeOffset dueAt) => inner.Release(message, dueAt);

        public void Discard(ParkedMessage message) => inner.Discard(message);
    }

    private sealed class Times
    {
        public OfficeId? Office { get; set; }

        public int Heard { get; set; }
    }

    private sealed class CoversAnotherDivision(IServiceProvider services, Times times) : IIntegrationEventHandler
    {
        public async Task HandleAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken)
        {
            if (times.Office is { } office && integrationEvent.Type == "cn.yixinweigong.clue.submitted.v1")
            {
                times.Heard++;
                var cover = new CoverDivision { Office = office, Division = "430199", From = new(2026, 1, 1) };
                (await services.SendAsync(Actor.System, cover, integrationEvent.Id.ToString(), cancellationToken: cancellationToken)).Succeeded.Should().BeTrue();
            }
        }
    }

    private sealed class FailsTheFirstTime(Times times) : IIntegrationEventHandler
    {
        public Task HandleAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken) =>
            times is { Office: not null, Heard: 1 } && integrationEvent.Type.Contains(".clue.", StringComparison.Ordinal) ? throw new InvalidDataException() : Task.CompletedTask;
    }
}

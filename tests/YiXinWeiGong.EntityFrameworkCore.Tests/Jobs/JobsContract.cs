using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.EntityFrameworkCore.Outbox;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Jobs;

/// <summary>What the background jobs of every storage owe; run over each of them with the same expectations.</summary>
public abstract class JobsContract : IAsyncLifetime
{
    private const string Job = "count";

    protected abstract SharedStore Store { get; }

    private FakeClock Clock => Store.Clock;

    public ValueTask InitializeAsync() => Store.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task With_two_hosts_each_timer_fires_once()
    {
        var runs = new Runs();
        var hosts = new[] { await HostAsync(runs), await HostAsync(runs) };

        for (var minute = 0; minute < 30; minute++)
        {
            var done = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.RunDueJobsAsync())));
            done.SelectMany(names => names).Count(name => name == Job).Should().Be(minute % 10 == 0 ? 1 : 0, "minute {0}", minute);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        runs.Begun.Should().Equal(SharedStore.Start, SharedStore.Start.AddMinutes(10), SharedStore.Start.AddMinutes(20));
    }

    [Fact]
    public async Task What_a_dead_host_held_is_done_by_another_within_thirty_seconds()
    {
        var runs = new Runs();
        var host = await HostAsync(runs);
        (await TakeAsync(host, "dead")).Should().BeTrue();

        Clock.Advance(TimeSpan.FromSeconds(19));
        (await host.RunDueJobsAsync()).Should().NotContain(Job);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.RunDueJobsAsync()).Should().Contain(Job);

        runs.Begun.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_job_that_fails_says_so_and_is_tried_again_after_a_minute()
    {
        var runs = new Runs { Work = _ => throw new InvalidDataException("13900001111") };
        var host = await HostAsync(runs);

        (await host.RunDueJobsAsync()).Should().Contain(Job);

        (await HealthAsync(host)).Should().Match<JobHealth>(health => !health.IsHealthy && health.Late.Count == 0);
        (await StateAsync(host)).Should().BeEquivalentTo(new
        {
            Problem = "System.IO.InvalidDataException",
            NextDueAt = SharedStore.Start.AddMinutes(1),
            StartedAt = SharedStore.Start,
            EndedAt = SharedStore.Start,
            HeldUntil = (DateTimeOffset?)null,
        });
        runs.Work = null;
        Clock.Advance(TimeSpan.FromSeconds(60));
        (await host.RunDueJobsAsync()).Should().Contain(Job);
        (await HealthAsync(host)).IsHealthy.Should().BeTrue();
        (await StateAsync(host)).NextDueAt.Should().Be(SharedStore.Start.AddMinutes(11));
    }

    [Fact]
    public async Task A_job_that_nobody_does_is_late()
    {
        var host = await HostAsync(new Runs());
        _ = await host.RunDueJobsAsync();
        Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(50));
        (await HealthAsync(host)).Late.Should().BeEmpty();

        Clock.Advance(TimeSpan.FromSeconds(1));

        (await HealthAsync(host)).Should().Match<JobHealth>(health => !health.IsHealthy && health.Late.Single() == Job);
    }

    [Fact]
    public async Task A_long_job_keeps_its_lease()
    {
        var done = new List<string>();
        IServiceProvider? other = null;
        var runs = new Runs
        {
            Work = async cancellationToken =>
            {
                for (var i = 0; i < 20; i++)
                {
                    await Task.Delay(150, cancellationToken);
                    Clock.Advance(TimeSpan.FromMilliseconds(50));
                    done.AddRange(await other!.RunDueJobsAsync(cancellationToken));
                }
            },
        };
        var host = await HostAsync(runs, TimeSpan.FromMilliseconds(600));
        other = await HostAsync(new Runs(), TimeSpan.FromMilliseconds(600));

        (await host.RunDueJobsAsync()).Should().Contain(Job);

        done.Should().NotContain(Job);
        (await StateAsync(host)).Problem.Should().BeNull();
    }

    [Fact]
    public async Task A_job_whose_lease_went_to_another_is_stopped_and_leaves_the_other_alone()
    {
        IServiceProvider? host = null;
        var runs = new Runs
        {
            Work = async cancellationToken =>
            {
                Clock.Advance(TimeSpan.FromSeconds(20));
                (await TakeAsync(host!, "another")).Should().BeTrue();
                await Task.Delay(TimeSpan.FromSeconds(30), cancellationToken);
            },
        };
        host = await HostAsync(runs, TimeSpan.FromSeconds(2));

        _ = await host.RunDueJobsAsync();

        (await StateAsync(host)).Should().BeEquivalentTo(new { HeldUntil = (DateTimeOffset?)Clock.GetUtcNow().AddSeconds(20), EndedAt = (DateTimeOffset?)null });
    }

    [Fact]
    public async Task An_obligation_is_announced_once_as_due_and_once_as_overdue()
    {
        var subscriber = new Subscriber();
        var hosts = new[] { await Store.HostAsync(subscriber.AddTo), await Store.HostAsync(subscriber.AddTo) };
        var subject = new Owing();
        await using (var scope = hosts[0].CreateAsyncScope())
        {
            var obligations = scope.ServiceProvider.GetRequiredService<IStore<Obligation, ObligationId>>();
            foreach (var due in new DateOnly[] { new(2026, 3, 9), new(2026, 3, 17), new(2026, 3, 18) })
            {
                obligations.Add(Obligation.Arise(subject, DutyDue(due, due.Day)));
            }

            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(new CommandTrace { Command = "Test", ActedBy = "test", At = SharedStore.Start }, default);
        }

        var told = new List<string>();
        for (var day = 10; day <= 20; day++)
        {
            for (var round = 0; round < 3; round++)
            {
                await Task.WhenAll(hosts.Select(host => Task.Run(() => host.RunDueJobsAsync())));
                Clock.Advance(TimeSpan.FromMinutes(30));
            }

            var before = subscriber.Told.Count;
            _ = await hosts[0].RelayOutboxAsync();
            told.AddRange(subscriber.Told.Skip(before).Select(happened => $"{day}: {happened.Type.Split('.')[3]} {happened.Data[^12..^2]}"));
            Clock.Advance(TimeSpan.FromHours(22.5));
        }

        told.Should().BeEquivalentTo(
            "10: became-overdue 2026-03-09", "10: fell-due 2026-03-17", "11: fell-due 2026-03-18", "18: became-overdue 2026-03-17", "19: became-overdue 2026-03-18");
    }

    [Fact]
    public async Task An_invitation_that_is_left_unanswered_expires_and_can_be_given_again()
    {
        var host = await Store.HostAsync();
        var demo = await DemoOffice.SeedAsync(host);
        var clue = await ReceivedAsync(host, demo);
        var open = new OpenEvaluation { Id = EvaluationId.New(Clock.GetUtcNow()), Clue = clue, Evaluators = [demo.VolunteerId] };
        _ = (await host.SendAsync(demo.Staff(Post.Procurator), open)).Value;
        var opinion = new GiveEvaluationOpinion
        {
            Evaluation = open.Id,
            Authenticity = Grade.High,
            Verifiability = Grade.High,
            PossibilityOfIllegality = Grade.High,
            Investigability = Grade.High,
            SupervisionValue = Grade.High,
        };

        Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        (await host.RunDueJobsAsync()).Should().Contain("invitation-expiry");
        (await StandingAsync(host, open.Id)).Should().Equal(InvitationStanding.Open);
        Clock.Advance(TimeSpan.FromHours(1));
        (await host.RunDueJobsAsync()).Should().Contain("invitation-expiry");
        (await StandingAsync(host, open.Id)).Should().Equal(InvitationStanding.Expired);

        (await host.SendAsync(demo.Volunteer, opinion)).Problem!.Code.Should().Be("evaluation.invitation-expired");
        _ = (await host.SendAsync(demo.Staff(Post.Procurator), new InviteEvaluators { Evaluation = open.Id, Evaluators = [demo.VolunteerId] })).Value;
        (await host.SendAsync(demo.Volunteer, opinion)).Succeeded.Should().BeTrue();
        (await StandingAsync(host, open.Id)).Should().Equal(InvitationStanding.Answered);
        Clock.Advance(TimeSpan.FromDays(60));
        _ = await host.RunDueJobsAsync();
        (await StandingAsync(host, open.Id)).Should().Equal(InvitationStanding.Answered);
    }

    [Fact]
    public async Task A_question_that_is_left_unanswered_expires()
    {
        var host = await Store.HostAsync();
        var demo = await DemoOffice.SeedAsync(host);
        var clue = await ReceivedAsync(host, demo);
        var ask = new AskExpert { Id = ConsultationId.New(Clock.GetUtcNow()), Matter = new MatterId(clue.Value), Expert = demo.VolunteerId, Question = "土壤污染如何修复？" };
        _ = (await host.SendAsync(demo.Staff(Post.Procurator), ask)).Value;
        Clock.Advance(TimeSpan.FromDays(30));

        _ = await host.RunDueJobsAsync();

        (await host.SendAsync(demo.Staff(Post.Procurator), new GetConsultation { Consultation = ask.Id })).Value.Status.Should().Be(ConsultationStatus.Expired);
        (await host.SendAsync(demo.Volunteer, new AnswerConsultation { Consultation = ask.Id, Text = "宜深翻" })).Problem!.Code
            .Should().Be("consultation.action-not-permitted");
    }

    [Fact]
    public async Task Nothing_expires_where_the_host_does_not_want_it()
    {
        var host = await Store.HostAsync(services => services.Configure<BackgroundWorkOptions>(options => options.InvitationsExpireAfter = null));
        var demo = await DemoOffice.SeedAsync(host);
        var clue = await ReceivedAsync(host, demo);
        var open = new OpenEvaluation { Id = EvaluationId.New(Clock.GetUtcNow()), Clue = clue, Evaluators = [demo.VolunteerId] };
        _ = (await host.SendAsync(demo.Staff(Post.Procurator), open)).Value;
        Clock.Advance(TimeSpan.FromDays(400));

        (await host.RunDueJobsAsync()).Should().Contain("invitation-expiry");

        (await StandingAsync(host, open.Id)).Should().Equal(InvitationStanding.Open);
    }

    private Task<IServiceProvider> HostAsync(Runs runs, TimeSpan? lease = null) => Store.HostAsync(services =>
    {
        services.AddSingleton(runs).AddScoped<IBackgroundJob, Counting>();
        services.Configure<BackgroundWorkOptions>(options => options.LeaseFor = lease ?? options.LeaseFor);
    });

    private static async Task<JobHealth> HealthAsync(IServiceProvider host)
    {
        var health = (await host.SendAsync(Actor.System, new GetJobHealth())).Value;
        return health with { Jobs = [.. health.Jobs.Where(job => job.Job == Job)], Late = [.. health.Late.Where(job => job == Job)] };
    }

    private static async Task<JobState> StateAsync(IServiceProvider host) => (await HealthAsync(host)).Jobs.Single();

    private async Task<bool> TakeAsync(IServiceProvider host, string token)
    {
        await using var scope = host.CreateAsyncScope();
        var (now, leases) = (Clock.GetUtcNow(), scope.ServiceProvider.GetRequiredService<IJobLeases>());
        return await leases.TryTakeAsync(new JobClaim { Job = Job, Token = token, Now = now, Until = now.AddSeconds(20) }, default);
    }

    private static async Task<InvitationStanding[]> StandingAsync(IServiceProvider host, EvaluationId id)
    {
        await using var scope = host.CreateAsyncScope();
        var evaluation = await scope.ServiceProvider.GetRequiredService<IStore<Evaluation, EvaluationId>>().FindAsync(id, default);
        return [.. evaluation!.Invitations.Select(invitation => invitation.Standing)];
    }

    private async Task<ClueId> ReceivedAsync(IServiceProvider host, DemoOffice demo)
    {
        var register = new RegisterClue
        {
            Id = ClueId.New(Clock.GetUtcNow()),
            Office = demo.Office,
            Source = ClueSource.OwnCases,
            Field = new("ENV"),
            DivisionCode = "430182",
            Title = "线索",
            Description = "办案中发现。",
        };
        _ = (await host.SendAsync(demo.Staff(Post.IntakeOfficer), register)).Value;
        _ = (await host.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = register.Id })).Value;
        return register.Id;
    }

    private static Duty DutyDue(DateOnly due, int sequence) => new()
    {
        Kind = DeadlineKinds.ServeFilingDecision,
        Sequence = sequence,
        Article = "BG 70",
        Owner = DutyOwner.HolderOf(Post.Procurator),
        AroseOn = new(2026, 3, 2),
        Deadline = LegalCalendar.Embedded.Due(DeadlineKinds.ServeFilingDecision, "BG 70", new(2026, 3, 2), LegalPeriod.Days(7)) with
        {
            Nominal = due,
            Effective = due,
        },
    };

    private sealed class Runs
    {
        public List<DateTimeOffset> Begun { get; } = [];

        public Func<CancellationToken, Task>? Work { get; set; }
    }

    private sealed class Counting(Runs runs, TimeProvider time) : IBackgroundJob
    {
        public string Name => Job;

        public TimeSpan Interval => TimeSpan.FromMinutes(10);

        public Task RunAsync(CancellationToken cancellationToken)
        {
            lock (runs)
            {
                runs.Begun.Add(time.GetUtcNow());
            }

            return runs.Work?.Invoke(cancellationToken) ?? Task.CompletedTask;
        }
    }

    private sealed class Owing : IOwesDuties
    {
        public SubjectRef Ref => new("case", new Guid("01900000-0000-7000-8000-000000000009"));

        public OfficeId Office => new(new Guid("01900000-0000-7000-8000-000000000001"));

        public IEnumerable<Duty> Duties => [];

        public long Version => 0;

        public void CommittedAs(long version) => throw new NotSupportedException();
    }
}

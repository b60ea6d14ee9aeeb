using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;

namespace YiXinWeiGong.Rules;

/// <summary>The year ends before its successor's notice is out: what is provisional becomes certain by an audited recalculation.</summary>
public sealed class HolidayNoticesTests
{
    private const string Notice2027 = """{ "year": 2027, "source": "an invented notice", "rest": ["2027-01-01/2027-01-03", "2027-02-06/2027-02-12", "2027-10-01/2027-10-07"], "work": [] }""";

    private static readonly DateTimeOffset December = new(2026, 12, 8, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_deadline_beyond_the_last_notice_is_provisional_and_the_health_signal_says_so()
    {
        await using var app = await App.StartAsync();
        (await HealthAsync(app)).IsHealthy.Should().BeTrue("in March nothing ends next year");
        app.Clock.SetUtcNow(December);

        var health = await HealthAsync(app);

        (health.IsHealthy, health.LookedUntil).Should().Be((false, new DateOnly(2027, 3, 8)));
        health.MissingYears.Should().Equal(2027);
        (await ReplyOfAsync(app, await ACase.ServedAsync(app))).IsProvisional.Should().BeTrue();
    }

    [Fact]
    public async Task Adding_the_notice_counts_new_deadlines_at_once_and_old_ones_when_they_are_recalculated()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(December);
        var old = await ACase.ServedAsync(app);

        var added = await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = Notice2027 });

        added.Value.Number.Should().Be("holidays-2027");
        (await ReplyOfAsync(app, old)).IsProvisional.Should().BeTrue("nothing moves by itself");
        (await ReplyOfAsync(app, await ACase.ServedAsync(app))).Effective.Should().Be(new DateOnly(2027, 2, 15), "8 February lies in the holiday, and 13 and 14 are a weekend");
    }

    [Fact]
    public async Task The_recalculation_tells_what_moved_keeps_it_as_history_and_finds_nothing_the_second_time()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(December);
        var old = await ACase.ServedAsync(app);
        _ = (await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = Notice2027 })).Value;

        var first = (await app.SendAsync(Actor.System, new RecalculateDeadlines())).Value;

        first.Moved.Should().OnlyContain(moved => moved.Subject.Id == old.Value && moved.Before.IsProvisional);
        first.Moved.Select(moved => moved.After.Kind).Should().Equal(DeadlineKinds.AgencyReply, DeadlineKinds.Rectification);
        first.Next.Should().BeNull();
        (await ReplyOfAsync(app, old)).Effective.Should().Be(first.Moved[0].After.Effective);
        app.Database.Events.Should().Contain(happened => happened is Cases.CaseDeadlinesRecalculated);
        app.Database.Audit[^1].Command.Should().Be(nameof(RecalculateDeadlines));
        (await app.SendAsync(Actor.System, new RecalculateDeadlines())).Value.Moved.Should().BeEmpty();
    }

    [Fact]
    public async Task Sent_again_under_its_key_it_gives_the_first_answer()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(December);
        _ = await ACase.ServedAsync(app);
        _ = (await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = Notice2027 })).Value;
        var first = await app.SendAsync(Actor.System, new RecalculateDeadlines(), key: "k1");

        var again = await app.SendAsync(Actor.System, new RecalculateDeadlines(), key: "k1");
        var another = await app.SendAsync(Actor.System, new RecalculateDeadlines { Take = 7 }, key: "k1");

        again.Value.Moved.Should().BeEquivalentTo(first.Value.Moved).And.NotBeEmpty();
        another.Problem!.Code.Should().Be(CommonCodes.IdempotencyKeyReused);
    }

    [Fact]
    public async Task An_application_for_recusal_is_counted_again_too_and_nothing_stays_provisional()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 30, 1, 0, 0, TimeSpan.Zero));
        var matter = await ACase.FiledAsync(app);
        var recusal = RecusalId.New(app.Now);
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ApplyForRecusal
        {
            Id = recusal,
            Matter = new MatterId(matter.Value),
            Staff = app.Demo.Staff(Post.Procurator).StaffMember!.Value,
            Ground = RecusalGround.OtherTie,
            Reason = "曾任该局顾问",
            ApplicantRole = RecusalApplicant.Party,
            Form = RecusalForm.Oral,
            ReceivedOn = new(2026, 12, 30),
        })).Value;
        _ = (await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = Notice2027 })).Value;

        var moved = (await app.SendAsync(Actor.System, new RecalculateDeadlines())).Value.Moved;

        moved.Single(one => one.Subject == new SubjectRef("recusal", recusal.Value)).After.Effective.Should().Be(new DateOnly(2027, 1, 4), "2 and 3 January are free");
        (await app.SendAsync(Actor.System, new CountProvisionalObligations())).Value.Count.Should().Be(0);
    }

    [Fact]
    public async Task It_goes_case_by_case_as_many_as_were_asked_for()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(December);
        var cases = new[] { await ACase.ServedAsync(app), await ACase.ServedAsync(app), await ACase.ServedAsync(app) };
        _ = (await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = Notice2027 })).Value;

        var two = (await app.SendAsync(Actor.System, new RecalculateDeadlines { Take = 2 })).Value;
        var last = (await app.SendAsync(Actor.System, new RecalculateDeadlines { Take = 2, After = two.Next })).Value;

        two.Moved.Select(moved => moved.Subject.Id).Concat(last.Moved.Select(moved => moved.Subject.Id)).Distinct().Should().BeEquivalentTo(cases.Select(one => one.Value));
        (two.Next is null, last.Next is null).Should().Be((false, true));
    }

    [Fact]
    public async Task A_malformed_notice_is_refused_with_where_and_how_to_mend_it()
    {
        await using var app = await App.StartAsync();
        var before = app.Everything();

        var outcome = await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = """{ "year": 2027, "source": "s", "rest": ["2027-13-01"], "work": [] }""" });

        outcome.Problem.Should().Be(new Problem(
            ProblemKind.Invalid, RuleCodes.NoticeMalformed, "Json", "notice(1): $.rest[0]: '2027-13-01' is no day and no interval of days; write yyyy-MM-dd, or yyyy-MM-dd/yyyy-MM-dd, first day not after last"));
        app.Everything().Should().Be(before);
    }

    [Fact]
    public async Task A_year_s_notice_is_replaced_by_a_higher_version_alone()
    {
        await using var app = await App.StartAsync();
        var same = """{ "year": 2026, "source": "s", "rest": ["2026-01-01/2026-01-03", "2026-10-01/2026-10-03"], "work": [] }""";

        (await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = same })).Problem!.Code.Should().Be(RuleCodes.NoticeMalformed);
        var second = await app.SendAsync(
            Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = same.Replace("\"source\"", "\"version\": 2, \"source\"", StringComparison.Ordinal) });

        second.Value.Number.Should().Be("holidays-2026@2");
        (await HealthAsync(app)).Notices.Should().Contain("holidays-2026@2").And.NotContain("holidays-2026");
    }

    [Fact]
    public async Task Only_the_host_adds_notices_and_recalculates()
    {
        await using var app = await App.StartAsync();
        var chief = app.Demo.Staff(Post.ChiefProcurator);

        await app.ShouldRejectAsync(chief, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = Notice2027 }, ProblemKind.Denied, CommonCodes.Denied, null);
        await app.ShouldRejectAsync(chief, new RecalculateDeadlines(), ProblemKind.Denied, CommonCodes.Denied, null);
    }

    private static async Task<CalendarHealth> HealthAsync(App app) => (await app.SendAsync(Actor.System, new GetCalendarHealth())).Value;

    private static async Task<Deadline> ReplyOfAsync(App app, Cases.CaseId id) =>
        (await ACase.SeeAsync(app, id)).Deadlines.Single(due => due.Kind == DeadlineKinds.AgencyReply);
}

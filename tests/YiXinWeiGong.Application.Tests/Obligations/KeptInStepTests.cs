using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Obligations;

/// <summary>Obligations follow the case or hearing that owes them, in the same commit. It is Tuesday 10 March 2026.</summary>
public sealed class KeptInStepTests
{
    private const string ServeFiling = "serve-filing-decision Open Procurator 03-17";

    [Fact]
    public async Task A_duty_is_there_with_the_commit_that_gives_rise_to_it_and_needs_none_of_its_own()
    {
        await using var app = await App.StartAsync();
        var (audit, events) = (app.Database.Audit.Count, app.Database.Events.Count);
        await app.FiledAsync();

        // Propose, ask, two opinions, file.
        (app.Database.Audit.Count - audit).Should().Be(5);
        app.Database.Events.Skip(events).Should().NotContain(happened => happened.GetType().Name.StartsWith("Obligation", StringComparison.Ordinal));
        (await app.OwedAsync()).Should().Equal(ServeFiling);
    }

    [Fact]
    public async Task A_case_is_followed_from_its_filing_to_the_service_of_its_end()
    {
        await using var app = await App.StartAsync();
        var id = await app.ServedAsync();
        (await app.OwedAsync()).Should().Equal(
            "record-upward Open Procurator 03-16",
            ServeFiling,
            "agency-reply Open Agency 05-11",
            "rectification Open Agency 06-10",
            "follow-up Open Procurator NoLimit");
        (await app.OwedAsync(ObligationState.Discharged)).Should().Equal("serve-recommendation Discharged Procurator 03-13 on 03-10 by 宁检行公建〔2026〕1号");

        await app.DoAsync(new ServeFilingDecision { Case = id, On = app.Today() });
        await app.DoAsync(new RecordWithSuperior { Case = id, On = app.Today() });
        await app.DoAsync(new RecordFollowUp { Case = id, On = app.Today(), Finding = FollowUpFinding.NotPerformed, Note = "未动工" });
        (await app.OwedAsync()).Should().Equal("agency-reply Open Agency 05-11", "rectification Open Agency 06-10");

        await app.DoAsync(new CloseCase
        {
            Case = id,
            Approval = await app.ApprovedAsync(ApprovalMatters.CloseCase, id.Value, "InterestProtected", "公益已得到保护"),
            Ground = ClosureGround.InterestProtected,
            Reason = "公益已得到保护",
        });
        (await app.OwedAsync()).Should().Equal("serve-closure-decision Open Procurator NoLimit");
        (await app.OwedAsync(ObligationState.All)).Should().Contain(
            "agency-reply Lapsed Agency 05-11 on 03-10", "rectification Lapsed Agency 06-10 on 03-10", "record-upward Discharged Procurator 03-16 on 03-10 by 宁检行公建〔2026〕1号");

        await app.DoAsync(new ServeClosureDecision { Case = id, On = app.Today() });
        (await app.OwedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_refused_command_and_one_that_comes_second_leave_no_obligation_behind()
    {
        await using var app = await App.StartAsync();
        var id = await app.FiledAsync();
        var serve = new ServeFilingDecision { Case = id, On = app.Today() };

        await app.ShouldRejectAsync(
            app.Demo.Staff(Post.Procurator), serve with { On = app.Today().AddDays(-1) }, ProblemKind.Refused, CaseCodes.DateBeforePreviousStep, "On");
        var before = app.Everything();
        var late = await app.SendAsync(app.Demo.Staff(Post.Procurator), serve, version: 1);

        late.Problem!.Code.Should().Be(CommonCodes.Conflict);
        app.Everything().Should().Be(before);
        (await app.OwedAsync()).Should().Equal(ServeFiling);
    }

    [Fact]
    public async Task A_command_sent_again_under_its_key_changes_no_obligation()
    {
        await using var app = await App.StartAsync();
        var serve = new ServeFilingDecision { Case = await app.FiledAsync(), On = app.Today() };
        _ = (await app.SendAsync(app.Demo.Staff(Post.Procurator), serve, key: "k")).Value;
        var before = app.Everything();

        (await app.SendAsync(app.Demo.Staff(Post.Procurator), serve, key: "k")).Succeeded.Should().BeTrue();

        app.Everything().Should().Be(before);
    }

    [Fact]
    public async Task A_last_day_is_provisional_until_the_years_notice_is_added_and_deadlines_are_counted_again()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 28, 1, 0, 0, TimeSpan.Zero));
        await app.FiledAsync();
        (await app.OwedAsync(ObligationState.Provisional)).Should().Equal("serve-filing-decision Open Procurator provisional 01-04");
        (await app.SendAsync(Actor.System, new CountProvisionalObligations())).Value.Count.Should().Be(1);

        const string Json = """{ "year": 2027, "source": "示例", "rest": ["2027-01-01/2027-01-04", "2027-10-01/2027-10-03"], "work": [] }""";
        _ = (await app.SendAsync(Actor.System, new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = Json })).Value;
        _ = (await app.SendAsync(Actor.System, new RecalculateDeadlines())).Value;

        (await app.OwedAsync()).Should().Equal("serve-filing-decision Open Procurator 01-05");
        (await app.SendAsync(Actor.System, new CountProvisionalObligations())).Value.Count.Should().Be(0);
    }

    [Fact]
    public async Task What_bears_the_id_of_something_else_lets_none_of_its_duties_lapse()
    {
        await using var app = await App.StartAsync();
        var id = await ACase.FiledAsync(app);
        var recusal = new RecusalId(id.Value);
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ApplyForRecusal
        {
            Id = recusal,
            Matter = new MatterId(id.Value),
            Staff = app.Demo.Staff(Post.DepartmentHead).StaffMember!.Value,
            Ground = RecusalGround.OtherTie,
            Reason = "曾任该局顾问",
            ApplicantRole = RecusalApplicant.Party,
            Form = RecusalForm.Oral,
            ReceivedOn = new(2026, 3, 10),
        })).Value;
        _ = (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), new DecideRecusal { Recusal = recusal, Finding = RecusalFinding.Stays, Reasons = "理由不成立" })).Value;

        var open = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListObligations { Office = app.Demo.Office })).Value;

        open.Items.Should().Contain(one => one.Kind == DeadlineKinds.ServeFilingDecision && one.Subject.Kind == "case");
    }

    [Fact]
    public async Task What_a_hearing_owes_lapses_when_it_is_given_up()
    {
        await using var app = await App.StartAsync();
        var matter = new MatterId((await app.FiledAsync()).Value);
        var hearing = HearingId.New(app.Now);
        await app.DoAsync(new PlanHearing
        {
            Id = hearing,
            Matter = matter,
            Trigger = HearingTrigger.RectificationEffect,
            Question = "整改效果是否达到要求？",
            Openness = HearingOpenness.Open,
            Venue = "本院听证室",
            VenueKind = HearingVenueKind.HearingRoom,
            ScheduledFor = new DateTimeOffset(2026, 4, 10, 1, 0, 0, TimeSpan.Zero),
            Presider = app.Demo.Staff(Post.Procurator).StaffMember!.Value,
        });
        await app.DoAsync(new ScheduleHearing { Hearing = hearing, Approval = await app.ApprovedAsync(ApprovalMatters.HoldHearing, hearing.Value) });
        (await app.OwedAsync()).Should().Equal(ServeFiling, "hearing-notice Open Procurator 04-07", "announce-hearing Open Procurator NoLimit");

        await app.DoAsync(new CancelHearing { Hearing = hearing, Reason = "当事人已达成一致" });

        (await app.OwedAsync()).Should().Equal(ServeFiling);
        (await app.OwedAsync(ObligationState.All)).Should().Contain(
            "hearing-notice Lapsed Procurator 04-07 on 03-10", "announce-hearing Lapsed Procurator NoLimit on 03-10");
    }
}

using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class HearingOnSqliteTests : IAsyncDisposable
{
    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_hearing_is_planned_approved_held_and_decided_and_its_officer_reads_why()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var officer = VolunteerId.New(_host.Clock.GetUtcNow());
        await demo.AppointAsync(_host.Services, officer);
        var hearing = await PlanAsync(demo);
        HearingOfficerId[] officers = [new(officer.Value), HearingOfficerId.New(_host.Clock.GetUtcNow()), HearingOfficerId.New(_host.Clock.GetUtcNow())];

        await DoAsync(demo, new InviteHearingOfficers { Hearing = hearing, Officers = [.. officers.Select(id => AnOfficer(id))] });
        await DoAsync(demo, new ScheduleHearing { Hearing = hearing, Approval = await ApproveAsync(demo, ApprovalMatters.HoldHearing, hearing) });
        await DoAsync(demo, new GiveHearingNotice { Hearing = hearing, On = new DateOnly(2026, 3, 10) });
        await DoAsync(demo, new AnnounceHearing { Hearing = hearing, On = new DateOnly(2026, 3, 10) });
        _host.Clock.Advance(TimeSpan.FromDays(3));
        await DoAsync(demo, new HoldHearing { Hearing = hearing, Attending = officers });
        for (var step = HearingStep.Introduce; step <= HearingStep.SumUp; step++)
        {
            await DoAsync(demo, new TakeHearingStep { Hearing = hearing, Step = step });
        }

        foreach (var id in officers)
        {
            await DoAsync(demo, new RecordOfficersOpinion { Hearing = hearing, Officer = id, Position = HearingPosition.Oppose, Text = "尚未到位。" });
        }

        var alone = new DecideHearing { Hearing = hearing, For = HearingPosition.Support, Decision = "终结案件", Reasons = "整改到位" };
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), alone)).Problem!.Code.Should().Be("hearing.departs-from-majority");
        var consent = await ApproveAsync(demo, ApprovalMatters.DepartFromMajority, hearing, new() { Choice = "Support", Text = "终结案件" });
        await ShouldNotServeAsync(demo, alone with { Approval = consent, For = HearingPosition.Partly }, "Approval");
        await ShouldNotServeAsync(demo, alone with { Approval = consent, Decision = "继续跟进" }, "Approval");
        var tooLong = await _host.Services.SendAsync(demo.Staff(Post.Procurator), alone with { Approval = consent, Decision = new string('长', 1001) });
        (tooLong.Problem!.Code, tooLong.Problem.Property).Should().Be((CommonCodes.Text, "Decision"));
        await DoAsync(demo, alone with { Approval = consent });
        var before = await _host.Services.SendAsync(Actor.Volunteer(officer), new ListMyHearings());
        await DoAsync(demo, new TellHearingOfficers { Hearing = hearing });
        var after = await _host.Services.SendAsync(Actor.Volunteer(officer), new ListMyHearings());
        var view = await _host.Services.SendAsync(demo.Staff(Post.Procurator), new GetHearing { Hearing = hearing });

        before.Value.Should().ContainSingle().Which.Reasons.Should().BeNull();
        after.Value.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = hearing, Status = HearingStatus.Completed, Decision = "终结案件", Reasons = "整改到位" });
        view.Value.Decision!.Majority.Should().Be(HearingPosition.Oppose);
        view.Value.Officers.Select(o => o.Officer).Should().BeEquivalentTo(officers);
        (await _host.Services.SendAsync(demo.Volunteer, new ListMyHearings())).Value.Should().BeEmpty();
        (await _host.Services.SendAsync(demo.Volunteer, new ListMyClues())).Value[0].Timeline[^1].Milestone.Should().Be(FeedbackMilestone.HearingHeld);
    }

    [Fact]
    public async Task S83_the_reporter_of_the_clue_is_excluded_unless_the_office_permits_a_waiver_on_the_record()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var hearing = await PlanAsync(demo);
        var reporter = new HearingOfficerId(demo.VolunteerId.Value);

        var plain = await InviteAsync(demo, hearing, AnOfficer(reporter));
        var terms = new ApprovalTerms { Concerning = reporter.Value, Text = "当地仅此一名专家" };
        var waived = new OfficerWaiver { Reason = "当地仅此一名专家", Approval = await ApproveAsync(demo, ApprovalMatters.WaiveOfficerConflict, hearing, terms) };
        await ShouldNotServeAsync(
            demo, new InviteHearingOfficers { Hearing = hearing, Officers = [AnOfficer(reporter) with { Waiver = waived with { Reason = "人手不足" } }] }, "Officers");
        var optionOff = await InviteAsync(demo, hearing, AnOfficer(reporter) with { Waiver = waived });
        var option = new SetOfficeOption { Office = demo.Office, Option = OfficeOptions.OfficerConflictMayBeWaived, On = true, Reason = "本院规定" };
        (await _host.Services.SendAsync(demo.Staff(Post.ChiefProcurator), option)).Succeeded.Should().BeTrue();
        var optionOn = await InviteAsync(demo, hearing, AnOfficer(reporter) with { Waiver = waived });
        var view = await _host.Services.SendAsync(demo.Staff(Post.Procurator), new GetHearing { Hearing = hearing });
        var removed = await _host.Services.SendAsync(
            demo.Staff(Post.Procurator), new RemoveHearingOfficer { Hearing = hearing, Officer = reporter, Reason = "不能到场" });

        plain.Problem!.Code.Should().Be("hearing.officer-excluded");
        optionOff.Problem!.Code.Should().Be("hearing.officer-excluded");
        optionOn.Succeeded.Should().BeTrue();
        view.Value.Officers.Should().Equal(AnOfficer(reporter) with { Waiver = waived });
        removed.Succeeded.Should().BeTrue();
        (await _host.RowsAsync("select count(*) from yxwg_hearing_officers")).Should().Equal("0");
    }

    private static HearingOfficer AnOfficer(HearingOfficerId id) => new() { Officer = id, Capacity = HearingCapacities.Resident };

    private Task<Outcome<Receipt<HearingStatus>>> InviteAsync(DemoOffice demo, HearingId hearing, HearingOfficer officer) =>
        _host.Services.SendAsync(demo.Staff(Post.Procurator), new InviteHearingOfficers { Hearing = hearing, Officers = [officer] });

    private async Task DoAsync(DemoOffice demo, ICommand<Receipt<HearingStatus>> command)
    {
        var outcome = await _host.Services.SendAsync(demo.Staff(Post.Procurator), command);
        outcome.Problem?.Code.Should().BeNull(command.ToString());
    }

    private async Task ShouldNotServeAsync(DemoOffice demo, ICommand<Receipt<HearingStatus>> command, string property)
    {
        var outcome = await _host.Services.SendAsync(demo.Staff(Post.Procurator), command);
        (outcome.Problem?.Code, outcome.Problem?.Property).Should().Be((ApprovalCodes.ForSomethingElse, property));
    }

    private async Task<HearingId> PlanAsync(DemoOffice demo)
    {
        var now = _host.Clock.GetUtcNow();
        var submit = new SubmitClue
        {
            Id = ClueId.New(now),
            Field = new FieldCode("ENV"),
            DivisionCode = DemoOffice.DivisionCode,
            Title = "河道倾倒垃圾",
            Description = "沩水河边有人倾倒建筑垃圾。",
        };
        (await _host.Services.SendAsync(demo.Volunteer, submit)).Succeeded.Should().BeTrue();
        var plan = new PlanHearing
        {
            Id = HearingId.New(now),
            Matter = new MatterId(submit.Id.Value),
            Trigger = HearingTrigger.RectificationEffect,
            Question = "整改效果是否达到要求？",
            Openness = HearingOpenness.Open,
            Venue = "村民委员会",
            VenueKind = HearingVenueKind.Elsewhere,
            ScheduledFor = now.AddDays(3).AddHours(1),
            Presider = demo.Staff(Post.Procurator).StaffMember!.Value,
        };
        await DoAsync(demo, plan);
        return plan.Id;
    }

    private async Task<ApprovalId> ApproveAsync(DemoOffice demo, string matter, HearingId hearing, ApprovalTerms? terms = null)
    {
        var id = ApprovalId.New(_host.Clock.GetUtcNow());
        var request = new RequestApproval
        {
            Id = id,
            Matter = matter,
            Subject = hearing.Value,
            Concerning = terms?.Concerning,
            Choice = terms?.Choice,
            Text = terms?.Text,
        };
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), request)).Succeeded.Should().BeTrue();
        foreach (var post in new[] { Post.DepartmentHead, Post.ChiefProcurator })
        {
            var agree = new DecideApproval { Approval = id, Opinion = ApprovalOpinion.Agree };
            (await _host.Services.SendAsync(demo.Staff(post), agree)).Succeeded.Should().BeTrue();
        }

        return id;
    }
}

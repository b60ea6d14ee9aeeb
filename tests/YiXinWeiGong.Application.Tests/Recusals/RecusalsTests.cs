using YiXinWeiGong.Approvals;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.ProblemKind;

namespace YiXinWeiGong.Recusals;

public sealed class RecusalsTests
{
    [Fact]
    public async Task An_application_is_recorded_of_one_person_only()
    {
        await using var app = await App.StartAsync();
        var (intake, apply) = (app.Demo.Staff(Post.IntakeOfficer), await ApplicationAsync(app, Post.Procurator));
        var outsider = apply with { Staff = null, Outside = ChallengedRole.Appraiser, Outsider = Guid.CreateVersion7(app.Now) };

        await app.ShouldRejectAsync(intake, apply with { Id = default }, Invalid, "use-case.id-missing", "Id");
        await app.ShouldRejectAsync(intake, apply with { Matter = MatterId.New(app.Now) }, NotFound, "matter.unknown", "Matter");
        await app.ShouldRejectAsync(intake, apply with { Staff = default(StaffId) }, Invalid, "use-case.id-missing", "Staff");
        await app.ShouldRejectAsync(intake, apply with { Staff = StaffId.New(app.Now) }, Refused, "recusal.challenged-is-not-staff", "Staff");
        await app.ShouldRejectAsync(intake, apply with { Staff = null }, Invalid, "recusal.challenged", "Outside");
        await app.ShouldRejectAsync(intake, apply with { Outside = ChallengedRole.Appraiser }, Invalid, "recusal.challenged", "Outside");
        await app.ShouldRejectAsync(intake, apply with { Outsider = Guid.CreateVersion7(app.Now) }, Invalid, "recusal.challenged", "Outsider");
        await app.ShouldRejectAsync(intake, outsider with { Outsider = Guid.Empty }, Invalid, "recusal.challenged", "Outsider");
        await app.ShouldRejectAsync(intake, outsider with { Outside = ChallengedRole.ChiefProcurator }, Refused, "recusal.challenged", "Outside");
        await app.ShouldRejectAsync(intake, apply with { ReceivedOn = new(2026, 3, 11) }, Invalid, "use-case.future-date", "ReceivedOn");
        foreach (var text in BadInput.Texts(2000))
        {
            await app.ShouldRejectAsync(intake, apply with { Reason = text! }, Invalid, "use-case.text", "Reason");
        }

        var receipt = (await app.SendAsync(intake, apply)).Value;
        _ = (await app.SendAsync(intake, outsider with { Id = RecusalId.New(app.Now.AddSeconds(1)) })).Value;

        receipt.Should().BeEquivalentTo(new { Status = RecusalStatus.Applied, Id = apply.Id.Value });
        receipt.Deadlines.Should().ContainSingle().Which.Effective.Should().Be(new DateOnly(2026, 3, 13));
        var listed = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListRecusals { Matter = apply.Matter })).Value;
        listed.Select(recusal => (recusal.Challenged.Role, recusal.Challenged.Staff, recusal.Challenged.Outsider, recusal.Decider)).Should().Equal(
            (ChallengedRole.Staff, apply.Staff, null, Decider.ChiefProcurator),
            (ChallengedRole.Appraiser, null, outsider.Outsider, Decider.ChiefProcurator));
    }

    [Fact]
    public async Task S28_the_chiefs_recusal_is_the_committees_to_decide_and_once_to_reconsider()
    {
        await using var app = await App.StartAsync();
        var (intake, chief, deputy) = (app.Demo.Staff(Post.IntakeOfficer), app.Demo.Staff(Post.ChiefProcurator), app.Demo.Staff(Post.DeputyChief));
        var apply = await ApplicationAsync(app, Post.ChiefProcurator);
        var stays = new DecideRecusal { Recusal = apply.Id, Finding = RecusalFinding.Stays, Reasons = "理由不成立", Dissent = "一名委员主张回避" };
        var again = new AskForReconsideration { Recusal = apply.Id, Reason = "不服", ReceivedOn = new(2026, 3, 10) };
        var uphold = new DecideReconsideration { Recusal = apply.Id, Finding = RecusalFinding.Stays, Reasons = "维持" };
        _ = (await app.SendAsync(intake, apply)).Value;

        await app.ShouldRejectAsync(chief, stays, Refused, "recusal.own", null);
        await app.ShouldRejectAsync(deputy, uphold, Refused, "recusal.action-not-permitted", null);
        await app.ShouldRejectAsync(intake, again, Refused, "recusal.action-not-permitted", null);
        _ = (await app.SendAsync(deputy, stays)).Value;
        _ = (await app.SendAsync(intake, new TellRecusalApplicant { Recusal = apply.Id, On = new(2026, 3, 10) })).Value;
        await app.ShouldRejectAsync(intake, again with { ReceivedOn = new(2026, 3, 9) }, Refused, "recusal.before-the-decision", "ReceivedOn");
        _ = (await app.SendAsync(intake, again)).Value;
        await app.ShouldRejectAsync(chief, uphold, Refused, "recusal.own", null);
        var upheld = (await app.SendAsync(deputy, uphold)).Value;
        await app.ShouldRejectAsync(intake, again, Refused, "recusal.reconsidered-already", null);

        upheld.Status.Should().Be(RecusalStatus.Upheld);
        upheld.Deadlines.Should().OnlyContain(due => due.MetOn == new DateOnly(2026, 3, 10)).And.HaveCount(2);
    }

    [Fact]
    public async Task S28_who_becomes_chief_after_being_challenged_is_left_to_the_committee()
    {
        await using var app = await App.StartAsync();
        var (formerChief, deputy, newChief) = (app.Demo.Staff(Post.ChiefProcurator), app.Demo.Staff(Post.DeputyChief), app.Demo.Staff(Post.Procurator));
        var apply = await ApplicationAsync(app, Post.Procurator);
        var withdraws = new DecideRecusal { Recusal = apply.Id, Finding = RecusalFinding.Withdraws, Reasons = "系近亲属" };
        var post = new AssignPost { Staff = apply.Staff!.Value, Post = Post.ChiefProcurator, Office = app.Demo.Office, From = new(2026, 3, 10) };
        _ = (await app.SendAsync(newChief, apply)).Value;
        await app.ShouldRejectAsync(deputy, withdraws, Refused, "recusal.decided-by-somebody-else", null);
        _ = (await app.SendAsync(Actor.System, post)).Value;

        await app.ShouldRejectAsync(newChief, withdraws, Refused, "recusal.own", null);
        await app.ShouldRejectAsync(formerChief, withdraws, Refused, "recusal.decided-by-somebody-else", null);
        var listed = (await app.SendAsync(deputy, new ListRecusals { Matter = apply.Matter })).Value;
        var granted = await app.SendAsync(deputy, withdraws);

        listed.Should().ContainSingle().Which.Decider.Should().Be(Decider.ProcuratorialCommittee);
        granted.Value.Status.Should().Be(RecusalStatus.Granted);
    }

    [Fact]
    public async Task S28_a_chief_who_was_entered_as_an_appraiser_neither_decides_nor_goes_on()
    {
        await using var app = await App.StartAsync();
        var (chief, deputy) = (app.Demo.Staff(Post.ChiefProcurator), app.Demo.Staff(Post.DeputyChief));
        var apply = await ApplicationAsync(app, Post.ChiefProcurator);
        apply = apply with { Staff = null, Outside = ChallengedRole.Appraiser, Outsider = apply.Staff!.Value.Value };
        var withdraws = new DecideRecusal { Recusal = apply.Id, Finding = RecusalFinding.Withdraws, Reasons = "系近亲属" };
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), apply)).Value;

        await app.ShouldRejectAsync(chief, withdraws, Refused, "recusal.own", null);
        _ = (await app.SendAsync(deputy, withdraws)).Value;

        await app.ShouldRejectAsync(chief, apply with { Id = RecusalId.New(app.Now) }, Refused, "recusal.stands", null);
    }

    [Fact]
    public async Task Who_was_recused_approves_nothing_of_the_matter_and_goes_on_elsewhere()
    {
        await using var app = await App.StartAsync();
        var (procurator, head) = (app.Demo.Staff(Post.Procurator), app.Demo.Staff(Post.DepartmentHead));
        var apply = await ApplicationAsync(app, Post.DepartmentHead);
        var (here, elsewhere) = (await AskAsync(apply.Matter), await AskAsync(new MatterId((await app.ClueAsync(App.Evaluate)).Value)));
        _ = (await app.SendAsync(procurator, apply)).Value;

        var pending = await app.SendAsync(head, new GetApproval { Approval = here.Approval });
        _ = (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), new DecideRecusal { Recusal = apply.Id, Finding = RecusalFinding.Withdraws, Reasons = "系近亲属" })).Value;
        await app.ShouldRejectAsync(head, here, Refused, "recusal.stands", null);
        var other = await app.SendAsync(head, elsewhere);

        pending.Value.Awaits.Should().Be(Decider.DepartmentHead);
        other.Succeeded.Should().BeTrue();

        async Task<DecideApproval> AskAsync(MatterId matter)
        {
            var ask = new RequestApproval { Id = ApprovalId.New(app.Now), Matter = "resolve-clue", Subject = matter.Value, Text = "已清运" };
            _ = (await app.SendAsync(procurator, ask)).Value;
            return new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Agree };
        }
    }

    [Fact]
    public async Task S27_an_approver_who_is_only_challenged_goes_on_approving()
    {
        await using var app = await App.StartAsync();
        var apply = await ApplicationAsync(app, Post.DepartmentHead);
        var ask = new RequestApproval { Id = ApprovalId.New(app.Now), Matter = "resolve-clue", Subject = apply.Matter.Value, Text = "已清运" };
        _ = (await app.SendAsync(app.Demo.Staff(Post.Procurator), ask)).Value;
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), apply)).Value;

        var agreed = await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Agree });

        agreed.Succeeded.Should().BeTrue();
    }

    [Fact]
    public async Task Who_was_recused_presides_over_no_hearing_of_the_matter_and_decides_on_no_other_recusal()
    {
        await using var app = await App.StartAsync();
        var (procurator, chief, colleague) = (app.Demo.Staff(Post.Procurator), app.Demo.Staff(Post.ChiefProcurator), app.Demo.Staff(Post.DepartmentHead));
        var apply = await ApplicationAsync(app, Post.Procurator);
        var second = new AssignPost { Staff = colleague.StaffMember!.Value, Post = Post.Procurator, Office = app.Demo.Office, From = new(2026, 1, 1) };
        _ = (await app.SendAsync(Actor.System, second)).Value;
        var plan = new PlanHearing
        {
            Id = HearingId.New(app.Now),
            Matter = apply.Matter,
            Trigger = HearingTrigger.HarmDisputed,
            Question = "整改是否到位？",
            Openness = HearingOpenness.Open,
            Venue = "听证室",
            VenueKind = HearingVenueKind.HearingRoom,
            ScheduledFor = app.Now.AddDays(9),
            Presider = apply.Staff!.Value,
        };
        var withdraws = new DecideRecusal { Recusal = apply.Id, Finding = RecusalFinding.Withdraws, Reasons = "系近亲属" };
        _ = (await app.SendAsync(procurator, apply)).Value;
        (await app.SendAsync(procurator, plan)).Succeeded.Should().BeTrue("an application stops nobody");
        _ = (await app.SendAsync(chief, withdraws)).Value;

        await app.ShouldRejectAsync(colleague, plan with { Id = HearingId.New(app.Now) }, Refused, "recusal.stands", "Presider");

        var ofTheChief = apply with { Id = RecusalId.New(app.Now), Staff = chief.StaffMember };
        var ofTheHead = apply with { Id = RecusalId.New(app.Now), Staff = app.Demo.Staff(Post.DepartmentHead).StaffMember };
        _ = (await app.SendAsync(colleague, ofTheChief)).Value;
        _ = (await app.SendAsync(colleague, ofTheHead)).Value;
        _ = (await app.SendAsync(app.Demo.Staff(Post.DeputyChief), withdraws with { Recusal = ofTheChief.Id })).Value;
        await app.ShouldRejectAsync(chief, withdraws with { Recusal = ofTheHead.Id }, Refused, "recusal.stands", null);
    }

    private static async Task<ApplyForRecusal> ApplicationAsync(App app, Post challenged) => new()
    {
        Id = RecusalId.New(app.Now),
        Matter = new MatterId((await app.ClueAsync(App.Evaluate)).Value),
        Staff = app.Demo.Staff(challenged).StaffMember,
        Ground = RecusalGround.CloseRelative,
        Reason = "系该局局长之弟",
        ApplicantRole = RecusalApplicant.Agency,
        Form = RecusalForm.Oral,
        ReceivedOn = new(2026, 3, 10),
    };
}

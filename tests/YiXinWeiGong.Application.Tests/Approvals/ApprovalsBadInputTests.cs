using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.ProblemKind;

namespace YiXinWeiGong.Approvals;

public sealed class ApprovalsBadInputTests
{
    [Fact]
    public async Task Ask_for_approval_and_decide()
    {
        await using var app = await App.StartAsync();
        var (procurator, head) = (app.Demo.Staff(Post.Procurator), app.Demo.Staff(Post.DepartmentHead));
        var ask = new RequestApproval { Id = ApprovalId.New(app.Now), Matter = "decline-clue", Subject = (await app.ClueAsync(App.Evaluate)).Value, Text = "未损害公益" };

        await app.ShouldRejectAsync(procurator, ask with { Id = default }, Invalid, "use-case.id-missing", "Id");
        await app.ShouldRejectAsync(procurator, ask with { Subject = Guid.Empty }, NotFound, "approval.subject-unknown", "Subject");
        await app.ShouldRejectAsync(procurator, ask with { Matter = null! }, NotFound, "approval.subject-unknown", "Subject");
        await app.ShouldRejectAsync(procurator, ask with { Matter = "lunch" }, NotFound, "approval.subject-unknown", "Subject");

        await app.ShouldRejectAsync(procurator, ask with { Text = null }, Refused, "approval.terms", null);
        await app.ShouldRejectAsync(procurator, ask with { Choice = "Other" }, Refused, "approval.terms", null);
        await app.ShouldRejectAsync(procurator, ask with { Concerning = ask.Subject }, Refused, "approval.terms", null);
        await app.ShouldRejectAsync(procurator, ask with { Choice = new string('a', 41) }, Invalid, "use-case.text", "Choice");
        foreach (var text in BadInput.OptionalTexts(1000))
        {
            await app.ShouldRejectAsync(procurator, ask with { Text = text }, Invalid, "use-case.text", "Text");
        }

        _ = (await app.SendAsync(procurator, ask)).Value;
        await app.ShouldRejectAsync(procurator, ask, Conflict, "store.conflict", null);
        var decide = new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Refuse, Reason = "证据不足" };
        await app.ShouldRejectAsync(head, decide with { Approval = default }, NotFound, "approval.unknown", "Approval");
        await app.ShouldRejectAsync(head, decide with { Opinion = ApprovalOpinion.None }, Invalid, "use-case.choice", "Opinion");
        await app.ShouldRejectAsync(head, decide with { Opinion = (ApprovalOpinion)99 }, Invalid, "use-case.choice", "Opinion");
        await app.ShouldRejectAsync(head, decide with { Reason = null }, Invalid, "use-case.text", "Reason");
        await app.ShouldRejectAsync(head, decide with { Reason = null, Opinion = ApprovalOpinion.Reexamine }, Invalid, "use-case.text", "Reason");
        await app.ShouldRejectAsync(head, decide with { Reason = null, Opinion = ApprovalOpinion.SendToCommittee }, Invalid, "use-case.text", "Reason");
        await app.ShouldRejectAsync(head, decide with { Dissent = "异议" }, Refused, "approval.dissent-is-of-the-committee", "Dissent");
        foreach (var text in BadInput.OptionalTexts(1000))
        {
            await app.ShouldRejectAsync(head, decide with { Reason = text }, Invalid, "use-case.text", "Reason");
        }

        await app.ShouldRejectAsync(app.Demo.Staff(Post.ChiefProcurator), decide, Refused, "approval.step-is-for-another-post", null);
    }

    [Fact]
    public async Task A_clue_is_declined_by_an_approval_that_is_used_up()
    {
        await using var app = await App.StartAsync();
        var procurator = app.Demo.Staff(Post.Procurator);
        var clue = await app.ClueAsync(App.Evaluate);
        var ask = new RequestApproval { Id = ApprovalId.New(app.Now), Matter = "decline-clue", Subject = clue.Value, Text = "未损害公益" };
        var decline = new DeclineClue { Clue = clue, Approval = ask.Id, Reason = "未损害公益" };
        _ = (await app.SendAsync(procurator, ask)).Value;

        await app.ShouldRejectAsync(procurator, decline, Refused, "approval.action-not-permitted", "Approval");
        _ = (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Agree })).Value;
        await app.ShouldRejectAsync(procurator, decline, Refused, "approval.action-not-permitted", "Approval");
        _ = (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Agree })).Value;
        await app.ShouldRejectAsync(procurator, decline with { Clue = await app.ClueAsync(App.Evaluate) }, Refused, "approval.for-something-else", "Approval");
        await app.ShouldRejectAsync(procurator, decline with { Reason = "证据不足" }, Refused, "approval.for-something-else", "Approval");
        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.ShouldRejectAsync(procurator, decline, Refused, "approval.expired", "Approval");
        app.Clock.Advance(TimeSpan.FromDays(-1));
        var declined = await app.SendAsync(procurator, decline);

        declined.Value.Should().BeEquivalentTo(new { Status = ClueStatus.NotFiled, Number = "宁检公益线索〔2026〕1号" });
        (await app.SendAsync(procurator, new GetApproval { Approval = ask.Id })).Value.Status.Should().Be(ApprovalStatus.Used);
        (await app.SendAsync(app.Demo.Volunteer, new ListMyClues())).Value.Single(mine => mine.Id == clue).Timeline[^1]
            .Should().BeEquivalentTo(new { Milestone = FeedbackMilestone.NotFiled, Note = "未损害公益" });
    }

    [Fact]
    public async Task An_evaluated_clue_is_resolved_by_the_chiefs_approval_in_the_words_approved()
    {
        await using var app = await App.StartAsync();
        var procurator = app.Demo.Staff(Post.Procurator);
        var clue = await app.ClueAsync(App.Evaluate);
        var ask = new RequestApproval { Id = ApprovalId.New(app.Now), Matter = "resolve-clue", Subject = clue.Value, Text = "已清运" };
        var resolve = new ResolveClueOnTheSpot { Clue = clue, How = "已清运" };
        _ = (await app.SendAsync(procurator, ask)).Value;
        foreach (var post in (Post[])[Post.DepartmentHead, Post.ChiefProcurator])
        {
            _ = (await app.SendAsync(app.Demo.Staff(post), new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Agree })).Value;
        }

        await app.ShouldRejectAsync(procurator, resolve, Refused, "clue.resolution-needs-approval", null);
        await app.ShouldRejectAsync(
            procurator, resolve with { Approval = ask.Id, How = "已回填" }, Refused, "approval.for-something-else", "Approval");
        var resolved = await app.SendAsync(procurator, resolve with { Approval = ask.Id });

        resolved.Value.Status.Should().Be(ClueStatus.ResolvedOnTheSpot);
        (await app.SendAsync(procurator, new GetApproval { Approval = ask.Id })).Value.Should().BeEquivalentTo(
            new { Status = ApprovalStatus.Used, Terms = new ApprovalTerms { Text = "已清运" } });
    }

    [Fact]
    public async Task The_chief_has_it_re_examined_and_then_leaves_it_to_the_committee()
    {
        await using var app = await App.StartAsync();
        var (procurator, chief) = (app.Demo.Staff(Post.Procurator), app.Demo.Staff(Post.ChiefProcurator));
        var ask = new RequestApproval { Id = ApprovalId.New(app.Now), Matter = "resolve-clue", Subject = (await app.ClueAsync(App.Evaluate)).Value, Text = "已清运" };
        var send = new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.SendToCommittee, Reason = "意见分歧" };
        _ = (await app.SendAsync(procurator, ask)).Value;
        _ = (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Agree })).Value;

        var asked = (await app.SendAsync(chief, send with { Opinion = ApprovalOpinion.Reexamine })).Value.Status;
        await app.ShouldRejectAsync(chief, send, Refused, "approval.action-not-permitted", null);
        await app.ShouldRejectAsync(
            app.Demo.Staff(Post.DeputyChief), new ReexamineApproval { Approval = ask.Id, Answer = "已核实" }, Refused, "approval.reexamined-by-somebody-else", null);
        _ = (await app.SendAsync(procurator, new ReexamineApproval { Approval = ask.Id, Answer = "已核实" })).Value;
        _ = (await app.SendAsync(chief, send)).Value;
        var before = (await app.SendAsync(procurator, new GetApproval { Approval = ask.Id })).Value;
        await app.ShouldRejectAsync(chief, send with { Opinion = ApprovalOpinion.Agree }, Refused, "approval.step-is-for-another-post", null);
        var agree = new DecideApproval { Approval = ask.Id, Opinion = ApprovalOpinion.Agree, Dissent = "一名委员不同意" };
        var granted = (await app.SendAsync(app.Demo.Staff(Post.DeputyChief), agree)).Value.Status;

        (asked, before.Awaits, granted).Should().Be((ApprovalStatus.UnderReexamination, Decider.ProcuratorialCommittee, ApprovalStatus.Granted));
        before.Reexaminations.Should().ContainSingle().Which.Answer.Should().Be("已核实");
        (await app.SendAsync(procurator, new GetApproval { Approval = ask.Id })).Value.Steps[^1].Dissent.Should().Be("一名委员不同意");
    }
}

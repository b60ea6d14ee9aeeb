using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Approvals;

/// <summary>What the chief procurator may do instead of deciding (BG 8; AUT-03).</summary>
public sealed class ChiefSendsOnTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    private static readonly OfficeId Ningxiang = OfficeId.New(Now);

    private static readonly DateOnly ValidUntil = Day("2026-04-09");

    private readonly StaffId _procurator = StaffId.New(Now);

    private readonly Approver _head = Holder(Post.DepartmentHead);

    private readonly Approver _chief = Holder(Post.ChiefProcurator);

    private readonly Approver _deputy = Holder(Post.DeputyChief);

    [Fact]
    public void The_committee_takes_the_chiefs_place_and_its_chair_records_the_dissent()
    {
        var approval = Reviewed();

        approval.SendToCommittee(_chief, "意见分歧", Now);
        var sent = (approval.Status, approval.Awaits, approval.Referral);
        approval.Agree(_deputy, "多数同意", ValidUntil, Now.AddHours(1), "一名委员认为证据不足");

        sent.Should().Be((ApprovalStatus.Pending, Decider.ProcuratorialCommittee, new CommitteeReferral { SentBy = _chief.Staff, Reason = "意见分歧", At = Now }));
        (approval.Status, approval.Awaits, approval.ValidUntil, approval.DecidedAt).Should().Be((ApprovalStatus.Granted, null, ValidUntil, Now.AddHours(1)));
        approval.Steps.Select(step => (step.Decider, step.Post, step.Approver, step.Dissent)).Should().Equal(
            (Decider.DepartmentHead, Post.DepartmentHead, _head.Staff, null),
            (Decider.ProcuratorialCommittee, Post.DeputyChief, _deputy.Staff, "一名委员认为证据不足"));
        approval.DequeueEvents().Should().Equal(
            new ApprovalSentToCommittee(approval.Id, Now), new ApprovalStepTaken(approval.Id, Now.AddHours(1)) { Post = Post.DeputyChief, Agreed = true });
    }

    [Fact]
    public void The_committee_may_refuse_too()
    {
        var approval = Sent();

        approval.Refuse(_deputy, "多数不同意", Now, "一名委员同意");

        (approval.Status, approval.Steps[^1].Dissent).Should().Be((ApprovalStatus.Refused, "一名委员同意"));
    }

    [Fact]
    public void Once_it_is_before_the_committee_the_chief_decides_no_more()
    {
        var approval = Sent();

        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.Agree(_chief, null, ValidUntil, Now));
        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.Refuse(_chief, "不同意", Now));
        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.SendToCommittee(_chief, "再议", Now));
        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.AskForReexamination(_chief, "再查", Now));
        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.SendToCommittee(_deputy, "再议", Now));
    }

    [Fact]
    public void Only_the_chief_sends_on_and_only_in_their_turn()
    {
        foreach (var approver in (Approver[])[_head, _deputy, _chief])
        {
            Asked().ShouldRefuse("approval.step-is-for-another-post", it => it.SendToCommittee(approver, "再议", Now));
            Asked().ShouldRefuse("approval.step-is-for-another-post", it => it.AskForReexamination(approver, "再查", Now));
        }

        foreach (var approver in (Approver[])[_head, _deputy])
        {
            Reviewed().ShouldRefuse("approval.step-is-for-another-post", it => it.SendToCommittee(approver, "再议", Now));
            Reviewed().ShouldRefuse("approval.step-is-for-another-post", it => it.AskForReexamination(approver, "再查", Now));
        }
    }

    [Fact]
    public void Who_reviewed_as_head_does_not_chair_the_committee_on_it()
    {
        var both = new Approver(_head.Staff, [.. _head.Posts, .. _deputy.Posts]);

        Sent().ShouldRefuse("approval.each-step-has-its-own-approver", it => it.Agree(both, null, ValidUntil, Now));
    }

    [Fact]
    public void Nobody_dissents_but_a_committees_members()
    {
        Asked().ShouldRefuse("approval.dissent-is-of-the-committee", it => it.Agree(_head, null, ValidUntil, Now, "异议"));
        Reviewed().ShouldRefuse("approval.dissent-is-of-the-committee", it => it.Refuse(_chief, "不同意", Now, "异议"));
    }

    [Fact]
    public void The_procurator_in_charge_re_examines_and_the_chiefs_turn_goes_on()
    {
        var approval = Reviewed();

        approval.AskForReexamination(_chief, "请核实损害", Now);
        var asked = (approval.Status, approval.Awaits, approval.DecidedAt);
        approval.Reexamine(_procurator, "已核实", Now.AddHours(1));
        var answered = (approval.Status, approval.Awaits);
        approval.Agree(_chief, null, ValidUntil, Now.AddHours(2));

        asked.Should().Be((ApprovalStatus.UnderReexamination, null, null));
        answered.Should().Be((ApprovalStatus.Pending, Decider.ChiefProcurator));
        approval.Status.Should().Be(ApprovalStatus.Granted);
        approval.Reexaminations.Should().Equal(new Reexamination
        {
            AskedBy = _chief.Staff,
            Reason = "请核实损害",
            AskedAt = Now,
            Answer = "已核实",
            AnsweredAt = Now.AddHours(1),
        });
        approval.DequeueEvents().Take(2).Should().Equal(new ApprovalReexaminationAsked(approval.Id, Now), new ApprovalReexamined(approval.Id, Now.AddHours(1)));
    }

    [Fact]
    public void While_it_is_re_examined_nobody_decides_and_nobody_else_answers()
    {
        var approval = Reviewed();
        approval.AskForReexamination(_chief, "请核实损害", Now);

        approval.ShouldRefuse("approval.reexamined-by-somebody-else", it => it.Reexamine(StaffId.New(Now), "已核实", Now));
        approval.ShouldRefuse("approval.action-not-permitted", it => it.Agree(_chief, null, ValidUntil, Now));
        approval.ShouldRefuse("approval.action-not-permitted", it => it.Refuse(_chief, "不同意", Now));
        approval.ShouldRefuse("approval.action-not-permitted", it => it.SendToCommittee(_chief, "再议", Now));
        Reviewed().ShouldRefuse("approval.action-not-permitted", it => it.Reexamine(_procurator, "已核实", Now));
    }

    [Fact]
    public void What_was_written_is_not_printed()
    {
        var approval = Reviewed();
        approval.AskForReexamination(_chief, "请核实损害", Now);
        approval.Reexamine(_procurator, "已核实", Now);
        approval.SendToCommittee(_chief, "意见分歧", Now);
        approval.Agree(_deputy, "多数同意", ValidUntil, Now, "证据不足");

        $"{approval.Reexaminations[0]} {approval.Referral} {approval.Steps[1]}".Should().Be("Reexamination CommitteeReferral ApprovalStep ProcuratorialCommittee True");
    }

    private static Approver Holder(Post post) => new(StaffId.New(Now), [new HeldPost(post, Ningxiang, PostBasis.Substantive)]);

    private Approval Asked() => Approval.Request(
        ApprovalId.New(Now), ApprovalMatters.FileCase, Guid.CreateVersion7(Now), 3, ApprovalTerms.None, Ningxiang, _procurator, Now);

    private Approval Reviewed()
    {
        var approval = Asked();
        approval.Agree(_head, null, ValidUntil, Now);
        return approval.Settled();
    }

    private Approval Sent()
    {
        var approval = Reviewed();
        approval.SendToCommittee(_chief, "意见分歧", Now);
        return approval;
    }
}

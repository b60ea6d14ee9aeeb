using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Approvals;

public sealed class ApprovalTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    private static readonly OfficeId Ningxiang = OfficeId.New(Now);

    private static readonly DateOnly ValidUntil = Day("2026-04-09");

    private static readonly ApprovalTerms Terms = new() { Text = "未损害公益" };

    private readonly StaffId _procurator = StaffId.New(Now);

    private readonly StaffMember _subject = StaffMember.Register(StaffId.New(Now), Now).At(version: 3);

    [Fact]
    public void What_is_asked_for_waits_for_the_department_head()
    {
        var approval = Ask();

        (approval.Status, approval.Awaits, approval.Steps.Count, approval.ValidUntil).Should().Be((ApprovalStatus.Pending, Decider.DepartmentHead, 0, null));
        approval.DequeueEvents().Should().Equal(
            new ApprovalRequested(approval.Id, Now) { Matter = ApprovalMatters.DeclineClue, About = _subject.Id.Value });
    }

    [Fact]
    public void Nothing_else_is_approved() => FluentActions.Invoking(() => Approval.Request(ApprovalId.New(Now), "lunch", _subject.Id.Value, 3, Terms, Ningxiang, _procurator, Now))
        .Should().Throw<RefusalException>().Which.Code.Should().Be("approval.matter-unknown");

    [Fact]
    public void The_head_agrees_first_and_the_chief_grants()
    {
        var approval = Ask();
        var (head, chief) = (Holder(Post.DepartmentHead), Holder(Post.ChiefProcurator));

        approval.Agree(head, "同意", ValidUntil, Now);
        var reviewed = (approval.Status, approval.Awaits, approval.ValidUntil);
        approval.Agree(chief, null, ValidUntil, Now.AddHours(1));

        reviewed.Should().Be((ApprovalStatus.Pending, Decider.ChiefProcurator, null));
        (approval.Status, approval.Awaits, approval.ValidUntil).Should().Be((ApprovalStatus.Granted, null, ValidUntil));
        approval.Steps.Should().Equal(
            new ApprovalStep { Decider = Decider.DepartmentHead, Post = Post.DepartmentHead, Basis = PostBasis.Substantive, Approver = head.Staff, Agreed = true, Opinion = "同意", At = Now },
            new ApprovalStep { Decider = Decider.ChiefProcurator, Post = Post.ChiefProcurator, Basis = PostBasis.Substantive, Approver = chief.Staff, Agreed = true, At = Now.AddHours(1) });
        approval.DequeueEvents().Skip(1).Should().Equal(
            new ApprovalStepTaken(approval.Id, Now) { Post = Post.DepartmentHead, Agreed = true },
            new ApprovalStepTaken(approval.Id, Now.AddHours(1)) { Post = Post.ChiefProcurator, Agreed = true });
    }

    [Theory]
    [InlineData(Post.IntakeOfficer)]
    [InlineData(Post.LiaisonOfficer)]
    [InlineData(Post.Procurator)]
    [InlineData(Post.DeputyChief)]
    [InlineData(Post.ChiefProcurator)]
    public void Nobody_steps_before_the_head(Post post)
    {
        var approval = Ask();

        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.Agree(Holder(post), null, ValidUntil, Now));
        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.Refuse(Holder(post), "不同意", Now));
    }

    [Theory]
    [InlineData(Post.DepartmentHead)]
    [InlineData(Post.DeputyChief)]
    [InlineData(Post.Procurator)]
    public void Nobody_grants_but_the_chief(Post post)
    {
        var approval = Reviewed();

        approval.ShouldRefuse("approval.step-is-for-another-post", it => it.Agree(Holder(post), null, ValidUntil, Now));
    }

    [Fact]
    public void The_post_counts_in_the_deciding_office_only()
    {
        var elsewhere = new Approver(StaffId.New(Now), [new HeldPost(Post.DepartmentHead, OfficeId.New(Now.AddDays(1)), PostBasis.Substantive)]);

        Ask().ShouldRefuse("approval.step-is-for-another-post", it => it.Agree(elsewhere, null, ValidUntil, Now));
    }

    [Fact]
    public void One_person_does_not_take_two_steps_even_with_both_posts()
    {
        var both = new Approver(StaffId.New(Now),
        [
            new HeldPost(Post.DepartmentHead, Ningxiang, PostBasis.Substantive), new HeldPost(Post.ChiefProcurator, Ningxiang, PostBasis.Acting),
        ]);
        var approval = Ask();
        approval.Agree(both, null, ValidUntil, Now);

        approval.ShouldRefuse("approval.each-step-has-its-own-approver", it => it.Agree(both, null, ValidUntil, Now));
        approval.ShouldRefuse("approval.each-step-has-its-own-approver", it => it.Refuse(both, "不同意", Now));
    }

    [Theory]
    [InlineData(PostBasis.Acting)]
    [InlineData(PostBasis.Delegated)]
    public void Acting_and_delegated_posts_count_and_are_told_apart(PostBasis basis)
    {
        var approval = Ask();

        approval.Agree(Holder(Post.DepartmentHead, basis), null, ValidUntil, Now);
        approval.Agree(Holder(Post.ChiefProcurator, basis), null, ValidUntil, Now);

        approval.Status.Should().Be(ApprovalStatus.Granted);
        approval.Steps.Should().OnlyContain(step => step.Basis == basis);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_refusal_at_any_step_ends_it(bool byTheChief)
    {
        var approval = (byTheChief ? Reviewed() : Ask()).Settled();
        var post = byTheChief ? Post.ChiefProcurator : Post.DepartmentHead;

        approval.Refuse(Holder(post), "证据不足", Now);

        (approval.Status, approval.Awaits, approval.ValidUntil).Should().Be((ApprovalStatus.Refused, null, null));
        approval.Steps[^1].Should().BeEquivalentTo(new { Post = post, Agreed = false, Opinion = "证据不足" });
        approval.DequeueEvents().Should().Equal(new ApprovalStepTaken(approval.Id, Now) { Post = post, Agreed = false });
        approval.ShouldRefuse("approval.action-not-permitted", it => it.Agree(Holder(Post.ChiefProcurator), null, ValidUntil, Now));
        approval.ShouldRefuse("approval.action-not-permitted", it => it.Refuse(Holder(Post.ChiefProcurator), "不同意", Now));
        approval.ShouldRefuse("approval.action-not-permitted", it => it.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day("2026-03-10"), Now));
    }

    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("2026-04-09")]
    public void What_was_granted_is_used_while_it_is_valid(string on)
    {
        var approval = Granted().Settled();

        approval.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day(on), Now);

        approval.Status.Should().Be(ApprovalStatus.Used);
        approval.DequeueEvents().Should().Equal(new ApprovalUsed(approval.Id, Now));
    }

    [Fact]
    public void It_expires() =>
        Granted().ShouldRefuse("approval.expired", it => it.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day("2026-04-10"), Now));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void It_is_for_the_version_the_approvers_saw(long version)
    {
        var approval = Granted();
        _ = _subject.At(version);

        approval.ShouldRefuse("approval.stale", it => it.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day("2026-03-10"), Now));
    }

    [Fact]
    public void It_is_for_one_subject_and_one_matter()
    {
        var approval = Granted();
        var another = StaffMember.Register(StaffId.New(Now.AddSeconds(1)), Now).At(version: 3);

        approval.ShouldRefuse("approval.for-something-else", it => it.Use(ApprovalMatters.DeclineClue, another, Terms, Day("2026-03-10"), Now));
        approval.ShouldRefuse("approval.for-something-else", it => it.Use(ApprovalMatters.FileCase, _subject, Terms, Day("2026-03-10"), Now));
    }

    [Fact]
    public void It_is_used_once()
    {
        var approval = Granted();
        approval.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day("2026-03-10"), Now);

        approval.ShouldRefuse("approval.action-not-permitted", it => it.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day("2026-03-10"), Now));
        approval.ShouldRefuse("approval.action-not-permitted", it => it.Agree(Holder(Post.ChiefProcurator), null, ValidUntil, Now));
    }

    [Fact]
    public void What_is_still_pending_is_not_used()
    {
        Ask().ShouldRefuse("approval.action-not-permitted", it => it.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day("2026-03-10"), Now));
        Reviewed().ShouldRefuse("approval.action-not-permitted", it => it.Use(ApprovalMatters.DeclineClue, _subject, Terms, Day("2026-03-10"), Now));
    }

    [Fact]
    public void No_other_move_is_permitted()
    {
        (ApprovalStatus, ApprovalAction)[] permitted =
        [
            (ApprovalStatus.Pending, ApprovalAction.Agree), (ApprovalStatus.Pending, ApprovalAction.Grant),
            (ApprovalStatus.Pending, ApprovalAction.Refuse), (ApprovalStatus.Granted, ApprovalAction.Use),
            (ApprovalStatus.Pending, ApprovalAction.AskForReexamination), (ApprovalStatus.UnderReexamination, ApprovalAction.Reexamine),
            (ApprovalStatus.Pending, ApprovalAction.SendToCommittee),
        ];

        (from status in Enum.GetValues<ApprovalStatus>()
         from action in Enum.GetValues<ApprovalAction>()
         where Approval.Lifecycle.Permits(status, action)
         select (status, action)).Should().BeEquivalentTo(permitted);
        Approval.Lifecycle.ActionNotPermitted.Should().Be(ApprovalCodes.ActionNotPermitted);
    }

    private static Approver Holder(Post post, PostBasis basis = PostBasis.Substantive) =>
        new(StaffId.New(Now), [new HeldPost(post, Ningxiang, basis)]);

    private Approval Ask() =>
        Approval.Request(ApprovalId.New(Now), ApprovalMatters.DeclineClue, _subject.Id.Value, 3, Terms, Ningxiang, _procurator, Now);

    private Approval Reviewed()
    {
        var approval = Ask();
        approval.Agree(Holder(Post.DepartmentHead), null, ValidUntil, Now);
        return approval;
    }

    private Approval Granted()
    {
        var approval = Reviewed();
        approval.Agree(Holder(Post.ChiefProcurator), null, ValidUntil, Now);
        return approval;
    }
}

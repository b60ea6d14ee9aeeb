using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Approvals;

public sealed class ApprovalTermsTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    private static readonly OfficeId Ningxiang = OfficeId.New(Now);

    private static readonly Guid Person = Guid.CreateVersion7(Now);

    private readonly StaffMember _subject = StaffMember.Register(StaffId.New(Now), Now).At(version: 3);

    /// <summary>Kept by hand: a matter and the terms that it needs.</summary>
    public static TheoryData<string, bool, string?, bool> Needed => new()
    {
        { "file-case", false, null, false },
        { "issue-recommendation", false, null, false },
        { "hold-hearing", false, null, false },
        { "decline-clue", false, null, true },
        { "resolve-clue", false, null, true },
        { "close-case", false, "MeasuresTaken", true },
        { "waive-officer-conflict", true, null, true },
        { "depart-from-majority", false, "Support", true },
    };

    [Theory]
    [MemberData(nameof(Needed))]
    public void A_matter_is_asked_for_in_the_terms_it_needs_no_fewer_and_no_more(string matter, bool concerning, string? choice, bool text)
    {
        var needed = new ApprovalTerms { Concerning = concerning ? Person : null, Choice = choice, Text = text ? "公益已得到保护" : null };
        ApprovalTerms[] wrong =
        [
            needed with { Concerning = concerning ? null : Person },
            needed with { Concerning = Guid.Empty },
            needed with { Choice = choice is null ? "MeasuresTaken" : null },
            needed with { Choice = "None" },
            needed with { Choice = "1" },
            needed with { Choice = "" },
            needed with { Text = text ? null : "公益已得到保护" },
            needed with { Text = " " },
        ];

        Ask(matter, needed).Terms.Should().Be(needed);
        foreach (var terms in wrong)
        {
            FluentActions.Invoking(() => Ask(matter, terms)).Should().Throw<RefusalException>(terms.ToString()).Which.Code.Should().Be("approval.terms");
        }
    }

    [Theory]
    [InlineData("close-case", "Support")]
    [InlineData("close-case", "measuresTaken")]
    [InlineData("depart-from-majority", "MeasuresTaken")]
    public void A_choice_is_one_of_the_matters_own(string matter, string choice) =>
        FluentActions.Invoking(() => Ask(matter, new ApprovalTerms { Choice = choice, Text = "公益已得到保护" }))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("approval.terms");

    [Fact]
    public void Another_ground_or_another_text_is_not_what_was_approved()
    {
        var approved = new ApprovalTerms { Choice = "MeasuresTaken", Text = "已全面整改" };
        var approval = Granted("close-case", approved);

        ShouldNotServe(approval, approved with { Choice = "Other" });
        ShouldNotServe(approval, approved with { Text = "已全面整改。" });
        ShouldNotServe(approval, approved with { Concerning = Person });
        ShouldNotServe(approval, ApprovalTerms.None);
        approval.Use("close-case", _subject, new ApprovalTerms { Choice = "MeasuresTaken", Text = "已全面整改" }, Day("2026-03-10"), Now);

        approval.Status.Should().Be(ApprovalStatus.Used);
    }

    [Fact]
    public void A_waiver_for_one_person_is_not_used_for_another()
    {
        var approved = new ApprovalTerms { Concerning = Person, Text = "当地仅此一名专家" };
        var approval = Granted("waive-officer-conflict", approved);

        ShouldNotServe(approval, approved with { Concerning = Guid.CreateVersion7(Now) });
        ShouldNotServe(approval, approved with { Text = "人手不足" });
        approval.Use("waive-officer-conflict", _subject, approved, Day("2026-03-10"), Now);

        approval.Status.Should().Be(ApprovalStatus.Used);
    }

    [Fact]
    public void Terms_do_not_print_what_somebody_wrote() =>
        new ApprovalTerms { Choice = "Other", Text = "当事人住址" }.ToString().Should().Contain("Other").And.NotContain("住址");

    private static Approver Holder(Post post) => new(StaffId.New(Now), [new HeldPost(post, Ningxiang, PostBasis.Substantive)]);

    private void ShouldNotServe(Approval approval, ApprovalTerms terms) => approval.ShouldRefuse(
        "approval.for-something-else", it => it.Use(approval.Matter, _subject, terms, Day("2026-03-10"), Now));

    private Approval Ask(string matter, ApprovalTerms terms) =>
        Approval.Request(ApprovalId.New(Now), matter, _subject.Id.Value, 3, terms, Ningxiang, StaffId.New(Now), Now);

    private Approval Granted(string matter, ApprovalTerms terms)
    {
        var approval = Ask(matter, terms);
        approval.Agree(Holder(Post.DepartmentHead), null, Day("2026-04-09"), Now);
        approval.Agree(Holder(Post.ChiefProcurator), null, Day("2026-04-09"), Now);
        return approval.Settled();
    }
}

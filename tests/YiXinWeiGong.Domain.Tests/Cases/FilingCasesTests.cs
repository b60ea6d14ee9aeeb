using YiXinWeiGong.Approvals;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

public sealed class FilingCasesTests
{
    [Fact]
    public void S42_the_filing_decision_is_served_within_seven_days_of_filing()
    {
        var filed = Proposed();

        filed.File("1号", Day("2026-09-28"), null, [], Deadlines, Tuesday);

        (filed.Status, filed.Number, filed.FiledOn).Should().Be((CaseStatus.Filed, "1号", Day("2026-09-28")));
        filed.Deadlines.Rows().Should().Equal((DeadlineKinds.ServeFilingDecision, "BG 70", "09-28", "10-05", "10-08", null));
        filed.DequeueEvents().Should().Equal(new CaseFiled(filed.Id, Tuesday) { Number = "1号" });

        filed.ServeFilingDecision(Day("2026-10-09"), Tuesday);

        filed.FilingDecisionServedOn.Should().Be(Day("2026-10-09"));
        filed.Deadlines.Rows().Should().Equal((DeadlineKinds.ServeFilingDecision, "BG 70", "09-28", "10-05", "10-08", "10-09"));
        filed.DequeueEvents().Should().Equal(new FilingDecisionServed(filed.Id, Tuesday) { On = Day("2026-10-09") });
    }

    [Fact]
    public void The_filing_decision_is_served_once()
    {
        var filed = In(CaseStatus.Filed);
        filed.ServeFilingDecision(Day("2026-03-03"), Tuesday);
        filed.DequeueEvents();

        AssertRefused(CaseCodes.FilingDecisionServed, filed, c => c.ServeFilingDecision(Day("2026-03-04"), Tuesday));
    }

    [Fact]
    public void The_filing_decision_is_not_served_before_the_filing() =>
        AssertRefused(CaseCodes.DateBeforePreviousStep, In(CaseStatus.Filed), c => c.ServeFilingDecision(Day("2026-03-01"), Tuesday));

    [Fact]
    public void Of_two_proposals_against_one_agency_only_one_is_filed()
    {
        var filed = In(CaseStatus.Filed);

        AssertRefused(CaseCodes.OneCasePerRespondent, Proposed(), c => c.File("2号", FiledOn, null, [filed, c], Deadlines, Tuesday));
    }

    [Fact]
    public void A_proposal_does_not_stand_in_the_way_of_itself()
    {
        var proposed = Proposed();

        proposed.File("2号", FiledOn, null, [proposed, Proposed()], Deadlines, Tuesday);

        proposed.Status.Should().Be(CaseStatus.Filed);
    }

    [Fact]
    public void A_clue_that_moved_to_another_office_is_that_offices_to_file_on()
    {
        var proposed = Proposed(CaseOrigin.OfClue(AClue()));

        AssertRefused(CaseCodes.ClueElsewhere, proposed, c => c.File("2号", FiledOn, AClue(office: Liuyang), [], Deadlines, Tuesday));
    }

    [Fact]
    public void A_clue_that_was_declined_is_not_filed_on()
    {
        var clue = AClue();
        var proposed = Proposed(CaseOrigin.OfClue(clue));
        clue.Decline("不属于公益诉讼范围", Tuesday);

        AssertRefused(CaseCodes.ClueNotEvaluated, proposed, c => c.File("2号", FiledOn, clue, [], Deadlines, Tuesday));
    }

    [Fact]
    public void A_refused_proposal_ends_with_its_reason()
    {
        var proposed = Proposed();

        proposed.DismissProposal(Refusal(proposed), [Refusal(proposed), HeadsRefusal(proposed)], "证据不足", Tuesday);

        (proposed.Status, proposed.Disposition, proposed.IsOpen).Should().Be((CaseStatus.NotFiled, "证据不足", false));
        proposed.DequeueEvents().Should().Equal(new CaseProposalDismissed(proposed.Id, Tuesday));
    }

    [Fact]
    public void A_proposal_is_not_dismissed_while_its_approval_is_pending() =>
        AssertRefused(CaseCodes.ApprovalNotRefused, Proposed(), c => c.DismissProposal(Asked(c), [], "证据不足", Tuesday));

    [Fact]
    public void A_proposal_is_not_dismissed_on_the_refusal_of_another() =>
        AssertRefused(CaseCodes.ApprovalNotRefused, Proposed(), c => c.DismissProposal(Refusal(Proposed()), [], "证据不足", Tuesday));

    [Fact]
    public void A_proposal_is_not_dismissed_on_a_refusal_of_something_else() =>
        AssertRefused(CaseCodes.ApprovalNotRefused, Proposed(), c => c.DismissProposal(Refusal(c, ApprovalMatters.CloseCase), [], "证据不足", Tuesday));

    [Fact]
    public void A_proposal_is_not_dismissed_on_the_refusal_of_another_version() =>
        AssertRefused(CaseCodes.ApprovalNotRefused, Proposed(), c => c.DismissProposal(Refusal(c, version: 7), [], "证据不足", Tuesday));

    [Fact]
    public void The_heads_refusal_alone_does_not_dismiss_a_proposal() =>
        AssertRefused(CaseCodes.ApprovalNotRefused, Proposed(), c => c.DismissProposal(HeadsRefusal(c), [], "证据不足", Tuesday));

    [Fact]
    public void A_proposal_is_not_dismissed_on_one_refusal_while_the_chief_has_granted_its_filing() =>
        AssertRefused(
            CaseCodes.ApprovalNotRefused, Proposed(), c => c.DismissProposal(Refusal(c), [HeadsRefusal(c), Granted(c)], "证据不足", Tuesday));

    [Fact]
    public void What_was_granted_for_another_version_or_another_matter_does_not_keep_a_proposal()
    {
        var proposed = Proposed();

        proposed.DismissProposal(Refusal(proposed), [Granted(proposed, version: 7), Granted(proposed, ApprovalMatters.CloseCase)], "证据不足", Tuesday);

        proposed.Status.Should().Be(CaseStatus.NotFiled);
    }

    [Fact]
    public void A_grant_that_has_expired_does_not_keep_a_proposal()
    {
        var proposed = Proposed();

        proposed.DismissProposal(Refusal(proposed), [Granted(proposed)], "证据不足", Tuesday.AddDays(31));

        proposed.Status.Should().Be(CaseStatus.NotFiled);
    }
}

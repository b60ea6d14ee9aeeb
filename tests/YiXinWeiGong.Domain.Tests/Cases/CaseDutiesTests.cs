using YiXinWeiGong.Obligations;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

/// <summary>A case filed on Monday 2 March 2026, whose recommendation is decided on the 6th and served on the 10th.</summary>
public sealed class CaseDutiesTests
{
    private const string ServeFiling = "serve-filing-decision#1 BG 70 Procurator 03-02→03-09";
    private const string Serve = "serve-recommendation#1 BG 76 Procurator 03-06→03-09";
    private const string ServedLate = Serve + " done 03-10 by 宁检行公建〔2026〕1号";
    private const string RecordUpward = "record-upward#1 BG 75(1) Procurator 03-10→03-16";
    private const string Reply = "agency-reply#1 JS 21(2) Agency 03-10→05-11";
    private const string Rectify = "rectification#1 BG 75(2) Agency 03-10→05-11";
    private const string FollowUp = "follow-up#1 BG 77 Procurator 03-10→no limit";
    private const string FollowedUp = FollowUp + " done 05-20";
    private const string ServeClosure = "serve-closure-decision#1 BG 74 Procurator 06-01→no limit";

    [Theory]
    [InlineData(CaseStatus.Proposed)]
    [InlineData(CaseStatus.NotFiled)]
    [InlineData(CaseStatus.Filed, ServeFiling)]
    [InlineData(CaseStatus.RecommendationDrafted, ServeFiling)]
    [InlineData(CaseStatus.RecommendationIssued, ServeFiling, Serve)]
    [InlineData(CaseStatus.RecommendationServed, ServeFiling, ServedLate, RecordUpward, Reply, Rectify, FollowUp)]
    [InlineData(CaseStatus.Replied, ServeFiling, ServedLate, RecordUpward, Reply + " done 05-08", Rectify, FollowUp)]
    [InlineData(CaseStatus.UnderFollowUp, ServeFiling, ServedLate, RecordUpward, Reply, Rectify + " done 05-20", FollowedUp)]
    [InlineData(CaseStatus.Closed, ServeFiling, ServedLate, RecordUpward, Rectify + " done 05-20", FollowedUp, ServeClosure)]
    public void What_a_case_owes_at_each_step(CaseStatus status, params string[] duties) => In(status).Duties.Rows().Should().Equal(duties);

    [Theory]
    [InlineData(CaseStatus.Filed, CaseAction.ServeFilingDecision, ServeFiling + " done 03-04 by 宁检行公立〔2026〕1号")]
    [InlineData(CaseStatus.RecommendationServed, CaseAction.RecordWithSuperior, RecordUpward + " done 03-12 by 宁检行公建〔2026〕1号")]
    [InlineData(CaseStatus.Closed, CaseAction.RecordWithSuperior, RecordUpward + " done 03-12 by 宁检行公建〔2026〕1号")]
    [InlineData(CaseStatus.Closed, CaseAction.RecordReply, Reply + " done 05-08")]
    [InlineData(CaseStatus.Closed, CaseAction.ServeClosureDecision, ServeClosure + " done 12-31 by 宁检行公立〔2026〕1号")]
    public void What_is_done_late_or_after_the_end_is_done(CaseStatus status, CaseAction action, string duty)
    {
        var found = In(status);

        Do(found, action);

        found.Duties.Rows().Should().Contain(duty);
    }

    [Fact]
    public void What_the_agency_did_not_do_is_owed_no_more_when_the_case_ends_on_another_ground()
    {
        var found = In(CaseStatus.RecommendationServed);
        found.RecordFollowUp(SomeCases.FollowUp("2026-05-20", FollowUpFinding.NotPerformed), Tuesday);
        found.Close(Closing(ClosureGround.InterestProtected), Tuesday);

        found.Duties.Select(duty => duty.Kind).Should()
            .NotContain([DeadlineKinds.AgencyReply, DeadlineKinds.Rectification]).And.Contain(DeadlineKinds.RecordUpward);
    }

    [Theory]
    [InlineData("PN", null)]
    [InlineData("NP", "05-21")]
    [InlineData("PP", "05-20")]
    [InlineData("PNPP", "05-22")]
    public void Rectification_is_done_since_the_follow_up_from_which_on_all_found_performance(string findings, string? done)
    {
        var found = In(CaseStatus.RecommendationServed);
        foreach (var (day, finding) in findings.Index())
        {
            var on = Day("2026-05-20").AddDays(day);
            found.RecordFollowUp(
                new FollowUp { On = on, Finding = finding == 'P' ? FollowUpFinding.Performed : FollowUpFinding.PartlyPerformed, Note = "现场查看" }, Tuesday);
        }

        found.Duties.Rows().Should().Contain(done is null ? Rectify : $"{Rectify} done {done}").And.Contain(FollowedUp);
    }

    [Fact]
    public void A_last_day_that_waits_for_a_notice_and_one_that_another_calendar_moved_are_owed_as_they_stand()
    {
        var found = Proposed();
        found.File("宁检行公立〔2026〕1号", Day("2026-12-28"), null, [], Deadlines, Tuesday);
        var before = found.Duties.Rows();
        var calendar = Until2026.With(Notice("""{ "year": 2027, "source": "示例", "rest": ["2027-01-01/2027-01-04", "2027-10-01/2027-10-03"], "work": [] }"""));
        found.Recalculate(calendar, Tuesday);

        before.Should().Equal("serve-filing-decision#1 BG 70 Procurator 12-28→provisional");
        found.Duties.Rows().Should().Equal("serve-filing-decision#1 BG 70 Procurator 12-28→01-05");
    }
}

using YiXinWeiGong.Rules;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

/// <summary>S112: a case stays under the rules it was filed under until a decision moves it.</summary>
public sealed class PinnedCasesTests
{
    [Fact]
    public void A_case_is_pinned_to_the_books_in_force_when_it_is_filed()
    {
        In(CaseStatus.Proposed).Rules.Should().BeNull();
        In(CaseStatus.Filed).Rules!.Books.Should().Equal("BG@1", "JS@1", "TZ@1", "XF@1");
    }

    [Fact]
    public void A_case_is_not_filed_under_rules_that_nobody_knows()
    {
        var unknown = new CaseDeadlines(new PeriodCounter(Until2026, RulesInForce.Undetermined));

        AssertRefused("rules.undetermined", In(CaseStatus.Proposed), found => found.File("1", Day("2017-10-01"), null, [], unknown, Tuesday));
    }

    [Fact]
    public void A_decision_moves_a_case_and_is_kept_with_it()
    {
        var found = In(CaseStatus.Filed);
        var before = found.Deadlines;

        found.Transition(Decision, Shorter, ServedOn, TransitionEffect.Keep, "新法施行", Tuesday);

        found.Rules!.Books.Should().Equal("BG@1", "JS@1", "LAW@1", "TZ@1", "XF@1");
        found.Deadlines.Should().Equal(before, "what runs stays as it was set");
        found.Transitions.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            From = new RulePin { Books = ["BG@1", "JS@1", "TZ@1", "XF@1"] },
            To = found.Rules,
            RulesOf = ServedOn,
            Effect = TransitionEffect.Keep,
            Approval = Decision,
            Reason = "新法施行",
            At = Tuesday,
        });
        found.DequeueEvents().Should().Equal(new CaseTransitioned(found.Id, Tuesday) { To = "BG@1 JS@1 LAW@1 TZ@1 XF@1", Effect = TransitionEffect.Keep });
    }

    [Fact]
    public void Where_the_decision_says_so_open_deadlines_are_counted_again_and_met_ones_stay()
    {
        var found = In(CaseStatus.RecommendationServed);
        found.DeadlineOf(DeadlineKinds.ServeRecommendation)!.MetOn.Should().NotBeNull();
        var served = found.DeadlineOf(DeadlineKinds.ServeRecommendation);

        found.Transition(Decision, Shorter, ServedOn, TransitionEffect.CountAgain, "新法施行", Tuesday);

        found.DeadlineOf(DeadlineKinds.ServeRecommendation).Should().Be(served);
        (found.DeadlineOf(DeadlineKinds.AgencyReply)!.Period, found.DeadlineOf(DeadlineKinds.AgencyReply)!.Book).Should().Be((LegalPeriod.Months(1), "LAW@1"));
        found.DeadlineOf(DeadlineKinds.RecordUpward)!.Book.Should().Be("BG@1", "the new law does not set it");
    }

    [Theory]
    [InlineData("2026-03-01", "before it was filed")]
    [InlineData("2026-03-11", "not yet in force")]
    public void A_case_moves_to_no_rules_of_another_time(string rulesOf, string why) =>
        AssertRefused("case.rules-of-another-time", In(CaseStatus.Filed), found => found.Transition(Decision, Shorter, Day(rulesOf), TransitionEffect.Keep, why, Tuesday));

    [Theory]
    [InlineData("2026-05-11T23:59:59+08:00", "LAW@1", "the last day of the reply is not over")]
    [InlineData("2026-05-12T00:00+08:00", "JS@1", "what is over is not revived")]
    public void Only_what_still_runs_on_the_day_of_the_decision_is_counted_again(string at, string book, string why)
    {
        var found = In(CaseStatus.RecommendationServed);
        found.DeadlineOf(DeadlineKinds.AgencyReply)!.Effective.Should().Be(Day("2026-05-11"));

        found.Transition(Decision, Shorter, ServedOn, TransitionEffect.CountAgain, "新法施行", Instant(at));

        found.DeadlineOf(DeadlineKinds.AgencyReply)!.Book.Should().Be(book, why);
    }

    [Fact]
    public void A_case_is_not_moved_to_where_it_is() =>
        AssertRefused("case.rules-apply-already", In(CaseStatus.Filed), found => found.Transition(Decision, Deadlines, ServedOn, TransitionEffect.Keep, "重复", Tuesday));

    [Fact]
    public void What_is_over_keeps_its_day_though_a_notice_is_corrected()
    {
        var corrected = Until2026.With(Notice(
            """{ "year": 2026, "version": 2, "source": "invented", "rest": ["2026-01-01/2026-01-03", "2026-05-09/2026-05-12", "2026-10-01/2026-10-07"], "work": [] }"""));

        In(CaseStatus.RecommendationServed).Recalculate(corrected, Tuesday).Select(moved => moved.After.Kind).Should().Contain(DeadlineKinds.AgencyReply);
        In(CaseStatus.Closed).Recalculate(corrected, Tuesday).Select(moved => moved.After.Kind).Should().NotContain([DeadlineKinds.AgencyReply, DeadlineKinds.Rectification]);
    }

    [Fact]
    public void A_date_that_does_not_change_is_no_move()
    {
        var corrected = Until2026.With(Notice(
            """{ "year": 2026, "version": 2, "source": "invented", "rest": ["2026-01-01/2026-01-03", "2026-10-01/2026-10-08"], "work": [] }"""));
        var found = In(CaseStatus.Filed);

        found.Recalculate(corrected, Tuesday).Should().BeEmpty();
        found.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void A_met_deadline_that_was_never_certain_becomes_certain_and_stays_met()
    {
        var found = In(CaseStatus.RecommendationServed);
        found.Recalculate(new LegalCalendar([]), Tuesday);
        found.RecordReply(Reply("2026-05-11"), Tuesday);
        CaseDeadlines.Judge(found.DeadlineOf(DeadlineKinds.AgencyReply), Day("2026-05-11")).Should().Be(ReplyTimeliness.Undetermined);

        found.Recalculate(Until2026, Tuesday);

        found.DeadlineOf(DeadlineKinds.AgencyReply)!.MetOn.Should().Be(Day("2026-05-11"));
        CaseDeadlines.Judge(found.DeadlineOf(DeadlineKinds.AgencyReply), Day("2026-05-11")).Should().Be(ReplyTimeliness.InTime);
    }

    [Fact]
    public void Where_the_rules_set_no_time_the_duty_is_owed_without_limit()
    {
        var pilot = new CaseDeadlines(new PeriodCounter(Until2026, RuleBooks.Embedded.InForce(Day("2016-06-01"))));
        var found = In(CaseStatus.Proposed);

        found.File("1", FiledOn, null, [], pilot, Tuesday);

        found.Deadlines.Should().BeEmpty();
        found.Duties.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = DeadlineKinds.ServeFilingDecision, Deadline = (Deadline?)null, AroseOn = FiledOn });
    }

    [Fact]
    public void A_holiday_notice_makes_provisional_deadlines_certain_and_leaves_the_others()
    {
        var found = In(CaseStatus.Filed);
        found.Recalculate(Until2026, Tuesday).Should().BeEmpty();
        found.DequeueEvents().Should().BeEmpty();

        var without = new LegalCalendar([]);
        found.Recalculate(without, Tuesday).Should().ContainSingle();
        found.DequeueEvents();
        found.Deadlines[0].IsProvisional.Should().BeTrue();

        var moved = found.Recalculate(Until2026, Tuesday);

        moved.Should().ContainSingle().Which.After.Effective.Should().NotBeNull();
        found.Deadlines.Should().Equal(moved[0].After);
        found.DequeueEvents().Should().BeEquivalentTo([new CaseDeadlinesRecalculated(found.Id, Tuesday) { Kinds = ["serve-filing-decision"] }]);
    }
}

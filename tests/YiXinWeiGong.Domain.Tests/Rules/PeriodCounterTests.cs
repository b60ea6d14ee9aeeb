using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class PeriodCounterTests
{
    private static readonly Deadline Rectified = Periods.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Months(2), Day("2026-03-10"));

    [Fact]
    public void A_deadline_names_article_book_holiday_data_and_choices()
    {
        var due = Periods.Due(DeadlineKinds.AgencyReply, LegalParameters.AgencyReply, Day("2026-03-10"))!;

        (due.Nominal, due.Effective, due.Article, due.Book).Should().Be((Day("2026-05-10"), Day("2026-05-11"), "JS 21(2)", "JS@1"));
        due.Calendars.Should().Equal("holidays-2026");
        due.Choices.Should().Equal(new ChoiceTaken("rest-days", "weekends-and-bridge-days", "BG@1"), new ChoiceTaken("close-of-day", "midnight", "BG@1"));
    }

    [Fact]
    public void A_review_runs_from_the_rolled_end_and_rests_on_its_steps()
    {
        var review = Review();

        (review.From, review.Nominal, review.Effective).Should().Be((Day("2026-05-11"), Day("2026-06-11"), Day("2026-06-11")), "S52");
        review.Reasons[0].Should().BeEquivalentTo(new DeadlineReason("LIT-01", "BG 75(2)", Day("2026-05-11")) { Because = Rectified.Reasons });
        review.Choices[^1].Should().Be(new ChoiceTaken("review-start", "effective-end", "BG@1"));
    }

    [Fact]
    public void By_the_other_reading_it_runs_from_the_nominal_end()
    {
        var nominal = new PeriodCounter(Until2026, Choosing("review-start", "nominal-end"));
        var letter = nominal.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Months(2), Day("2026-08-01"));

        nominal.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, letter)!.Effective.Should().Be(Day("2026-11-02"), "S55, the alternative");
        Periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, letter)!.Effective.Should().Be(Day("2026-11-09"), "S55");
    }

    [Fact]
    public void The_chief_extends_once_and_the_superior_beyond()
    {
        var once = Periods.Extend(Review(), PeriodGrantor.ChiefProcurator);

        (once.Nominal, once.Effective).Should().Be((Day("2026-07-11"), Day("2026-07-13")), "S53");
        Refused("rules.extension-needs-superior", () => Periods.Extend(once, PeriodGrantor.ChiefProcurator));
        Periods.Extend(once, PeriodGrantor.Superior).Effective.Should().Be(Day("2026-08-11"));
    }

    [Fact]
    public void An_extension_makes_the_period_longer_and_is_not_counted_from_its_end()
    {
        var letter = Periods.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Months(2), Day("2026-06-30"));
        var review = Periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, letter with { Effective = Day("2026-08-31") })!;

        review.Nominal.Should().Be(Day("2026-09-30"), "there is no 31 September");
        Periods.Extend(review, PeriodGrantor.ChiefProcurator).Nominal.Should().Be(Day("2026-10-31"), "two months from 31 August");
    }

    [Fact]
    public void Time_for_an_appraisal_does_not_count_and_a_hearing_s_does()
    {
        Periods.Exclude(Review(), "appraisal", Day("2026-05-20"), Day("2026-05-30")).Nominal.Should().Be(Day("2026-06-21"));
        Refused("rules.time-is-not-excluded", () => Periods.Exclude(Review(), "hearing", Day("2026-05-20"), Day("2026-05-30")));
    }

    [Fact]
    public void Time_that_overlaps_is_taken_out_once()
    {
        var appraised = Periods.Exclude(Review(), "appraisal", Day("2026-05-20"), Day("2026-05-30"));

        Periods.Exclude(appraised, "translation", Day("2026-05-25"), Day("2026-06-01")).Nominal.Should().Be(Day("2026-06-23"), "12 days from 20 May to 1 June");
        Periods.Exclude(appraised, "translation", Day("2026-05-22"), Day("2026-05-24")).Nominal.Should().Be(Day("2026-06-21"), "those days are out already");
    }

    [Fact]
    public void A_suspended_review_has_no_date_until_it_goes_on()
    {
        var still = Periods.Suspend(Review(), Day("2026-05-21"));

        (still.IsSuspended, still.IsProvisional, still.Effective, still.Changes[^1].Article).Should().Be((true, false, null, "BG 78"));
        Refused("rules.suspension", () => Periods.Extend(still, PeriodGrantor.ChiefProcurator));
        Refused("rules.suspension", () => Periods.Suspend(still, Day("2026-05-22")));
        Refused("rules.interval", () => Periods.Resume(still, Day("2026-05-20")));

        var again = Periods.Resume(still, Day("2026-07-21"));
        (again.Effective, again.IsSuspended).Should().Be((Day("2026-08-11"), false), "21 days remained on 21 May");
        again.Choices[^1].Should().Be(new ChoiceTaken("after-suspension", "remaining-days", "BG@1"));
        Refused("rules.suspension", () => Periods.Resume(again, Day("2026-07-22")));
    }

    [Fact]
    public void A_review_suspended_twice_names_its_choice_once()
    {
        var twice = Periods.Resume(Periods.Suspend(Periods.Resume(Periods.Suspend(Review(), Day("2026-05-21")), Day("2026-06-10")), Day("2026-06-15")), Day("2026-06-20"));

        twice.Effective.Should().Be(Day("2026-07-06"), "25 days are out");
        twice.Choices.Should().ContainSingle(choice => choice.Point == "after-suspension");
    }

    [Fact]
    public void By_the_other_reading_a_suspended_review_begins_anew() =>
        new PeriodCounter(Until2026, Choosing("after-suspension", "anew"))
            .Resume(Periods.Suspend(Review(), Day("2026-05-21")), Day("2026-07-21")).Effective.Should().Be(Day("2026-08-21"));

    [Fact]
    public void A_transfer_begins_the_review_anew_and_forgets_what_was_granted_before()
    {
        var extended = Periods.Extend(Review(), PeriodGrantor.ChiefProcurator);

        var received = Periods.Restart(extended, Day("2026-06-20"));

        (received.Nominal, received.Effective).Should().Be((Day("2026-07-20"), Day("2026-07-20")));
        Refused("rules.interval", () => Periods.Restart(extended, Day("2026-05-10")));
    }

    [Fact]
    public void Where_a_period_began_anew_the_chief_may_extend_it_again()
    {
        var received = Periods.Restart(Periods.Extend(Review(), PeriodGrantor.ChiefProcurator), Day("2026-06-20"));

        var extended = Periods.Extend(received, PeriodGrantor.ChiefProcurator);

        extended.Effective.Should().Be(Day("2026-08-20"), "BG 47(3) is for the receiving office's chief as well");
        Refused("rules.extension-needs-superior", () => Periods.Extend(extended, PeriodGrantor.ChiefProcurator));
    }

    [Fact]
    public void A_review_names_the_choices_of_the_period_from_whose_end_it_runs()
    {
        var letter = Rectified with { Choices = [.. Rectified.Choices, new ChoiceTaken("longer-letter", "letter", "JS@1")] };

        Periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, letter)!.Choices.Select(choice => choice.Point)
            .Should().Equal("rest-days", "close-of-day", "longer-letter", "review-start");
    }

    [Fact]
    public void Only_a_review_is_extended_interrupted_or_begun_anew()
    {
        var reply = Periods.Due(DeadlineKinds.AgencyReply, LegalParameters.AgencyReply, Day("2026-03-10"))!;

        Refused("rules.only-a-review-changes", () => Periods.Extend(reply, PeriodGrantor.ChiefProcurator));
        Refused("rules.only-a-review-changes", () => Periods.Exclude(reply, "appraisal", Day("2026-03-20"), Day("2026-03-30")));
        Refused("rules.only-a-review-changes", () => Periods.Suspend(reply, Day("2026-03-20")));
        Refused("rules.only-a-review-changes", () => Periods.Restart(reply, Day("2026-03-20")));
    }

    [Fact]
    public void What_is_done_has_no_period_to_change()
    {
        var done = Review().Met(Day("2026-06-01"));

        Refused("rules.already-met", () => Periods.Extend(done, PeriodGrantor.ChiefProcurator));
        Refused("rules.already-met", () => Periods.Exclude(done, "audit", Day("2026-05-20"), Day("2026-05-30")));
        Refused("rules.already-met", () => Periods.Suspend(done, Day("2026-05-20")));
        Refused("rules.already-met", () => Periods.Restart(done, Day("2026-05-20")));
    }

    [Fact]
    public void Time_may_be_taken_out_from_the_first_day_of_the_period_to_the_last()
    {
        Periods.Exclude(Review(), "audit", Day("2026-05-11"), Day("2026-05-12")).Nominal.Should().Be(Day("2026-06-12"));
        Periods.Exclude(Review(), "audit", Day("2026-06-11"), Day("2026-06-12")).Nominal.Should().Be(Day("2026-06-12"));
    }

    [Fact]
    public void A_period_of_working_days_is_nobody_s_to_change()
    {
        var promise = Periods.Due(DeadlineKinds.ProceduralReply, LegalParameters.ProceduralReplyWorkingDays, Day("2026-03-06"))!;
        var changed = promise with { Changes = [new PeriodChange { Kind = PeriodChangeKind.Extended, Article = "a", By = LegalPeriod.Days(1) }] };

        promise.Reasons[^1].Should().Be(new DeadlineReason("SLA", "7 working days", Day("2026-03-17")));
        FluentActions.Invoking(() => Until2026.Recount(changed)).Should().Throw<ArgumentException>().WithMessage("*local promises*");
    }

    [Fact]
    public void Each_change_is_a_step_of_the_explanation()
    {
        var reviewed = Periods.Exclude(Periods.Extend(Review(), PeriodGrantor.ChiefProcurator), "audit", Day("2026-05-20"), Day("2026-05-25"));

        reviewed.Reasons.Select(reason => $"{reason} {reason.Article}").Should().Equal(
            "LIT-01 2026-05-11 BG 75(2)", "PER-01 2026-05-12 ML 85(2); MD 201", "PER-02 2026-06-11 MD 202", "LIT-04 2026-07-11 BG 47(3)", "LIT-05 2026-07-16 BG 48");
    }

    [Fact]
    public void A_missing_deadline_is_a_mistake()
    {
        Func<object?>[] asks =
        [
            () => Periods.DueAfter("k", LegalParameters.CivilReview, null!), () => Periods.Extend(null!, PeriodGrantor.Superior),
            () => Periods.Exclude(null!, "audit", default, default), () => Periods.Suspend(null!, default), () => Periods.Resume(null!, default),
            () => Periods.Restart(null!, default), () => Periods.EndOf(null!), () => Periods.IsInTime(null!, default), () => Until2026.Recount(null!),
            () => Until2026.IsInTime(null!, default), () => RuleBooks.Embedded.With(null!), () => RuleBook.Parse(null!), () => RuleBooks.Embedded.Of(null!),
            () => Fields.Embedded.Classify(new FieldCode("ENV"), null!, Law), () => Law.Find<int>(null!), () => Law.Take<RestDays>(null!),
        ];

        asks.Count(Throws).Should().Be(asks.Length);

        static bool Throws(Func<object?> ask)
        {
            try
            {
                _ = ask();
                return false;
            }
            catch (ArgumentNullException)
            {
                return true;
            }
        }
    }

    [Theory]
    [InlineData("2026-05-10", "2026-05-20")]
    [InlineData("2026-06-12", "2026-06-20")]
    [InlineData("2026-05-30", "2026-05-29")]
    public void Time_outside_of_the_period_cannot_be_taken_out(string from, string until) =>
        Refused("rules.interval", () => Periods.Exclude(Review(), "audit", Day(from), Day(until)));

    [Fact]
    public void A_review_suspended_while_its_end_rolls_is_not_over_before_it_goes_on()
    {
        var extended = Periods.Extend(Review(), PeriodGrantor.ChiefProcurator);
        var resumed = Periods.Resume(Periods.Suspend(extended, Day("2026-07-13")), Day("2026-09-02"));

        (extended.Nominal, extended.Effective).Should().Be((Day("2026-07-11"), Day("2026-07-13")), "11 July is a Saturday");
        (resumed.Nominal, resumed.Effective).Should().Be((Day("2026-09-02"), Day("2026-09-02")), "no day remained, and it cannot end before it goes on");
        Periods.Exclude(extended, "audit", Day("2026-07-13"), Day("2026-08-12")).Effective.Should().Be(Day("2026-08-12"));
    }

    [Fact]
    public void What_happens_to_a_review_that_began_anew_happens_after_that()
    {
        var received = Periods.Restart(Review(), Day("2026-06-01"));
        var anew = new PeriodCounter(Until2026, Choosing("after-suspension", "anew")).Resume(Periods.Suspend(Review(), Day("2026-05-21")), Day("2026-07-21"));

        Refused("rules.interval", () => Periods.Restart(received, Day("2026-05-31")));
        Refused("rules.interval", () => Periods.Suspend(received, Day("2026-05-31")));
        Refused("rules.interval", () => Periods.Exclude(received, "audit", Day("2026-05-31"), Day("2026-06-10")));
        Refused("rules.interval", () => Periods.Suspend(anew, Day("2026-07-20")));
        Refused("rules.interval", () => Periods.Exclude(anew, "audit", Day("2026-07-20"), Day("2026-07-22")));
        Periods.Restart(received, Day("2026-06-01")).Nominal.Should().Be(Day("2026-07-01"));
    }

    [Fact]
    public void A_review_that_is_over_is_not_revived()
    {
        Refused("rules.interval", () => Periods.Restart(Review(), Day("2026-06-12")));
        Refused("rules.interval", () => Periods.Suspend(Review(), Day("2026-06-12")));
        Periods.Restart(Review(), Day("2026-06-11")).Nominal.Should().Be(Day("2026-07-11"), "its last day is still of it");
    }

    [Fact]
    public void A_document_sets_no_period_where_it_is_unknown_which_rules_were_in_force() => Refused(
        "rules.undetermined",
        () => new PeriodCounter(Until2026, RuleBooks.Embedded.InForce(Day("2017-10-01"))).DueAsSet("k", "BG 75(2)", LegalPeriod.Months(2), Day("2017-10-01")));

    [Fact]
    public void A_review_after_a_provisional_period_is_provisional()
    {
        var letter = Periods.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Months(2), Day("2026-11-24"));
        var review = Periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, letter)!;

        (letter.IsProvisional, review.IsProvisional, review.Nominal).Should().Be((true, true, Day("2027-02-24")));
    }

    [Theory]
    [InlineData("2026-04-10", "calendar-days", "2026-04-07", "")]
    [InlineData("2026-04-10", "clear-days", "2026-04-06", "deadline.last-day-is-rest-day")]
    [InlineData("2027-01-10", "calendar-days", "2027-01-07", "deadline.last-day-is-unknown")]
    public void A_notice_before_a_hearing_is_counted_back_and_warns_of_a_rest_day(string hearing, string reading, string last, string warning)
    {
        var notice = new PeriodCounter(Until2026, Choosing("notice-days", reading)).NoticeBefore(DeadlineKinds.HearingNotice, LegalParameters.HearingNotice, Day(hearing))!;

        (notice.Effective, string.Join(' ', notice.Warnings)).Should().Be((Day(last), warning));
    }

    [Theory]
    [InlineData("2026-02-12", "2026-02-28", "13, 14 (make-up), 24, 25, 26, 27, 28 (make-up)")]
    [InlineData("2026-03-06", "2026-03-17", "9 to 13, 16, 17")]
    public void Working_days_are_counted_for_promises(string from, string last, string why) =>
        Periods.Due(DeadlineKinds.ProceduralReply, LegalParameters.ProceduralReplyWorkingDays, Day(from))!.Effective.Should().Be(Day(last), why);

    [Fact]
    public void Working_days_run_into_the_unknown_without_a_notice()
    {
        var due = Periods.Due(DeadlineKinds.ProceduralReply, LegalParameters.ProceduralReplyWorkingDays, Day("2026-12-28"))!;

        (due.IsProvisional, due.Nominal).Should().Be((true, Day("2027-01-04")), "the earliest day it can be");
    }

    [Theory]
    [InlineData("weekends-and-bridge-days", "2026-05-11")]
    [InlineData("statutory-days-only", "2026-05-10")]
    public void Which_days_rest_is_a_choice(string reading, string last) =>
        new PeriodCounter(Until2026, Choosing("rest-days", reading)).Due(DeadlineKinds.AgencyReply, LegalParameters.AgencyReply, Day("2026-03-10"))!
            .Effective.Should().Be(Day(last), "10 May 2026 is a Sunday and no statutory day");

    [Theory]
    [InlineData("2026-10-01", "2026-10-04", "1 to 3 October are the statutory days")]
    [InlineData("2026-02-16", "2026-02-20", "New Year's Eve and three days")]
    [InlineData("2026-09-25", "2026-09-26", "Mid-autumn")]
    public void By_the_other_reading_only_statutory_days_roll(string nominal, string last, string why) =>
        new PeriodCounter(Until2026, Choosing("rest-days", "statutory-days-only"))
            .DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Days(1), Day(nominal).AddDays(-1)).Effective.Should().Be(Day(last), why);

    [Fact]
    public void The_last_day_ends_at_midnight_or_when_the_office_closes()
    {
        var due = Periods.Due(DeadlineKinds.AgencyReply, LegalParameters.AgencyReply, Day("2026-03-10"))!;
        var closing = new PeriodCounter(Until2026, LawWith(
            """
            { "id": "HOST", "version": 1, "zh": "本院规定", "en": "ours", "source": "s", "layer": "local", "from": "2026-01-01",
              "choices": { "close-of-day": "office-hours" }, "parameters": { "office-closes": { "is": "17:30", "article": "ours" } } }
            """));
        var early = closing.Due(DeadlineKinds.AgencyReply, LegalParameters.AgencyReply, Day("2026-03-10"))!;

        Periods.EndOf(due).Should().Be(Instant("2026-05-12T00:00+08:00"));
        (Periods.IsInTime(due, Instant("2026-05-11T23:59:59+08:00")), Periods.IsInTime(due, Instant("2026-05-12T00:00+08:00"))).Should().Be((true, false));
        closing.EndOf(early).Should().Be(Instant("2026-05-11T17:30+08:00"));
        (closing.IsInTime(early, Instant("2026-05-11T17:29:59+08:00")), closing.IsInTime(early, Instant("2026-05-11T17:30+08:00"))).Should().Be((true, false));
        (closing.IsInTime(early, Instant("2026-05-14T09:00+08:00"), Day("2026-05-11")), closing.IsInTime(early, Instant("2026-05-14T09:00+08:00"), Day("2026-05-12")))
            .Should().Be((true, false), "the postmark decides");
    }

    [Fact]
    public void Counting_again_changes_nothing_where_nothing_new_is_known()
    {
        var reviewed = Periods.Exclude(Periods.Extend(Review(), PeriodGrantor.ChiefProcurator), "audit", Day("2026-05-20"), Day("2026-05-25"));

        Until2026.Recount(reviewed).Should().BeEquivalentTo(reviewed);
    }

    private static Deadline Review() => Periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, Rectified)!;

    private static RulesInForce Choosing(string point, string option) => LawWith(
        $$"""
        { "id": "HOST", "version": 1, "zh": "本院规定", "en": "ours", "source": "s", "layer": "local", "from": "2026-01-01", "choices": { "{{point}}": "{{option}}" } }
        """);

    private static void Refused(string code, Func<object> ask) => ask.Should().Throw<RefusalException>().Which.Code.Should().Be(code);
}

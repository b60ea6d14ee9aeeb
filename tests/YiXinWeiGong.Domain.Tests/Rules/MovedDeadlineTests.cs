using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

/// <summary>What a corrected notice moves: an invented second version of 2026 in which 11 and 12 May are free.</summary>
public sealed class MovedDeadlineTests
{
    private static readonly LegalCalendar Corrected = Until2026.With(Notice(
        """{ "year": 2026, "version": 2, "source": "invented", "rest": ["2026-01-01/2026-01-01", "2026-05-01/2026-05-05", "2026-05-11/2026-05-12", "2026-10-01/2026-10-03"], "work": ["2026-05-09"] }"""));

    private static readonly Deadline Rectified = Periods.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Months(2), Day("2026-03-10"));

    [Fact]
    public void A_review_moves_with_the_period_from_whose_end_it_runs()
    {
        var moved = MovedDeadline.Among([Rectified, Review(Periods)], Corrected, Owed);

        moved.Select(one => (one.Before.Effective, one.After.Effective)).Should().Equal(
            (Day("2026-05-11"), Day("2026-05-13")), (Day("2026-06-11"), Day("2026-06-15")));
        moved[1].After.From.Should().Be(Day("2026-05-13"), "13 June is a Saturday");
        moved[1].After.Reasons[0].Because.Should().Equal(moved[0].After.Reasons);
    }

    [Fact]
    public void One_that_runs_from_the_nominal_end_stays() =>
        MovedDeadline.Among([Rectified, Review(new PeriodCounter(Until2026, LawWith(
            """{ "id": "HOST", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01", "choices": { "review-start": "nominal-end" } }""")))], Corrected, Owed)
            .Select(one => one.After.Kind).Should().Equal(DeadlineKinds.Rectification);

    [Fact]
    public void What_is_done_stays_and_so_does_what_the_notice_does_not_touch()
    {
        var later = Periods.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Days(10), Day("2023-03-10"));

        MovedDeadline.Among([Rectified.Met(Day("2026-05-08")), later], Corrected, Owed).Should().BeEmpty();
    }

    [Fact]
    public void A_review_after_a_period_that_becomes_provisional_becomes_provisional_too()
    {
        var unknown = new LegalCalendar(Until2026.Notices.Where(notice => notice.Year != 2026));

        MovedDeadline.Among([Rectified, Review(Periods)], unknown, Owed).Should().OnlyContain(one => one.After.IsProvisional);
    }

    private static bool Owed(Deadline deadline) => true;

    private static Deadline Review(PeriodCounter periods) =>
        periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, Rectified)!;
}

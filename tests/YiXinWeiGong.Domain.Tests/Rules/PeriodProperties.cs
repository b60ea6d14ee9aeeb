using CsCheck;
using static YiXinWeiGong.Rules.Days;
using static YiXinWeiGong.Rules.Generators;

namespace YiXinWeiGong.Rules;

/// <summary>What holds of every period, whatever its start, its length and what happens to it.</summary>
public sealed class PeriodProperties
{
    [Fact]
    public void A_deadline_never_lands_on_a_rest_day() => Gen.Select(AnyDay, AnyPeriod, AnyRestDays).Sample(
        (from, period, restDays) => Count(from, period, restDays) is not { Effective: { } last } || Until2026.IsRestDay(last, restDays) == false, iter: Times);

    [Fact]
    public void It_is_never_before_its_nominal_day() => Gen.Select(AnyDay, AnyPeriod, AnyRestDays).Sample(
        (from, period, restDays) => Count(from, period, restDays) is var due && !(due.Effective < due.Nominal), iter: Times);

    [Fact]
    public void Every_day_between_the_nominal_day_and_the_last_is_a_rest_day() => Gen.Select(AnyDay, AnyPeriod, AnyRestDays).Sample(
        (from, period, restDays) =>
        {
            var due = Count(from, period, restDays);
            return due.Effective is not { } last
                || Enumerable.Range(0, last.DayNumber - due.Nominal.DayNumber).All(day => Until2026.IsRestDay(due.Nominal.AddDays(day), restDays) == true);
        },
        iter: Times);

    [Fact]
    public void It_is_monotone_in_its_start() => Gen.Select(AnyDay, Gen.Int[0, 400], AnyPeriod).Sample(
        (from, later, period) => !(Count(from.AddDays(later), period).Effective < Count(from, period).Effective), iter: Times);

    [Fact]
    public void Its_nominal_day_is_monotone_in_its_start() => Gen.Select(AnyDay, Gen.Int[0, 400], AnyPeriod).Sample(
        (from, later, period) => Count(from, period).Nominal <= Count(from.AddDays(later), period).Nominal, iter: Times);

    [Fact]
    public void A_longer_period_never_ends_earlier() => Gen.Select(AnyDay, AnyPeriod, Gen.Int[0, 30]).Sample(
        (from, period, more) => !(Count(from, period with { Count = period.Count + more }).Effective < Count(from, period).Effective), iter: Times);

    [Fact]
    public void Months_end_on_the_corresponding_day_or_on_the_last_of_the_month() => Gen.Select(AnyDay, Gen.Int[1, 24]).Sample(
        (from, months) =>
        {
            var nominal = Count(from, LegalPeriod.Months(months)).Nominal;
            var monthsOn = ((nominal.Year - from.Year) * 12) + nominal.Month - from.Month;
            return monthsOn == months && (nominal.Day == from.Day || (nominal.Day < from.Day && nominal.AddDays(1).Day == 1));
        },
        iter: Times);

    [Fact]
    public void It_is_provisional_exactly_where_a_year_that_it_needs_is_missing() => Gen.Select(AnyDay, AnyPeriod).Sample(
        (from, period) =>
        {
            var due = Count(from, period);
            return due.IsProvisional == (due.Nominal.Year > 2026);
        },
        iter: Times);

    [Fact]
    public void Another_notice_never_moves_a_deadline_that_did_not_need_it() => Gen.Select(AnyDay, AnyPeriod).Sample(
        (from, period) =>
        {
            var due = Count(from, period);
            var more = Until2026.With(Notice("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-03", "2027-10-01/2027-10-03"], "work": [] }"""));
            return due.IsProvisional || more.Recount(due).Effective == due.Effective;
        },
        iter: Times);

    [Fact]
    public void Counting_again_gives_the_same() => Gen.Select(AnyDay, AnyPeriod, AnyRestDays).Sample(
        (from, period, restDays) =>
        {
            var due = Count(from, period, restDays);
            var again = Until2026.Recount(due);
            return (again.Nominal, again.Effective) == (due.Nominal, due.Effective) && again.Reasons.SequenceEqual(due.Reasons);
        },
        iter: Times);

    [Fact]
    public void What_was_done_by_the_last_day_is_in_time_and_nothing_after_it_is() => Gen.Select(AnyDay, AnyPeriod, Gen.Int[-2_000, 2_000]).Sample(
        (from, period, minutes) =>
        {
            var due = Count(from, period);
            return due.Effective is not { } last || Until2026.IsInTime(due, Until2026.EndOf(last).AddMinutes(minutes)) == minutes < 0;
        },
        iter: Times);

    [Fact]
    public void Excluding_time_never_shortens() => Gen.Select(AnyReview, AnyInterval, AnyGround).Sample(
        (review, interval, ground) => !(Exclude(review, interval, ground).Effective < review.Effective), iter: Times);

    [Fact]
    public void Time_is_excluded_in_any_order_alike() => Gen.Select(AnyReview, AnyInterval, AnyInterval).Sample(
        (review, one, other) =>
            Exclude(Exclude(review, one, "audit"), other, "testing").Nominal == Exclude(Exclude(review, other, "testing"), one, "audit").Nominal,
        iter: Times);

    [Fact]
    public void Excluding_the_same_time_twice_is_excluding_it_once() => Gen.Select(AnyReview, AnyInterval).Sample(
        (review, interval) => Exclude(Exclude(review, interval, "audit"), interval, "testing").Nominal == Exclude(review, interval, "audit").Nominal, iter: Times);

    [Fact]
    public void Excluding_lengthens_by_as_many_days_as_were_excluded_and_no_more() => Gen.Select(AnyReview, AnyInterval).Sample(
        (review, interval) => Exclude(review, interval, "audit").Nominal == review.Nominal.AddDays(interval.Length), iter: Times);

    [Fact]
    public void An_extension_never_shortens_and_comes_in_any_order_with_time_excluded() => Gen.Select(AnyReview, AnyInterval).Sample(
        (review, interval) =>
        {
            var extended = Periods.Extend(review, PeriodGrantor.ChiefProcurator);
            return extended.Nominal > review.Nominal
                && Exclude(extended, interval, "audit").Nominal == Periods.Extend(Exclude(review, interval, "audit"), PeriodGrantor.ChiefProcurator).Nominal;
        },
        iter: Times);

    [Fact]
    public void The_chief_never_extends_twice() => Gen.Select(AnyReview, AnyInterval).Sample(
        (review, interval) =>
        {
            var once = Periods.Extend(Exclude(review, interval, "audit"), PeriodGrantor.ChiefProcurator);
            return FluentActions.Invoking(() => Periods.Extend(once, PeriodGrantor.ChiefProcurator)).Should().Throw<RefusalException>().Which.Code == RuleCodes.ExtensionNeedsSuperior;
        },
        iter: Times);

    [Fact]
    public void A_suspended_review_keeps_its_remaining_days() => Gen.Select(AnyReview, Gen.Int[0, 27], Gen.Int[0, 300]).Sample(
        (review, after, still) =>
        {
            var on = review.From.AddDays(after);
            var resumed = Periods.Resume(Periods.Suspend(review, on), on.AddDays(still));
            return resumed.Nominal.DayNumber - (on.DayNumber + still) == review.Nominal.DayNumber - on.DayNumber;
        },
        iter: Times);

    [Fact]
    public void A_review_never_ends_before_the_last_day_that_is_excluded_or_the_day_on_which_it_goes_on() =>
        Gen.Select(AnyReview, Gen.Int[0, 27], Gen.Int[0, 40], Gen.Int[0, 27], Gen.Int[0, 300], Gen.Int[0, 15]).Sample(
            (review, after, length, before, still, back) =>
            {
                var excluded = Exclude(review, (after, length), "audit");
                var on = back < 8 ? Last(excluded).AddDays(-back) : review.From.AddDays(before);
                var resumed = Periods.Resume(Periods.Suspend(excluded, on), on.AddDays(still));
                return Last(excluded) >= review.From.AddDays(after + length) && Last(resumed) >= on.AddDays(still);
            },
            iter: Times);

    [Fact]
    public void Working_days_end_on_a_working_day_and_are_as_many_as_were_asked() => Gen.Select(AnyDay, Gen.Int[1, 40]).Sample(
        (from, count) =>
        {
            var due = Until2026.Due("procedural-reply", "a", from, LegalPeriod.WorkingDays(count));
            return due.Effective is not { } last
                || (Until2026.IsRestDay(last) == false
                    && Enumerable.Range(1, last.DayNumber - from.DayNumber).Count(day => Until2026.IsRestDay(from.AddDays(day)) == false) == count);
        },
        iter: Times);

    [Fact]
    public void A_notice_is_as_many_days_before_as_the_law_says_whatever_day_that_is() => AnyDay.Sample(
        hearing => Periods.NoticeBefore(DeadlineKinds.HearingNotice, LegalParameters.HearingNotice, hearing)!.Effective == hearing.AddDays(-3), iter: Times);

    [Fact]
    public void A_period_is_read_as_it_is_written() => Gen.Select(Gen.Int[1, LegalPeriod.MaxCount], Gen.Enum<PeriodUnit>().Where(unit => unit != PeriodUnit.None)).Sample(
        (count, unit) => LegalPeriod.TryParse(new LegalPeriod(count, unit).ToString(), out var read) && read == new LegalPeriod(count, unit), iter: Times);

    private static Deadline Count(DateOnly from, LegalPeriod period, RestDays restDays = RestDays.WeekendsAndBridgeDays) => Until2026.Recount(new Deadline
    {
        Kind = "k",
        Article = "a",
        From = from,
        Period = period,
        Nominal = from,
        Choices = restDays == RestDays.StatutoryDaysOnly ? [new ChoiceTaken("rest-days", "statutory-days-only")] : [],
    });

    private static DateOnly Last(Deadline deadline) => deadline.Effective ?? deadline.Nominal;

    private static Deadline Exclude(Deadline review, (int After, int Length) interval, string ground) =>
        Periods.Exclude(review, ground, review.From.AddDays(interval.After), review.From.AddDays(interval.After + interval.Length));
}

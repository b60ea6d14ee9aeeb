using CsCheck;

namespace YiXinWeiGong.Rules;

public sealed class NaiveAgreementTests
{
    private static readonly Gen<DateOnly> Starts =
        Gen.Int[new DateOnly(2021, 6, 1).DayNumber, new DateOnly(2027, 3, 1).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void Every_day_of_the_known_years_is_a_rest_day_to_both_or_to_neither()
    {
        NaiveCalendar.RestDays.Should().HaveCount((5 * 365) + 1);
        foreach (var (day, rest) in NaiveCalendar.RestDays)
        {
            Days.Until2026.IsRestDay(new DateOnly(day.Year, day.Month, day.Day)).Should().Be(rest, "{0} is walked so", day);
        }
    }

    [Fact]
    public void Periods_of_days_end_where_a_walk_from_day_to_day_ends() =>
        Gen.Select(Starts, Gen.Int[1, 400]).Sample((from, count) => Agree(from, count, months: false), iter: 20_000);

    [Fact]
    public void Periods_of_months_end_where_a_walk_from_month_to_month_ends() =>
        Gen.Select(Starts, Gen.Int[1, 36]).Sample((from, count) => Agree(from, count, months: true), iter: 20_000);

    [Fact]
    public void Every_end_of_month_agrees_for_every_number_of_months()
    {
        for (var start = new DateOnly(2022, 1, 1); start.Year < 2027; start = start.AddDays(1))
        {
            if (start.Day >= 28)
            {
                for (var count = 1; count <= 13; count++)
                {
                    Agree(start, count, months: true).Should().BeTrue("of {0:yyyy-MM-dd} and {1} months", start, count);
                }
            }
        }
    }

    private static bool Agree(DateOnly from, int count, bool months)
    {
        var due = Days.Until2026.Due("k", "a", from, months ? LegalPeriod.Months(count) : LegalPeriod.Days(count));
        var nominal = NaiveCalendar.Nominal((from.Year, from.Month, from.Day), count, months);
        return Parts(due.Nominal) == nominal && Parts(due.Effective) == NaiveCalendar.Effective(nominal);
    }

    private static (int Year, int Month, int Day)? Parts(DateOnly? day) => day is { } d ? (d.Year, d.Month, d.Day) : null;
}

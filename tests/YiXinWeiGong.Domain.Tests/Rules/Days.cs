using System.Globalization;
using System.Text;

namespace YiXinWeiGong.Rules;

/// <summary>Days and notices in the short form in which the tests write them.</summary>
internal static class Days
{
    /// <summary>The calendar by which the tests count: a notice that ships later changes no answer of theirs.</summary>
    public static LegalCalendar Until2026 { get; } = new(LegalCalendar.Embedded.Notices.Where(notice => notice.Year <= 2026));

    /// <summary>The rules that shipped as in force when this year began.</summary>
    public static RulesInForce Law { get; } = RuleBooks.Embedded.InForce(new DateOnly(2026, 1, 1));

    public static PeriodCounter Periods { get; } = new(Until2026, Law);

    /// <summary>What a host would add: national books and one more.</summary>
    public static RulesInForce LawWith(string json) => RuleBooks.Embedded.With(Book(json)).InForce(new DateOnly(2026, 1, 1));

    public static RuleBook Book(string json) => RuleBook.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)), "book.json");

    /// <summary>Is refused with file, line and path, what is wrong and how to mend it.</summary>
    public static void ShouldBeAtFault(Action read, string message) => read.Should().Throw<FormatException>().WithMessage(message)
        .Which.Message.Should().MatchRegex(@"^[\w .-]+\(\d+\): \$\S*: .{3,}; .{3,}$");

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);

    public static HolidayNotice Notice(string json) => HolidayNotice.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static LegalPeriod Period(string text)
    {
        var count = int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);
        return text.Contains("month", StringComparison.Ordinal) ? LegalPeriod.Months(count) : LegalPeriod.Days(count);
    }

    public static Deadline Due(string from, string period) =>
        Until2026.Due(DeadlineKinds.AgencyReply, "JS 21(2)", Day(from), Period(period));
}

using System.Globalization;
using System.Text;

namespace YiXinWeiGong.Rules;

/// <summary>Days and notices in the short form in which the tests write them.</summary>
internal static class Days
{
    public static LegalCalendar Embedded => LegalCalendar.Embedded;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);

    public static HolidayNotice Notice(string json) => HolidayNotice.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static LegalPeriod Period(string text)
    {
        var count = int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);
        return text.Contains("month", StringComparison.Ordinal) ? LegalPeriod.Months(count) : LegalPeriod.Days(count);
    }

    public static Deadline Due(string from, string period) =>
        Embedded.Due(DeadlineKinds.AgencyReply, "JS 21(2)", Day(from), Period(period));
}

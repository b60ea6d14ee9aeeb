using System.Diagnostics;
using System.Globalization;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Benchmarks;

/// <summary>How long a new process takes to load the rules; only the first look at them is measured.</summary>
internal static class ColdStart
{
    public static int Report()
    {
        var watch = Stopwatch.StartNew();
        var books = RuleBooks.Embedded.All.Count;
        _ = RuleBooks.Embedded.InForce(new DateOnly(2026, 1, 1)).Settings.Count;
        var loaded = watch.Elapsed;
        var notices = LegalCalendar.Embedded.Notices.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"books":{{books}},"books_ms":{{loaded.TotalMilliseconds:F1}},"notices":{{notices}},"notices_ms":{{(watch.Elapsed - loaded).TotalMilliseconds:F1}}}"""));
        return 0;
    }
}

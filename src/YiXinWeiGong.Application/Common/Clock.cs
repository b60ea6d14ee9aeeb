using YiXinWeiGong.Rules;

namespace YiXinWeiGong;

/// <summary>Now, as an instant and as a legal date.</summary>
internal sealed class Clock(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Today in Asia/Shanghai.</summary>
    public DateOnly Today => DateOf(Now);

    /// <summary>The day of an instant in Asia/Shanghai.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => LegalCalendar.DayOf(at);
}

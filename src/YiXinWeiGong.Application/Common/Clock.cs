using YiXinWeiGong.Rules;

namespace YiXinWeiGong;

/// <summary>Now, as an instant and as a legal date.</summary>
internal sealed class Clock(TimeProvider time, LegalCalendar calendar)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Today in Asia/Shanghai.</summary>
    public DateOnly Today => calendar.DateOf(time.GetUtcNow());
}

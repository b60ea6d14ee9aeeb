namespace YiXinWeiGong.Outbox;

/// <summary>Why a parked message is taken out of the queue without having been handed on.</summary>
public enum DiscardReason
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The subscribers learnt of it in another way.</summary>
    [Label("已另行告知", "told in another way")]
    ToldOtherwise = 1,

    /// <summary>A later event says all that the subscribers need.</summary>
    [Label("已被后续事件取代", "superseded")]
    Superseded = 2,

    /// <summary>No subscriber needs it.</summary>
    [Label("无需告知", "not needed")]
    NotNeeded = 3,
}

/// <summary>Why a parked message is tried again.</summary>
public enum ReleaseReason
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The subscriber was put right.</summary>
    [Label("订阅方已修复", "the subscriber was put right")]
    SubscriberMended = 1,

    /// <summary>The way to the subscriber is open again.</summary>
    [Label("通道已恢复", "the connection is back")]
    ConnectionRestored = 2,

    /// <summary>To see whether it works now.</summary>
    [Label("再试一次", "another try")]
    AnotherTry = 3,
}

/// <summary>Codes of problems with the outbox.</summary>
public static class OutboxCodes
{
    /// <summary>No such message is parked.</summary>
    [Label("没有该编号的搁置消息。", "No message of that id is parked.")]
    public const string NotParked = "outbox.not-parked";

    /// <summary>An event of a name that this version does not know waits to be handed on.</summary>
    [Label("本版本不认识该事件。", "This version does not know the event.")]
    public const string EventUnknown = "outbox.event-unknown";

    /// <summary>An event was not handed on in time.</summary>
    [Label("事件未能按时送出。", "The event was not handed on in time.")]
    public const string TimedOut = "outbox.timed-out";
}

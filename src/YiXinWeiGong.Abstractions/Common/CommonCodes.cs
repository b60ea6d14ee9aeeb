namespace YiXinWeiGong;

/// <summary>Codes of problems that any use case may meet.</summary>
public static class CommonCodes
{
    /// <summary>The actor may not do this here.</summary>
    [Label("您无权在此进行该操作。", "You may not do this here.")]
    public const string Denied = "use-case.denied";

    /// <summary>Somebody else changed the subject first, or the id is taken.</summary>
    [Label("该事项已被他人先行变更，请刷新后重试。", "Somebody else changed this first; read it again and retry.")]
    public const string Conflict = "store.conflict";

    /// <summary>The store is busy or cannot be reached.</summary>
    [Label("存储暂不可用，请稍后重试。", "The store is not available now; try again later.")]
    public const string Unavailable = "store.unavailable";

    /// <summary>The idempotency key was used for another request.</summary>
    [Label("该幂等键已用于内容不同的请求。", "This idempotency key was used for another request.")]
    public const string IdempotencyKeyReused = "use-case.idempotency-key-reused";

    /// <summary>The idempotency key is empty or over 200 characters.</summary>
    [Label("幂等键须为1至200个字符。", "The idempotency key must be 1 to 200 characters long.")]
    public const string IdempotencyKeyLength = "use-case.idempotency-key-length";

    /// <summary>An id is missing.</summary>
    [Label("缺少标识。", "An id is missing.")]
    public const string IdMissing = "use-case.id-missing";

    /// <summary>A text is empty, too long, or holds control characters (also such as turn the reading order) or broken Unicode.</summary>
    [Label("文字为空、过长，或含有控制字符或残缺的Unicode字符。", "The text is empty, too long, or holds control characters or broken Unicode.")]
    public const string Text = "use-case.text";

    /// <summary>A list is empty, too long, or names something twice.</summary>
    [Label("列表为空、过长或有重复。", "The list is empty, too long or repeats something.")]
    public const string List = "use-case.list";

    /// <summary>A division code is not six digits of GB/T 2260 form.</summary>
    [Label("行政区划代码须为六位数字（GB/T 2260）。", "A division code has six digits (GB/T 2260).")]
    public const string DivisionCode = "use-case.division-code";

    /// <summary>Coordinates are off the earth.</summary>
    [Label("坐标不在地球上。", "The coordinates are off the earth.")]
    public const string Coordinates = "use-case.coordinates";

    /// <summary>A date lies in the future, where only the past is possible.</summary>
    [Label("日期不得晚于今天。", "The date may not lie in the future.")]
    public const string FutureDate = "use-case.future-date";

    /// <summary>A date is missing or out of any sensible range.</summary>
    [Label("日期缺失或不合理。", "The date is missing or out of range.")]
    public const string Date = "use-case.date";

    /// <summary>A choice is not one of those offered.</summary>
    [Label("所选项不在可选范围内。", "The choice is not one of those offered.")]
    public const string Choice = "use-case.choice";

    /// <summary>A page asks for fewer than 1 or more than 200 items.</summary>
    [Label("每页条数须为1至200。", "A page holds 1 to 200 items.")]
    public const string PageSize = "use-case.page-size";

    /// <summary>Nothing of that id exists in the matter's world.</summary>
    [Label("事项不存在。", "There is no such matter.")]
    public const string MatterUnknown = "matter.unknown";
}

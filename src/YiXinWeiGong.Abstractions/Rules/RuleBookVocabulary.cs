namespace YiXinWeiGong.Rules;

/// <summary>How wide a rule book reaches; a nearer layer goes before a wider one.</summary>
public enum RuleBookLayer
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The whole country (全国).</summary>
    [Label("全国", "national")]
    National = 1,

    /// <summary>A province (省级).</summary>
    [Label("省级", "provincial")]
    Provincial = 2,

    /// <summary>An office or a place, or a host's own choices (本地).</summary>
    [Label("本地", "local")]
    Local = 3,
}

/// <summary>Names one version of one rule book (规则集), such as <c>BG@1</c>.</summary>
/// <param name="Id">The book's id.</param>
/// <param name="Version">Its version, from 1.</param>
public readonly record struct RuleBookRef(string Id, int Version)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The reference, if the text is one.</param>
    public static bool TryParse(string? text, out RuleBookRef reference)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        var isOne = int.TryParse(text.AsSpan(at + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version)
            && at > 0 && version > 0;
        reference = isOne ? new RuleBookRef(text![..at], version) : default;
        return isOne;
    }

    /// <summary>The id and the version.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}@{Version}");
}

/// <summary>The rule books that a case is pinned to (适用规则), whatever books come later.</summary>
public sealed record RulePin
{
    /// <summary>The books, such as <c>BG@1</c>, in ordinal order.</summary>
    public required IReadOnlyList<string> Books { get; init; }

    /// <summary>The books, joined by a blank.</summary>
    public override string ToString() => string.Join(' ', Books);
}

/// <summary>Where a holiday notice that was added stands.</summary>
public enum NoticeStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Added.</summary>
    [Label("已载入", "added")]
    Added = 1,
}

/// <summary>Something that rules set, as a reader sees it.</summary>
/// <param name="Key">Its key, such as <c>agency-reply</c>.</param>
/// <param name="Value">The value, such as <c>2 months</c>.</param>
/// <param name="Article">The article that sets it.</param>
/// <param name="Book">The book, such as <c>JS@1</c>.</param>
public sealed record RuleSetting(string Key, string Value, string Article, string Book);

/// <summary>Codes of problems with rules and periods.</summary>
public static class RuleCodes
{
    /// <summary>No rule book was in force on the day.</summary>
    [Label("该日期无明确适用的规则（如2017年7月1日至2018年3月1日）。", "No rule book was in force on that day, as between 2017-07-01 and 2018-03-01.")]
    public const string Undetermined = "rules.undetermined";

    /// <summary>The rules in force say nothing on this.</summary>
    [Label("适用规则对此未作规定。", "The rules in force say nothing on this.")]
    public const string NotSet = "rules.not-set";

    /// <summary>There is no such rule book.</summary>
    [Label("规则集不存在。", "There is no such rule book.")]
    public const string BookUnknown = "rules.book-unknown";

    /// <summary>A holiday notice's data are malformed; the detail says where and how to mend them.</summary>
    [Label("放假通知数据有误。", "The holiday notice's data are malformed.")]
    public const string NoticeMalformed = "rules.notice-malformed";

    /// <summary>Only a review for suit may be extended, interrupted or begun anew.</summary>
    [Label("仅审查起诉期限可以延长、扣除、中止或者重新计算。", "Only a review for suit may be extended, interrupted or begun anew.")]
    public const string OnlyAReviewChanges = "rules.only-a-review-changes";

    /// <summary>A further extension takes the superior's approval.</summary>
    [Label("再次延长须报上一级人民检察院批准。", "A further extension takes the approval of the next higher office.")]
    public const string ExtensionNeedsSuperior = "rules.extension-needs-superior";

    /// <summary>Time for this is not excluded.</summary>
    [Label("该事项所用时间依法计入办案期限，不得扣除。", "Time for this counts; the rules do not exclude it.")]
    public const string TimeIsNotExcluded = "rules.time-is-not-excluded";

    /// <summary>An interval ends before it begins, or lies outside of the period.</summary>
    [Label("起止日期有误，或不在该期间之内。", "The dates are in the wrong order or lie outside of the period.")]
    public const string Interval = "rules.interval";

    /// <summary>The period stands still, or does not.</summary>
    [Label("该期限正处于中止，或并未中止。", "The period is suspended already, or is not.")]
    public const string Suspension = "rules.suspension";

    /// <summary>A public notice in such media is void, and no period starts.</summary>
    [Label("公告媒体的发行范围不符合规定，公告无效，期间不起算。", "A notice in media of that reach is void; no period starts.")]
    public const string NoticeMedia = "rules.notice-media";

    /// <summary>The period is over and cannot be changed any more.</summary>
    [Label("该期限已履行，不得再变更。", "What was due is done; its period cannot be changed any more.")]
    public const string AlreadyMet = "rules.already-met";
}

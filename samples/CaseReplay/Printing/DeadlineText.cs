using System.Globalization;
using CaseReplay.Text;
using YiXinWeiGong.Rules;

namespace CaseReplay.Printing;

/// <summary>A deadline and how its date came about.</summary>
internal static class DeadlineText
{
    /// <summary>With the article, the rule book, every reason and what to be careful about.</summary>
    public static string Of(Deadline deadline, Language language)
    {
        var zh = language == Language.Zh;
        var source = Joined(zh, Names.OfArticle(deadline.Article, language), deadline.Book);
        var met = deadline.MetOn is null ? "" : zh ? $"，{Met(deadline, language)}" : $", {Met(deadline, language)}";
        var reasons = string.Join(zh ? "；" : "; ", deadline.Reasons.Select(reason => Reason(reason, language)));
        var warnings = string.Concat(deadline.Warnings.Select(warning => zh ? $"。注意：{Warning(warning, language)}" : $". Mind: {Warning(warning, language)}"));
        var what = Names.OfDeadline(deadline.Kind, language);
        return zh
            ? $"{what}（{source}）：{Dates(deadline, language)}{met}。理由：{reasons}{warnings}"
            : $"{what} ({source}): {Dates(deadline, language)}{met}. Why: {reasons}{warnings}";
    }

    /// <summary>Its two dates, with the article and the rule book by their keys.</summary>
    public static string InShort(Deadline deadline, Language language)
    {
        var zh = language == Language.Zh;
        var source = Joined(zh, deadline.Article, deadline.Book);
        var met = deadline.MetOn is null ? "" : zh ? $"，{Met(deadline, language)}" : $", {Met(deadline, language)}";
        var dates = $"{Date(deadline.Nominal)} → {LastDay(deadline, language)}{met}";
        return zh ? $"{dates}（{source}）" : $"{dates} ({source})";
    }

    /// <summary>That a deadline which was told before has been met.</summary>
    public static string OfMet(Deadline deadline, Language language) =>
        $"{Names.OfDeadline(deadline.Kind, language)}{(language == Language.Zh ? "：" : ": ")}{Met(deadline, language)}";

    /// <summary>When it was met, and whether in time.</summary>
    public static string Met(Deadline deadline, Language language)
    {
        var zh = language == Language.Zh;
        var how = IsInTime(deadline) switch
        {
            true => zh ? "（按期）" : ", in time",
            false => zh ? "（逾期）" : ", late",
            null => "",
        };
        return zh ? $"已于 {Date(deadline.MetOn!.Value)} 完成{how}" : $"met on {Date(deadline.MetOn!.Value)}{how}";
    }

    /// <summary>Was it met in time? Of one without a last day nobody can say more than that its period had not ended.</summary>
    public static bool? IsInTime(Deadline deadline) => deadline switch
    {
        { MetOn: null } => null,
        { Effective: { } last } => deadline.MetOn <= last,
        _ => deadline.MetOn <= deadline.Nominal ? true : null,
    };

    /// <summary>The day it runs from, the nominal day (原届满日) and the last day (届满日); counted back from a hearing, these two are one.</summary>
    private static string Dates(Deadline deadline, Language language) => (deadline.CountsBack, language) switch
    {
        (true, Language.Zh) => $"自听证日 {Date(deadline.From)} 倒数，最迟 {Date(deadline.Nominal)}",
        (true, _) => $"counted back from the hearing on {Date(deadline.From)}, {Date(deadline.Nominal)} at the latest",
        (false, Language.Zh) => $"自 {Date(deadline.From)} 起，原届满日 {Date(deadline.Nominal)}，届满日 {LastDay(deadline, language)}",
        _ => $"from {Date(deadline.From)}, nominal day {Date(deadline.Nominal)} → last day {LastDay(deadline, language)}",
    };

    private static string LastDay(Deadline deadline, Language language)
    {
        var zh = language == Language.Zh;
        return deadline.Effective is { } day ? Date(day)
            : deadline.IsSuspended ? zh ? "待定（中止中）" : "open (suspended)"
            : zh ? "暂定（该年放假通知未载入）" : "provisional (no holiday notice loaded)";
    }

    private static string Reason(DeadlineReason reason, Language language)
    {
        var (what, article) = (Names.OfDeadlineRule(reason.Rule, language), Names.OfArticle(reason.Article, language));
        return language == Language.Zh ? $"{Date(reason.Date)}：{what}（{article}）" : $"{Date(reason.Date)}: {what} ({article})";
    }

    private static string Warning(string code, Language language) => Names.OfDeadlineWarning(code, language).TrimEnd('。', '.');

    private static string Joined(bool zh, string article, string? book) => book is null ? article : zh ? $"{article}，{book}" : $"{article}, {book}";

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

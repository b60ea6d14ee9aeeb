using System.Globalization;
using System.Text.RegularExpressions;
using YiXinWeiGong;

namespace CaseReplay.Text;

/// <summary>The language that the program speaks.</summary>
internal enum Language
{
    /// <summary>Simplified Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>A text in both languages.</summary>
internal sealed record Bilingual(string Zh, string En)
{
    public static Bilingual Same(string text) => new(text, text);

    public static Bilingual Of(Func<Language, string> text) => new(text(Language.Zh), text(Language.En));

    public string In(Language language) => language == Language.Zh ? Zh : En;
}

/// <summary>Looks up what the library itself calls things.</summary>
internal static partial class Names
{
    private static readonly IReadOnlyDictionary<string, LabelAttribute> DeadlineLabels = Labels.OfCodes(typeof(YiXinWeiGong.Rules.DeadlineKinds));

    private static readonly IReadOnlyDictionary<string, LabelAttribute> RuleLabels = Labels.OfCodes(typeof(YiXinWeiGong.Rules.DeadlineRules));

    private static readonly IReadOnlyDictionary<string, LabelAttribute> InstrumentLabels = Labels.OfCodes(typeof(YiXinWeiGong.Rules.Instruments));

    private static readonly IReadOnlyDictionary<string, LabelAttribute> WarningLabels = Labels.OfCodes(typeof(YiXinWeiGong.Rules.DeadlineWarnings));

    public static CultureInfo Culture(this Language language) => CultureInfo.GetCultureInfo(language == Language.Zh ? "zh-Hans" : "en");

    /// <summary>Every kind of deadline, by its code.</summary>
    public static IEnumerable<string> DeadlineKinds => DeadlineLabels.Keys;

    /// <summary>A status, post or milestone.</summary>
    public static string Of(Enum value, Language language) => Label(value.GetType().GetField(value.ToString()), language) ?? value.ToString();

    /// <summary>A command or query.</summary>
    public static string Of(Type useCase, Language language) => Label(useCase, language) ?? useCase.Name;

    public static string OfDeadline(string kind, Language language) =>
        DeadlineLabels.TryGetValue(kind, out var label) ? label.In(language.Culture()) : kind;

    public static string OfDeadlineRule(string rule, Language language) =>
        RuleLabels.TryGetValue(rule, out var label) ? label.In(language.Culture()) : rule;

    public static string OfDeadlineWarning(string code, Language language) =>
        WarningLabels.TryGetValue(code, out var label) ? label.In(language.Culture()) : code;

    /// <summary>Articles with the instruments' names written out: "ML 85(2); MD 201" is 民事诉讼法第85条第2款、民法典第201条.</summary>
    public static string OfArticle(string article, Language language) => string.Join(
        language == Language.Zh ? "、" : "; ",
        article.Split("; ").Select(part => part.Split(' ', 2) is [var instrument, var number] && InstrumentLabels.TryGetValue(instrument, out var label)
            ? language == Language.Zh ? $"{label.In(language.Culture())}{Numbered(number)}" : $"{label.In(language.Culture())} {number}"
            : part));

    /// <summary>"85(2)" is a paragraph (款) and "10 item 2" an item (项); what is none of them, such as the id of a rule, is left out.</summary>
    private static string Numbered(string numbers) => string.Join(
        "、",
        ArticleNumber().Matches(numbers).Select(match =>
            $"第{match.Groups["article"]}条"
            + (match.Groups["paragraph"] is { Success: true } paragraph ? $"第{paragraph}款" : "")
            + (match.Groups["item"] is { Success: true } item ? $"第（{"一二三四五六七八九十"[int.Parse(item.Value, CultureInfo.InvariantCulture) - 1]}）项" : "")));

    [GeneratedRegex(@"(?<![\w-])(?<article>[0-9]+)(\((?<paragraph>[0-9]+)\))?( item (?<item>[1-9]|10))?(?![\w-])", RegexOptions.ExplicitCapture)]
    private static partial Regex ArticleNumber();

    public static string OfProblem(string code, Language language) => ProblemTexts.Of(code, language.Culture());

    private static string? Label(System.Reflection.MemberInfo? member, Language language) =>
        member is not null && Attribute.GetCustomAttribute(member, typeof(LabelAttribute)) is LabelAttribute label ? label.In(language.Culture()) : null;
}

using System.Globalization;
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

    public string In(Language language) => language == Language.Zh ? Zh : En;
}

/// <summary>Looks up what the library itself calls things.</summary>
internal static class Names
{
    private static readonly IReadOnlyDictionary<string, LabelAttribute> DeadlineLabels = Labels.OfCodes(typeof(YiXinWeiGong.Rules.DeadlineKinds));

    public static CultureInfo Culture(this Language language) => CultureInfo.GetCultureInfo(language == Language.Zh ? "zh-Hans" : "en");

    /// <summary>Every kind of deadline, by its code.</summary>
    public static IEnumerable<string> DeadlineKinds => DeadlineLabels.Keys;

    /// <summary>A status, post or milestone.</summary>
    public static string Of(Enum value, Language language) => Label(value.GetType().GetField(value.ToString()), language) ?? value.ToString();

    /// <summary>A command or query.</summary>
    public static string Of(Type useCase, Language language) => Label(useCase, language) ?? useCase.Name;

    public static string OfDeadline(string kind, Language language) =>
        DeadlineLabels.TryGetValue(kind, out var label) ? label.In(language.Culture()) : kind;

    public static string OfProblem(string code, Language language) => ProblemTexts.Of(code, language.Culture());

    private static string? Label(System.Reflection.MemberInfo? member, Language language) =>
        member is not null && Attribute.GetCustomAttribute(member, typeof(LabelAttribute)) is LabelAttribute label ? label.In(language.Culture()) : null;
}

using System.Collections;
using System.Reflection;
using System.Text.Json;
using CaseReplay.Binding;
using CaseReplay.Text;
using YiXinWeiGong;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace CaseReplay.Printing;

/// <summary>What a step's command says, in a line: each property with its alias, choice or text, long texts cut short.</summary>
internal static class AboutText
{
    private const int LongestText = 24;

    private static readonly Dictionary<string, LabelAttribute> Codes =
        new[] { Labels.OfCodes(typeof(ApprovalMatters)), Labels.OfCodes(typeof(OfficeOptions)) }.SelectMany(codes => codes).ToDictionary();

    public static string Of(BoundStep step, Aliases aliases, Language language) => Of(step.Request, aliases, language, language == Language.Zh ? "；" : "; ");

    private static string Of(object record, Aliases aliases, Language language, string separator) => string.Join(
        separator,
        record.GetType().GetProperties().Where(property => property.CanWrite)
            .Select(property => (Name(property), Text: Text(property.GetValue(record), aliases, language)))
            .Where(pair => pair.Text.Length > 0).Select(pair => $"{pair.Item1}={pair.Text}"));

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static string Text(object? value, Aliases aliases, Language language) => value switch
    {
        null => "",
        Enum choice => Names.Of(choice, language),
        FieldCode field => Fields.Embedded.Find(field) is { } known ? language == Language.Zh ? known.Zh : known.En : field.Value,
        string text when Codes.TryGetValue(text, out var label) => label.In(language.Culture()),
        string text => text.Length <= LongestText ? text : $"{text[..LongestText]}…",
        IEnumerable list => string.Join(language == Language.Zh ? "、" : ", ", list.Cast<object?>().Select(item => Text(item, aliases, language))),
        bool or int => value.ToString()!.ToLowerInvariant(),
        DateOnly or DateTimeOffset => "",
        _ when Aliases.IsId(value.GetType()) => aliases.Name(value.ToString()!),
        _ when value.GetType().Namespace?.StartsWith(nameof(YiXinWeiGong), StringComparison.Ordinal) == true => Of(value, aliases, language, " ") is { Length: > 0 } parts ? $"({parts})" : "",
        _ => "",
    };
}

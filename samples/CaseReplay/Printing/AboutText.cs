using System.Collections;
using System.Globalization;
using CaseReplay.Binding;
using CaseReplay.Text;
using YiXinWeiGong;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Rules;

namespace CaseReplay.Printing;

/// <summary>What a step is about, in a line: the aliases, choices and short texts that its command names.</summary>
internal static class AboutText
{
    private const int ShortText = 30;

    private static readonly IReadOnlyDictionary<string, LabelAttribute> Matters = Labels.OfCodes(typeof(ApprovalMatters));

    public static string Of(BoundStep step, Aliases aliases, Language language) => string.Join(
        " · ",
        step.UseCase.Request.GetProperties().Where(property => property.CanWrite)
            .SelectMany(property => Words(property.GetValue(step.Request), aliases, language))
            .Distinct());

    private static IEnumerable<string> Words(object? value, Aliases aliases, Language language) => value switch
    {
        null => [],
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture) == 0 ? [] : [Names.Of(choice, language)],
        FieldCode field => [Fields.Embedded.Find(field) is { } known ? language == Language.Zh ? known.Zh : known.En : field.Value],
        string text => Matters.TryGetValue(text, out var matter) ? [matter.In(language.Culture())] : text.Length <= ShortText ? [text] : [],
        IEnumerable list => list.Cast<object?>().Where(item => item is not null && Aliases.IsId(item.GetType())).SelectMany(item => Words(item, aliases, language)),
        _ when Aliases.IsId(value.GetType()) => [aliases.Name(value.ToString()!)],
        _ => [],
    };
}

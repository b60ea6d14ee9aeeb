using System.Globalization;
using System.Text.Json;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>A choice on an open point, or something that rules set: <c>review-start=nominal-end</c>, <c>agency-reply=1 month</c>.</summary>
internal sealed record Choice(string Key, string Value)
{
    public override string ToString() => $"{Key}={Value}";
}

/// <summary>Rule books made of what a row chooses, as a host or a province would add them.</summary>
internal static class LocalBook
{
    /// <summary>A host's own book, in force as long as any other.</summary>
    public static RuleBook Of(IReadOnlyList<Choice> choices) => Of("LOCAL", RuleBookLayer.Local, new DateOnly(2000, 1, 1), choices);

    public static RuleBook Of(string id, RuleBookLayer layer, DateOnly from, IReadOnlyList<Choice> choices, params string[] divisions)
    {
        var points = OpenPoints.All.Select(point => point.Key).ToHashSet(StringComparer.Ordinal);
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id,
            version = 1,
            zh = "例",
            en = "example",
            source = "a row",
            layer = layer.ToString().ToLowerInvariant(),
            divisions,
            from = Cells.Date.Write(from),
            choices = choices.Where(choice => points.Contains(choice.Key)).ToDictionary(choice => choice.Key, choice => choice.Value),
            parameters = choices.Where(choice => !points.Contains(choice.Key)).ToDictionary(choice => choice.Key, choice => new { @is = Value(choice.Value), article = id }),
        });
        using var stream = new MemoryStream(json);
        return RuleBook.Parse(stream, id);
    }

    /// <summary>A number, several codes joined by <c>+</c>, or a text.</summary>
    private static object Value(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : text.Contains('+', StringComparison.Ordinal) ? text.Split('+')
        : text;
}

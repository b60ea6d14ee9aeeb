using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace CaseReplay.Binding;

/// <summary>A way into an answer, such as <c>timeline[0].milestone</c>, checked against the answer's type before anything runs.</summary>
internal sealed partial record AnswerPath(string Text, Type Type)
{
    /// <summary>What a way may end in at a list, for how many it holds.</summary>
    private const string Count = "count";

    private IReadOnlyList<Func<object, object?>> Moves { get; init; } = [];

    /// <summary>The path, or nothing and the part that leads nowhere.</summary>
    public static AnswerPath? Parse(string text, Type answer, out string stray)
    {
        stray = text;
        if (!Shape().IsMatch(text))
        {
            return null;
        }

        var type = answer;
        var moves = new List<Func<object, object?>>();
        foreach (Match part in Part().Matches(text))
        {
            stray = part.Value;
            if (part.Groups["index"] is { Success: true } index)
            {
                if (Wire.Options.GetTypeInfo(type) is not { Kind: JsonTypeInfoKind.Enumerable } list)
                {
                    return null;
                }

                var position = int.Parse(index.ValueSpan, CultureInfo.InvariantCulture);
                moves.Add(value => ((IEnumerable)value).Cast<object?>().ElementAtOrDefault(position));
                type = list.ElementType!;
            }
            else if (part.Value == Count && Answers.IsCounted(type) && Wire.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Enumerable)
            {
                moves.Add(value => Answers.Count(value));
                type = typeof(int);
            }
            else
            {
                var property = Wire.Options.GetTypeInfo(type).Properties.FirstOrDefault(property => property.Name == part.Groups["name"].Value);
                if (property?.Get is not { } get)
                {
                    return null;
                }

                moves.Add(get);
                type = property.PropertyType;
            }

            type = Nullable.GetUnderlyingType(type) ?? type;
        }

        return new AnswerPath(text, type) { Moves = moves };
    }

    /// <summary>What the answer holds there; nothing where the way ends early.</summary>
    public object? In(object answer) =>
        Moves.Aggregate((object?)answer, (value, move) => value is null ? null : move(value));

    [GeneratedRegex(@"^(\w+|\[\d{1,6}\])(\.\w+|\[\d{1,6}\])*$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<name>\w+)")]
    private static partial Regex Part();
}

using System.Text.Json;

namespace YiXinWeiGong.Rules;

/// <summary>Reads a notice and refuses what no notice says, because a mistyped day would move deadlines silently.</summary>
internal static class HolidayNoticeReader
{
    private static readonly string[] Properties = ["year", "source", "rest", "work"];

    public static HolidayNotice Read(Stream json)
    {
        try
        {
            using var document = EmbeddedJson.Read(json);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The notice is not JSON as it should be: {exception.Message}", exception);
        }
    }

    private static HolidayNotice Read(JsonElement root)
    {
        Require(root.ValueKind == JsonValueKind.Object, "The notice must be a JSON object.");
        foreach (var property in root.EnumerateObject())
        {
            Require(Properties.Contains(property.Name, StringComparer.Ordinal), $"The notice has an unknown property '{property.Name}'.");
        }

        var value = Member(root, "year", JsonValueKind.Number);
        Require(value.TryGetInt32(out var year) && year is >= 1949 and <= 9998, $"'year' must be a year, not {value}.");
        var source = Member(root, "source", JsonValueKind.String).GetString();
        Require(!string.IsNullOrWhiteSpace(source), "'source' must name the notice.");

        var rest = Days(root, year, "rest", Interval);
        var work = Days(root, year, "work", text => IsoDate.TryParse(text, out var day) ? [day] : null);
        foreach (var day in work)
        {
            Require(!rest.Contains(day), $"{HolidayNotice.NameOf(year)}: {day.ToIso()} stands under both 'rest' and 'work'.");
            Require(HolidayNotice.IsWeekend(day), $"{HolidayNotice.NameOf(year)}: {day.ToIso()} under 'work' is a {day.DayOfWeek}; only a weekend day can be a make-up workday.");
        }

        return new HolidayNotice(year, source!, rest, work);
    }

    private static HashSet<DateOnly> Days(JsonElement root, int year, string property, Func<string, IEnumerable<DateOnly>?> read)
    {
        var days = new HashSet<DateOnly>();
        foreach (var (index, item) in Member(root, property, JsonValueKind.Array).EnumerateArray().Index())
        {
            var place = $"{HolidayNotice.NameOf(year)}: {property}[{index}]";
            Require(item.ValueKind == JsonValueKind.String, $"{place} must be a string, not {item}.");
            var text = item.GetString()!;
            var found = read(text);
            Require(found is not null, $"{place} '{text}' cannot be read; 'rest' holds yyyy-MM-dd/yyyy-MM-dd, first day before last, and 'work' yyyy-MM-dd.");
            foreach (var day in found!)
            {
                Require(day.Year == year, $"{place} '{text}' lies outside {year}.");
                Require(days.Add(day), $"{place} '{text}' names {day.ToIso()} a second time.");
            }
        }

        return days;
    }

    private static IEnumerable<DateOnly>? Interval(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsoDate.TryParse(text.AsSpan(0, slash), out var first) && IsoDate.TryParse(text.AsSpan(slash + 1), out var last) && first <= last
            ? Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber)
            : null;
    }

    private static JsonElement Member(JsonElement root, string name, JsonValueKind kind)
    {
        Require(root.TryGetProperty(name, out var value), $"The notice lacks '{name}'.");
        Require(value.ValueKind == kind, $"'{name}' must be {kind}, not {value.ValueKind}.");
        return value;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}

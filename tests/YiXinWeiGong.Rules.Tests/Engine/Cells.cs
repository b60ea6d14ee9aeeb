using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>The kinds of cell that tables use. They read alike under every culture of the machine.</summary>
internal static partial class Cells
{
    private const int FirstYear = 1900, LastYear = 2199;

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>A day: <c>2026-05-11</c> or <c>2026年5月11日</c>; a weekday after it (<c>周一</c>, <c>Mon</c>) is checked.</summary>
    public static Cell<DateOnly> Date { get; } = new("2026-05-11 周一", ReadDate, WriteDate, day => day.AddDays(1), new DateOnly(2000, 1, 1));

    /// <summary>An instant by the clock of Shanghai, or with an offset of its own: <c>2026-05-11T15:59:59Z</c>.</summary>
    public static Cell<DateTimeOffset> Instant { get; } = new(
        "2026-05-11 23:59:59",
        ReadInstant,
        at => at.ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        at => at.AddDays(1),
        new DateTimeOffset(2000, 1, 1, 0, 0, 0, Shanghai));

    /// <summary>A period: <c>15 days</c>, <c>15日</c>, <c>2 months</c>, <c>2个月</c>, <c>7 working days</c>, <c>7个工作日</c>.</summary>
    public static Cell<LegalPeriod> Period { get; } = new(
        "15日 / 15 days / 2个月 / 2 months / 7个工作日", ReadPeriod, period => period.ToString(), period => period with { Count = period.Count + 1 }, LegalPeriod.Days(1));

    /// <summary>Yes or no.</summary>
    public static Cell<bool> YesNo { get; } = new("是 / yes / 否 / no", ReadYesNo, yes => yes ? "yes" : "no", yes => !yes, true);

    /// <summary>A whole number, not below nought.</summary>
    public static Cell<int> Number { get; } = new("3", ReadNumber, number => number.ToString(CultureInfo.InvariantCulture), number => number + 1, 0);

    /// <summary>A choice on an open point, or something that rules set: <c>review-start=nominal-end</c>.</summary>
    public static Cell<Choice> Choice { get; } = new(
        "review-start=nominal-end", ReadChoice, choice => choice.ToString(), choice => choice with { Value = $"{choice.Value}?" }, new Choice("rest-days", "statutory-days-only"));

    /// <summary>Several of them, each key once.</summary>
    public static Cell<IReadOnlyList<Choice>> Choices { get; } = Choice.Several with { Read = ReadChoices };

    /// <summary>Text, compared as it is written.</summary>
    public static Cell<string> Text { get; } = new("text", text => text, text => text, text => $"{text}?", "?");

    /// <summary>A problem code of this library.</summary>
    public static Cell<string> Problem { get; } = Known("case.not-in-force", ProblemTexts.All.Keys, "problem code", "docs/codes.md lists them");

    /// <summary>The day of an instant by the clock of Shanghai.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Shanghai).DateTime);

    /// <summary>One of the members of an enum, by its English name or either of its labels.</summary>
    public static Cell<TEnum> Enum<TEnum>()
        where TEnum : struct, Enum
    {
        var words = System.Enum.GetValues<TEnum>().Where(member => Convert.ToInt32(member, CultureInfo.InvariantCulture) != 0)
            .Select(member => (Member: member, Words: WordsOf(member))).ToArray();
        var form = string.Join(" / ", words.Select(word => string.Join(' ', word.Words.Take(2))));
        return new(
            form,
            text => words.Where(word => word.Words.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(word => word.Member)
                .Append(default).First() is var member && !member.Equals(default(TEnum))
                ? member
                : throw new FormatException($"'{text}' is none of the words it may be; write one of: {form}"),
            member => member.ToString(),
            member => words.Select(word => word.Member).First(other => !other.Equals(member)),
            words[0].Member);
    }

    /// <summary>One of the codes that a class of constants lists, by the code or either of its labels.</summary>
    public static Cell<string> CodeOf(Type codes)
    {
        var labels = Labels.OfCodes(codes);
        var cell = Known(labels.Keys.First(), labels.Keys, "code", $"write one of: {string.Join(" / ", labels.Select(pair => $"{pair.Key} {pair.Value.ZhHans}"))}");
        return cell with { Read = text => cell.Read(labels.FirstOrDefault(pair => pair.Value.ZhHans == text || pair.Value.En == text).Key ?? text) };
    }

    /// <summary>One of some known texts.</summary>
    public static Cell<string> Known(string form, IEnumerable<string> known, string what, string mend)
    {
        string[] all = [.. known.Order(StringComparer.Ordinal)];
        return new(
            form,
            text => all.Contains(text, StringComparer.Ordinal) ? text : throw new FormatException($"there is no {what} '{text}'; {mend}"),
            text => text,
            text => all.First(other => other != text),
            all[0]);
    }

    private static string[] WordsOf<TEnum>(TEnum member)
        where TEnum : struct, Enum =>
        typeof(TEnum).GetField(member.ToString())!.GetCustomAttribute<LabelAttribute>() is { } label
            ? [member.ToString(), label.ZhHans, label.En]
            : [member.ToString()];

    private static string WriteDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly ReadDate(string text)
    {
        var match = DateForm().Match(text);
        if (!match.Success || !DateOnly.TryParseExact($"{Part("y")}-{Part("m")}-{Part("d")}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new FormatException($"'{text}' is no day; write it like 2026-05-11 or 2026-05-11 周一");
        }

        RequireYear(day.Year, text);
        string[] weekdays = ["周日周一周二周三周四周五周六".Substring(2 * (int)day.DayOfWeek, 2), $"{day.DayOfWeek}"[..3]];
        return Part("weekday") is not { Length: > 0 } weekday || weekdays.Contains(weekday, StringComparer.OrdinalIgnoreCase)
            ? day
            : throw new FormatException($"{WriteDate(day)} is no {weekday}; write {weekdays[0]} or {weekdays[1]}, or another day");

        string Part(string name) => match.Groups[name].Value;
    }

    private static DateTimeOffset ReadInstant(string text)
    {
        var match = InstantForm().Match(text);
        if (!match.Success || !DateTimeOffset.TryParse(
            match.Groups["offset"].Success ? text : $"{text}+08:00", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            throw new FormatException($"'{text}' is no instant; write it by the clock of Shanghai, like 2026-05-11 23:59:59");
        }

        RequireYear(at.Year, text);
        return at;
    }

    /// <summary>Far enough from either end of the calendar that no period leads beyond it.</summary>
    private static void RequireYear(int year, string text)
    {
        if (year is < FirstYear or > LastYear)
        {
            throw new FormatException($"'{text}' is too far away; write a year from {FirstYear} to {LastYear}");
        }
    }

    private static LegalPeriod ReadPeriod(string text) => LegalPeriod.TryParse(text, out var period)
        ? period
        : throw new FormatException($"'{text}' is no period; write it like 15 days, 15日, 2 months, 2个月 or 7 working days");

    private static Choice ReadChoice(string text)
    {
        var choice = text.Split('=', StringSplitOptions.TrimEntries) is [var key, var value] ? new Choice(key, value)
            : throw new FormatException($"'{text}' is no choice; write a key and a value, like {Choice.Form}");
        _ = LocalBook.Of([choice]);
        return choice;
    }

    private static IReadOnlyList<Choice> ReadChoices(string text)
    {
        var choices = Choice.Several.Read(text);
        return choices.GroupBy(choice => choice.Key).FirstOrDefault(same => same.Count() > 1) is not { } twice
            ? choices
            : throw new FormatException($"'{twice.Key}' stands there twice, as {string.Join(" and ", twice)}; leave one");
    }

    private static bool ReadYesNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "是" => true,
        "no" or "否" => false,
        _ => throw new FormatException($"'{text}' is neither yes nor no; write 是, yes, 否 or no"),
    };

    private static int ReadNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"'{text}' is no whole number; write digits alone, like 3");

    [GeneratedRegex(@"^(?<y>[0-9]{4})(-(?<m>[0-9]{2})-(?<d>[0-9]{2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)(\s+(?<weekday>\S+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DateForm();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex InstantForm();
}

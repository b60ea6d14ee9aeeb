using System.Globalization;

namespace YiXinWeiGong;

/// <summary>Days as <c>yyyy-MM-dd</c>, whatever culture the machine has.</summary>
internal static class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Reads a day.</summary>
    public static DateOnly Parse(string text) =>
        TryParse(text, out var day) ? day : throw new FormatException($"'{text}' is no day of the form {Format}.");

    /// <summary>Reads a day, if the text is one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Writes a day.</summary>
    public static string ToIso(this DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}

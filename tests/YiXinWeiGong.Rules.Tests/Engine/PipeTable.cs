using System.Text.RegularExpressions;

namespace YiXinWeiGong.RuleTables;

/// <summary>A pipe table of a Markdown page: lines that begin with <c>|</c>, the second of which is <c>|---|---|</c>.</summary>
internal static partial class PipeTable
{
    public static bool IsLine(string line) => line.TrimStart().StartsWith('|');

    /// <summary>A line with two borders or more, be they wide ones, that does not begin with one; those of a code span do not count.</summary>
    public static bool IsTorn(string line) => !IsLine(line) && TornBorder().Count(CodeSpan().Replace(line, "")) > 1;

    /// <summary>The cells of a line; <c>\|</c> stands for a line within a cell.</summary>
    public static string[] Cells(string line)
    {
        var text = line.Trim()[1..];
        var closed = text.EndsWith('|') && !text.EndsWith(@"\|", StringComparison.Ordinal);
        return [.. Border().Split(closed ? text[..^1] : text).Select(cell => cell.Trim().Replace(@"\|", "|", StringComparison.Ordinal))];
    }

    public static bool IsRuler(string line, int columns) => IsLine(line) && Cells(line) is var cells && cells.Length == columns && cells.All(cell => RulerCell().IsMatch(cell));

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Border();

    [GeneratedRegex(@"(?<!\\)[|｜]")]
    private static partial Regex TornBorder();

    [GeneratedRegex("(`+)[^`]+\\1")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^:?-+:?$")]
    private static partial Regex RulerCell();
}

using System.Globalization;
using System.Text;

namespace CaseReplay.Text;

/// <summary>How many columns a text takes in a terminal, where Chinese characters take two.</summary>
internal static class TextWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    /// <summary>Breaks a text into lines of at most so many columns: at spaces, and anywhere between wide characters.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new List<string>();
            var width = 0;
            foreach (var piece in Pieces(paragraph))
            {
                var more = Of(piece);
                if (width > 0 && width + more > columns + (IsClosing(piece) ? 2 : 0))
                {
                    // One closing mark hangs over; a second one takes both, and what they close, to the next line.
                    var keep = IsClosing(piece) ? Math.Max(0, line.FindLastIndex(before => !IsClosing(before))) : line.Count;
                    keep = keep == 0 ? line.Count : keep;
                    yield return string.Concat(line.Take(keep)).TrimEnd();
                    line.RemoveRange(0, keep);
                    width = line.Sum(Of);
                }

                if (width > 0 || piece != " ")
                {
                    line.Add(piece);
                    width += more;
                }
            }

            yield return string.Concat(line).TrimEnd();
        }
    }

    /// <summary>Words, spaces and single wide characters; a word longer than a line stays whole.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ' || Of(rune) == 2)
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                    _ = word.Clear();
                }

                yield return rune.ToString();
            }
            else
            {
                _ = word.Append(rune.ToString());
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>May not begin a line (避头尾); one hangs over by its own width.</summary>
    private static bool IsClosing(string piece) => piece is "，" or "。" or "、" or "；" or "：" or "）" or "〕" or "”" or "》" or "？" or "！";

    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}

using System.Text;
using CaseReplay.Text;

namespace CaseReplay.Printing;

/// <summary>Lines of at most a hundred columns, wrapped under where their text begins.</summary>
internal sealed class Page
{
    public const int Width = 100;

    private readonly StringBuilder _text = new();

    /// <summary>A line whose text begins after a margin of so many columns.</summary>
    public Page Line(string margin, int columns, string text, Func<string, string>? paint = null, Func<string, string>? paintMargin = null)
    {
        var first = true;
        // A closing mark may hang over by two columns.
        foreach (var line in TextWidth.Wrap(text, Width - columns - 2))
        {
            var shown = TextWidth.Pad(first ? margin : "", columns);
            var row = $"{(paintMargin is null ? shown : paintMargin(shown))}{(paint is null ? line : paint(line))}";
            _ = _text.Append(row.TrimEnd()).Append('\n');
            first = false;
        }

        return this;
    }

    public Page Line(string text, Func<string, string>? paint = null) => Line("", 0, text, paint);

    /// <summary>Two texts side by side, of equal width.</summary>
    public Page Columns(int indent, string left, string right, Func<string, string> paint)
    {
        const string Between = " │ ";
        var width = (Width - 2 - indent - Between.Length) / 2;
        string[] lefts = [.. TextWidth.Wrap(left, width - 2)];
        string[] rights = [.. TextWidth.Wrap(right, width - 2)];
        for (var i = 0; i < Math.Max(lefts.Length, rights.Length); i++)
        {
            var row = $"{new string(' ', indent)}{paint(TextWidth.Pad(lefts.ElementAtOrDefault(i) ?? "", width))}{Between}{paint(rights.ElementAtOrDefault(i) ?? "")}";
            _ = _text.Append(row.TrimEnd()).Append('\n');
        }

        return this;
    }

    public Page Blank()
    {
        _ = _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();
}

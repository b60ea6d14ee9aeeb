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

    public Page Blank()
    {
        _ = _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();
}

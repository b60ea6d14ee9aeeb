namespace CaseReplay.Printing;

/// <summary>Colours, where the terminal shows them.</summary>
internal sealed record Palette(bool Colours)
{
    public string Bold(string text) => Paint(text, "1");

    public string Dim(string text) => Paint(text, "2");

    public string Good(string text) => Paint(text, "32");

    public string Bad(string text) => Paint(text, "31");

    public string Legal(string text) => Paint(text, "33");

    public string Human(string text) => Paint(text, "36");

    private string Paint(string text, string code) => Colours && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}

namespace CaseReplay;

/// <summary>Where the program writes, and what can be shown there.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    public bool Colours { get; init; }

    public bool ShowsProgress { get; init; }

    public static Terminal OfConsole() => new(Console.Out, Console.Error)
    {
        Colours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        ShowsProgress = !Console.IsErrorRedirected,
    };
}

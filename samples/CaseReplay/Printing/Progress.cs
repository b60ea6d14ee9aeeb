using System.Diagnostics;
using CaseReplay.Text;

namespace CaseReplay.Printing;

/// <summary>A line that says how far the replay is, once it takes longer than a second; for terminals only.</summary>
internal sealed class Progress(TextWriter error, bool isTerminal, Language language)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TimeSpan _shown = TimeSpan.MinValue;
    private bool _onScreen;

    public void Show(int done, int all, string title, int step, int steps)
    {
        if (!isTerminal || _since.Elapsed < Patience || (_onScreen && _since.Elapsed - _shown < Pause))
        {
            return;
        }

        var filled = all == 0 ? 0 : 20 * done / all;
        var bar = new string('█', filled) + new string('░', 20 - filled);
        // The numbers come first: of a long title the end is cut off.
        var text = language == Language.Zh ? $"{bar} {done}/{all}案 {step}/{steps}步 {title}" : $"{bar} {done}/{all} cases, {step}/{steps} steps  {title}";
        error.Write($"\r\e[K{TextWidth.Wrap(text, Page.Width - 2).First()}");
        error.Flush();
        (_shown, _onScreen) = (_since.Elapsed, true);
    }

    /// <summary>Takes the line away before something else is printed.</summary>
    public void Clear()
    {
        if (_onScreen)
        {
            error.Write("\r\e[K");
            error.Flush();
            _onScreen = false;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;

namespace YiXinWeiGong.Rules;

/// <summary>A point on which the law is silent or can be read in two ways (docs/rules/README.md lists them).</summary>
public abstract class OpenPoint
{
    private protected OpenPoint(string key, string point) => (Key, Point) = (key, point);

    /// <summary>Its key in a book, such as <c>rest-days</c>.</summary>
    public string Key { get; }

    /// <summary>Its number among the open points, such as <c>?1</c>.</summary>
    public string Point { get; }

    /// <summary>The names of its options, the default first.</summary>
    public abstract IReadOnlyList<string> Options { get; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    /// <summary>The default, as an answer names it.</summary>
    internal ChoiceTaken ByDefault { get; private protected init; } = null!;

    internal string Read(StrictJson value)
    {
        var text = value.Text();
        return Options.Contains(text) ? text : throw value.Unknown(text, Options);
    }
}

/// <summary>An open point with the type of its options.</summary>
/// <typeparam name="TOption">The options; the first after <c>None</c> is the default.</typeparam>
public sealed class OpenPoint<TOption> : OpenPoint
    where TOption : struct, Enum
{
    private readonly TOption[] _options = [.. Enum.GetValues<TOption>().Skip(1)];

    internal OpenPoint(string key, string point)
        : base(key, point)
    {
        Options = [.. _options.Select(NameOf)];
        ByDefault = new ChoiceTaken(Key, Options[0]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options { get; }

    /// <summary>The option taken where no book says otherwise.</summary>
    public TOption Default => _options[0];

    /// <summary>The option that was taken, among others' choices.</summary>
    /// <param name="choices">What was chosen.</param>
    /// <exception cref="ArgumentException">They choose what is no option.</exception>
    public TOption In(IReadOnlyList<ChoiceTaken> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        foreach (var choice in choices)
        {
            if (choice.Point == Key)
            {
                return Named(choice.Option);
            }
        }

        return Default;
    }

    internal TOption Named(string option)
    {
        for (var i = 0; i < _options.Length; i++)
        {
            if (Options[i] == option)
            {
                return _options[i];
            }
        }

        throw new ArgumentException($"'{option}' is no option of {Key}; its options are {string.Join(", ", Options)}.", nameof(option));
    }

    private static string NameOf(TOption option) => JsonNamingPolicy.KebabCaseLower.ConvertName(option.ToString());
}

/// <summary>Every open point; each answer that depends on one names the choice taken.</summary>
/// <remarks>The seventh, which rules governed from 2017-07-01 to 2018-03-01, has no options: the answer is that it is undetermined.</remarks>
public static class OpenPoints
{
    /// <summary>What a rest day is.</summary>
    public static OpenPoint<RestDays> RestDays { get; } = Open<RestDays>("?1");

    /// <summary>When the last day ends.</summary>
    public static OpenPoint<CloseOfDay> CloseOfDay { get; } = Open<CloseOfDay>("?2");

    /// <summary>How the days before a hearing are counted.</summary>
    public static OpenPoint<NoticeDays> NoticeDays { get; } = Open<NoticeDays>("?3");

    /// <summary>Which clues are major.</summary>
    public static OpenPoint<MajorClues> MajorClues { get; } = Open<MajorClues>("?4");

    /// <summary>Whether evaluation has a clock.</summary>
    public static OpenPoint<EvaluationClock> EvaluationClock { get; } = Open<EvaluationClock>("?5");

    /// <summary>What urgency speeds up.</summary>
    public static OpenPoint<UrgentCases> UrgentCases { get; } = Open<UrgentCases>("?6");

    /// <summary>How a period goes on after a suspension.</summary>
    public static OpenPoint<AfterSuspension> AfterSuspension { get; } = Open<AfterSuspension>("?8");

    /// <summary>From which day the review for suit runs.</summary>
    public static OpenPoint<ReviewStart> ReviewStart { get; } = Open<ReviewStart>("?9");

    /// <summary>Whether a longer letter rules.</summary>
    public static OpenPoint<LongerLetter> LongerLetter { get; } = Open<LongerLetter>("?9");

    /// <summary>What it means to stand on the list of defaulters.</summary>
    public static OpenPoint<DefaulterBar> DefaulterBar { get; } = Open<DefaulterBar>("?10");

    /// <summary>How firm the number of officers is.</summary>
    public static OpenPoint<OfficerNumber> OfficerNumber { get; } = Open<OfficerNumber>("?11");

    /// <summary>Whose date decides on a field.</summary>
    public static OpenPoint<FieldDate> FieldDate { get; } = Open<FieldDate>("?12");

    /// <summary>How the seven days of the procedural reply are counted.</summary>
    public static OpenPoint<ReplyDays> ReplyDays { get; } = Open<ReplyDays>("?13");

    /// <summary>What follows when an officer is replaced.</summary>
    public static OpenPoint<OfficerReplaced> OfficerReplaced { get; } = Open<OfficerReplaced>("?14");

    /// <summary>May the reporter sit as officer.</summary>
    public static OpenPoint<ReporterAsOfficer> ReporterAsOfficer { get; } = Open<ReporterAsOfficer>("?15");

    /// <summary>From which day somebody has an age.</summary>
    public static OpenPoint<AgeReached> AgeReached { get; } = Open<AgeReached>("?16");

    /// <summary>What the pre-trial instrument is.</summary>
    public static OpenPoint<PretrialInstrument> PretrialInstrument { get; } = Open<PretrialInstrument>("§0");

    /// <summary>All of them, in this order.</summary>
    public static IReadOnlyList<OpenPoint> All { get; } =
    [
        RestDays, CloseOfDay, NoticeDays, MajorClues, EvaluationClock, UrgentCases, AfterSuspension, ReviewStart, LongerLetter, DefaulterBar,
        OfficerNumber, FieldDate, ReplyDays, OfficerReplaced, ReporterAsOfficer, AgeReached, PretrialInstrument,
    ];

    /// <summary>A point has the key of its property here.</summary>
    private static OpenPoint<TOption> Open<TOption>(string point, [CallerMemberName] string name = "")
        where TOption : struct, Enum => new(JsonNamingPolicy.KebabCaseLower.ConvertName(name), point);
}

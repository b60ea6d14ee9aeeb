using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>The dates by which a field may be judged; which one counts is an open point of law.</summary>
public sealed record FieldDates
{
    /// <summary>The day of the conduct (行为发生之日).</summary>
    public DateOnly? Conduct { get; init; }

    /// <summary>The day the clue came in (线索受理之日).</summary>
    public DateOnly? Clue { get; init; }

    /// <summary>The day of filing (立案之日), or the day on which one asks whether to file.</summary>
    public DateOnly? Filing { get; init; }

    /// <summary>The date of a choice.</summary>
    /// <param name="choice">Which.</param>
    public DateOnly? Of(FieldDate choice) => choice switch
    {
        FieldDate.Conduct => Conduct,
        FieldDate.Clue => Clue,
        FieldDate.Filing => Filing,
        _ => null,
    };
}

/// <summary>How a field is classified: by the chosen date, with the results by the other dates beside it.</summary>
public sealed record FieldClassification
{
    /// <summary>The field.</summary>
    public required Field Field { get; init; }

    /// <summary>The choice that the rules take on the date that counts (?12), and the book that takes it.</summary>
    public required ChoiceTaken Choice { get; init; }

    /// <summary>The date that counted: the one chosen, or that of filing where the chosen one is not known.</summary>
    public required FieldDate By { get; init; }

    /// <summary>The result by the date that counted.</summary>
    public required FieldStandings Chosen { get; init; }

    /// <summary>The result by the day of the conduct, where that is known.</summary>
    public FieldStandings? ByConduct { get; init; }

    /// <summary>The result by the day of the clue, where that is known.</summary>
    public FieldStandings? ByClue { get; init; }

    /// <summary>The result by the day of filing.</summary>
    public required FieldStandings ByFiling { get; init; }

    /// <summary>Does the choice of date change the result?</summary>
    public bool DependsOnTheDate => new[] { ByConduct, ByClue, ByFiling }.Any(other => other is not null && !other.SameAs(Chosen));

    /// <summary>How it stands to a track by the date that counted.</summary>
    /// <param name="track">Civil or administrative.</param>
    public TrackStanding Of(Track track) => Chosen.Of(track);
}

/// <summary>How a field stands to both tracks on a day.</summary>
public sealed record FieldStandings
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>To the civil track.</summary>
    public required TrackStanding Civil { get; init; }

    /// <summary>To the administrative track.</summary>
    public required TrackStanding Administrative { get; init; }

    /// <summary>Is it statutory on either track?</summary>
    public bool IsStatutory => FieldStanding.Statutory == Civil.Standing || FieldStanding.Statutory == Administrative.Standing;

    /// <summary>How it stands to a track.</summary>
    /// <param name="track">Civil or administrative.</param>
    public TrackStanding Of(Track track) => track switch
    {
        Track.Civil => Civil,
        Track.Administrative => Administrative,
        _ => throw new ArgumentOutOfRangeException(nameof(track), track, "A case has a track."),
    };

    internal bool SameAs(FieldStandings other) =>
        (Civil.Standing, Administrative.Standing) == (other.Civil.Standing, other.Administrative.Standing);
}

/// <summary>How a field stands to one track on a day, and why.</summary>
public sealed record TrackStanding
{
    /// <summary>The track asked about.</summary>
    public required Track Track { get; init; }

    /// <summary>Statutory, exploratory, or not open.</summary>
    public required FieldStanding Standing { get; init; }

    /// <summary>What opens it on that day, where something does.</summary>
    public FieldOpening? Opening { get; init; }

    /// <summary>What will open it later, where nothing does yet.</summary>
    public FieldOpening? Opens { get; init; }

    /// <summary>The articles it rests on, where something opens it.</summary>
    public string? Basis => Opening?.Basis;

    /// <summary>Does its text name the track, rather than none?</summary>
    public bool TrackIsStated => Opening is { Track: not Track.None };

    /// <summary>Must a case cite the decision that it rests on?</summary>
    public bool NeedsBasisDocument => Standing == FieldStanding.Exploratory;

    /// <summary>The lowest level of office that may handle it; <see cref="OfficeLevel.None"/> where any may.</summary>
    public OfficeLevel MinimumLevel => Opening?.MinimumLevel ?? OfficeLevel.None;
}

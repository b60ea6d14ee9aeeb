using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>A field of public interest (办案领域) and what opens it, when and to which track.</summary>
public sealed record Field
{
    /// <summary>Its code.</summary>
    public required FieldCode Code { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Its name in English.</summary>
    public required string En { get; init; }

    /// <summary>Is it marine (海洋), so that suits go to the maritime courts (HY 3, 5)?</summary>
    public bool IsMarine { get; init; }

    /// <summary>What opens it, in the table's order; intervals of one track do not overlap.</summary>
    public required IReadOnlyList<FieldOpening> Openings { get; init; }

    /// <summary>What the openings cannot say.</summary>
    public string? Note { get; init; }

    /// <summary>How the field stands to a track on a day.</summary>
    /// <param name="track">The track.</param>
    /// <param name="on">The day.</param>
    public TrackStanding On(Track track, DateOnly on)
    {
        if (Opening(track, opening => opening.Holds(on)) is { } opening)
        {
            return new TrackStanding { Track = track, Standing = opening.IsExploratory ? FieldStanding.Exploratory : FieldStanding.Statutory, Opening = opening };
        }

        // Before a field's law it is explored; a track that its law will never open, or one that it closed again, is not.
        return Opening(track, opening => !opening.IsExploratory && on < opening.From) is { } later
            ? new TrackStanding { Track = track, Standing = FieldStanding.Exploratory, Opens = later }
            : new TrackStanding { Track = track, Standing = FieldStanding.NotOpen };
    }

    /// <summary>How the field stands to both tracks on a day.</summary>
    /// <param name="on">The day.</param>
    public FieldStandings On(DateOnly on) => new() { On = on, Civil = On(Track.Civil, on), Administrative = On(Track.Administrative, on) };

    /// <summary>The code and the Chinese name.</summary>
    public override string ToString() => $"{Code} {Zh}";

    /// <summary>The first opening that fits, one of the track itself before one that names none.</summary>
    private FieldOpening? Opening(Track track, Func<FieldOpening, bool> fits) =>
        Openings.FirstOrDefault(opening => opening.Track == track && fits(opening))
        ?? Openings.FirstOrDefault(opening => opening.Track == Track.None && fits(opening));
}

/// <summary>What opens a field to a track, from when to when.</summary>
public sealed record FieldOpening
{
    /// <summary>The track; <see cref="Track.None"/> where the text names none and so stands in the way of neither.</summary>
    public required Track Track { get; init; }

    /// <summary>The articles it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>The first day; none for what was always explored.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, none while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Is it exploratory (探索领域), so that each case must cite its own basis?</summary>
    public bool IsExploratory { get; init; }

    /// <summary>The lowest level of office that may handle it; <see cref="OfficeLevel.None"/> where any may.</summary>
    public OfficeLevel MinimumLevel { get; init; }

    /// <summary>What the columns cannot say.</summary>
    public string? Note { get; init; }

    /// <summary>Is it open on a day?</summary>
    /// <param name="on">The day.</param>
    public bool Holds(DateOnly on) => (From ?? DateOnly.MinValue) <= on && on <= (Until ?? DateOnly.MaxValue);

    internal bool Overlaps(FieldOpening other) =>
        Track == other.Track
        && (From ?? DateOnly.MinValue) <= (other.Until ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (Until ?? DateOnly.MaxValue);
}

/// <summary>The decision that an exploratory case rests on (探索领域依据文件), such as one of a provincial 人大常委会.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number (文号), where it has one.</param>
public sealed record BasisDocument(string Name, string? Number)
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest number, in characters.</summary>
    public const int NumberMaxLength = 100;
}

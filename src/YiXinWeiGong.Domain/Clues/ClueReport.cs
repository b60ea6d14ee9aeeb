using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Clues;

/// <summary>What a clue is about.</summary>
public sealed record ClueReport
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 100;

    /// <summary>The longest description, in characters.</summary>
    public const int DescriptionMaxLength = 4000;

    /// <summary>The longest address, in characters.</summary>
    public const int AddressMaxLength = 200;

    /// <summary>How many items of evidence at most.</summary>
    public const int EvidenceMaxCount = 50;

    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>The six-digit division code of where it was seen.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>What was seen.</summary>
    public required string Description { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Address { get; init; }

    /// <summary>Where, on the map.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>The day it was seen.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>The closed case whose rectification did not last, where an observation opens the clue.</summary>
    public CaseId? RelapseOf { get; init; }

    /// <summary>What is handed in with it.</summary>
    public IReadOnlyList<ClueEvidence> Evidence { get; init; } = [];

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ClueReport)} {Field} {DivisionCode}";
}

/// <summary>A transfer of a clue to the competent office.</summary>
public sealed record ClueTransfer
{
    /// <summary>The office that sent it.</summary>
    public required OfficeId From { get; init; }

    /// <summary>The office that must accept it.</summary>
    public required OfficeId To { get; init; }

    /// <summary>Why that one is competent.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ClueTransfer)} {From} → {To}";
}

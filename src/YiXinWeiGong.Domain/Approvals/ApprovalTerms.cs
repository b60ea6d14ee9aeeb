using YiXinWeiGong.Cases;
using YiXinWeiGong.Hearings;

namespace YiXinWeiGong.Approvals;

/// <summary>
/// What exactly is approved, where the subject does not say it: the approvers see these terms, and what is done is
/// compared with them.
/// </summary>
public sealed record ApprovalTerms
{
    /// <summary>The longest choice, in characters.</summary>
    public const int ChoiceMaxLength = 40;

    /// <summary>The longest text, in characters.</summary>
    public const int TextMaxLength = 1000;

    /// <summary>Nothing besides the subject, whose version says it all.</summary>
    public static ApprovalTerms None { get; } = new();

    /// <summary>The bare id of whom or what it concerns within the subject, such as the officer whose conflict is waived.</summary>
    public Guid? Concerning { get; init; }

    /// <summary>What is chosen, a code such as a closure's ground or a hearing's position.</summary>
    public string? Choice { get; init; }

    /// <summary>What is to be decided, in the words that will stand.</summary>
    public string? Text { get; init; }

    /// <summary>Names whom it concerns and the choice, and shows no text.</summary>
    public override string ToString() => $"{nameof(ApprovalTerms)} {Concerning} {Choice}";
}

/// <summary>Which terms a matter needs; one that is not listed needs none, because its subject's version says what is approved.</summary>
internal sealed record NeededTerms(bool Concerning = false, Type? Choice = null, bool Text = false)
{
    private static readonly NeededTerms Nothing = new();

    private static readonly Dictionary<string, NeededTerms> Matters = new(StringComparer.Ordinal)
    {
        [ApprovalMatters.DeclineClue] = new(Text: true),
        [ApprovalMatters.ResolveClue] = new(Text: true),
        [ApprovalMatters.CloseCase] = new(Choice: typeof(ClosureGround), Text: true),
        [ApprovalMatters.WaiveOfficerConflict] = new(Concerning: true, Text: true),
        [ApprovalMatters.TransitionCase] = new(Choice: typeof(TransitionEffect), Text: true),
        [ApprovalMatters.DepartFromMajority] = new(Choice: typeof(HearingPosition), Text: true),
    };

    public static NeededTerms Of(string matter) => Matters.GetValueOrDefault(matter, Nothing);

    public bool AreMetBy(ApprovalTerms terms) =>
        (Concerning ? terms.Concerning is { } id && id != Guid.Empty : terms.Concerning is null)
        && (Choice is not null ? IsNamedBy(Choice, terms.Choice) : terms.Choice is null)
        && (Text ? !string.IsNullOrWhiteSpace(terms.Text) : terms.Text is null);

    private static bool IsNamedBy(Type choices, string? choice) =>
        choice is not null && choice != "None" && Enum.GetNames(choices).Contains(choice, StringComparer.Ordinal);
}

/// <summary>The approvers see what they approve, and nothing that would not be held to (BG 7, 30; ADR 0009).</summary>
internal sealed record TermsAreAsTheMatterNeeds(string Matter, ApprovalTerms Terms) : IRule
{
    public string Code => ApprovalCodes.Terms;

    public bool Holds => NeededTerms.Of(Matter).AreMetBy(Terms);
}

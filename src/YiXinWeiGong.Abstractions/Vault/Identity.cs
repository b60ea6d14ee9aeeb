namespace YiXinWeiGong.Vault;

/// <summary>Who reported a clue, by a name that means nothing elsewhere; the vault alone knows the person.</summary>
/// <param name="Value">The pseudonym, made for one clue only.</param>
public readonly record struct ReporterPseudonym(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What a question to the vault about a conflict is answered with: never why.</summary>
public enum Verdict
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Free of conflict.</summary>
    Free = 1,

    /// <summary>In conflict.</summary>
    Conflicted = 2,
}

/// <summary>Whose personal details the vault keeps.</summary>
public enum PersonKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A volunteer or applicant.</summary>
    Volunteer = 1,

    /// <summary>A member of an office's staff.</summary>
    Staff = 2,

    /// <summary>A party or another participant who is a person.</summary>
    Participant = 3,
}

/// <summary>Names a person to the vault.</summary>
/// <param name="Kind">In what capacity the person is known.</param>
/// <param name="Id">The bare id in that capacity.</param>
public readonly record struct PersonKey(PersonKind Kind, Guid Id);

/// <summary>The personal fields of one person. They exist nowhere but in the vault and in the hands of who may read them.</summary>
public sealed record PersonalDetails
{
    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>A telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The day of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Where the person works.</summary>
    public string? Employer { get; init; }

    /// <summary>Says nothing, so that printing it shows nobody.</summary>
    public override string ToString() => "[personal details]";
}

using System.Globalization;

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
    private const string Day = "yyyy-MM-dd";

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>A telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The day of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Where the person works.</summary>
    public string? Employer { get; init; }

    /// <summary>What a field says, a day as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="field">The field.</param>
    public string? Of(IdentityField field) => field switch
    {
        IdentityField.Name => Name,
        IdentityField.Phone => Phone,
        IdentityField.BornOn => BornOn?.ToString(Day, CultureInfo.InvariantCulture),
        IdentityField.Employer => Employer,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The details with one field put right.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What is right, a day as <c>yyyy-MM-dd</c>; nothing where the field is to be empty.</param>
    /// <exception cref="ArgumentException">The field cannot hold that: see <see cref="MayHold"/>.</exception>
    public PersonalDetails With(IdentityField field, string? value) => !MayHold(field, value)
        ? throw new ArgumentException("The field cannot hold that.", nameof(value))
        : field switch
        {
            IdentityField.Name => this with { Name = value! },
            IdentityField.Phone => this with { Phone = value },
            IdentityField.BornOn => this with { BornOn = value is null ? null : DateOnly.ParseExact(value, Day, CultureInfo.InvariantCulture) },
            _ => this with { Employer = value },
        };

    /// <summary>Can a field hold that? A name is not empty, and a day is a day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static bool MayHold(IdentityField field, string? value) => field switch
    {
        IdentityField.Name => !string.IsNullOrWhiteSpace(value),
        IdentityField.BornOn => value is null || DateOnly.TryParseExact(value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        IdentityField.Phone or IdentityField.Employer => true,
        _ => false,
    };

    /// <summary>Says nothing, so that printing it shows nobody.</summary>
    public override string ToString() => "[personal details]";
}

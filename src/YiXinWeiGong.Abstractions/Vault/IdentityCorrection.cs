namespace YiXinWeiGong.Vault;

/// <summary>A field of a person's details.</summary>
public enum IdentityField
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The full name.</summary>
    [Label("姓名", "name")]
    Name = 1,

    /// <summary>The telephone number.</summary>
    [Label("电话", "telephone")]
    Phone = 2,

    /// <summary>The day of birth.</summary>
    [Label("出生日期", "day of birth")]
    BornOn = 3,

    /// <summary>Where the person works.</summary>
    [Label("工作单位", "employer")]
    Employer = 4,
}

/// <summary>That something about a person had been entered wrongly; exists nowhere but in the vault and in the hands of who may read it.</summary>
public sealed record IdentityCorrection
{
    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which field.</summary>
    public required IdentityField Field { get; init; }

    /// <summary>What is right, a day as <c>yyyy-MM-dd</c>; nothing where the field is to be empty.</summary>
    public string? Value { get; init; }

    /// <summary>What stood there before; the vault fills it in.</summary>
    public string? Was { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who corrected it: kind and id.</summary>
    public required string CorrectedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Names the field alone.</summary>
    public override string ToString() => $"{nameof(IdentityCorrection)} {Field}";
}

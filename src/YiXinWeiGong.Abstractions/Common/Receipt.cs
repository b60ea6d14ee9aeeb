using YiXinWeiGong.Rules;

namespace YiXinWeiGong;

/// <summary>An answer that is remembered under the caller's idempotency key; it holds nobody's details.</summary>
public interface IRememberedAnswer;

/// <summary>What a command left behind, whatever it was about.</summary>
public interface IReceipt : IRememberedAnswer
{
    /// <summary>The bare id of what the command was about.</summary>
    Guid Id { get; }

    /// <summary>Where it stands now.</summary>
    Enum Standing { get; }

    /// <summary>Its version after the command; state it to change exactly this version next.</summary>
    long Version { get; }

    /// <summary>Its number for people, where it has one (案号、线索编号、证书编号).</summary>
    string? Number { get; }

    /// <summary>The deadlines that stand on it.</summary>
    IReadOnlyList<Deadline> Deadlines { get; }
}

/// <summary>What a command left behind.</summary>
/// <typeparam name="TStatus">The statuses of what it was about.</typeparam>
public sealed record Receipt<TStatus> : IReceipt
    where TStatus : struct, Enum
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>Where it stands now.</summary>
    public required TStatus Status { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <inheritdoc/>
    public string? Number { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <inheritdoc/>
    Enum IReceipt.Standing => Status;

    /// <summary>The id, number and status.</summary>
    public override string ToString() => Number is null ? $"{Id} {Status}" : $"{Id} {Number} {Status}";
}

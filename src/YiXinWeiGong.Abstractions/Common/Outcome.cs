namespace YiXinWeiGong;

/// <summary>Why a use case did not do what it was asked.</summary>
public enum ProblemKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The request is not well formed.</summary>
    Invalid = 1,

    /// <summary>The actor may not do this here.</summary>
    Denied = 2,

    /// <summary>A rule does not hold, or the state does not permit the move.</summary>
    Refused = 3,

    /// <summary>Something the request names does not exist.</summary>
    NotFound = 4,

    /// <summary>Somebody else changed it first, or an idempotency key was used for another request.</summary>
    Conflict = 5,

    /// <summary>The store cannot be reached or is busy; trying again later may help.</summary>
    Unavailable = 6,
}

/// <summary>One thing that is wrong, by a stable code that hosts can translate (<see cref="ProblemTexts"/>).</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Code">The stable code, such as <c>clue.title-length</c>.</param>
/// <param name="Property">The property of the request that it is about, if it is about one.</param>
/// <param name="Detail">Where in a file of rules or holidays it is, what is wrong there and how to mend it; never anybody's data.</param>
public sealed record Problem(ProblemKind Kind, string Code, string? Property = null, string? Detail = null);

/// <summary>What came of a use case: a value, or the problems that stood in its way.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
{
    private readonly T? _value;
    private readonly bool _succeeded;
    private readonly IReadOnlyList<Problem>? _problems;

    private Outcome(T? value, IReadOnlyList<Problem>? problems) => (_value, _succeeded, _problems) = (value, problems is null && value is not null, problems);

    /// <summary>Did it succeed?</summary>
    public bool Succeeded => _succeeded;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It did not succeed; the message names the first problem's code.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"The use case did not succeed: {Problem?.Code ?? "no value"}.");

    /// <summary>The problems, none where it succeeded.</summary>
    public IReadOnlyList<Problem> Problems => _problems ?? [];

    /// <summary>The first problem, if any.</summary>
    public Problem? Problem => _problems is { Count: > 0 } ? _problems[0] : null;

    /// <summary>A success.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A failure with one problem.</summary>
    /// <param name="problem">What is wrong.</param>
    public static implicit operator Outcome<T>(Problem problem) => new(default, [problem]);

    /// <summary>A failure with several problems.</summary>
    /// <param name="problems">What is wrong, the first thing first.</param>
    public static implicit operator Outcome<T>(Problem[] problems) => new(default, problems);

    /// <summary>Compares values and problems.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    /// <summary>Compares values and problems.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Outcome<T> other) => Succeeded == other.Succeeded && EqualityComparer<T?>.Default.Equals(_value, other._value) && Problems.SequenceEqual(other.Problems);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, Problems.Count);
}

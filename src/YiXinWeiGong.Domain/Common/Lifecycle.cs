using System.Collections.Frozen;
using System.Text;
using Ardalis.GuardClauses;

namespace YiXinWeiGong;

/// <summary>Every permitted move of one kind of aggregate, as an immutable table; nothing else decides where it may go.</summary>
/// <typeparam name="TStatus">The statuses.</typeparam>
/// <typeparam name="TAction">The actions.</typeparam>
public sealed class Lifecycle<TStatus, TAction>
    where TStatus : struct, Enum
    where TAction : struct, Enum
{
    private readonly FrozenDictionary<(TStatus From, TAction Action), TStatus> _moves;

    /// <summary>Makes the table.</summary>
    /// <param name="name">What moves, as codes name it: <c>clue</c>.</param>
    /// <param name="moves">The permitted moves.</param>
    /// <exception cref="ArgumentException">The name is empty, or two moves leave the same status by the same action.</exception>
    public Lifecycle(string name, params (TStatus From, TAction Action, TStatus To)[] moves)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        Moves = [.. Guard.Against.NullOrEmpty(moves)];
        _moves = Moves.ToFrozenDictionary(move => (move.From, move.Action), move => move.To);
        ActionNotPermitted = $"{name}.action-not-permitted";
    }

    /// <summary>What moves.</summary>
    public string Name { get; }

    /// <summary>The permitted moves, in the order they were given.</summary>
    public IReadOnlyList<(TStatus From, TAction Action, TStatus To)> Moves { get; }

    /// <summary>The code of a refused move.</summary>
    public string ActionNotPermitted { get; }

    /// <summary>Where an action leads.</summary>
    /// <param name="from">Where it stands.</param>
    /// <param name="action">What is to be done.</param>
    /// <exception cref="RefusalException">The move is not permitted.</exception>
    public TStatus Next(TStatus from, TAction action) =>
        _moves.TryGetValue((from, action), out var to) ? to : throw new RefusalException(ActionNotPermitted);

    /// <summary>May it be done from here?</summary>
    /// <param name="from">Where it stands.</param>
    /// <param name="action">What is to be done.</param>
    public bool Permits(TStatus from, TAction action) => _moves.ContainsKey((from, action));

    /// <summary>The table as a Mermaid state diagram; <c>docs/domain</c> shows it and a test compares.</summary>
    public string ToMermaid()
    {
        var diagram = new StringBuilder("stateDiagram-v2\n");
        var entered = Moves.Where(move => !move.To.Equals(move.From)).Select(move => move.To).ToHashSet();

        // Where every status can be come back to, the table begins with the one that a new one has.
        foreach (var first in Moves.Select(move => move.From).Distinct().Where(status => !entered.Contains(status)).DefaultIfEmpty(Moves[0].From))
        {
            diagram.Append("    [*] --> ").Append(first).Append('\n');
        }

        foreach (var (from, action, to) in Moves)
        {
            diagram.Append("    ").Append(from).Append(" --> ").Append(to).Append(": ").Append(action).Append('\n');
        }

        foreach (var last in entered.Where(status => Moves.All(move => !move.From.Equals(status) || move.To.Equals(status))))
        {
            diagram.Append("    ").Append(last).Append(" --> [*]\n");
        }

        return diagram.ToString();
    }
}

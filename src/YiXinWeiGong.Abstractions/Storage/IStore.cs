namespace YiXinWeiGong.Storage;

/// <summary>The aggregates of one kind. A store never saves: the unit of work commits.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <typeparam name="TId">Its id.</typeparam>
public interface IStore<T, in TId>
    where T : class
    where TId : struct
{
    /// <summary>The aggregate of that id, or nothing.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<T?> FindAsync(TId id, CancellationToken cancellationToken);

    /// <summary>Adds a new aggregate with the next commit.</summary>
    /// <param name="aggregate">The aggregate.</param>
    void Add(T aggregate);

    /// <summary>Those that meet a specification, in its order.</summary>
    /// <param name="specification">Which.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken);

    /// <summary>What a specification selects of those that meet it, in its order.</summary>
    /// <typeparam name="TResult">What is selected.</typeparam>
    /// <param name="specification">Which, and what of them.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<TResult>> ListAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken);

    /// <summary>How many meet a specification, whatever its page.</summary>
    /// <param name="specification">Which.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<int> CountAsync(ISpecification<T> specification, CancellationToken cancellationToken);
}

/// <summary>Numbers for people (编号): per office, kind and year, without gaps in what is committed and without repeats.</summary>
public interface INumberSeries
{
    /// <summary>The next number; it is used up only when the unit of work commits.</summary>
    /// <param name="office">Whose series.</param>
    /// <param name="kind">What is numbered, such as <c>clue</c>.</param>
    /// <param name="year">The year, in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The number, from 1.</returns>
    Task<int> NextAsync(Offices.OfficeId office, string kind, int year, CancellationToken cancellationToken);
}

/// <summary>Something with a version that the store guards.</summary>
public interface IVersioned
{
    /// <summary>How often it was committed; 0 before the first time.</summary>
    long Version { get; }

    /// <summary>Told by a store when it commits.</summary>
    /// <param name="version">The version it was committed as.</param>
    void CommittedAs(long version);
}

/// <summary>A page of a list: what is on it, and where the next one begins.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What is on the page.</param>
/// <param name="Next">Ask again with this as <c>After</c>; nothing on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, Guid? Next);

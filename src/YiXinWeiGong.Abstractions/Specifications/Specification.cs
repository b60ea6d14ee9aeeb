using System.Linq.Expressions;

namespace YiXinWeiGong.Specifications;

/// <summary>A named query: which, in what order, how many. Means what it means in Ardalis.Specification 9.</summary>
/// <typeparam name="T">What is queried.</typeparam>
public interface ISpecification<T>
{
    /// <summary>The conditions, all of which must hold.</summary>
    IEnumerable<WhereExpressionInfo<T>> WhereExpressions { get; }

    /// <summary>The order, first key first.</summary>
    IEnumerable<OrderExpressionInfo<T>> OrderExpressions { get; }

    /// <summary>The navigations to load along.</summary>
    IEnumerable<IncludeExpressionInfo> IncludeExpressions { get; }

    /// <summary>How many at most; negative for all.</summary>
    int Take { get; }

    /// <summary>How many to pass over; negative or zero for none.</summary>
    int Skip { get; }

    /// <summary>Applies the specification to objects in memory.</summary>
    /// <param name="entities">The objects.</param>
    IEnumerable<T> Evaluate(IEnumerable<T> entities);

    /// <summary>Do the conditions hold for one object?</summary>
    /// <param name="entity">The object.</param>
    bool IsSatisfiedBy(T entity);
}

/// <summary>A named query that selects something of what it finds.</summary>
/// <typeparam name="T">What is queried.</typeparam>
/// <typeparam name="TResult">What is selected.</typeparam>
public interface ISpecification<T, TResult> : ISpecification<T>
{
    /// <summary>What is selected.</summary>
    Expression<Func<T, TResult>>? Selector { get; }

    /// <summary>Applies the specification to objects in memory and selects.</summary>
    /// <param name="entities">The objects.</param>
    new IEnumerable<TResult> Evaluate(IEnumerable<T> entities);
}

/// <summary>Marks a query that finds at most one.</summary>
/// <typeparam name="T">What is queried.</typeparam>
public interface ISingleResultSpecification<T> : ISpecification<T>;

/// <summary>Base of named queries; derive and describe the query in the constructor through <see cref="Query"/>.</summary>
/// <typeparam name="T">What is queried.</typeparam>
public class Specification<T> : ISpecification<T>
{
    private readonly List<WhereExpressionInfo<T>> _wheres = [];
    private readonly List<OrderExpressionInfo<T>> _orders = [];
    private readonly List<IncludeExpressionInfo> _includes = [];

    /// <summary>Describes the query.</summary>
    public ISpecificationBuilder<T> Query => new SpecificationBuilder<T>(this);

    /// <inheritdoc/>
    public IEnumerable<WhereExpressionInfo<T>> WhereExpressions => _wheres;

    /// <inheritdoc/>
    public IEnumerable<OrderExpressionInfo<T>> OrderExpressions => _orders;

    /// <inheritdoc/>
    public IEnumerable<IncludeExpressionInfo> IncludeExpressions => _includes;

    /// <inheritdoc/>
    public int Take { get; internal set; } = -1;

    /// <inheritdoc/>
    public int Skip { get; internal set; } = -1;

    /// <inheritdoc/>
    public virtual IEnumerable<T> Evaluate(IEnumerable<T> entities) => InMemorySpecificationEvaluator.Evaluate(entities, this);

    /// <inheritdoc/>
    public virtual bool IsSatisfiedBy(T entity) => _wheres.TrueForAll(where => where.FilterFunc(entity));

    internal void Add(WhereExpressionInfo<T> where) => _wheres.Add(where);

    internal void Add(OrderExpressionInfo<T> order) => _orders.Add(order);

    internal void Add(IncludeExpressionInfo include) => _includes.Add(include);
}

/// <summary>Base of named queries that select something of what they find.</summary>
/// <typeparam name="T">What is queried.</typeparam>
/// <typeparam name="TResult">What is selected.</typeparam>
public class Specification<T, TResult> : Specification<T>, ISpecification<T, TResult>
{
    /// <summary>Describes the query.</summary>
    public new ISpecificationBuilder<T, TResult> Query => new SpecificationBuilder<T, TResult>(this);

    /// <inheritdoc/>
    public Expression<Func<T, TResult>>? Selector { get; internal set; }

    /// <inheritdoc/>
    /// <exception cref="SelectorNotFoundException">Nothing was selected.</exception>
    public new virtual IEnumerable<TResult> Evaluate(IEnumerable<T> entities) =>
        base.Evaluate(entities).Select((Selector ?? throw new SelectorNotFoundException()).Compile());
}

/// <summary>Base of named queries that find at most one.</summary>
/// <typeparam name="T">What is queried.</typeparam>
public class SingleResultSpecification<T> : Specification<T>, ISingleResultSpecification<T>;

using System.Linq.Expressions;

namespace YiXinWeiGong.Specifications;

/// <summary>One condition.</summary>
/// <typeparam name="T">What is queried.</typeparam>
/// <param name="filter">The condition.</param>
public sealed class WhereExpressionInfo<T>(Expression<Func<T, bool>> filter)
{
    private readonly Lazy<Func<T, bool>> _compiled = new(filter.Compile);

    /// <summary>The condition.</summary>
    public Expression<Func<T, bool>> Filter { get; } = filter;

    /// <summary>The condition, compiled.</summary>
    public Func<T, bool> FilterFunc => _compiled.Value;
}

/// <summary>Which key this is, and which way it runs.</summary>
public enum OrderTypeEnum
{
    /// <summary>First key, ascending.</summary>
    OrderBy = 1,

    /// <summary>First key, descending.</summary>
    OrderByDescending = 2,

    /// <summary>Further key, ascending.</summary>
    ThenBy = 3,

    /// <summary>Further key, descending.</summary>
    ThenByDescending = 4,
}

/// <summary>One key of the order.</summary>
/// <typeparam name="T">What is queried.</typeparam>
/// <param name="keySelector">The key.</param>
/// <param name="orderType">Which key this is, and which way it runs.</param>
public sealed class OrderExpressionInfo<T>(Expression<Func<T, object?>> keySelector, OrderTypeEnum orderType)
{
    private readonly Lazy<Func<T, object?>> _compiled = new(keySelector.Compile);

    /// <summary>The key.</summary>
    public Expression<Func<T, object?>> KeySelector { get; } = keySelector;

    /// <summary>Which key this is, and which way it runs.</summary>
    public OrderTypeEnum OrderType { get; } = orderType;

    /// <summary>The key, compiled.</summary>
    public Func<T, object?> KeySelectorFunc => _compiled.Value;
}

/// <summary>One navigation to load along.</summary>
/// <param name="expression">The navigation.</param>
public sealed class IncludeExpressionInfo(LambdaExpression expression)
{
    /// <summary>The navigation.</summary>
    public LambdaExpression LambdaExpression { get; } = expression;
}

/// <summary>A specification orders by a first key twice.</summary>
public sealed class DuplicateOrderChainException() : Exception("The specification contains more than one order chain.");

/// <summary>A specification sets how many to take twice.</summary>
public sealed class DuplicateTakeException() : Exception("Duplicate use of Take().");

/// <summary>A specification sets how many to skip twice.</summary>
public sealed class DuplicateSkipException() : Exception("Duplicate use of Skip().");

/// <summary>A specification that should select does not.</summary>
public sealed class SelectorNotFoundException() : Exception("The specification must have a selector defined.");

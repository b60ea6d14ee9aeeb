using System.Linq.Expressions;

namespace YiXinWeiGong.Specifications;

/// <summary>Describes a query; see <see cref="SpecificationBuilderExtensions"/>.</summary>
/// <typeparam name="T">What is queried.</typeparam>
public interface ISpecificationBuilder<T>
{
    /// <summary>The specification being described.</summary>
    Specification<T> Specification { get; }
}

/// <summary>Describes a query that selects.</summary>
/// <typeparam name="T">What is queried.</typeparam>
/// <typeparam name="TResult">What is selected.</typeparam>
public interface ISpecificationBuilder<T, TResult> : ISpecificationBuilder<T>
{
    /// <summary>The specification being described.</summary>
    new Specification<T, TResult> Specification { get; }
}

/// <summary>Describes a query that has a first key of order.</summary>
/// <typeparam name="T">What is queried.</typeparam>
public interface IOrderedSpecificationBuilder<T> : ISpecificationBuilder<T>;

internal class SpecificationBuilder<T>(Specification<T> specification) : IOrderedSpecificationBuilder<T>
{
    public Specification<T> Specification { get; } = specification;
}

internal sealed class SpecificationBuilder<T, TResult>(Specification<T, TResult> specification)
    : SpecificationBuilder<T>(specification), ISpecificationBuilder<T, TResult>
{
    public new Specification<T, TResult> Specification { get; } = specification;
}

/// <summary>The clauses of a query.</summary>
public static class SpecificationBuilderExtensions
{
    /// <summary>Adds a condition.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="criteria">The condition.</param>
    public static ISpecificationBuilder<T> Where<T>(this ISpecificationBuilder<T> builder, Expression<Func<T, bool>> criteria)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Specification.Add(new WhereExpressionInfo<T>(criteria));
        return builder;
    }

    /// <summary>Orders by a first key, ascending.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="keySelector">The key.</param>
    /// <exception cref="DuplicateOrderChainException">There is a first key already.</exception>
    public static IOrderedSpecificationBuilder<T> OrderBy<T>(this ISpecificationBuilder<T> builder, Expression<Func<T, object?>> keySelector) =>
        First(builder, keySelector, OrderTypeEnum.OrderBy);

    /// <summary>Orders by a first key, descending.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="keySelector">The key.</param>
    /// <exception cref="DuplicateOrderChainException">There is a first key already.</exception>
    public static IOrderedSpecificationBuilder<T> OrderByDescending<T>(this ISpecificationBuilder<T> builder, Expression<Func<T, object?>> keySelector) =>
        First(builder, keySelector, OrderTypeEnum.OrderByDescending);

    /// <summary>Orders by a further key, ascending.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="keySelector">The key.</param>
    public static IOrderedSpecificationBuilder<T> ThenBy<T>(this IOrderedSpecificationBuilder<T> builder, Expression<Func<T, object?>> keySelector)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Specification.Add(new OrderExpressionInfo<T>(keySelector, OrderTypeEnum.ThenBy));
        return builder;
    }

    /// <summary>Orders by a further key, descending.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="keySelector">The key.</param>
    public static IOrderedSpecificationBuilder<T> ThenByDescending<T>(this IOrderedSpecificationBuilder<T> builder, Expression<Func<T, object?>> keySelector)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Specification.Add(new OrderExpressionInfo<T>(keySelector, OrderTypeEnum.ThenByDescending));
        return builder;
    }

    /// <summary>Takes so many at most.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="take">How many.</param>
    /// <exception cref="DuplicateTakeException">It was said already.</exception>
    public static ISpecificationBuilder<T> Take<T>(this ISpecificationBuilder<T> builder, int take)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Specification.Take = builder.Specification.Take < 0 ? take : throw new DuplicateTakeException();
        return builder;
    }

    /// <summary>Passes over so many.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="skip">How many.</param>
    /// <exception cref="DuplicateSkipException">It was said already.</exception>
    public static ISpecificationBuilder<T> Skip<T>(this ISpecificationBuilder<T> builder, int skip)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Specification.Skip = builder.Specification.Skip < 0 ? skip : throw new DuplicateSkipException();
        return builder;
    }

    /// <summary>Loads a navigation along.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <typeparam name="TProperty">What is loaded along.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="navigation">The navigation.</param>
    public static ISpecificationBuilder<T> Include<T, TProperty>(this ISpecificationBuilder<T> builder, Expression<Func<T, TProperty>> navigation)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Specification.Add(new IncludeExpressionInfo(navigation));
        return builder;
    }

    /// <summary>Says what is selected.</summary>
    /// <typeparam name="T">What is queried.</typeparam>
    /// <typeparam name="TResult">What is selected.</typeparam>
    /// <param name="builder">The query.</param>
    /// <param name="selector">What is selected.</param>
    public static void Select<T, TResult>(this ISpecificationBuilder<T, TResult> builder, Expression<Func<T, TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Specification.Selector = selector;
    }

    private static IOrderedSpecificationBuilder<T> First<T>(ISpecificationBuilder<T> builder, Expression<Func<T, object?>> keySelector, OrderTypeEnum type)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Specification.OrderExpressions.Any())
        {
            throw new DuplicateOrderChainException();
        }

        builder.Specification.Add(new OrderExpressionInfo<T>(keySelector, type));
        return (IOrderedSpecificationBuilder<T>)builder;
    }
}

internal static class InMemorySpecificationEvaluator
{
    public static IEnumerable<T> Evaluate<T>(IEnumerable<T> entities, ISpecification<T> specification)
    {
        var found = specification.WhereExpressions.Aggregate(entities, (all, where) => all.Where(where.FilterFunc));
        found = specification.OrderExpressions.Aggregate(found, (all, order) => order.OrderType switch
        {
            OrderTypeEnum.OrderBy => all.OrderBy(order.KeySelectorFunc),
            OrderTypeEnum.OrderByDescending => all.OrderByDescending(order.KeySelectorFunc),
            OrderTypeEnum.ThenBy => ((IOrderedEnumerable<T>)all).ThenBy(order.KeySelectorFunc),
            _ => ((IOrderedEnumerable<T>)all).ThenByDescending(order.KeySelectorFunc),
        });
        found = specification.Skip > 0 ? found.Skip(specification.Skip) : found;
        return specification.Take >= 0 ? found.Take(specification.Take) : found;
    }
}

using System.Linq.Expressions;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Turns a specification into a query; uses only what both specification kits have (docs/adr/0002).</summary>
internal static class SpecificationQueries
{
    /// <param name="all">Everything.</param>
    /// <param name="specification">Which of it.</param>
    /// <param name="paged">Apply order and page too, or the conditions alone.</param>
    public static IQueryable<T> Apply<T>(this IQueryable<T> all, ISpecification<T> specification, bool paged = true)
        where T : class
    {
        var query = specification.WhereExpressions.Aggregate(all, (found, where) => found.Where(where.Filter));
        if (!paged)
        {
            return query;
        }

        query = specification.OrderExpressions.Aggregate(query, (found, order) =>
        {
            // PostgreSQL puts what is missing last, SQLite and memory put it first: the same everywhere is said in the query.
            var isThere = IsThere(order.KeySelector);
            return order.OrderType switch
            {
                OrderTypeEnum.OrderBy => isThere is null ? found.OrderBy(order.KeySelector) : found.OrderBy(isThere).ThenBy(order.KeySelector),
                OrderTypeEnum.OrderByDescending => isThere is null
                    ? found.OrderByDescending(order.KeySelector)
                    : found.OrderByDescending(isThere).ThenByDescending(order.KeySelector),
                OrderTypeEnum.ThenBy => (isThere is null ? (IOrderedQueryable<T>)found : ((IOrderedQueryable<T>)found).ThenBy(isThere)).ThenBy(order.KeySelector),
                _ => (isThere is null ? (IOrderedQueryable<T>)found : ((IOrderedQueryable<T>)found).ThenByDescending(isThere)).ThenByDescending(order.KeySelector),
            };
        });
        query = specification.Skip > 0 ? query.Skip(specification.Skip) : query;
        return specification.Take >= 0 ? query.Take(specification.Take) : query;
    }

    /// <summary>Whether a key is there, where it may be missing.</summary>
    private static Expression<Func<T, bool>>? IsThere<T>(Expression<Func<T, object?>> key)
    {
        var body = key.Body is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : key.Body;
        return body.Type.IsValueType && Nullable.GetUnderlyingType(body.Type) is null
            ? null
            : Expression.Lambda<Func<T, bool>>(Expression.NotEqual(body, Expression.Constant(null, body.Type)), key.Parameters);
    }
}

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

        query = specification.OrderExpressions.Aggregate(query, (found, order) => order.OrderType switch
        {
            OrderTypeEnum.OrderBy => found.OrderBy(order.KeySelector),
            OrderTypeEnum.OrderByDescending => found.OrderByDescending(order.KeySelector),
            OrderTypeEnum.ThenBy => ((IOrderedQueryable<T>)found).ThenBy(order.KeySelector),
            _ => ((IOrderedQueryable<T>)found).ThenByDescending(order.KeySelector),
        });
        query = specification.Skip > 0 ? query.Skip(specification.Skip) : query;
        return specification.Take >= 0 ? query.Take(specification.Take) : query;
    }
}

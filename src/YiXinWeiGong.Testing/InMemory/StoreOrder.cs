using System.Text;

namespace YiXinWeiGong.Testing.InMemory;

/// <summary>Evaluates a specification as databases do: text by code point and not by the culture of the process, nothing first.</summary>
internal sealed class StoreOrder : IComparer<object?>
{
    private static readonly StoreOrder Instance = new();

    public static IEnumerable<T> Evaluate<T>(ISpecification<T> specification, IEnumerable<T> all)
    {
        var found = specification.WhereExpressions.Aggregate(all, (some, where) => some.Where(where.FilterFunc));
        found = specification.OrderExpressions.Aggregate(found, (some, order) => order.OrderType switch
        {
            OrderTypeEnum.OrderBy => some.OrderBy(order.KeySelectorFunc, Instance),
            OrderTypeEnum.OrderByDescending => some.OrderByDescending(order.KeySelectorFunc, Instance),
            OrderTypeEnum.ThenBy => ((IOrderedEnumerable<T>)some).ThenBy(order.KeySelectorFunc, Instance),
            _ => ((IOrderedEnumerable<T>)some).ThenByDescending(order.KeySelectorFunc, Instance),
        });
        found = specification.Skip > 0 ? found.Skip(specification.Skip) : found;
        return specification.Take >= 0 ? found.Take(specification.Take) : found;
    }

    public int Compare(object? x, object? y) => x is string left && y is string right ? ByCodePoint(left, right) : Comparer<object?>.Default.Compare(x, y);

    private static int ByCodePoint(string left, string right)
    {
        var (one, other) = (left.EnumerateRunes(), right.EnumerateRunes());
        while (one.MoveNext())
        {
            if (!other.MoveNext())
            {
                return 1;
            }

            if (one.Current != other.Current)
            {
                return one.Current.CompareTo(other.Current);
            }
        }

        return other.MoveNext() ? -1 : 0;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace YiXinWeiGong.Architecture;

/// <summary>Makes a value of any type of ours, with every property filled and a marked text wherever there is a text.</summary>
internal sealed class Plant
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 1, 2, 3, TimeSpan.Zero);
    private int _days;

    /// <summary>What was planted, by the way there.</summary>
    public Dictionary<string, string> Planted { get; } = new(StringComparer.Ordinal);

    public object Make(Type type, string path = "")
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Make(underlying, path);
        }

        if (type == typeof(string))
        {
            return Planted[path] = $"planted-{Planted.Count}-{path}";
        }

        if (type == typeof(DateOnly))
        {
            // Each its own day, so that a day that shows tells which it is.
            var day = new DateOnly(1911, 1, 1).AddDays(_days++);
            Planted[path] = day.ToString(System.Globalization.CultureInfo.CurrentCulture);
            return day;
        }

        if (type.IsEnum)
        {
            return Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value))
                .FirstOrDefault(value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) != 0) ?? Activator.CreateInstance(type)!;
        }

        return Simple(type) ?? List(type, path) ?? Whole(type, path);
    }

    private static object? Simple(Type type) =>
        type == typeof(Guid) ? Guid.CreateVersion7(Instant)
        : type == typeof(DateTimeOffset) ? Instant
        : type == typeof(TimeOnly) ? new TimeOnly(9, 30)
        : type == typeof(TimeSpan) ? TimeSpan.FromMinutes(7)
        : type == typeof(bool) ? true
        : type.IsPrimitive || type == typeof(decimal) ? Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private Array? List(Type type, string path)
    {
        var item = type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetInterfaces().Append(type).Any(face => face == typeof(System.Collections.IEnumerable)) ? type.GetGenericArguments()[^1]
            : null;
        if (item is null)
        {
            return null;
        }

        // What holds others of its kind would never come to an end.
        if (path.Split("[]").Length > 6)
        {
            return Array.CreateInstance(item, 0);
        }

        var list = Array.CreateInstance(item, 1);
        list.SetValue(Make(item, $"{path}[]"), 0);
        return list;
    }

    private object Whole(Type type, string path)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type)
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault();
        var whole = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, $"{path}.{parameter.Name}"))]);
        var given = constructor?.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && !given.Contains(property.Name)))
        {
            property.SetValue(whole, Make(property.PropertyType, $"{path}.{property.Name}"));
        }

        return whole;
    }
}

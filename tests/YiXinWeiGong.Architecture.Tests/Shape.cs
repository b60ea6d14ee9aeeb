using System.Reflection;
using System.Runtime.CompilerServices;

namespace YiXinWeiGong.Architecture;

/// <summary>The checks of a type's shape; each answers with what is wrong.</summary>
internal static class Shape
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> NotInternalSealed(IEnumerable<Type> types) =>
        types.Where(type => type is not { IsNotPublic: true, IsSealed: true } and not { IsNestedPrivate: true, IsSealed: true })
            .Select(type => $"{type.FullName} is not internal sealed");

    /// <summary>Anybody may set it: a setter that is public and no <c>init</c> of a record.</summary>
    public static IEnumerable<string> PublicSetters(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter && !(IsInit(setter) && Library.IsRecord(type))
        select $"{type.FullName}.{property.Name} has a public setter";

    public static IEnumerable<string> PublicFields(IEnumerable<Type> types) =>
        from type in types
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !type.IsEnum
        select $"{type.FullName}.{field.Name} is a public field";

    /// <summary>The ways from a type's fields and properties to an aggregate, the parts of its parts included.</summary>
    public static IEnumerable<string> WaysToAggregates(Type type) => Walk(type)
        .Where(step => step.Types.Any(reached => reached.IsAssignableTo(typeof(AggregateRoot))))
        .Select(step => $"{type.Name} → {step.Path}");

    /// <summary>Every member that a value of this type holds, its parts' members included.</summary>
    public static IEnumerable<Member> Walk(Type type) => Walk(type, "", []);

    public static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>The type itself, or what it is a list, an array or an optional of.</summary>
    public static IEnumerable<Type> Unwrap(Type type)
    {
        if (type.IsArray)
        {
            return Unwrap(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type) : [type];
    }

    private static IEnumerable<Member> Walk(Type type, string path, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            yield break;
        }

        for (var level = type; level is not null && Library.IsOurs(level); level = level.BaseType)
        {
            var properties = level.GetProperties(Instance)
                .Where(property => property.Name != "EqualityContract" && !property.Name.Contains('.', StringComparison.Ordinal))
                .Select(property => (property.Name, Type: property.PropertyType));
            var fields = level.GetFields(Instance).Where(field => !field.Name.StartsWith('<')).Select(field => (field.Name, Type: field.FieldType));
            foreach (var (name, memberType) in properties.Concat(fields))
            {
                // What an aggregate raised waits for its commit and belongs to no aggregate's state.
                if (level == typeof(AggregateRoot) && name == "_events")
                {
                    continue;
                }

                var member = new Member($"{path}{name}", name, memberType, [.. Unwrap(memberType)]);
                yield return member;
                foreach (var part in member.Types.Where(part => Library.IsOurs(part) && !part.IsAssignableTo(typeof(AggregateRoot)) && !part.IsEnum))
                {
                    foreach (var inner in Walk(part, $"{member.Path}.", seen))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }
}

/// <summary>A member of a type or of one of its parts.</summary>
/// <param name="Path">The way there.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Types">The types it is made of.</param>
internal sealed record Member(string Path, string Name, Type Type, IReadOnlyList<Type> Types);

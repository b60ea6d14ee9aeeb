using System.Reflection;
using System.Runtime.CompilerServices;
using FluentValidation;
using YiXinWeiGong.EntityFrameworkCore;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Architecture;

/// <summary>What is in the packages, found by reflection, so that a new feature is looked at without a word here.</summary>
internal static class Library
{
    public static Assembly Abstractions { get; } = typeof(Outcome<>).Assembly;

    public static Assembly Domain { get; } = typeof(AggregateRoot).Assembly;

    public static Assembly Application { get; } = typeof(YiXinWeiGongServices).Assembly;

    public static Assembly EntityFrameworkCore { get; } = typeof(YiXinWeiGongContext).Assembly;

    public static Assembly Sqlite { get; } = typeof(SqliteRegistration).Assembly;

    public static Assembly PostgreSql { get; } = typeof(PostgreSqlRegistration).Assembly;

    public static Assembly Testing { get; } = typeof(DemoOffice).Assembly;

    public static IReadOnlyList<Assembly> Packages { get; } = [Abstractions, Domain, Application, EntityFrameworkCore, Sqlite, PostgreSql, Testing];

    /// <summary>Every type that somebody wrote, what the compiler adds left out.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Packages.SelectMany(TypesOf)];

    public static IReadOnlyList<Type> Aggregates { get; } =
        [.. TypesOf(Domain).Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(AggregateRoot)))];

    public static IReadOnlyList<Type> Events { get; } =
        [.. TypesOf(Domain).Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DomainEvent)))];

    public static IReadOnlyList<Type> Rules { get; } = [.. Types.Where(IsRule)];

    public static IReadOnlyList<Type> Validators { get; } = [.. Types.Where(IsValidator)];

    public static IReadOnlyList<Type> Handlers { get; } = [.. Types.Where(IsHandler)];

    /// <summary>Every command and query.</summary>
    public static IReadOnlyList<Type> UseCases { get; } =
        [.. TypesOf(Application).Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && AnswerOf(type) is not null)];

    /// <summary>The classes of codes of problems.</summary>
    public static IReadOnlyList<Type> CodeClasses { get; } =
        [.. Types.Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Codes", StringComparison.Ordinal))];

    /// <summary>Every lifecycle, which is a static property of the aggregate that moves by it.</summary>
    public static IReadOnlyList<LifecycleTable> Lifecycles { get; } =
        [.. TypesOf(Domain).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Lifecycle<,>))
            .Select(LifecycleTable.Of)
            .OrderBy(table => table.Name, StringComparer.Ordinal)];

    public static IEnumerable<Type> TypesOf(Assembly assembly) =>
        assembly.GetTypes().Where(type => !IsMadeByCompiler(type) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
            && type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) != true);

    /// <summary>What a use case is answered with.</summary>
    public static Type? AnswerOf(Type useCase) =>
        ClosedInterfaces(useCase, typeof(IUseCase<>)).Select(closed => closed.GetGenericArguments()[0]).SingleOrDefault();

    public static bool IsCommand(Type useCase) => ClosedInterfaces(useCase, typeof(ICommand<>)).Any();

    public static bool IsRule(Type type) => !type.IsInterface && type.IsAssignableTo(typeof(IRule));

    public static bool IsValidator(Type type) => !type.IsInterface && type.IsAssignableTo(typeof(IValidator));

    /// <summary>The last part of the namespace: the feature, as its folder is called.</summary>
    public static string FeatureOf(Type type) => type.Namespace!.Split('.')[^1];

    public static IEnumerable<Type> ClosedInterfaces(Type type, Type open) =>
        type.GetInterfaces().Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == open);

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    public static bool IsOurs(Type type) => Packages.Contains(type.Assembly) || type.Assembly == typeof(Library).Assembly;

    /// <summary>A type's name as C# writes it.</summary>
    public static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.Name;
    }

    private static bool IsHandler(Type type) => !type.IsInterface && ClosedInterfaces(type, HandlerInterface).Any();

    /// <summary>The handlers' interface is internal; only its name is known here.</summary>
    private static Type HandlerInterface => Application.GetType("YiXinWeiGong.IUseCaseHandler`2", throwOnError: true)!;

    public static Type HandlerOf(Type useCase) => HandlerInterface.MakeGenericType(useCase, AnswerOf(useCase)!);

    private static bool IsMadeByCompiler(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.StartsWith('<')
        || (type.DeclaringType is { } outer && IsMadeByCompiler(outer));
}

/// <summary>A lifecycle without its type arguments.</summary>
internal sealed record LifecycleTable(string Name, string ActionNotPermitted, string Mermaid, Type Owner, Type Action)
{
    public static LifecycleTable Of(PropertyInfo property)
    {
        var table = property.GetValue(null)!;
        object Read(string name) => table.GetType().GetProperty(name)!.GetValue(table)!;
        return new LifecycleTable(
            (string)Read(nameof(Lifecycle<,>.Name)),
            (string)Read(nameof(Lifecycle<,>.ActionNotPermitted)),
            (string)table.GetType().GetMethod(nameof(Lifecycle<,>.ToMermaid))!.Invoke(table, null)!,
            property.DeclaringType!,
            property.PropertyType.GetGenericArguments()[1]);
    }
}

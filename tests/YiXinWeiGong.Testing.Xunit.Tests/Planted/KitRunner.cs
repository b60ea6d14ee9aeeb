using System.Reflection;
using Xunit.v3;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Runs the facts of the kit in this process, on whatever storage is given, without xunit.</summary>
internal static class KitRunner
{
    /// <summary>Every suite of the kit.</summary>
    public static IReadOnlyList<Type> Suites { get; } =
        [.. typeof(StorageSuite).Assembly.GetExportedTypes().Where(type => type.IsAbstract && type.IsSubclassOf(typeof(StorageSuite))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>What fails, suite by suite.</summary>
    /// <param name="create">Makes the storage.</param>
    /// <param name="first">The suite to begin with.</param>
    /// <param name="untilOneFails">Stop at the first.</param>
    public static async Task<(int Run, IReadOnlyList<string> Failed)> RunAsync(Func<FakeClock, StorageUnderTest> create, Type? first = null, bool untilOneFails = false)
    {
        var (run, failed) = (0, new List<string>());
        foreach (var suite in Suites.OrderBy(suite => suite != first))
        {
            await using var shared = new SharedStorage();
            foreach (var (fact, arguments) in FactsOf(suite))
            {
                run++;
                if (await FailureOfAsync(suite, fact, arguments, shared, create) is { } failure)
                {
                    failed.Add($"{suite.Name}.{fact.Name}({string.Join(", ", arguments)}): {failure.Message}");
                    if (untilOneFails)
                    {
                        return (run, failed);
                    }
                }
            }
        }

        return (run, failed);
    }

    private static IEnumerable<(MethodInfo Fact, object?[] Arguments)> FactsOf(Type suite) => suite
        .GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).OrderBy(method => method.Name, StringComparer.Ordinal)
        .SelectMany(fact => RowsOf(suite, fact).Select(row => (fact, row)));

    private static IEnumerable<object?[]> RowsOf(Type suite, MethodInfo fact) => fact.GetCustomAttribute<TheoryAttribute>() is null
        ? [[]]
        : fact.GetCustomAttributes<InlineDataAttribute>().Select(inline => inline.Data)
            .Concat(fact.GetCustomAttributes<MemberDataAttribute>()
                .SelectMany(member => ((IEnumerable<ITheoryDataRow>)suite.GetProperty(member.MemberName)!.GetValue(null)!).Select(row => row.GetData())));

    private static async Task<Exception?> FailureOfAsync(Type suite, MethodInfo fact, object?[] arguments, SharedStorage shared, Func<FakeClock, StorageUnderTest> create)
    {
        try
        {
            var instance = Planted.Of(suite, create);
            instance.Share(shared);
            await instance.InitializeAsync();
            await (Task)fact.Invoke(instance, arguments)!;
            await instance.DisposeAsync();
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}

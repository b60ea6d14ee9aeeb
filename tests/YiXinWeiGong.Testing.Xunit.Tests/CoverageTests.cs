using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>The kit passes on a correct store, and leaves no member of the storage interfaces out.</summary>
public sealed class CoverageTests
{
    [Fact]
    public async Task Every_fact_passes_on_a_correct_store_and_every_storage_member_is_exercised()
    {
        var recorded = new ConcurrentDictionary<string, byte>();

        var (run, failed) = await KitRunner.RunAsync(clock => InMemoryKit.Create(clock, services => Recorder.Record(services, StorageInterfaces(), recorded)));

        failed.Should().BeEmpty();
        run.Should().BeGreaterThanOrEqualTo(250);
        StorageInterfaces().SelectMany(storage => storage.GetMethods().Select(Recorder.NameOf)).Should().BeSubsetOf(recorded.Keys);
    }

    [Fact]
    public void The_storage_interfaces_are_found() =>
        StorageInterfaces().Select(storage => storage.Name).Should().Contain(["IStore`2", "IUnitOfWork", "INumberSeries", "IIdentityVault"]);

    /// <summary>What every adapter registers of the abstractions; a store's preparation is called by the host.</summary>
    private static IReadOnlyList<Type> StorageInterfaces()
    {
        var before = new ServiceCollection();
        before.AddYiXinWeiGong();
        var (memory, sqlite) = (new ServiceCollection(), new ServiceCollection());
        memory.AddYiXinWeiGong().UseInMemory();
        sqlite.AddYiXinWeiGong().UseSqlite("Data Source=:memory:");
        var known = before.Select(service => service.ServiceType).ToHashSet();
        return
        [
            .. memory.Select(service => service.ServiceType).Intersect(sqlite.Select(service => service.ServiceType))
                .Where(type => type.IsInterface && type.Assembly == typeof(IUnitOfWork).Assembly && !known.Contains(type) && type != typeof(IStorePreparation)),
        ];
    }
}

/// <summary>Passes on every call, and remembers which it was.</summary>
public class Recorder : DispatchProxy
{
    private ConcurrentDictionary<string, byte> _recorded = [];
    private object? _target;

    internal static string NameOf(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}`{method.GetGenericArguments().Length}({method.GetParameters().Length})";

    internal static void Record(IServiceCollection services, IReadOnlyList<Type> interfaces, ConcurrentDictionary<string, byte> recorded)
    {
        foreach (var service in services.Where(service => interfaces.Contains(service.ServiceType) && !service.ServiceType.IsGenericTypeDefinition).ToList())
        {
            services.Replace(new ServiceDescriptor(
                service.ServiceType,
                provider => Wrap(service.ServiceType, service.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!), recorded),
                service.Lifetime));
        }

        foreach (var kind in AggregateKinds.All.Select(kind => kind.GetType().GetGenericArguments()))
        {
            var (store, target) = (typeof(IStore<,>).MakeGenericType(kind), typeof(InMemoryStore<,>).MakeGenericType(kind));
            services.AddScoped(store, provider => Wrap(store, ActivatorUtilities.CreateInstance(provider, target), recorded));
        }
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _recorded.TryAdd(NameOf(targetMethod!), 0);
        try
        {
            return targetMethod!.Invoke(_target, args);
        }
        catch (TargetInvocationException thrown)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown.InnerException!);
            throw;
        }
    }

    private static object Wrap(Type service, object target, ConcurrentDictionary<string, byte> recorded)
    {
        var proxy = Create(service, typeof(Recorder));
        (((Recorder)proxy)._target, ((Recorder)proxy)._recorded) = (target, recorded);
        return proxy;
    }
}

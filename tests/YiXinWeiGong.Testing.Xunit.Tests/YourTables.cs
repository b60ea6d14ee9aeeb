using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Testing.Conformance;

namespace YourHost.Tests;

/// <summary>Stands in for a host's own store in the lines of the README.</summary>
internal sealed class YourTables
{
    private StorageUnderTest? _inMemory;

    public static YourTables Create() => new();

    public Task<IReadOnlyList<KeptAudit>> AuditAsync() => InMemory.ReadAuditAsync();

    public Task<IReadOnlyList<KeptEvent>> EventsAsync() => InMemory.ReadHistoryAsync();

    public ValueTask DropAsync() => ValueTask.CompletedTask;

    public void Use(IServiceProvider services) => _inMemory = InMemoryKit.Of(services);

    private StorageUnderTest InMemory => _inMemory ?? throw new InvalidOperationException("Nothing was asked of the storage yet.");
}

internal static class YourRegistration
{
    public static YiXinWeiGongBuilder UseYourStorage(this YiXinWeiGongBuilder builder, YourTables tables)
    {
        builder.UseInMemory().Services.AddScoped<YiXinWeiGong.Storage.IStorePreparation>(services => new Looking(tables, services));
        return builder;
    }

    private sealed class Looking(YourTables tables, IServiceProvider services) : YiXinWeiGong.Storage.IStorePreparation
    {
        public Task PrepareAsync(CancellationToken cancellationToken)
        {
            tables.Use(services);
            return Task.CompletedTask;
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>One store, and as many hosts on it as a test wants, all by one clock.</summary>
public abstract class SharedStore : IAsyncLifetime
{
    private readonly List<ServiceProvider> _hosts = [];

    public static DateTimeOffset Start { get; } = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    public FakeClock Clock { get; } = new(Start);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Another process on the store.</summary>
    /// <param name="before">What the host registers itself.</param>
    /// <param name="after">What takes the place of something of ours.</param>
    public async Task<IServiceProvider> HostAsync(Action<IServiceCollection>? before = null, Action<IServiceCollection>? after = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        before?.Invoke(services);
        Use(services.AddYiXinWeiGong());
        after?.Invoke(services);
        var host = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _hosts.Add(host);
        await host.PrepareYiXinWeiGongAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void Use(YiXinWeiGongBuilder builder);

    protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;
}

using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore;

public sealed class InMemoryStoreTests : StoreContract
{
    private readonly ServiceProvider _services = Build();

    protected override IServiceProvider Services => _services;

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await base.DisposeAsync();
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeClock(Now));
        services.AddYiXinWeiGong().UseInMemory();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}

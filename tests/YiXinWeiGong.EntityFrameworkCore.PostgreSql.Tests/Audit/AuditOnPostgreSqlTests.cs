using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Audit;
using YiXinWeiGong.EntityFrameworkCore.PostgreSql;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

public sealed class PostgreSqlAuditLogTests : AuditLogContract
{
    private readonly PostgresHost _host = AuditedHost.Of(Options);

    protected override IServiceProvider Services => _host.Services;

    public override async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await base.DisposeAsync();
    }
}

public sealed class PostgreSqlTamperTests : TamperContract
{
    private readonly PostgresHost _host = AuditedHost.Of(Options);

    protected override IServiceProvider Services => _host.Services;

    public override async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await base.DisposeAsync();
    }
}

internal static class AuditedHost
{
    /// <summary>A host that signs checkpoints with a key of its own.</summary>
    public static PostgresHost Of(AuditOptions options) => new(configure: null, services =>
    {
        services.AddSingleton(options);
        services.AddSingleton<IAuditSigner>(_ => new GivenAuditKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
    });
}

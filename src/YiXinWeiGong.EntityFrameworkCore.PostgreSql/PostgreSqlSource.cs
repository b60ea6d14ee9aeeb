using Npgsql;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>The data source behind the context: the host's, or one of our own that is disposed with the services.</summary>
internal sealed class PostgreSqlSource(NpgsqlDataSource source, bool isOurs) : IAsyncDisposable, IDisposable
{
    private const string AutoPrepare = "Max Auto Prepare";

    public NpgsqlDataSource Source { get; } = source;

    /// <summary>Makes a data source that keeps the statements of the hot paths prepared from their second use on.</summary>
    public static PostgreSqlSource Of(string connectionString, PostgreSqlOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey(AutoPrepare))
        {
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (options.MaxAutoPrepare, 2);
        }

        settings.ApplicationName ??= "YiXinWeiGong";
        return new PostgreSqlSource(new NpgsqlDataSourceBuilder(settings.ConnectionString).Build(), isOurs: true);
    }

    public ValueTask DisposeAsync() => isOurs ? Source.DisposeAsync() : ValueTask.CompletedTask;

    public void Dispose()
    {
        if (isOurs)
        {
            Source.Dispose();
        }
    }
}

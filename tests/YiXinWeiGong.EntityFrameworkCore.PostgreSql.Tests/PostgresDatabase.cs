using Npgsql;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>A database of its own, dropped afterwards: for a class of tests as its fixture, or for one test.</summary>
public sealed class PostgresDatabase : IAsyncLifetime
{
    private readonly string _name = $"yxwg_test_{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8))}";

    public string ConnectionString { get; private set; } = "";

    /// <summary>Its name on the server.</summary>
    public string Name => _name;

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = new PostgresDatabase();
        await database.InitializeAsync();
        return database;
    }

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.SkipReason is not null)
        {
            return;
        }

        // Whatever order the server's own is, ours must not follow it: this one is of a language.
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {_name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'en'");
        ConnectionString = As(builder => builder.Database = _name);
    }

    /// <summary>The connection string with something else in it, such as another user.</summary>
    public string As(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(PostgresServer.ConnectionString) { Database = _name };
        change(builder);
        return builder.ConnectionString;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        _ = await command.ExecuteNonQueryAsync();
    }

    /// <summary>What a query over the bare tables says, one value a row.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (ConnectionString.Length > 0)
        {
            NpgsqlConnection.ClearAllPools();
            await PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
    }
}

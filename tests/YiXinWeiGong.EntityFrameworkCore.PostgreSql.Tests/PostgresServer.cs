using System.Runtime.CompilerServices;
using Npgsql;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>The server that tests may use; <c>eng/postgres start</c> and CI say where it is.</summary>
public static class PostgresServer
{
    public const string Variable = "YXWG_POSTGRES";

    /// <summary>Why tests on PostgreSQL are skipped; nothing where there is a server, and in CI, where lacking it is a failure.</summary>
    public static string? SkipReason { get; } =
        ConnectionString is null && Environment.GetEnvironmentVariable("CI") != "true" ? $"{Variable} names no server; eng/postgres start starts one." : null;

    public static string? ConnectionString
    {
        get
        {
            var given = Environment.GetEnvironmentVariable(Variable);
            return string.IsNullOrWhiteSpace(given) ? null : given;
        }
    }

    /// <summary>For tests that a base class declares; calls it before it makes a database.</summary>
    public static void SkipWhereThereIsNone() => Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");

    /// <summary>Runs SQL outside of any database of a test, as the server's owner.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString ?? throw new InvalidOperationException($"{Variable} names no server."));
        await using var command = source.CreateCommand(sql);
        _ = await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A test that needs a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = PostgresServer.SkipReason;
}

/// <summary>A test with rows that needs a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = PostgresServer.SkipReason;
}

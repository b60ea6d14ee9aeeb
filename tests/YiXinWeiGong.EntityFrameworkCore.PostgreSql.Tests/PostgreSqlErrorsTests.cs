using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>By hand, what each of PostgreSQL's conditions means; those that a server can be brought to say, it says.</summary>
public sealed class PostgreSqlErrorsTests : IClassFixture<PostgresDatabase>
{
    private readonly PostgreSqlErrors _errors = new();
    private readonly PostgresDatabase _database;

    public PostgreSqlErrorsTests(PostgresDatabase database) => _database = database;

    [Theory]
    [InlineData("40P01")] // deadlock
    [InlineData("40001")] // serialization
    [InlineData("40003")] // completion unknown
    [InlineData("55P03")] // lock not available
    [InlineData("53000")]
    [InlineData("53100")] // disk full
    [InlineData("53200")] // out of memory
    [InlineData("53300")] // too many connections
    [InlineData("57014")] // cancelled, as by a time-out
    [InlineData("57P01")] // shutting down
    [InlineData("57P02")] // crashed
    [InlineData("57P03")] // starting up
    [InlineData("57P05")] // idle session
    [InlineData("25P03")] // idle in a transaction
    [InlineData("25006")] // became a standby
    [InlineData("58030")] // input or output
    [InlineData("08006")] // connection broken
    [InlineData("08P01")]
    public void Passing_trouble_may_be_tried_again(string state) => Kinds(Said(state)).Should().Be((false, true));

    [Theory]
    [InlineData("23505")]
    public void A_key_that_is_taken_is_a_conflict(string state) => Kinds(Said(state)).Should().Be((true, false));

    [Theory]
    [InlineData("23503")] // foreign key
    [InlineData("23502")] // null
    [InlineData("22001")] // text too long
    [InlineData("22021")] // not a text of the encoding
    [InlineData("22012")] // a guard that was missed: the committer's to tell
    [InlineData("42501")] // no right
    [InlineData("42P01")] // no table
    [InlineData("28P01")] // wrong password
    [InlineData("3D000")] // no database
    [InlineData("XX001")] // corrupt
    public void What_trying_again_does_not_mend_is_neither(string state) => Kinds(Said(state)).Should().Be((false, false));

    [Fact]
    public void A_broken_connection_is_passing_and_leaves_a_commit_in_doubt()
    {
        foreach (var inner in new Exception[] { new IOException(), new SocketException(), new TimeoutException(), new EndOfStreamException() })
        {
            var broken = new InvalidOperationException("transient", new NpgsqlException("broken", inner));

            Kinds(broken).Should().Be((false, true), inner.GetType().Name);
            _errors.IsInDoubt(broken).Should().BeTrue(inner.GetType().Name);
        }

        _errors.IsInDoubt(Said("57P01")).Should().BeTrue();
        _errors.IsInDoubt(Said("40003")).Should().BeTrue();
        _errors.IsInDoubt(Said("40001")).Should().BeFalse();
        _errors.IsInDoubt(Said("23505")).Should().BeFalse();
    }

    [Fact]
    public void Whoever_stops_waiting_is_not_tried_again_for() =>
        Kinds(new OperationCanceledException("stopped", Postgres("57014"))).Should().Be((false, false));

    [PostgresFact]
    public async Task A_server_that_ends_the_connection_is_out_of_reach()
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        var pid = connection.ProcessID;
        await _database.ExecuteAsync($"select pg_terminate_backend({pid})");

        await AssertTransientAsync(connection, "select 1");
    }

    [PostgresFact]
    public async Task A_statement_that_takes_too_long_or_waits_too_long_for_a_lock_may_be_tried_again()
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await _database.ExecuteAsync("create table held (x int)");
        await using var holder = await source.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table held", holder, held))
        {
            _ = await hold.ExecuteNonQueryAsync();
        }

        await using var connection = await source.OpenConnectionAsync();
        await AssertTransientAsync(connection, "set statement_timeout = 50; select pg_sleep(5)");
        await AssertTransientAsync(connection, "set statement_timeout = 0; set lock_timeout = 50; select * from held");
    }

    [PostgresFact]
    public async Task Waiting_that_the_caller_stops_is_not_trouble_of_the_server()
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select pg_sleep(20)", connection);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var stopped = (await FluentActions.Awaiting(() => command.ExecuteNonQueryAsync(stop.Token)).Should().ThrowAsync<OperationCanceledException>()).Which;

        _errors.IsTransient(stopped).Should().BeFalse();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_out_of_reach()
    {
        await using var connection = new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=x;Password=x;Timeout=2");

        var refused = (await FluentActions.Awaiting(() => connection.OpenAsync()).Should().ThrowAsync<NpgsqlException>()).Which;

        Kinds(refused).Should().Be((false, true));
    }

    private async Task AssertTransientAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        var failed = (await FluentActions.Awaiting(() => command.ExecuteNonQueryAsync()).Should().ThrowAsync<NpgsqlException>()).Which;
        Kinds(failed).Should().Be((false, true), failed.Message);
    }

    private (bool Duplicate, bool Transient) Kinds(Exception exception) => (_errors.IsDuplicate(exception), _errors.IsTransient(exception));

    private static DbUpdateException Said(string state) => new("saving failed", Postgres(state));

    private static PostgresException Postgres(string state) => new("said", "ERROR", "ERROR", state);
}

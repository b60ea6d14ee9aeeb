using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Evidence.Stores;

/// <summary>Runs when nothing else does, because one test measures memory.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class DatabaseEvidenceStoreTests : EvidenceStoreConformance
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;
    private readonly ServiceProvider _services;

    public DatabaseEvidenceStoreTests() => _services = Host(Key);

    protected override IEvidenceStore Store => _services.GetRequiredService<IEvidenceStore>();

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public override async ValueTask InitializeAsync() => await _services.PrepareYiXinWeiGongAsync();

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Rows_hold_nothing_that_can_be_read_and_none_holds_it_all()
    {
        var content = Enumerable.Repeat("举报人住址：宁乡市"u8.ToArray(), 40_000).SelectMany(text => text).ToArray();
        _ = await PutAsync(content);

        var chunks = await ChunksAsync();

        chunks.Should().HaveCountGreaterThan(3).And.OnlyContain(chunk => chunk.Data.Length <= 256 * 1024);
        chunks.SelectMany(chunk => chunk.Data).ToArray().AsSpan().IndexOf("举报人"u8).Should().Be(-1);
    }

    [Fact]
    public async Task Under_another_key_nothing_opens()
    {
        var kept = await PutAsync(Some(1000));
        await using var other = Host([.. Key.Reverse()]);

        var read = () => ReadAsync(other.GetRequiredService<IEvidenceStore>(), kept.Key);

        await read.Should().ThrowAsync<ContentDamagedException>();
    }

    [Fact]
    public async Task What_was_replaced_is_swept_when_it_is_old_and_what_is_in_use_never()
    {
        var content = Some(300_000);
        var kept = await PutAsync(content);
        Clock.Advance(TimeSpan.FromDays(2));
        _ = await PutAsync(content);

        (await Store.SweepAsync(Clock.GetUtcNow(), default)).Should().Be(1);

        Clock.Advance(TimeSpan.FromDays(2));
        (await Store.SweepAsync(Clock.GetUtcNow(), default)).Should().Be(0);
        (await ReadAsync(Store, kept.Key)).Should().Equal(content);
    }

    [Fact]
    public async Task A_content_larger_than_the_memory_it_may_take_streams_through()
    {
        const int Size = 96 * 1024 * 1024;
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var kept = await Store.PutAsync(new EndlessStream(Size), Terms() with { MaxBytes = Size }, default);
        await using var open = (await Store.OpenAsync(kept.Key, default))!;
        var buffer = new byte[81_920];
        long read = 0, most = 0;
        for (int some; (some = await open.ReadAsync(buffer)) > 0;)
        {
            read += some;
            if (read % (8 * 1024 * 1024) < some)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        read.Should().Be(Size);
        most.Should().BeLessThan(Size / 4);
    }

    protected override IEvidenceStore Another() => Store;

    protected override async Task TamperAsync(Func<byte[], byte[]> change)
    {
        // What is kept is one string of bytes, whatever chunks it lies in.
        var chunks = await ChunksAsync();
        var current = await BlobAsync();
        var mine = chunks.Where(chunk => chunk.Blob == current).ToList();
        var changed = change([.. mine.SelectMany(chunk => chunk.Data)]);
        await using var connection = await ConnectAsync();
        for (var i = 0; i < mine.Count; i++)
        {
            var from = Math.Min(mine.Take(i).Sum(chunk => chunk.Data.Length), changed.Length);
            var data = i == mine.Count - 1 ? changed[from..] : changed[from..Math.Min(from + mine[i].Data.Length, changed.Length)];
            await using var command = connection.CreateCommand();
            command.CommandText = "update yxwg_evidence_chunks set Data = $data where rowid = $row";
            command.Parameters.AddWithValue("$data", data);
            command.Parameters.AddWithValue("$row", mine[i].Row);
            (await command.ExecuteNonQueryAsync()).Should().Be(1);
        }
    }

    private async Task<string> BlobAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select Blob from yxwg_evidence_contents";
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }

    private async Task<IReadOnlyList<(long Row, string Blob, byte[] Data)>> ChunksAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select rowid, Blob, Data from yxwg_evidence_chunks order by Blob, Position";
        await using var reader = await command.ExecuteReaderAsync();
        var chunks = new List<(long, string, byte[])>();
        while (await reader.ReadAsync())
        {
            chunks.Add((reader.GetInt64(0), reader.GetString(1), (byte[])reader.GetValue(2)));
        }

        return chunks;
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private ServiceProvider Host(byte[] key)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IKeyProvider>(new GivenVaultKey(key));
        services.AddYiXinWeiGong().UseSqlite(ConnectionString);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}

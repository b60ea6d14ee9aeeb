using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Evidence;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Evidence.Stores;

public sealed class FolderEvidenceStoreTests : EvidenceStoreConformance
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("yxwg").FullName, "evidence");
    private readonly ServiceProvider _services;

    public FolderEvidenceStoreTests()
    {
        // The folder's keys are wrapped by the vault of a database.
        var services = new ServiceCollection();
        services.AddSingleton<IKeyProvider>(new GivenVaultKey(new byte[32]));
        services.AddYiXinWeiGong().UseSqlite($"Data Source={Path.Combine(Path.GetDirectoryName(_folder)!, "vault.db")}");
        _services = services.BuildServiceProvider();
    }

    protected override IEvidenceStore Store => Another();

    public override async ValueTask InitializeAsync() => await _services.PrepareYiXinWeiGongAsync();

    public override ValueTask DisposeAsync()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
        return base.DisposeAsync();
    }

    [Fact]
    public async Task A_file_lies_two_folders_deep_under_its_office_and_its_sha256()
    {
        var kept = await PutAsync(Some(10));

        Files().Should().Equal(Path.Combine(Ours.Value.ToString("N"), kept.Key.Sha256[..2], kept.Key.Sha256[2..4], kept.Key.Sha256));
    }

    [Fact]
    public async Task Only_the_process_s_user_reads_files_and_enters_folders()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        _ = await PutAsync(Some(10));

        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }

        foreach (var folder in Directory.GetDirectories(_folder, "*", SearchOption.AllDirectories))
        {
            File.GetUnixFileMode(folder).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder);
        }
    }

    [Fact]
    public async Task Files_hold_nothing_that_can_be_read()
    {
        _ = await PutAsync([.. Enumerable.Repeat("举报人住址：宁乡市"u8.ToArray(), 20_000).SelectMany(text => text)]);

        (await File.ReadAllBytesAsync(Path.Combine(_folder, Files().Single()))).AsSpan().IndexOf("举报人"u8).Should().Be(-1);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/.")]
    [InlineData("ａaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void No_key_leads_out_of_the_folder(string sha256) =>
        FluentActions.Invoking(() => new ContentKey(Ours, sha256)).Should().Throw<ArgumentException>();

    [Fact]
    public async Task A_link_in_a_file_s_place_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var kept = await PutAsync(Some(10));
        var path = Path.Combine(_folder, Files().Single());
        var elsewhere = Path.Combine(Path.GetDirectoryName(_folder)!, "elsewhere");
        File.Move(path, elsewhere);
        File.CreateSymbolicLink(path, elsewhere);

        await FluentActions.Awaiting(() => Store.OpenAsync(kept.Key, default)).Should().ThrowAsync<ContentDamagedException>();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_said_to_be_unavailable()
    {
        await File.WriteAllTextAsync(_folder, "in the way");

        await FluentActions.Awaiting(() => PutAsync(Some(10))).Should().ThrowAsync<StoreUnavailableException>();

        File.Delete(_folder);
    }

    [Fact]
    public async Task A_deletion_cut_short_by_a_crash_is_finished_where_nothing_came_since_and_undone_where_it_did()
    {
        var (old, young) = (await PutAsync(Some(10)), await PutAsync(Some(11)));
        var leaving = Directory.CreateDirectory(Path.Combine(_folder, "leaving")).FullName;
        foreach (var key in (ContentKey[])[old.Key, young.Key])
        {
            File.Move(Path.Combine(_folder, Files().Single(file => file.EndsWith(key.Sha256, StringComparison.Ordinal))),
                Path.Combine(leaving, $"{Ours.Value:N}-{key.Sha256}-{Guid.CreateVersion7(Clock.GetUtcNow()):N}"));
        }

        File.SetLastWriteTimeUtc(Directory.GetFiles(leaving).Single(file => file.Contains(old.Key.Sha256, StringComparison.Ordinal)), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        _ = await Store.SweepAsync(Clock.GetUtcNow(), default);

        (await Store.OpenAsync(old.Key, default)).Should().BeNull();
        (await ReadAsync(Store, young.Key)).Should().Equal(Some(11));
        Directory.GetFiles(leaving).Should().BeEmpty();
    }

    protected override IEvidenceStore Another() => new FolderEvidenceStore(_folder, new EvidenceSeal(_services.GetRequiredService<VaultCipher>()), Clock);

    protected override async Task TamperAsync(Func<byte[], byte[]> change)
    {
        var path = Path.Combine(_folder, Files().Single());
        await File.WriteAllBytesAsync(path, change(await File.ReadAllBytesAsync(path)));
    }

    private string[] Files() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file))
        .Where(file => !file.StartsWith("incoming", StringComparison.Ordinal) && !file.StartsWith("leaving", StringComparison.Ordinal))];
}

using System.Security.Cryptography;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Content of evidence is kept under its hash, whole or not at all.</summary>
public abstract class EvidenceStoreSuite : StorageSuite
{
    private IEvidenceStore Store => Services.GetRequiredService<IEvidenceStore>();

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(300_001)]
    public async Task Content_comes_back_byte_by_byte(int bytes)
    {
        var (office, content) = (OfficeId.New(Some.Now), RandomNumberGenerator.GetBytes(bytes));

        var kept = await PutAsync(office, content);

        Assert.Equal((Hash(content), (long)bytes), (kept.Key.Sha256, kept.Bytes));
        Assert.Equal(content, await ReadAsync(kept.Key));
    }

    [Fact]
    public async Task Equal_content_is_kept_once_for_an_office_and_apart_for_another()
    {
        var (office, other, content) = (OfficeId.New(Some.Now), OfficeId.New(Some.Now), RandomNumberGenerator.GetBytes(99));

        Assert.Equal((await PutAsync(office, content)).Key, (await PutAsync(office, content)).Key);

        Assert.Null(await Store.OpenAsync(new ContentKey(other, Hash(content)), default));
        Assert.Single(await ListAsync(office), listed => listed.Key.Sha256 == Hash(content));
    }

    [Theory]
    [InlineData("too large")]
    [InlineData("empty")]
    [InlineData("another hash")]
    [InlineData("another size")]
    public async Task Content_that_is_not_as_it_must_be_is_not_kept(string fault)
    {
        var (office, content) = (OfficeId.New(Some.Now), fault == "empty" ? [] : RandomNumberGenerator.GetBytes(100));
        var terms = new ContentTerms
        {
            Office = office,
            MaxBytes = fault == "too large" ? 99 : 1000,
            Sha256 = fault == "another hash" ? new string('a', 64) : null,
            Bytes = fault == "another size" ? 101 : null,
        };

        await Assert.ThrowsAsync<ContentRefusedException>(() => Store.PutAsync(new MemoryStream(content), terms, default));

        Assert.Null(await Store.OpenAsync(new ContentKey(office, Hash(content)), default));
        Assert.Empty(await ListAsync(office));
    }

    [Fact]
    public async Task What_was_put_before_an_instant_is_deleted_and_what_was_put_since_stays()
    {
        var office = OfficeId.New(Some.Now);
        var kept = await PutAsync(office, RandomNumberGenerator.GetBytes(10));

        Assert.False(await Store.DeleteAsync(kept.Key, Clock.GetUtcNow().AddDays(-1), default));
        Assert.NotEmpty(await ListAsync(office));
        Assert.True(await Store.DeleteAsync(kept.Key, Clock.GetUtcNow().AddDays(1), default));

        Assert.Null(await Store.OpenAsync(kept.Key, default));
        Assert.Empty(await ListAsync(office));
        Assert.False(await Store.DeleteAsync(kept.Key, Clock.GetUtcNow().AddDays(1), default));
    }

    [Fact]
    public async Task Sweeping_leaves_what_is_complete()
    {
        var kept = await PutAsync(OfficeId.New(Some.Now), RandomNumberGenerator.GetBytes(10));

        _ = await Store.SweepAsync(Clock.GetUtcNow().AddDays(1), default);

        Assert.NotEmpty(await ReadAsync(kept.Key));
    }

    private Task<KeptContent> PutAsync(OfficeId office, byte[] content) =>
        Store.PutAsync(new MemoryStream(content), new ContentTerms { Office = office, MaxBytes = 1_000_000, Sha256 = Hash(content), Bytes = content.Length }, default);

    private async Task<byte[]> ReadAsync(ContentKey key)
    {
        await using var content = (await Store.OpenAsync(key, default))!;
        var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<List<ListedContent>> ListAsync(OfficeId office)
    {
        var found = new List<ListedContent>();
        await foreach (var listed in Store.ListAsync(Clock.GetUtcNow().AddDays(1), default))
        {
            found.Add(listed);
        }

        return [.. found.Where(listed => listed.Key.Office == office)];
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

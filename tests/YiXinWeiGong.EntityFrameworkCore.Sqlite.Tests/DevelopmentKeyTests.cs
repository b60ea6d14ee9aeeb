using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>A master key in a file is for development, and production says no.</summary>
public sealed class DevelopmentKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;

    private string KeyFile => Path.Combine(_folder, "keys", "vault-key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData("Production", null, false)]
    [InlineData("Staging", null, false)]
    [InlineData("Development", null, true)]
    [InlineData("testing", null, true)]
    [InlineData(null, "Development", true)]
    [InlineData("Development", "Production", false)]
    [InlineData("Production", "Development", false)]
    [InlineData("Development", "Testing", true)]
    public void The_environment_decides_as_it_does_in_dotnet(string? dotnet, string? aspnet, bool allowed) =>
        DevelopmentVaultKey.IsDevelopment(name => name switch { "DOTNET_ENVIRONMENT" => dotnet, "ASPNETCORE_ENVIRONMENT" => aspnet, _ => "Development" })
            .Should().Be(allowed);

    [Fact]
    public async Task Production_refuses_to_start_and_makes_no_key()
    {
        var services = new ServiceCollection();
        services.AddYiXinWeiGong().UseSqlite($"Data Source={Path.Combine(_folder, "p.db")}");
        services.Configure<VaultOptions>(options => (options.AllowDevelopmentKey, options.DevelopmentKeyFile) = (false, KeyFile));
        await using var host = services.BuildServiceProvider();

        await FluentActions.Awaiting(() => host.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<InvalidOperationException>().WithMessage("*IKeyProvider*");

        File.Exists(KeyFile).Should().BeFalse();
    }

    [Fact]
    public async Task A_key_of_the_hosts_own_goes_before_it()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IKeyProvider>(new GivenVaultKey(new byte[32]));
        services.AddYiXinWeiGong().UseSqlite($"Data Source={Path.Combine(_folder, "o.db")}");
        services.Configure<VaultOptions>(options => (options.AllowDevelopmentKey, options.DevelopmentKeyFile) = (false, KeyFile));
        await using (var host = services.BuildServiceProvider())
        {
            await host.PrepareYiXinWeiGongAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.GetFiles(_folder, "*key*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    public void It_warns_at_every_start_and_finds_the_same_key_again()
    {
        var log = new Warnings();
        var options = new VaultOptions { AllowDevelopmentKey = true };

        var (first, again) = (new DevelopmentVaultKey(KeyFile, options, log), new DevelopmentVaultKey(KeyFile, options, log));

        again.CurrentId.Should().Be(first.CurrentId);
        again.Find(first.CurrentId)!.Value.ToArray().Should().Equal(File.ReadAllBytes(KeyFile));
        log.Count.Should().Be(2);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(KeyFile).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Many_processes_that_begin_at_once_agree_on_one_key() =>
        Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => new DevelopmentVaultKey(KeyFile, new VaultOptions { AllowDevelopmentKey = true }, NullLogger.Instance).CurrentId)
            .Distinct().Should().ContainSingle();

    [Fact]
    public void A_file_that_holds_something_else_is_no_key()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, "not a key");

        FluentActions.Invoking(() => new DevelopmentVaultKey(KeyFile, new VaultOptions { AllowDevelopmentKey = true }, NullLogger.Instance))
            .Should().Throw<InvalidDataException>();
    }

    private sealed class Warnings : ILogger
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Count += logLevel == LogLevel.Warning && eventId.Id == 2001 ? 1 : 0;
    }
}

using System.Globalization;

namespace YiXinWeiGong.RuleTables;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MachineSettings
{
    public const string Name = "machine settings";
}

/// <summary>Rows come out alike whatever the culture and the time zone of the machine.</summary>
[Collection(MachineSettings.Name)]
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public void Rows_come_out_alike_under_every_culture(string name)
    {
        var expected = Failures();
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

            Failures().Should().Equal(expected);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    [Theory]
    [InlineData("Asia/Shanghai", 8)]
    [InlineData("America/Los_Angeles", -8)]
    [InlineData("Pacific/Kiritimati", 14)]
    public void Rows_come_out_alike_in_every_time_zone(string name, int offset)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows takes no time zone from the environment.");
        var expected = Failures();
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Move(name);
            TimeZoneInfo.Local.BaseUtcOffset.Should().Be(TimeSpan.FromHours(offset), "the time zone has to be the one asked for");

            Failures().Should().Equal(expected);
        }
        finally
        {
            Move(zone);
        }

        static void Move(string? to)
        {
            Environment.SetEnvironmentVariable("TZ", to);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static IReadOnlyList<string> Failures() => [.. RulePages.In(RulePages.Current.Folder).Examples.SelectMany(example => example.Failures().Prepend(example.Title))];
}

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>What the README shows a host is what is compiled and run here.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_lines_of_the_readme_are_compiled()
    {
        var shown = Read("README.md").Split("```cs\n")[1].Split("```")[0];

        Read("YourStorage.cs").Should().Be(shown);
        shown.Split("{\n    public static ")[1].Split('\n').Take(10).Should().Contain(line => line.Contains("Drop", StringComparison.Ordinal), "ten lines are enough");
    }

    [Fact]
    public void The_readme_names_every_suite()
    {
        var readme = Read("README.md");

        KitRunner.Suites.Should().OnlyContain(suite => readme.Contains($"`{suite.Name}`", StringComparison.Ordinal));
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(ReadmeTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

using System.Globalization;
using System.Reflection;
using System.Text;

namespace YiXinWeiGong.Architecture;

/// <summary>
/// What docs/ says of lifecycles, codes and use cases is what the code does. With YXWG_UPDATE_DOCS=1 these tests write
/// the generated parts anew instead (docs/domain/README.md).
/// </summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Lifecycles => [.. Library.Lifecycles.Select(table => table.Name)];

    public static TheoryData<Type> Aggregates => [.. Library.Aggregates];

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void A_lifecycle_s_diagram_is_on_its_feature_s_page(string name)
    {
        var table = Library.Lifecycles.Single(candidate => candidate.Name == name);
        var page = PageOf(table.Owner);
        page.Exists.Should().BeTrue($"{page.Name} has to say what the lifecycle '{name}' is; write the page, then {Page.HowToUpdate}");

        page.Keep($"lifecycle {name}", $"```mermaid\n{table.Mermaid}```\n").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void An_aggregate_is_explained_in_both_languages_on_its_feature_s_page(Type aggregate)
    {
        var page = PageOf(aggregate);
        page.Exists.Should().BeTrue($"{page.Name} has to say what {aggregate.Name} is");

        page.Text.Should().Contain($"`{aggregate.Name}`", $"{page.Name} has to name the class it explains");
        page.Text.Split('\n').Should().Contain(line => Text.IsChinese(line) && line.Length > 60, $"{page.Name} has to explain in Chinese")
            .And.Contain(line => line.Count(char.IsAsciiLetter) > 60, $"{page.Name} has to explain in English");
    }

    [Fact]
    public void No_page_shows_a_lifecycle_that_is_no_more()
    {
        var names = Library.Lifecycles.Select(table => $"lifecycle {table.Name}").ToHashSet();

        // A block that is still empty waits for its lifecycle.
        Page.All("docs/domain").SelectMany(page => page.Blocks.Where(block => block.Value.Length > 0 && !names.Contains(block.Key))
            .Select(block => $"{page.Name}: {block.Key}")).Should().BeEmpty();
    }

    [Fact]
    public void The_page_of_codes_lists_every_code_with_its_texts()
    {
        var rows = new StringBuilder("| Code | 中文 | English |\n|---|---|---|\n");
        foreach (var (code, label) in ProblemTexts.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            rows.Append(CultureInfo.InvariantCulture, $"| `{code}` | {Cell(label.ZhHans)} | {Cell(label.En)} |\n");
        }

        new Page("docs/codes.md").Keep("codes", rows.ToString()).Should().BeNull();
    }

    [Fact]
    public void The_page_of_use_cases_lists_every_command_and_query_with_who_may()
    {
        var descriptors = Host.Services(Host.InMemory).Select(service => service.ImplementationInstance).OfType<UseCaseDescriptor>();
        var text = new StringBuilder();
        foreach (var feature in descriptors.GroupBy(use => use.Feature).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {feature.Key}\n\n| Use case | Kind | 中文 | English | Who may | Answer |\n|---|---|---|---|---|---|\n");
            foreach (var use in feature.OrderBy(use => use.Request.Name, StringComparer.Ordinal))
            {
                var label = use.Request.GetCustomAttribute<LabelAttribute>();
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{use.Request.Name}` | {(use.IsCommand ? "command" : "query")} | {Cell(label?.ZhHans)} | {Cell(label?.En)} | {Cell(use.Permission)} | `{Library.NameOf(use.Answer)}` |\n");
            }
        }

        new Page("docs/use-cases.md").Keep("use-cases", text.Append('\n').ToString()).Should().BeNull();
    }

    [Fact]
    public void A_block_that_differs_is_found()
    {
        var page = new Page("docs/domain/planted.md", "# Planted\n\n<!-- lifecycle planted -->\nold\n<!-- end -->\n");

        page.Blocks.Should().Equal(new Dictionary<string, string> { ["lifecycle planted"] = "old\n" });
        page.With("lifecycle planted", "new\n").Should().Be("# Planted\n\n<!-- lifecycle planted -->\nnew\n<!-- end -->\n");
        page.With("lifecycle other", "new\n").Should().EndWith("<!-- end -->\n\n<!-- lifecycle other -->\nnew\n<!-- end -->\n");
    }

    private static Page PageOf(Type type) => new($"docs/domain/{Library.FeatureOf(type).ToLowerInvariant()}.md");

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}

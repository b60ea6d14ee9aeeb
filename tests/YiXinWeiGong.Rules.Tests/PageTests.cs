using System.Text;

namespace YiXinWeiGong.RuleTables;

/// <summary>Our own pages are whole. With YXWG_UPDATE_DOCS=1 the documented columns are written anew instead.</summary>
public sealed class PageTests
{
    private const string End = "<!-- end -->";

    private static readonly string[] Families =
    [
        "periods", "fields", "jurisdiction", "transfer", "recusal", "clues-and-filing", "recommendation", "civil-notice",
        "suspension-and-extension", "hearing", "reporter-and-data", "rule-books",
    ];

    public static TheoryData<string> Pages => [.. Family.All.Select(family => family.Page)];

    [OurPagesTheory]
    [MemberData(nameof(Pages))]
    public void A_page_documents_the_columns_of_its_tables(string page)
    {
        var path = PathOf(page);
        foreach (var table in Family.All.Single(family => family.Page == page).OwnTables)
        {
            var text = File.ReadAllText(path).ReplaceLineEndings("\n");
            var (begin, columns) = ($"<!-- columns {table.Name} -->\n", Columns(table));
            if (Environment.GetEnvironmentVariable("YXWG_UPDATE_DOCS") == "1" && text.IndexOf(begin, StringComparison.Ordinal) is > 0 and var at)
            {
                File.WriteAllText(path, $"{text[..(at + begin.Length)]}{columns}{text[text.IndexOf(End, at, StringComparison.Ordinal)..]}");
            }
            else
            {
                text.Should().Contain($"{begin}{columns}{End}\n", $"{path} documents its columns; write the comment and {End}, then run with YXWG_UPDATE_DOCS=1");
            }
        }
    }

    [OurPagesTheory]
    [MemberData(nameof(Pages))]
    public void A_page_explains_its_rule_in_both_languages_and_has_a_row_of_each_of_its_tables(string page)
    {
        var lines = File.ReadAllLines(PathOf(page));

        lines.Should().Contain(line => line.Count(IsChinese) > 40, "it explains in Chinese")
            .And.Contain(line => line.Count(char.IsAsciiLetter) > 60 && !line.Any(IsChinese), "it explains in English")
            .And.Contain("## 依据 · Articles").And.Contain("## 列 · Columns").And.Contain("## 例 · Examples");
        var examples = RulePages.Current.Pages.Single(candidate => candidate.Name == $"{page}.md").Examples;
        if (!examples.Any(example => example.IsNoRow))
        {
            examples.Select(example => example.Table!.Name).Should().Contain(Family.All.Single(family => family.Page == page).OwnTables.Select(table => table.Name));
        }
    }

    [OurPagesFact]
    public void Every_family_has_its_page_and_together_they_have_150_rows()
    {
        Family.All.Select(family => family.Page).Should().BeEquivalentTo(Families);
        RulePages.Current.Examples.Count.Should().BeGreaterThanOrEqualTo(150);
    }

    private static string Columns(RuleTable table)
    {
        var text = new StringBuilder("| 列 Column | 名称 | 何时填 When | 含义 | What it says | 写法 Written |\n|---|---|---|---|---|---|\n");
        text.Append("| `id` | — | 必填 required | 情景编号或本页自编号 | a scenario's number or one of the page's own | S01, P7 |\n");
        foreach (var column in table.Columns.OrderBy(column => column.IsExpected))
        {
            var when = column.IsExpected ? "预期 expected" : column.IsRequired ? "必填 required" : "可空 optional";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Zh} | {when} | {column.AboutZh} | {column.About} | {column.Form} |\n");
        }

        return text.Append("| `why` | 说明 | 可空 optional | 为何如此 | why it is so | text |\n").ToString();
    }

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static string PathOf(string page) => Path.Combine(RulePages.OwnFolder, $"{page}.md");
}

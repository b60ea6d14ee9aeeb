using CaseReplay.Text;

namespace CaseReplay;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Are two sets of rules to be compared, instead of the scenarios replayed under the law of their days?</summary>
    public bool Compares { get; init; }

    /// <summary>The rules to compare, the old first.</summary>
    public IReadOnlyList<string> Books { get; init; } = [];

    /// <summary>Where the database is kept; none where it is thrown away.</summary>
    public string? Database { get; init; }

    public Language Language { get; init; } = Language.Zh;

    public bool Help { get; init; }

    public Bilingual? Wrong { get; init; }

    public static Bilingual Usage { get; } = new(
        """
        用法：dotnet run --project samples/CaseReplay -- [选项] [文件|目录 …]
              dotnet run --project samples/CaseReplay -- diff --book 旧 --book 新 [--lang zh|en] [文件|目录 …]

        在全新的 SQLite 文件上重放案例情景并打印时间线；不给文件时重放 samples/CaseReplay/cases 中的全部案例。

          --db 文件       保留数据库：全部案例依次写入这一个新文件
          --lang zh|en    输出语言，默认 zh
          --help          显示本说明

        diff 把每个情景在两套规则下各运行一遍，并列打印期限、准许与否或者结果不同的步骤。
          --book 规则     给两次。current：今天施行的规则；规则集的名称（BG、SD@1 等）：其施行第一日的规则；
                          草案：今天起施行；.json 文件：今天的规则加上该规则集

        退出代码：0 全部相符，或者比较完毕；1 有预期不符；2 输入有误，未运行任何案例。
        情景格式见 docs/scenarios/README.md。

        """,
        """
        Usage: dotnet run --project samples/CaseReplay -- [options] [FILE|DIR …]
               dotnet run --project samples/CaseReplay -- diff --book OLD --book NEW [--lang zh|en] [FILE|DIR …]

        Replays scenarios on a fresh SQLite file and prints their timelines; without a file, every case in samples/CaseReplay/cases.

          --db FILE       keep the database: all cases go one after the other into this one new file
          --lang zh|en    the language of the output, zh unless stated
          --help          show this

        diff runs every scenario under two sets of rules and prints, side by side, each step whose deadline, permission or outcome differs.
          --book RULES    twice. current: the rules in force today; a rule book's name (BG, SD@1 …): the rules of its first day;
                          a draft: in force from today; a .json file: the rules of today and that book

        Exit code: 0 everything as expected, or compared; 1 an expectation is broken; 2 bad input, nothing was run.
        The format is described in docs/scenarios/README.md.

        """);

    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options { Compares = arguments is ["diff", ..] };
        for (var i = options.Compares ? 1 : 0; i < arguments.Count && options.Wrong is null; i++)
        {
            var (name, value) = arguments[i].Split('=', 2) is [var left, var right] && left.StartsWith("--", StringComparison.Ordinal) ? (left, right) : (arguments[i], null);
            if (name is "--db" or "--lang" or "--book" && value is null && i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                value = arguments[++i];
            }

            options = name switch
            {
                "--help" or "-h" => options with { Help = true },
                "--db" when !string.IsNullOrWhiteSpace(value) => options with { Database = value },
                "--lang" when value is "zh" or "en" => options with { Language = value == "en" ? Language.En : Language.Zh },
                "--book" when !string.IsNullOrWhiteSpace(value) => options with { Books = [.. options.Books, value] },
                "--lang" => options with { Wrong = new Bilingual("--lang 须为 zh 或 en。", "--lang is zh or en.") },
                "--db" => options with { Wrong = new Bilingual("--db 后应为文件名。", "--db needs a file name.") },
                "--book" => options with { Wrong = new Bilingual("--book 后应为规则集。", "--book needs a rule book.") },
                _ when name.StartsWith('-') => options with { Wrong = new Bilingual($"没有选项 {name}。", $"there is no option {name}.") },
                _ => options with { Paths = [.. options.Paths, arguments[i]] },
            };
        }

        return options.Wrong is null && !options.Help ? options with { Wrong = Contradiction(options) } : options;
    }

    private static Bilingual? Contradiction(Options options) => options switch
    {
        { Compares: true, Books.Count: not 2 } =>
            new Bilingual($"diff 需要两个 --book，旧在前，新在后；现有{options.Books.Count}个。", $"diff takes two --book, the old and then the new; {options.Books.Count} given."),
        { Compares: true, Database: not null } => new Bilingual("diff 不保留数据库，不能与 --db 合用。", "diff keeps no database; leave --db out."),
        { Compares: false, Books.Count: > 0 } => new Bilingual("--book 只用于 diff。", "--book goes with diff."),
        _ => null,
    };
}

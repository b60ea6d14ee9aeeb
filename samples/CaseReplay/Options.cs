using CaseReplay.Text;

namespace CaseReplay;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Where the database is kept; none where it is thrown away.</summary>
    public string? Database { get; init; }

    public Language Language { get; init; } = Language.Zh;

    public bool Help { get; init; }

    public Bilingual? Wrong { get; init; }

    public static Bilingual Usage { get; } = new(
        """
        用法：dotnet run --project samples/CaseReplay -- [选项] [文件|目录 …]

        在全新的 SQLite 文件上重放案例情景并打印时间线；不给文件时重放 samples/CaseReplay/cases 中的全部案例。

          --db 文件       保留数据库：全部案例依次写入这一个新文件
          --lang zh|en    输出语言，默认 zh
          --help          显示本说明

        退出代码：0 全部相符；1 有预期不符；2 输入有误，未运行任何案例。
        情景格式见 docs/scenarios/README.md。

        """,
        """
        Usage: dotnet run --project samples/CaseReplay -- [options] [FILE|DIR …]

        Replays scenarios on a fresh SQLite file and prints their timelines; without a file, every case in samples/CaseReplay/cases.

          --db FILE       keep the database: all cases go one after the other into this one new file
          --lang zh|en    the language of the output, zh unless stated
          --help          show this

        Exit code: 0 everything as expected; 1 an expectation is broken; 2 bad input, nothing was run.
        The format is described in docs/scenarios/README.md.

        """);

    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Count && options.Wrong is null; i++)
        {
            var (name, value) = arguments[i].Split('=', 2) is [var left, var right] && left.StartsWith("--", StringComparison.Ordinal) ? (left, right) : (arguments[i], null);
            if (name is "--db" or "--lang" && value is null && i + 1 < arguments.Count)
            {
                value = arguments[++i];
            }

            options = name switch
            {
                "--help" or "-h" => options with { Help = true },
                "--db" when !string.IsNullOrWhiteSpace(value) => options with { Database = value },
                "--lang" when value is "zh" or "en" => options with { Language = value == "en" ? Language.En : Language.Zh },
                "--lang" => options with { Wrong = new Bilingual("--lang 须为 zh 或 en。", "--lang is zh or en.") },
                "--db" => options with { Wrong = new Bilingual("--db 后应为文件名。", "--db needs a file name.") },
                _ when name.StartsWith('-') => options with { Wrong = new Bilingual($"没有选项 {name}。", $"there is no option {name}.") },
                _ => options with { Paths = [.. options.Paths, arguments[i]] },
            };
        }

        return options;
    }
}

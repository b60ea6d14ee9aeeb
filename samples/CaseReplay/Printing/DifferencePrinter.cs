using System.Globalization;
using CaseReplay.Comparing;
using CaseReplay.Text;

namespace CaseReplay.Printing;

/// <summary>Prints, side by side, where cases come out differently under two sets of rules.</summary>
internal sealed class DifferencePrinter(Side old, Side @new, Language language, Palette palette)
{
    private const int Indent = 6;

    private bool Zh => language == Language.Zh;

    /// <summary>What is compared with what.</summary>
    public string Head()
    {
        var page = new Page().Line(new string('━', Page.Width - 2), palette.Dim);
        Of(page, Zh ? "旧" : "Old", old);
        Of(page, Zh ? "新" : "New", @new);
        return page.ToString();
    }

    /// <summary>A scenario that differs; nothing for one that does not.</summary>
    public string Print(CaseDifference difference)
    {
        var page = new Page();
        if (difference.Count == 0)
        {
            return "";
        }

        _ = page.Line(new string('─', Page.Width - 2), palette.Dim)
            .Line(difference.Bound.Scenario.Title.In(language), palette.Bold)
            .Columns(Indent, old.Name, @new.Name, palette.Dim);
        foreach (var step in difference.Steps)
        {
            var (bound, number) = (step.Bound, Zh ? $"第{step.Bound.Step.Number}步" : $"step {step.Bound.Step.Number}");
            var who = ActorLabels.Of(bound.Step, difference.Bound.Scenario, language);
            var what = Zh ? $"{Names.Of(bound.UseCase.Request, language)} {bound.Step.Do}" : $"{Names.Of(bound.UseCase.Request, language)} ({bound.Step.Do})";
            _ = page.Line($"{number}  {bound.Step.At}  {who}  {what}", palette.Bold);
            foreach (var row in step.Rows)
            {
                _ = page.Line("    ", 4, row.What.In(language)).Columns(Indent, row.Old.In(language), row.New.In(language), palette.Legal);
            }
        }

        if (difference.Following is { Count: > 0 } following)
        {
            var steps = string.Join(Zh ? "、" : ", ", following.Select(bound => $"{bound.Step.Number} {bound.Step.Do}"));
            _ = page.Line(Zh ? $"仅因前面的步骤结果不同而随之不同：{steps}" : $"Only because an earlier step differs: {steps}", palette.Dim);
        }

        return page.ToString();
    }

    /// <summary>How many scenarios and steps differ.</summary>
    public string Summary(IReadOnlyList<CaseDifference> all)
    {
        var (differ, steps, following) = (all.Count(one => one.Count > 0), all.Sum(one => one.Count), all.Sum(one => one.Following.Count));
        var (few, some) = (all.Count == 1 ? "" : "s", steps == 1 ? "" : "s");
        var text = differ == 0
            ? new Bilingual($"共{all.Count}案：两套规则下没有不同。", $"{all.Count} scenario{few}: nothing differs.")
            : new Bilingual(
                $"共{all.Count}案：{differ}案有不同，计{steps}步{(following == 0 ? "" : $"（其中{following}步随前面的步骤而不同）")}。",
                $"{differ} of {all.Count} scenario{few} differ{(differ == 1 ? "s" : "")}, {steps} step{some}{(following == 0 ? "" : $" ({following} of them only because an earlier one does)")}.");
        return new Page().Line(new string('━', Page.Width - 2), palette.Dim).Line(text.In(language), palette.Bold).ToString();
    }

    private void Of(Page page, string which, Side side)
    {
        var day = side.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var books = side.Books.Select(book => $"{book.Ref} {(Zh ? book.Zh : book.En)}");
        var text = Zh ? $"{side.Name}：{day} 的规则，即{string.Join("、", books)}" : $"{side.Name}: the rules of {day}: {string.Join("; ", books)}";
        _ = page.Line($"{which}  ", Zh ? 4 : 5, text, null, palette.Dim);
    }
}

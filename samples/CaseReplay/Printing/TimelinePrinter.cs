using CaseReplay.Binding;
using CaseReplay.Running;
using CaseReplay.Scenarios;
using CaseReplay.Text;
using YiXinWeiGong;

namespace CaseReplay.Printing;

/// <summary>Prints what happened in a case, for people to read.</summary>
internal sealed class TimelinePrinter(Language language, Palette palette)
{
    /// <summary>Where the text of a step begins: after "2023-03-28 09:00  ".</summary>
    private const int Margin = 18;

    private bool Zh => language == Language.Zh;

    /// <summary>A case from its title to its summary.</summary>
    public string Print(CaseResult result)
    {
        var page = new Page();
        Head(page, result.Bound.Scenario);
        foreach (var step in result.Steps)
        {
            Step(page, step, result.Bound);
        }

        if (result.Broken is { } broken)
        {
            _ = page.Line("  ✗", 4, broken.In(language), palette.Bad, palette.Bad);
        }

        return Summary(page, result).Blank().ToString();
    }

    /// <summary>One line for a case; the numbers stand on a second one where they would not fit whole.</summary>
    public Page Summary(Page page, CaseResult result)
    {
        var (mark, title) = (result.Held ? "✓" : "✗", result.Bound.Scenario.Title.In(language));
        var (done, all) = (result.Steps.Count(step => step.Broken is null), result.Bound.Steps.Count);
        var steps = done == all ? $"{all}" : $"{done}/{all}";
        var deadlines = result.Steps.Sum(step => step.Deadlines.Count(deadline => deadline.IsNew));
        var refusals = result.Steps.Count(step => step.Answer.Problems.Count > 0);
        var what = Zh ? $"{mark} {title}：" : $"{mark} {title}: ";
        var numbers = Zh
            ? $"{steps}步，{deadlines}个期限，{refusals}次拒绝"
            : $"{steps} step{(all == 1 ? "" : "s")}, {deadlines} deadline{(deadlines == 1 ? "" : "s")}, {refusals} refusal{(refusals == 1 ? "" : "s")}";
        Func<string, string> paint = result.Held ? palette.Good : palette.Bad;
        return TextWidth.Of(what + numbers) <= Page.Width - 2 ? page.Line(what + numbers, paint) : page.Line(what.TrimEnd(), paint).Line("", 2, numbers, paint);
    }

    private void Head(Page page, Scenario scenario)
    {
        _ = page.Line(new string('━', Page.Width - 2), palette.Dim)
            .Line(scenario.Title.In(language), palette.Bold)
            .Line(Zh ? "来源  " : "Source  ", Zh ? 6 : 8, scenario.Source.In(language), palette.Dim, palette.Dim)
            .Line(Zh ? "检察院  " : "Offices  ", Zh ? 8 : 9, string.Join(Zh ? "、" : ", ", scenario.Offices.Select(office => Zh ? office.Name : $"{office.Alias} {office.Name}")), palette.Dim, palette.Dim);
        foreach (var assumed in scenario.Assumed)
        {
            Entry(page, Zh ? "设定" : "assumed", assumed.In(language), palette.Dim, 0);
        }

        _ = page.Line(new string('─', Page.Width - 2), palette.Dim);
    }

    private void Step(Page page, StepResult result, BoundScenario bindings)
    {
        var scenario = bindings.Scenario;
        foreach (var appointed in result.Appointed)
        {
            var day = Moment.StartOf(Opening.AppointedOn(appointed, scenario));
            _ = page.Line(new Moment(day, Precision.Day).ToString(), Margin, Zh ? $"{appointed.Alias} 受聘为志愿者" : $"{appointed.Alias} is appointed as a volunteer", palette.Bold);
        }

        var (bound, step) = (result.Bound, result.Bound.Step);
        var who = ActorLabels.Of(step, scenario, language);
        var what = Zh ? $"{Names.Of(bound.UseCase.Request, language)} {step.Do}" : $"{Names.Of(bound.UseCase.Request, language)} ({step.Do})";
        _ = page.Line(step.At.ToString(), Margin, $"{who}  {what}", palette.Bold);
        if (step.Note is { } note)
        {
            Entry(page, Zh ? "经过" : "story", note.In(language));
        }

        if (AboutText.Of(bound, bindings.Aliases, language) is { Length: > 0 } about)
        {
            Entry(page, Zh ? "内容" : "with", about, palette.Dim);
        }

        Outcome(page, result);
        foreach (var value in result.Broken is null ? result.Bound.Expected.Values : [])
        {
            Entry(page, Zh ? "核对" : "checked", $"{value.Value.Path.Text} = {value.Value.Written}", palette.Dim);
        }

        foreach (var deadline in result.Deadlines)
        {
            Entry(page, Zh ? "期限" : "deadline", deadline.IsNew ? DeadlineText.Of(deadline.Deadline, language) : DeadlineText.OfMet(deadline.Deadline, language), palette.Legal);
        }

        foreach (var told in result.Told)
        {
            var text = Names.Of(told.Entry.Milestone, language);
            var noted = told.Entry.Note is { } said ? Zh ? $"{text}——{said}" : $"{text}: {said}" : text;
            Entry(page, Zh ? "告知" : "told", $"{told.Reporter}{(Zh ? "：" : ": ")}{noted}", palette.Human);
        }

        foreach (var assumed in step.Assumed)
        {
            Entry(page, Zh ? "设定" : "assumed", assumed.In(language), palette.Dim);
        }
    }

    private void Outcome(Page page, StepResult result)
    {
        foreach (var problem in result.Answer.Problems)
        {
            Entry(page, Zh ? "拒绝" : "refused", OutcomeText.OfRefusal(problem, language), palette.Bad);
        }

        if (OutcomeText.OfSuccess(result.Answer, language) is { } done)
        {
            Entry(page, Zh ? "结果" : result.Answer.Value is IReceipt ? "now" : "found", done, palette.Good);
        }
    }

    private void Entry(Page page, string tag, string text, Func<string, string>? paint = null, int indent = Margin)
    {
        var columns = indent + (Zh ? 6 : 10);
        _ = page.Line($"{new string(' ', indent)}{tag}", columns, text, paint, palette.Dim);
    }
}

/// <summary>Who acts: the alias and in what role.</summary>
internal static class ActorLabels
{
    public static string Of(Step step, Scenario scenario, Language language)
    {
        var zh = language == Language.Zh;
        return scenario.People.FirstOrDefault(person => person.Alias == step.As) switch
        {
            StaffPerson staff => With(string.Join(zh ? "、" : ", ", staff.Posts.Select(post => Names.Of(post, language)))),
            VolunteerPerson => With(zh ? "志愿者" : "volunteer"),
            ApplicantPerson => With(zh ? "申请人" : "applicant"),
            _ when step.As == "system" => zh ? "系统" : "the host",
            _ => zh ? "公众" : "anybody",
        };

        string With(string role) => zh ? $"{step.As}（{role}）" : step.As.Replace('-', ' ') == role ? step.As : $"{step.As} ({role})";
    }
}

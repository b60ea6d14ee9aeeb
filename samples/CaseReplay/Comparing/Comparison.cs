using System.Text.Json;
using CaseReplay.Binding;
using CaseReplay.Printing;
using CaseReplay.Running;
using CaseReplay.Text;
using YiXinWeiGong;
using YiXinWeiGong.Rules;

namespace CaseReplay.Comparing;

/// <summary>Compares, step by step, what came of one scenario under two sets of rules.</summary>
internal static class Comparison
{
    private static readonly Bilingual Outcome = new("结果", "outcome");
    private static readonly Bilingual NoLimit = new("无法定期限", "no limit in law");

    public static CaseDifference Of(CaseResult old, CaseResult @new)
    {
        var (shown, following) = (new List<StepDifference>(), new List<BoundStep>());
        var parted = false;
        foreach (var (was, now) in old.Steps.Zip(@new.Steps))
        {
            Row[] outcome = [.. Outcomes(was, now, old.Bound.Aliases)];
            Row[] deadlines = [.. Deadlines(was, now)];
            if (deadlines is [] && parted && outcome is not [] && IsOfState(was.Answer) && IsOfState(now.Answer))
            {
                following.Add(was.Bound);
            }
            else if (outcome is not [] || deadlines is not [])
            {
                shown.Add(new StepDifference(was.Bound, [.. outcome, .. deadlines]));
            }

            parted |= IsDone(was) != IsDone(now);
        }

        return new CaseDifference(old.Bound, shown, following);
    }

    private static bool IsDone(StepResult step) => step.Answer.Value is not null;

    /// <summary>Does it say where something stands, and not what the rules ask?</summary>
    private static bool IsOfState(Answer answer) => answer.Problems.All(problem =>
        problem.Kind is ProblemKind.NotFound or ProblemKind.Conflict || problem.Code.EndsWith(".action-not-permitted", StringComparison.Ordinal));

    private static IEnumerable<Row> Outcomes(StepResult was, StepResult now, Aliases aliases)
    {
        var (old, @new) = (OutcomeText.Of(was.Answer), OutcomeText.Of(now.Answer));
        if (old != @new)
        {
            yield return new Row(Outcome, old, @new);
        }

        if (was.Answer.Value is not { } answer || now.Answer.Value is not { } other)
        {
            yield break;
        }

        foreach (var path in was.Bound.Expected.Values.Select(value => value.Value.Path))
        {
            var (left, right) = (Written(path, answer, aliases), Written(path, other, aliases));
            if (left != right)
            {
                yield return new Row(Bilingual.Same(path.Text), Bilingual.Same(left), Bilingual.Same(right));
            }
        }
    }

    private static string Written(AnswerPath path, object answer, Aliases aliases) => aliases.Name(JsonSerializer.Serialize(path.In(answer), Wire.Options));

    /// <summary>The deadlines that are news at a step and have other dates, or were met in time on one side alone.</summary>
    private static IEnumerable<Row> Deadlines(StepResult was, StepResult now)
    {
        if (was.Answer.Value is not IReceipt old || now.Answer.Value is not IReceipt @new)
        {
            yield break;
        }

        foreach (var kind in was.Deadlines.Concat(now.Deadlines).Select(news => news.Deadline.Kind).Distinct())
        {
            var (left, right) = (OfKind(old, kind), OfKind(@new, kind));
            for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
            {
                if (Compare(was.NewsOf(left.ElementAtOrDefault(i)), now.NewsOf(right.ElementAtOrDefault(i))) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    private static Deadline[] OfKind(IReceipt receipt, string kind) => [.. receipt.Deadlines.Where(deadline => deadline.Kind == kind)];

    private static Row? Compare(News old, News @new)
    {
        var kind = (old.Deadline ?? @new.Deadline)!.Kind;
        var what = Bilingual.Of(language => Names.OfDeadline(kind, language));
        if (old.IsNew || @new.IsNew)
        {
            return Dates(old.Deadline) == Dates(@new.Deadline) ? null : new Row(what, Text(old.Deadline), Text(@new.Deadline));
        }

        return old is { IsMet: true, Deadline: { } left } && @new is { IsMet: true, Deadline: { } right } && DeadlineText.IsInTime(left) != DeadlineText.IsInTime(right)
            ? new Row(what, Bilingual.Of(language => DeadlineText.Met(left, language)), Bilingual.Of(language => DeadlineText.Met(right, language)))
            : null;
    }

    private static (DateOnly, DateOnly?, bool)? Dates(Deadline? deadline) => deadline is null ? null : (deadline.Nominal, deadline.Effective, deadline.IsSuspended);

    private static Bilingual Text(Deadline? deadline) => deadline is null ? NoLimit : Bilingual.Of(language => DeadlineText.InShort(deadline, language));

    private static News NewsOf(this StepResult step, Deadline? deadline)
    {
        var news = step.Deadlines.FirstOrDefault(news => ReferenceEquals(news.Deadline, deadline));
        return new News(deadline, news is { IsNew: true }, news is { Deadline.MetOn: not null });
    }

    /// <summary>A deadline as it stands after a step, and whether the step brought it or met it.</summary>
    private sealed record News(Deadline? Deadline, bool IsNew, bool IsMet);
}

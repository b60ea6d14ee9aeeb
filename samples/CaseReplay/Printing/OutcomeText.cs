using CaseReplay.Binding;
using CaseReplay.Running;
using CaseReplay.Text;
using YiXinWeiGong;

namespace CaseReplay.Printing;

/// <summary>What came of a step, in a line.</summary>
internal static class OutcomeText
{
    /// <summary>A refusal with its reasons, or where what was done stands.</summary>
    public static Bilingual Of(Answer answer) => answer.Value is null
        ? new Bilingual($"拒绝 {Refusals(answer, Language.Zh)}", $"refused {Refusals(answer, Language.En)}")
        : new Bilingual(OfSuccess(answer, Language.Zh) ?? "完成", OfSuccess(answer, Language.En) ?? "done");

    public static string OfRefusal(Problem problem, Language language)
    {
        var zh = language == Language.Zh;
        var about = problem.Property is { } property ? zh ? $"（{property}）" : $" ({property})" : "";
        return $"{problem.Code}{about}{(zh ? "：" : ": ")}{Names.OfProblem(problem.Code, language)}";
    }

    /// <summary>The status and number, or how many were found; nothing where the answer says neither.</summary>
    public static string? OfSuccess(Answer answer, Language language)
    {
        if (answer.Value is IReceipt receipt)
        {
            var standing = Names.Of(receipt.Standing, language);
            return receipt.Number is { } number ? $"{standing} · {number}" : standing;
        }

        if (answer.Value is not { } value || !Answers.IsCounted(value.GetType()))
        {
            return null;
        }

        var count = Answers.Count(value);
        return language == Language.Zh ? $"查得{count}项" : $"{count} item{(count == 1 ? "" : "s")}";
    }

    private static string Refusals(Answer answer, Language language) => string.Join(' ', answer.Problems.Select(problem => OfRefusal(problem, language)));
}

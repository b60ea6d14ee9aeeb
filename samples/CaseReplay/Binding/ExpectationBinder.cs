using System.Text.Json;
using CaseReplay.Scenarios;
using CaseReplay.Text;
using YiXinWeiGong;

namespace CaseReplay.Binding;

/// <summary>Understands what a step expects, against the type of its answer.</summary>
internal sealed class ExpectationBinder(UseCaseDescriptor useCase, ValueBinder values, Faults faults)
{
    public Expectation Bind(Node? node)
    {
        if (ObjectReader.Open(node, faults) is not { } reader)
        {
            return new Expectation();
        }

        var expectation = new Expectation
        {
            Status = Status(reader),
            Number = reader.Member("number") is { } number && reader.Text(number.Value) is { } text ? new Expected<string>(text, number.Line) : null,
            Due = [.. Deadlines(reader.Optional("due")).OfType<Expected<ExpectedDeadline>>()],
            Values = [.. Values(reader.Optional("value")).OfType<Expected<ExpectedValue>>()],
            Refused = Refused(reader),
            Count = Count(reader),
        };
        _ = reader.Close();
        if (Answers.StatusOf(useCase.Answer) is null && (reader.Member("number") ?? reader.Member("due")) is { } odd)
        {
            faults.Add(odd.Line, $"{useCase.Request.Name} 的答复不是回执，没有“{odd.Name}”。", $"{useCase.Request.Name} is not answered with a receipt, so there is no '{odd.Name}'.");
        }

        if (expectation.Refused is { } refusal && node!.Members.Count > 1)
        {
            faults.Add(refusal.Line, "“refused”须单独使用。", "'refused' stands alone.");
        }

        return expectation;
    }

    private Expected<string>? Status(ObjectReader reader)
    {
        if (reader.Member("status") is not { } member || reader.Text(member.Value) is not { } name)
        {
            return null;
        }

        if (Answers.StatusOf(useCase.Answer) is not { } statuses)
        {
            faults.Add(member.Line, $"{useCase.Request.Name} 的答复不是回执，没有状态。", $"{useCase.Request.Name} is not answered with a receipt, so there is no status.");
        }
        else if (!Enum.GetNames(statuses).Contains(name))
        {
            var names = Enum.GetNames(statuses)[1..];
            faults.Add(member.Value.Line, $"没有状态“{name}”；可用：{string.Join("、", names)}。", $"there is no status '{name}'; there are {string.Join(", ", names)}.");
        }

        return new Expected<string>(name, member.Line);
    }

    private IEnumerable<Expected<ExpectedDeadline>?> Deadlines(Node? node) =>
        node is null ? [] : (node.Kind == JsonValueKind.Array ? node.Items : [node]).Select(Deadline);

    private Expected<ExpectedDeadline>? Deadline(Node node)
    {
        if (ObjectReader.Open(node, faults) is not { } reader)
        {
            return null;
        }

        var kindNode = reader.Required("kind");
        var kind = reader.Text(kindNode);
        var nominal = reader.Day(reader.Required("nominal"));
        var effectiveNode = reader.Required("effective");
        var effective = effectiveNode is { Kind: JsonValueKind.Null } ? null : reader.Day(effectiveNode);
        _ = reader.Close();
        if (kind is not null && !Names.DeadlineKinds.Contains(kind))
        {
            var hint = Nearest.Hint(kind, Names.DeadlineKinds);
            faults.Add(kindNode!.Line, $"没有期限“{kind}”{hint.Zh}", $"there is no deadline '{kind}'{hint.En}");
        }

        return kind is null || nominal is null ? null : new Expected<ExpectedDeadline>(new ExpectedDeadline(kind, nominal.Value, effective), node.Line);
    }

    private IEnumerable<Expected<ExpectedValue>?> Values(Node? node) =>
        ObjectReader.Open(node, faults) is null ? [] : node!.Members.Select(Value);

    private Expected<ExpectedValue>? Value(Member member)
    {
        if (AnswerPath.Parse(member.Name, useCase.Answer, out var stray) is not { } path)
        {
            faults.Add(member.Line, $"{useCase.Request.Name} 的答复中没有“{member.Name}”（见“{stray}”）。", $"the answer to {useCase.Request.Name} has no '{member.Name}' (at '{stray}').");
            return null;
        }

        return new Expected<ExpectedValue>(new ExpectedValue(path, values.Make(member.Value, path.Type), member.Value.ToString()), member.Line);
    }

    private Expected<string>? Refused(ObjectReader reader)
    {
        if (reader.Member("refused") is not { } member || reader.Text(member.Value) is not { } code)
        {
            return null;
        }

        if (!ProblemTexts.All.ContainsKey(code))
        {
            var hint = Nearest.Hint(code, ProblemTexts.All.Keys);
            faults.Add(member.Value.Line, $"没有问题代码“{code}”{hint.Zh}", $"there is no problem code '{code}'{hint.En}");
        }

        return new Expected<string>(code, member.Line);
    }

    private Expected<int>? Count(ObjectReader reader)
    {
        if (reader.Member("count") is not { } member)
        {
            return null;
        }

        if (member.Value.Kind != JsonValueKind.Number || !int.TryParse(member.Value.Text, out var count) || count < 0)
        {
            faults.Add(member.Value.Line, $"“count”应为非负整数，而不是 {member.Value}。", $"'count' is a whole number from 0, not {member.Value}.");
            return null;
        }

        if (!Answers.IsCounted(useCase.Answer))
        {
            faults.Add(member.Line, $"{useCase.Request.Name} 的答复不是列表。", $"{useCase.Request.Name} is not answered with a list.");
        }

        return new Expected<int>(count, member.Line);
    }
}

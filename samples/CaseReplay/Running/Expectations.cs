using System.Globalization;
using System.Text.Json;
using CaseReplay.Binding;
using CaseReplay.Text;
using YiXinWeiGong;

namespace CaseReplay.Running;

/// <summary>Compares what a step expects with what came of it.</summary>
internal sealed class Expectations(BoundStep bound, Aliases aliases, Answer answer, bool storageChanged, string file)
{
    /// <summary>The first expectation that does not hold, or nothing.</summary>
    public Fault? FirstBroken()
    {
        var expected = bound.Expected;
        if (expected.Refused is { } refusal)
        {
            return Refused(refusal);
        }

        if (answer.Value is not { } value)
        {
            var codes = string.Join(", ", answer.Problems.Select(problem => problem.Property is { } property ? $"{problem.Code} ({property})" : problem.Code));
            return Fault(bound.Step.DoLine, $"未预期的拒绝：{codes}", $"was refused, which was not expected: {codes}");
        }

        return Status(expected.Status, value) ?? Number(expected.Number, value) ?? Due(expected.Due, value) ?? Count(expected.Count, value)
            ?? expected.Values.Select(one => Value(one, value)).FirstOrDefault(fault => fault is not null);
    }

    private Fault? Refused(Expected<string> refusal)
    {
        if (answer.Value is not null)
        {
            return Fault(refusal.Line, $"应被拒绝（{refusal.Value}），却成功了", $"should have been refused with {refusal.Value}, but succeeded");
        }

        if (!answer.Problems.Any(problem => problem.Code == refusal.Value))
        {
            return Differs(refusal.Line, "refused", refusal.Value, string.Join(", ", answer.Problems.Select(problem => problem.Code)));
        }

        return storageChanged ? Fault(refusal.Line, "虽被拒绝，存储却有变化", "was refused, yet storage changed") : null;
    }

    private Fault? Status(Expected<string>? expected, object value) =>
        expected is null || ((IReceipt)value).Standing.ToString() is var actual && actual == expected.Value
            ? null
            : Differs(expected.Line, "status", expected.Value, ((IReceipt)value).Standing.ToString());

    private Fault? Number(Expected<string>? expected, object value) =>
        expected is null || ((IReceipt)value).Number == expected.Value ? null : Differs(expected.Line, "number", expected.Value, ((IReceipt)value).Number ?? "null");

    private Fault? Due(IReadOnlyList<Expected<ExpectedDeadline>> all, object value)
    {
        foreach (var expected in all)
        {
            var (kind, nominal, effective) = expected.Value;
            var stand = ((IReceipt)value).Deadlines.Where(deadline => deadline.Kind == kind).ToArray();
            if (!stand.Any(deadline => deadline.Nominal == nominal && deadline.Effective == effective))
            {
                return Differs(
                    expected.Line, $"due {kind}", Dates(nominal, effective),
                    stand is [] ? "null" : string.Join(", ", stand.Select(deadline => Dates(deadline.Nominal, deadline.Effective))));
            }
        }

        return null;
    }

    private Fault? Count(Expected<int>? expected, object value) =>
        expected is null || Answers.Count(value) == expected.Value
            ? null
            : Differs(expected.Line, "count", $"{expected.Value}", $"{Answers.Count(value)}");

    private Fault? Value(Expected<ExpectedValue> expected, object value)
    {
        var (path, wanted, written) = expected.Value;
        var actual = path.In(value);
        return Same(wanted, actual, path.Type) ? null : Differs(expected.Line, path.Text, aliases.Name(written), aliases.Name(JsonSerializer.Serialize(actual, Wire.Options)));
    }

    private static bool Same(object? wanted, object? actual, Type type) => wanted is null || actual is null
        ? wanted is null && actual is null
        : wanted.Equals(actual) || JsonSerializer.Serialize(wanted, type, Wire.Options) == JsonSerializer.Serialize(actual, type, Wire.Options);

    private static string Dates(DateOnly nominal, DateOnly? effective) => string.Create(
        CultureInfo.InvariantCulture, $"{nominal:yyyy-MM-dd} → {effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "null"}");

    private Fault Differs(int line, string what, string expected, string actual) =>
        Fault(line, $"{what} 应为 {expected}，实为 {actual}", $"{what} should be {expected}, but is {actual}");

    private Fault Fault(int line, string zh, string en)
    {
        var (number, name) = (bound.Step.Number, bound.UseCase.Request.Name);
        return new Fault(file, line, new Bilingual($"第{number}步 {name}：{zh}。", $"step {number} {name}: {en}."));
    }
}

using System.Text.Json;
using CaseReplay.Text;

namespace CaseReplay.Scenarios;

/// <summary>Reads one step.</summary>
internal static class StepReader
{
    public static Step? Read(Node node, int number, Moment? before, Faults faults)
    {
        if (ObjectReader.Open(node, faults) is not { } reader)
        {
            return null;
        }

        var at = Time(reader, reader.Required("at"), before, faults);
        var (who, what) = (reader.Required("as"), reader.Required("do"));
        var (whoName, whatName) = (reader.Text(who), reader.Text(what));
        var with = reader.Optional("with") ?? new Node(JsonValueKind.Object, node.Line);
        var expect = reader.Optional("expect");
        var assumed = reader.ManyBoth(reader.Optional("assumed"));
        var note = reader.Both(reader.Optional("note"));
        _ = reader.Close();
        if (with.Kind != JsonValueKind.Object)
        {
            faults.Add(with.Line, $"“with”应为对象，而不是 {with}。", $"'with' is an object, not {with}.");
            return null;
        }

        return at is null || whoName is null || whatName is null ? null : new Step(number, node.Line)
        {
            At = at,
            As = whoName,
            AsLine = who!.Line,
            Do = whatName,
            DoLine = what!.Line,
            With = with,
            Expect = expect,
            Assumed = at.Assumed is { } month ? [month, .. assumed] : assumed,
            Note = note,
        };
    }

    private static Moment? Time(ObjectReader reader, Node? node, Moment? before, Faults faults)
    {
        if (reader.Text(node) is not { } text)
        {
            return null;
        }

        var moment = Moment.Parse(text, before?.At);
        if (moment is null)
        {
            faults.Add(
                node!.Line,
                $"“{text}”不是时间：写作 2023-03-28T09:00+08:00、2023-03-28 或 2023-03。",
                $"'{text}' is no time: write 2023-03-28T09:00+08:00, 2023-03-28 or 2023-03.");
        }
        else if (before is not null && moment.At < before.At)
        {
            var ofOneDay = Moment.DayOf(moment.At) == Moment.DayOf(before.At);
            var (here, there) = ofOneDay ? (moment.InFull(), before.InFull()) : (moment.ToString(), before.ToString());
            faults.Add(node!.Line, $"{here} 的步骤排在 {there} 的步骤之后。", $"step at {here} stands after a step at {there}.");
        }

        return moment;
    }
}

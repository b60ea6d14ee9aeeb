using System.Text.Json;
using CaseReplay.Text;
using YiXinWeiGong.Offices;

namespace CaseReplay.Scenarios;

/// <summary>Reads a scenario file as far as it can be understood without the use cases.</summary>
internal sealed class ScenarioReader
{
    private readonly Faults _faults;

    private ScenarioReader(Faults faults) => _faults = faults;

    /// <summary>
    /// The scenario as far as it can be understood, so that the rest of it is checked too; or nothing where no step can.
    /// It is whole only where there are no faults.
    /// </summary>
    public static Scenario? Read(byte[] file, Faults faults) =>
        ObjectReader.Open(NodeReader.Read(file, faults), faults) is { } root ? new ScenarioReader(faults).Read(root) : null;

    private Scenario? Read(ObjectReader root)
    {
        _ = root.Member("$schema");
        var title = root.Both(root.Required("title"));
        var source = root.Both(root.Required("source"));
        var assumed = root.ManyBoth(root.Optional("assumed"));
        var offices = Offices(root, root.Required("offices"));
        var peopleNode = root.Required("people");
        var people = PeopleReader.Read(peopleNode, offices, _faults);
        var (steps, unread) = Steps(root, root.Required("steps"));
        _ = root.Close();
        return steps is [] ? null : new Scenario(_faults.File, 1)
        {
            Title = title ?? Bilingual.Same(""),
            Source = source ?? Bilingual.Same(""),
            Unread = UnreadOf(peopleNode, people, unread),
            Assumed = assumed,
            Offices = offices,
            People = people,
            Steps = steps,
        };
    }

    private static Unread UnreadOf(Node? peopleNode, IReadOnlyList<Person> people, IReadOnlyList<Node> steps)
    {
        var named = peopleNode?.Members.Select(member => member.Name) ?? [];
        return new Unread([.. named.Except(people.Select(person => person.Alias))], steps, peopleNode is not { Kind: JsonValueKind.Object });
    }

    private List<OfficeSeedEntry> Offices(ObjectReader root, Node? node)
    {
        var offices = new List<OfficeSeedEntry>();
        foreach (var item in root.Items(node))
        {
            if (root.Text(item) is not { } alias)
            {
                continue;
            }

            if (OfficeSeed.Embedded.FirstOrDefault(office => office.Alias == alias) is { } found)
            {
                offices.Add(found);
                continue;
            }

            var hint = Nearest.Hint(alias, OfficeSeed.Embedded.Select(office => office.Alias));
            _faults.Add(item.Line, $"没有检察院“{alias}”{hint.Zh}", $"there is no office '{alias}'{hint.En}");
        }

        if (node is { Items: [] } && offices.Count == 0 && !_faults.Any)
        {
            _faults.Add(node.Line, "至少要有一个检察院。", "at least one office is needed.");
        }

        return offices;
    }

    private (List<Step> Steps, List<Node> Unread) Steps(ObjectReader root, Node? node)
    {
        var steps = new List<Step>();
        var unread = new List<Node>();
        Moment? before = null;
        var number = 0;
        foreach (var item in root.Items(node))
        {
            number++;
            if (StepReader.Read(item, number, before, _faults) is { } step)
            {
                steps.Add(step);
                before = step.At;
            }
            else
            {
                unread.Add(item);
            }
        }

        if (node is not null && number == 0 && !_faults.Any)
        {
            _faults.Add(node.Line, "至少要有一步。", "at least one step is needed.");
        }

        return (steps, unread);
    }
}

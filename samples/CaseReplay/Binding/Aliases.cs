using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseReplay.Scenarios;
using CaseReplay.Text;
using YiXinWeiGong;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace CaseReplay.Binding;

/// <summary>What each alias of a scenario stands for. An alias serves wherever one of its kinds of id, or a bare one, is asked.</summary>
internal sealed partial class Aliases
{
    private const string New = "new ";

    private readonly Dictionary<string, (Guid Value, Type[] Serves)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _names = [];
    private readonly HashSet<string> _presumed = new(StringComparer.Ordinal);
    private readonly Faults _faults;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Begins with the scenario's offices and people.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="at">The time from which people's ids are made.</param>
    /// <param name="faults">Where to say what is wrong.</param>
    public Aliases(Scenario scenario, DateTimeOffset at, Faults faults)
    {
        _faults = faults;
        foreach (var office in OfficeSeed.Embedded)
        {
            if (WithSuperiors(scenario).Contains(office.Alias))
            {
                _ = Know(office.Alias, office.Id.Value, typeof(OfficeId));
            }
        }

        foreach (var person in scenario.People)
        {
            _ = Know(person.Alias, Guid.CreateVersion7(Next(at)), person switch
            {
                StaffPerson => [typeof(StaffId)],
                OtherPerson => [typeof(HearingOfficerId)],
                _ => [typeof(VolunteerId), typeof(HearingOfficerId)],
            });
        }

        _presumed.UnionWith(scenario.Unread.People);
        foreach (var step in scenario.Unread.Steps.Select(step => step.Find("with")?.Value).OfType<Node>())
        {
            Presume(step, member => member.Name == ValueBinder.Id);
        }
    }

    public Guid this[string alias] => _known[alias].Value;

    /// <summary>The aliases of a scenario's offices and of those above them.</summary>
    public static IReadOnlySet<string> WithSuperiors(Scenario scenario)
    {
        var all = new HashSet<string>(scenario.Offices.Select(office => office.Alias));
        foreach (var office in OfficeSeed.Embedded.Reverse().Where(office => all.Contains(office.Alias) && office.Superior is not null))
        {
            _ = all.Add(office.Superior!);
        }

        return all;
    }

    /// <summary>A text in which ids that have an alias are replaced by it.</summary>
    public string Name(string text) => Uuid().Replace(text, id => _names.GetValueOrDefault(Guid.Parse(id.ValueSpan), id.Value));

    /// <summary>Takes for known what a step that is faulty may have made, so that its fault is named once.</summary>
    /// <param name="with">The step's properties.</param>
    /// <param name="makes">Which of them may make an id.</param>
    public void Presume(Node with, Func<Member, bool> makes)
    {
        foreach (var member in with.Members.Where(member => member.Value.Kind == JsonValueKind.String))
        {
            if (member.Value.Text.StartsWith(New, StringComparison.Ordinal))
            {
                _ = _presumed.Add(member.Value.Text[New.Length..].Trim());
            }
            else if (makes(member))
            {
                _ = _presumed.Add(member.Value.Text);
            }
        }
    }

    public static bool IsId(Type type) => type == typeof(Guid) || IsTypedId(type);

    /// <summary>What a step means by an id: an alias, or the id itself.</summary>
    /// <param name="node">The alias.</param>
    /// <param name="type">The kind of id asked.</param>
    /// <param name="makeAt">When the step happens, where an unknown alias stands for a new id.</param>
    /// <param name="makeAnywhereAt">When the step happens, where an alias marked as new does.</param>
    public Guid? Resolve(Node node, Type type, DateTimeOffset? makeAt, DateTimeOffset? makeAnywhereAt)
    {
        if (Guid.TryParse(node.Text, out var bare))
        {
            return bare;
        }

        // "new clue-2" makes an id outside a property called id, such as that of the clue that a relapse opens.
        var isNew = node.Text.StartsWith(New, StringComparison.Ordinal) && makeAnywhereAt is not null;
        var alias = isNew ? node.Text[New.Length..].Trim() : node.Text;
        if (_known.TryGetValue(alias, out var known))
        {
            if (isNew)
            {
                _faults.Add(node.Line, $"别名“{alias}”已有所指。", $"'{alias}' stands for something already.");
                return null;
            }

            if (type == typeof(Guid) || known.Serves.Contains(type))
            {
                return known.Value;
            }

            var kinds = string.Join(", ", known.Serves.Select(kind => kind.Name));
            _faults.Add(node.Line, $"“{alias}”是 {kinds}，此处应为 {type.Name}。", $"'{alias}' is a {kinds}; a {type.Name} is asked here.");
            return null;
        }

        if ((isNew ? makeAnywhereAt : makeAt) is { } at && alias.Length > 0)
        {
            return Know(alias, Make(type, Next(at)), OpensMatter(type) ? [type, typeof(MatterId)] : [type]);
        }

        if (_presumed.Contains(alias))
        {
            return Guid.Empty;
        }

        var hint = Nearest.Hint(alias, _known.Keys);
        _faults.Add(node.Line, $"此前没有别名“{alias}”{hint.Zh}", $"there is no alias '{alias}' before this step{hint.En}");
        return null;
    }

    private Guid Know(string alias, Guid value, params Type[] serves)
    {
        _known[alias] = (value, serves);
        _names[value] = alias;
        return value;
    }

    /// <summary>Lists are in the order of ids, and ids of one millisecond in none, so each alias has a millisecond of its own.</summary>
    private DateTimeOffset Next(DateTimeOffset at) => _last = at > _last ? at : _last.AddMilliseconds(1);

    /// <summary>A clue, or a case of the office's own motion, opens the matter of the same id.</summary>
    private static bool OpensMatter(Type type) => type == typeof(ClueId) || type == typeof(CaseId);

    private static bool IsTypedId(Type type) => type.IsValueType && type.GetInterfaces().Any(
        face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private static Guid Make(Type type, DateTimeOffset at)
    {
        var make = type.GetMethod("New", BindingFlags.Public | BindingFlags.Static, [typeof(DateTimeOffset)]);
        var made = make?.Invoke(null, [at]);
        return made is null ? Guid.CreateVersion7(at) : (Guid)type.GetProperty(nameof(ITypedId<ClueId>.Value))!.GetValue(made)!;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();
}

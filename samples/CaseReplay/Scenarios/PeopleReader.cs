using System.Text.Json;
using CaseReplay.Text;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace CaseReplay.Scenarios;

/// <summary>Reads who takes part, and in what role.</summary>
internal sealed class PeopleReader
{
    private static readonly string[] Roles = ["staff", "volunteer", "applicant", "other"];

    /// <summary>What <c>as</c> may say besides a person's alias.</summary>
    public static readonly string[] Reserved = ["system", "public"];

    private readonly IReadOnlyList<OfficeSeedEntry> _offices;
    private readonly Faults _faults;

    private PeopleReader(IReadOnlyList<OfficeSeedEntry> offices, Faults faults) => (_offices, _faults) = (offices, faults);

    public static IReadOnlyList<Person> Read(Node? node, IReadOnlyList<OfficeSeedEntry> offices, Faults faults) =>
        ObjectReader.Open(node, faults) is null ? [] : [.. node!.Members.Select(new PeopleReader(offices, faults).Person).OfType<Person>()];

    private Person? Person(Member member)
    {
        if (Reserved.Contains(member.Name) || _offices.Any(office => office.Alias == member.Name))
        {
            _faults.Add(member.Line, $"“{member.Name}”已另有所指，不能作人员别名。", $"'{member.Name}' stands for something else and cannot be a person's alias.");
            return null;
        }

        if (ObjectReader.Open(member.Value, _faults) is not { } reader)
        {
            return null;
        }

        var roles = Roles.Where(role => reader.Member(role) is not null).ToArray();
        var meant = reader.Close();
        if (roles is not [var only])
        {
            if (roles is not [] || meant.Count == 0)
            {
                _faults.Add(member.Line, $"“{member.Name}”须且只能有一种角色：{string.Join("、", Roles)}。", $"'{member.Name}' has exactly one role of {string.Join(", ", Roles)}.");
            }

            return null;
        }

        var value = reader.Optional(only)!;
        return only switch
        {
            "staff" => Staff(member, value),
            "volunteer" => Volunteer(member, value),
            "applicant" => IsTrue(value) ? new ApplicantPerson(member.Name, member.Line) : null,
            _ => IsTrue(value) ? new OtherPerson(member.Name, member.Line) : null,
        };
    }

    private StaffPerson? Staff(Member member, Node value)
    {
        if (ObjectReader.Open(value, _faults) is not { } reader)
        {
            return null;
        }

        var office = Office(reader, reader.Required("office"));
        var postNodes = reader.Required("posts");
        var posts = reader.Items(postNodes).Select(item => Post(reader, item)).OfType<Post>().ToArray();
        var from = reader.Day(reader.Optional("from"));
        _ = reader.Close();
        if (postNodes is { Kind: JsonValueKind.Array, Items: [] })
        {
            _faults.Add(postNodes.Line, "至少要有一个职务。", "at least one post is needed.");
        }

        return office is null ? null : new StaffPerson(member.Name, member.Line, office, posts, from);
    }

    private VolunteerPerson? Volunteer(Member member, Node value)
    {
        if (ObjectReader.Open(value, _faults) is not { } reader)
        {
            return null;
        }

        var office = Office(reader, reader.Required("office"));
        var categories = reader.Texts(reader.Optional("categories"));
        var specialties = reader.Items(reader.Optional("specialties")).Select(item => Field(reader, item)).OfType<FieldCode>().ToArray();
        var appointedOn = reader.Day(reader.Optional("appointedOn"));
        _ = reader.Close();
        return office is null ? null : new VolunteerPerson(member.Name, member.Line, office, categories, specialties, appointedOn);
    }

    private OfficeSeedEntry? Office(ObjectReader reader, Node? node)
    {
        var alias = reader.Text(node);
        var office = _offices.FirstOrDefault(known => known.Alias == alias);
        if (office is null && alias is not null)
        {
            var hint = Nearest.Hint(alias, _offices.Select(known => known.Alias));
            _faults.Add(node!.Line, $"“offices”中没有“{alias}”{hint.Zh}", $"'{alias}' is not among 'offices'{hint.En}");
        }

        return office;
    }

    private Post? Post(ObjectReader reader, Node node)
    {
        var names = Enum.GetNames<Post>()[1..];
        if (reader.Text(node) is not { } name || names.Contains(name))
        {
            return node.Text.Length == 0 ? null : Enum.Parse<Post>(node.Text);
        }

        _faults.Add(node.Line, $"没有职务“{name}”；可用：{string.Join("、", names)}。", $"there is no post '{name}'; there are {string.Join(", ", names)}.");
        return null;
    }

    private FieldCode? Field(ObjectReader reader, Node node)
    {
        if (reader.Text(node) is not { } code || Fields.Embedded.Knows(new FieldCode(code)))
        {
            return node.Text.Length == 0 ? null : new FieldCode(node.Text);
        }

        _faults.Add(node.Line, $"没有办案领域“{code}”。", $"there is no field of public interest '{code}'.");
        return null;
    }

    private bool IsTrue(Node value)
    {
        if (value.Kind != JsonValueKind.True)
        {
            _faults.Add(value.Line, $"此处应为 true，而不是 {value}。", $"expected true, not {value}.");
        }

        return value.Kind == JsonValueKind.True;
    }
}

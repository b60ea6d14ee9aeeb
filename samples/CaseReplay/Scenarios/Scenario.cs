using CaseReplay.Text;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace CaseReplay.Scenarios;

/// <summary>A scenario as it was written: checked in itself, not yet against the use cases.</summary>
internal sealed record Scenario(string File, int Line)
{
    public required Bilingual Title { get; init; }

    /// <summary>Where the case was published.</summary>
    public required Bilingual Source { get; init; }

    /// <summary>The offices that act; their superiors come with them.</summary>
    public required IReadOnlyList<OfficeSeedEntry> Offices { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>What the source does not publish about the case as a whole.</summary>
    public IReadOnlyList<Bilingual> Assumed { get; init; } = [];

    /// <summary>What could not be read; a fault has been found for each.</summary>
    public Unread Unread { get; init; } = new([], [], false);
}

/// <summary>What could not be read of a scenario, so that it is not faulted again wherever it is named.</summary>
/// <param name="People">The aliases of people.</param>
/// <param name="Steps">Steps.</param>
/// <param name="Everybody">True where there are no people at all.</param>
internal sealed record Unread(IReadOnlyList<string> People, IReadOnlyList<Node> Steps, bool Everybody);

/// <summary>Somebody in a scenario, by a pseudonymous alias.</summary>
internal abstract record Person(string Alias, int Line);

internal sealed record StaffPerson(string Alias, int Line, OfficeSeedEntry Office, IReadOnlyList<Post> Posts, DateOnly? From) : Person(Alias, Line);

internal sealed record VolunteerPerson(
    string Alias, int Line, OfficeSeedEntry Office, IReadOnlyList<string> Categories, IReadOnlyList<FieldCode> Specialties, DateOnly? AppointedOn)
    : Person(Alias, Line);

/// <summary>Somebody who is to apply as a volunteer in the course of the scenario.</summary>
internal sealed record ApplicantPerson(string Alias, int Line) : Person(Alias, Line);

/// <summary>Somebody who takes part without acting in the system, such as a deputy who sits as a hearing officer.</summary>
internal sealed record OtherPerson(string Alias, int Line) : Person(Alias, Line);

/// <summary>One thing that somebody does at a time.</summary>
internal sealed record Step(int Number, int Line)
{
    public required Moment At { get; init; }

    /// <summary>A person's alias, <c>system</c> or <c>public</c>.</summary>
    public required string As { get; init; }

    public required int AsLine { get; init; }

    /// <summary>The name of a command or query.</summary>
    public required string Do { get; init; }

    public required int DoLine { get; init; }

    /// <summary>Its properties.</summary>
    public required Node With { get; init; }

    public Node? Expect { get; init; }

    /// <summary>What the source does not publish.</summary>
    public IReadOnlyList<Bilingual> Assumed { get; init; } = [];

    public Bilingual? Note { get; init; }
}

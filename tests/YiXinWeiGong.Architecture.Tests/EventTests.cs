using YiXinWeiGong.Clues;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Architecture;

/// <summary>Events are kept as history for as long as files are and are told to other systems: ids, codes and dates only.</summary>
public sealed class EventTests
{
    /// <summary>By hand: the texts an event may hold, each a code or a number and nothing that somebody wrote.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["Number"] = "a number out of an office's series",
        ["CertificateNumber"] = "the number of a certificate, made out of an office's series",
        ["Division"] = "a division code of GB/T 2260",
        ["Option"] = "one of OfficeOptions",
        ["Notice"] = "the name of a year's holiday notice, such as holidays-2027",
        ["To"] = "the rule books that a case is moved to, such as BG@1",
        ["Kinds"] = "some of DeadlineKinds",
        ["Matter"] = "one of ApprovalMatters",
        ["Capacity"] = "in what capacity somebody sits in a hearing, one of its codes",
    };

    private static readonly Type[] Plain =
        [typeof(Guid), typeof(DateOnly), typeof(DateTimeOffset), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(FieldCode)];

    [Fact]
    public void Events_are_sealed_records() => Library.Events.Where(type => !type.IsSealed || !Library.IsRecord(type)).Should().BeEmpty();

    [Fact]
    public void No_event_holds_an_aggregate_or_what_somebody_wrote_or_is_called() => Library.Events.SelectMany(Wrong).Should().BeEmpty();

    [Fact]
    public void Texts_aggregates_and_parts_in_an_event_are_found() =>
        Wrong(typeof(Planted)).Should().BeEquivalentTo("Planted.Reason", "Planted.Clue", "Planted.Evidence");

    private static IEnumerable<string> Wrong(Type @event) =>
        from property in @event.GetProperties()
        where property.Name != "EqualityContract" && !MayHold(property.Name, property.PropertyType)
        select $"{@event.Name}.{property.Name}";

    private static bool MayHold(string name, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return MayHold(name, underlying);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return MayHold(name, type.GetGenericArguments()[0]);
        }

        return type == typeof(string)
            ? Texts.ContainsKey(name)
            : Plain.Contains(type) || type.IsEnum || Library.ClosedInterfaces(type, typeof(ITypedId<>)).Any();
    }

    private sealed record Planted(ClueId Id, DateTimeOffset At) : DomainEvent(Id.Value, At)
    {
        public string? Number { get; init; }

        public string? Reason { get; init; }

        public Clue? Clue { get; init; }

        public IReadOnlyList<ClueEvidence> Evidence { get; init; } = [];
    }
}

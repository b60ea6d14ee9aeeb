using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CaseReplay.Binding;
using CaseReplay.Scenarios;
using CaseReplay.Text;

namespace CaseReplay;

/// <summary>Every use case that the library registers can be used in scenarios, without a line of code for it.</summary>
public sealed class EveryUseCaseTests
{
    public static TheoryData<string> All => [.. UseCases.Registered().All.Select(useCase => useCase.Request.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Its_properties_can_be_bound(string name)
    {
        var useCase = UseCases.Registered().Find(name)!;
        var info = Wire.Options.GetTypeInfo(useCase.Request);

        info.Kind.Should().Be(JsonTypeInfoKind.Object);
        foreach (var property in info.Properties.Where(Wire.IsSettable))
        {
            Bindable(property.PropertyType, []).Should().BeTrue($"{name}.{property.Name} of {property.PropertyType.Name} can be written as JSON");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_it_needs_is_asked_for_and_what_it_lacks_is_refused(string name)
    {
        var useCase = UseCases.Registered().Find(name)!;
        var required = Wire.Options.GetTypeInfo(useCase.Request).Properties.Count(property => property.IsRequired);
        var faults = new Faults("x.json");
        var node = new Node(JsonValueKind.Object, 1) { Members = [new Member("noSuchThing", 1, new Node(JsonValueKind.Null, 1))] };

        _ = new ValueBinder(new Aliases(Empty, default, faults), faults).Make(node, useCase.Request);

        faults.All.Should().HaveCount(required + 1);
    }

    [Fact]
    public void There_are_use_cases() => All.Should().HaveCountGreaterThan(20);

    private static Scenario Empty => new("x.json", 1) { Title = Bilingual.Same("t"), Source = Bilingual.Same("s"), Offices = [], People = [], Steps = [] };

    private static bool Bindable(Type declared, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum || Aliases.IsId(type) || !seen.Add(type))
        {
            return true;
        }

        var info = Wire.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => type != typeof(object) && info.Properties.Where(Wire.IsSettable).All(property => Bindable(property.PropertyType, seen)),
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => Bindable(info.ElementType!, seen),
            _ => type != typeof(object) && !type.IsInterface,
        };
    }
}

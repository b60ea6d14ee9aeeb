using FluentValidation;
using YiXinWeiGong.Clues;

namespace YiXinWeiGong.Architecture;

/// <summary>How aggregates, their rules, and the handlers and validators around them are built.</summary>
public sealed class DomainShapeTests
{
    /// <summary>By hand: the types whose setters are public for a reason.</summary>
    private static readonly Type[] FilledInByHosts =
    [
        typeof(CurrentRequest), // the host fills it in at the start of a request; that is what it is for
    ];

    [Fact]
    public void There_is_something_to_look_at()
    {
        Library.Aggregates.Should().Contain(typeof(Clue));
        Library.Events.Should().Contain(typeof(ClueSubmitted));
        Library.Rules.Should().HaveCountGreaterThan(10);
        Library.Handlers.Should().HaveCountGreaterThan(20);
        Library.Validators.Should().HaveCountGreaterThan(20);
    }

    [Fact]
    public void Handlers_validators_and_rules_are_internal_and_sealed() =>
        Shape.NotInternalSealed([.. Library.Handlers, .. Library.Validators, .. Library.Rules]).Should().BeEmpty();

    [Fact]
    public void A_public_rule_and_an_open_validator_are_found() =>
        Shape.NotInternalSealed([typeof(Planted.PublicMustHold), typeof(Planted.OpenValidator)]).Should().HaveCount(2);

    [Fact]
    public void Nothing_in_the_domain_has_a_public_setter()
    {
        var types = Library.TypesOf(Library.Domain).Concat(Library.TypesOf(Library.Abstractions)).Except(FilledInByHosts)
            .Where(type => type.Namespace != "YiXinWeiGong.Specifications")
            .ToArray();

        Shape.PublicSetters(types).Should().BeEmpty();
        Shape.PublicFields(types).Should().BeEmpty();
    }

    [Fact]
    public void A_public_setter_a_class_s_init_and_a_public_field_are_found()
    {
        Shape.PublicSetters([typeof(Planted.Bad)]).Should().Equal(
            $"{typeof(Planted.Bad).FullName}.Settable has a public setter", $"{typeof(Planted.Bad).FullName}.Initable has a public setter");
        Shape.PublicFields([typeof(Planted.Bad)]).Should().ContainSingle();
    }

    [Fact]
    public void Aggregates_are_sealed_and_only_they_make_themselves() =>
        Library.Aggregates.Where(type => !type.IsSealed || type.GetConstructors().Length > 0).Should().BeEmpty();

    [Fact]
    public void No_aggregate_leads_to_another() => Library.Aggregates.SelectMany(Shape.WaysToAggregates).Should().BeEmpty();

    [Fact]
    public void A_way_to_another_aggregate_is_found_even_through_a_list_of_parts() =>
        Shape.WaysToAggregates(typeof(Planted.Bad)).Should().Equal("Bad → Parts.Of");

    private static class Planted
    {
        public sealed record PublicMustHold(bool Holds) : IRule
        {
            public string Code => "planted.rule";
        }

        public abstract class OpenValidator : AbstractValidator<string>;

        public sealed class Bad
        {
            public int Open = 1;

            public string? Settable { get; set; }

            public string? Initable { get; init; }

            public IReadOnlyList<Part> Parts { get; } = [];
        }

        public sealed record Part(Clue Of);
    }
}

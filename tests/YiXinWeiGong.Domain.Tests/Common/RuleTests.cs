namespace YiXinWeiGong;

public sealed class RuleTests
{
    [Fact]
    public void The_first_rule_that_does_not_hold_refuses() =>
        FluentActions.Invoking(() => Rule.Require(new Stated("a", true), new Stated("b", false), new Stated("c", false)))
            .Should().Throw<RefusalException>().Which.Should().BeEquivalentTo(new { Code = "b", Kind = ProblemKind.Refused, Message = "b" });

    [Fact]
    public void Rules_that_hold_refuse_nothing() =>
        FluentActions.Invoking(() => Rule.Require(new Stated("a", true), new Stated("b", true))).Should().NotThrow();

    [Fact]
    public void No_rule_refuses_nothing() => FluentActions.Invoking(() => Rule.Require()).Should().NotThrow();

    private sealed record Stated(string Code, bool Holds) : IRule;
}

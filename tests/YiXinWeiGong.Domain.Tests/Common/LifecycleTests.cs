namespace YiXinWeiGong;

public sealed class LifecycleTests
{
    private enum Light
    {
        None = 0,
        Red = 1,
        Green = 2,
        Broken = 3,
    }

    private enum Turn
    {
        None = 0,
        Go = 1,
        Stop = 2,
        Stay = 3,
        Smash = 4,
    }

    private static Lifecycle<Light, Turn> Table { get; } = new(
        "light",
        (Light.Red, Turn.Go, Light.Green),
        (Light.Green, Turn.Stay, Light.Green),
        (Light.Green, Turn.Smash, Light.Broken));

    [Fact]
    public void An_action_leads_where_the_table_says() =>
        (Table.Next(Light.Red, Turn.Go), Table.Next(Light.Green, Turn.Stay), Table.Next(Light.Green, Turn.Smash))
            .Should().Be((Light.Green, Light.Green, Light.Broken));

    [Fact]
    public void Every_other_move_is_refused_with_the_code_of_what_moves()
    {
        (Light, Turn)[] permitted = [(Light.Red, Turn.Go), (Light.Green, Turn.Stay), (Light.Green, Turn.Smash)];
        foreach (var move in from light in Enum.GetValues<Light>() from turn in Enum.GetValues<Turn>() select (light, turn))
        {
            Table.Permits(move.light, move.turn).Should().Be(permitted.Contains(move), "{0}", move);
            if (!permitted.Contains(move))
            {
                FluentActions.Invoking(() => Table.Next(move.light, move.turn)).Should().Throw<RefusalException>()
                    .Which.Should().BeEquivalentTo(new { Code = "light.action-not-permitted", Kind = ProblemKind.Refused, Property = (string?)null });
            }
        }
    }

    [Fact]
    public void The_diagram_shows_where_it_begins_each_move_and_where_it_ends() =>
        Table.ToMermaid().Should().Be(
            """
            stateDiagram-v2
                [*] --> Red
                Red --> Green: Go
                Green --> Green: Stay
                Green --> Broken: Smash
                Broken --> [*]

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Where_one_can_come_back_to_the_beginning_the_diagram_shows_it_still() =>
        new Lifecycle<Light, Turn>("light", (Light.Red, Turn.Go, Light.Green), (Light.Green, Turn.Stay, Light.Red)).ToMermaid()
            .Should().StartWith("stateDiagram-v2\n    [*] --> Red\n    Red --> Green: Go\n");

    [Fact]
    public void Two_moves_out_of_one_status_by_one_action_are_no_table() =>
        FluentActions.Invoking(() => new Lifecycle<Light, Turn>("light", (Light.Red, Turn.Go, Light.Green), (Light.Red, Turn.Go, Light.Broken)))
            .Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_table_says_what_moves(string name) =>
        FluentActions.Invoking(() => new Lifecycle<Light, Turn>(name, (Light.Red, Turn.Go, Light.Green))).Should().Throw<ArgumentException>();

    [Fact]
    public void A_table_has_moves() =>
        FluentActions.Invoking(() => new Lifecycle<Light, Turn>("light")).Should().Throw<ArgumentException>();

    [Fact]
    public void Moves_are_kept_in_the_order_they_were_given() =>
        Table.Moves.Select(move => move.Action).Should().Equal(Turn.Go, Turn.Stay, Turn.Smash);
}

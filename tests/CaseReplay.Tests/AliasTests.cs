using CaseReplay.Scenarios;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;

namespace CaseReplay;

/// <summary>Aliases stand for ids.</summary>
public sealed class AliasTests
{
    [Fact]
    public void An_unknown_alias_in_the_id_of_a_command_makes_a_new_id_of_the_steps_time()
    {
        var bound = Scenes.Check(Scenes.Good).Bound!;

        var made = ((SubmitClue)bound.Steps[0].Request).Id;
        made.Value.Version.Should().Be(7);
        Scenes.Check(Scenes.Good).Bound!.Aliases["clue"].ToString()[..13].Should().Be(made.Value.ToString()[..13], "both are made from the time of the step");
        ((ReceiveClue)bound.Steps[1].Request).Clue.Should().Be(made);
    }

    [Fact]
    public void A_later_alias_comes_after_an_earlier_one()
    {
        var steps = string.Join(", ", Enumerable.Range(0, 50).Select(i =>
            $$"""{ "at": "2023-05", "as": "volunteer-a", "do": "SubmitClue", "with": { "id": "c{{i}}", "field": "ENV", "divisionCode": "430182", "title": "t", "description": "d" } }"""));
        var bound = Scenes.Check($"{Scenes.Good[..(Scenes.Good.IndexOf("\"steps\": [", StringComparison.Ordinal) + 10)]}{steps}]}}").Bound!;

        var ids = bound.Steps.Select(step => ((SubmitClue)step.Request).Id.Value.ToString("N")[..12]).ToArray();

        ids.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems("each has a millisecond of its own");
    }

    [Fact]
    public void A_clue_serves_where_a_matter_is_asked_and_where_a_bare_id_is_asked()
    {
        var json = Scenes.With(
            "\"do\": \"ReceiveClue\",\n      \"with\": { \"clue\": \"clue\" }",
            "\"do\": \"RequestApproval\",\n      \"with\": { \"id\": \"approval\", \"matter\": \"decline-clue\", \"subject\": \"clue\" }")
            .Replace("\"status\": \"Received\",", "").Replace("\"number\": \"宁检公益线索〔2023〕1号\"", "");

        var (bound, faults) = Scenes.Check(json);

        faults.Should().BeEmpty();
        ((RequestApproval)bound!.Steps[1].Request).Subject.Should().Be(bound.Aliases["clue"]);
    }

    [Fact]
    public void An_alias_marked_as_new_makes_an_id_in_any_property_of_a_command()
    {
        var json = Scenes.With("\"with\": { \"clue\": \"clue\" }", "\"with\": { \"clue\": \"new clue-2\" }").Replace("\"[0].status\": \"Received\"", "\"[0].id\": \"clue-2\"");

        var (bound, faults) = Scenes.Check(json);

        faults.Should().BeEmpty();
        ((ReceiveClue)bound!.Steps[1].Request).Clue.Value.Should().Be(bound.Aliases["clue-2"]).And.NotBe(bound.Aliases["clue"]);
    }

    [Fact]
    public void An_alias_that_is_known_cannot_be_marked_as_new()
    {
        var json = Scenes.With("\"with\": { \"clue\": \"clue\" }", "\"with\": { \"clue\": \"new clue\" }");

        Scenes.Check(json).Faults.Should().Equal($"x.json:{Scenes.LineOf(json, "new clue")}: 'clue' stands for something already.");
    }

    [Fact]
    public void An_office_above_a_scenarios_office_goes_by_its_alias_too()
    {
        var json = Scenes.With("\"do\": \"ListMyClues\",", "\"do\": \"ListClues\", \"with\": { \"office\": \"hunan\" },").Replace("\"[0].status\"", "\"items[0].status\"");

        var (bound, faults) = Scenes.Check(json);

        faults.Should().BeEmpty();
        ((ListClues)bound!.Steps[2].Request).Office.Should().Be(OfficeSeed.Embedded.Single(office => office.Alias == "hunan").Id);
    }

    [Theory]
    [InlineData("2022-04", null, "2022-04-01 09:00", "2022-04")]
    [InlineData("2022-04", "2022-04-14T10:00+08:00", "2022-04-14 10:00", "2022-04")]
    [InlineData("2022-04", "2022-03-14T10:00+08:00", "2022-04-01 09:00", "2022-04")]
    [InlineData("2022-04-14", null, "2022-04-14 09:00", "2022-04-14")]
    [InlineData("2022-04-14", "2022-04-14T10:00+08:00", "2022-04-14 10:00", "2022-04-14")]
    [InlineData("2022-04-14T02:00+00:00", null, "2022-04-14 10:00", "2022-04-14 10:00")]
    public void What_a_time_leaves_open_is_taken_early_and_not_printed(string text, string? before, string at, string printed)
    {
        var moment = Moment.Parse(text, before is null ? null : Moment.Parse(before, null)!.At)!;

        moment.At.ToString("yyyy-MM-dd HH:mm", null).Should().Be(at);
        moment.ToString().Should().Be(printed);
        (moment.Assumed is not null).Should().Be(text.Length == 7);
    }
}

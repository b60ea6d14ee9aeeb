using CaseReplay.Binding;
using CaseReplay.Running;
using CaseReplay.Text;
using YiXinWeiGong;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Rules;

namespace CaseReplay;

/// <summary>An expectation that does not hold breaks its case and is named with its line.</summary>
public sealed class BrokenExpectationTests
{
    [Theory]
    [InlineData("\"status\": \"Received\",", "\"status\": \"Filed\",", "step 2 ReceiveClue: status should be Filed, but is Received.")]
    [InlineData("〔2023〕1号", "〔2023〕2号", "step 2 ReceiveClue: number should be 宁检公益线索〔2023〕2号, but is 宁检公益线索〔2023〕1号.")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].status\": \"Filed\"", "step 3 ListMyClues: [0].status should be \"Filed\", but is \"Received\".")]
    [InlineData("\"[0].status\": \"Received\"", "\"[1].status\": \"Received\"", "step 3 ListMyClues: [1].status should be \"Received\", but is null.")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].number\": null", "step 3 ListMyClues: [0].number should be null, but is \"宁检公益线索〔2023〕1号\".")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].submittedAt\": \"2023-05-08T09:01+08:00\"", "step 3 ListMyClues: [0].submittedAt should be ")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].id\": \"01890000-0000-7000-8000-000000000000\"", "step 3 ListMyClues: [0].id should be \"01890000-0000-7000-8000-000000000000\", but is \"clue\".")]
    [InlineData("\"[0].status\": \"Received\"", "\"[0].timeline.count\": 3", "step 3 ListMyClues: [0].timeline.count should be 3, but is 2.")]
    [InlineData("\"[0].status\": \"Received\"", "\"[1].timeline.count\": 0", "step 3 ListMyClues: [1].timeline.count should be 0, but is null.")]
    [InlineData("\"count\": 1", "\"count\": 2", "step 3 ListMyClues: count should be 2, but is 1.")]
    [InlineData("\"refused\": \"use-case.denied\"", "\"refused\": \"clue.unknown\"", "step 4 ReceiveClue: refused should be clue.unknown, but is use-case.denied.")]
    [InlineData("\"as\": \"volunteer-a\",\n      \"do\": \"ListMyClues\"", "\"as\": \"system\",\n      \"do\": \"ListMyClues\"", "step 3 ListMyClues: was refused, which was not expected: use-case.denied.")]
    public async Task It_is_named_with_its_line(string piece, string other, string message)
    {
        using var console = new Console();
        var json = Scenes.With(piece, other);
        var path = console.Write("x.json", json);
        var line = Scenes.LineOf(json, other.Split('\n')[^1]);

        var exit = await console.RunAsync(path, "--lang", "en");

        exit.Should().Be(1);
        console.Error.Should().StartWith($"{path}:{line}: {message}");
        console.Out.Should().Contain($"{line}: {message[..20]}").And.Contain("✗ Waste by the river").And.Contain("1 case: 0 as expected, 1 broken.");
    }

    [Fact]
    public async Task A_success_where_a_refusal_was_expected_breaks_the_case()
    {
        using var console = new Console();
        var json = Scenes.With("\"expect\": { \"status\": \"Submitted\" }", "\"expect\": { \"refused\": \"clue.unknown\" }");

        (await console.RunAsync(console.Write("x.json", json), "--lang", "en")).Should().Be(1);

        console.Error.Should().Contain($"x.json:{Scenes.LineOf(json, "\"clue.unknown\"")}: step 1 SubmitClue: should have been refused with clue.unknown, but succeeded.");
    }

    [Fact]
    public async Task The_steps_after_it_are_not_run_but_other_cases_are()
    {
        using var console = new Console();
        _ = console.Write("1.json", Scenes.With("\"status\": \"Received\",", "\"status\": \"Filed\","));
        _ = console.Write("2.json", Scenes.Good);

        (await console.RunAsync(console.Directory, "--lang", "en")).Should().Be(1);

        console.Out.Should().Contain("✗ Waste by the river: 1/4 steps").And.Contain("✓ Waste by the river: 4 steps").And.Contain("2 cases: 1 as expected, 1 broken.");
        console.Out.Split("(ListMyClues)").Should().HaveCount(2, "only the second case got so far");
    }

    [Theory]
    [InlineData("2023-06-10", "2023-06-12", null)]
    [InlineData("2023-06-11", "2023-06-12", "step 2 ReceiveClue: due agency-reply should be 2023-06-11 → 2023-06-12, but is 2023-06-10 → 2023-06-12.")]
    [InlineData("2023-06-10", "2023-06-10", "step 2 ReceiveClue: due agency-reply should be 2023-06-10 → 2023-06-10, but is 2023-06-10 → 2023-06-12.")]
    [InlineData("2023-06-10", null, "step 2 ReceiveClue: due agency-reply should be 2023-06-10 → null, but is 2023-06-10 → 2023-06-12.")]
    public void A_deadline_is_compared_by_kind_and_both_dates(string nominal, string? effective, string? message)
    {
        var (bound, aliases, json) = WithDue(nominal, effective);
        var receipt = ReceiptWith(new Deadline
        {
            Kind = DeadlineKinds.AgencyReply,
            Article = "JS 21(2)",
            From = new(2023, 4, 10),
            Nominal = new(2023, 6, 10),
            Effective = new(2023, 6, 12),
        });

        var broken = new Expectations(bound, aliases, new Answer(receipt, []), storageChanged: true, "x.json").FirstBroken();

        broken?.In(Language.En).Should().Be(message is null ? null : $"x.json:{Scenes.LineOf(json, "agency-reply")}: {message}");
        (broken is null).Should().Be(message is null);
    }

    [Fact]
    public void A_deadline_that_does_not_stand_breaks_the_case()
    {
        var (bound, aliases, _) = WithDue("2023-06-10", null);

        var broken = new Expectations(bound, aliases, new Answer(ReceiptWith(), []), storageChanged: true, "x.json").FirstBroken();

        broken!.Message.Zh.Should().Be("第2步 ReceiveClue：due agency-reply 应为 2023-06-10 → null，实为 null。");
    }

    [Fact]
    public void A_refusal_after_which_storage_changed_breaks_the_case()
    {
        var scenario = Scenes.Check(Scenes.Good).Bound!;
        var (bound, aliases) = (scenario.Steps[3], scenario.Aliases);
        var refused = new Answer(null, [new Problem(ProblemKind.Denied, "use-case.denied")]);

        new Expectations(bound, aliases, refused, storageChanged: false, "x.json").FirstBroken().Should().BeNull();
        new Expectations(bound, aliases, refused, storageChanged: true, "x.json").FirstBroken()!.Message.En.Should().Be("step 4 ReceiveClue: was refused, yet storage changed.");
    }

    private static Receipt<ClueStatus> ReceiptWith(params Deadline[] deadlines) =>
        new() { Id = Guid.Empty, Status = ClueStatus.Received, Version = 1, Number = "宁检公益线索〔2023〕1号", Deadlines = deadlines };

    private static (BoundStep Bound, Aliases Aliases, string Json) WithDue(string nominal, string? effective)
    {
        var date = effective is null ? "null" : $"\"{effective}\"";
        var json = Scenes.With("\"status\": \"Received\",", $"\"due\": [{{ \"kind\": \"agency-reply\", \"nominal\": \"{nominal}\", \"effective\": {date} }}],");
        var bound = Scenes.Check(json).Bound!;
        return (bound.Steps[1], bound.Aliases, json);
    }
}

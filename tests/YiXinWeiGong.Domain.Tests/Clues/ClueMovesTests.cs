using YiXinWeiGong.Cases;
using static YiXinWeiGong.Clues.SomeClue;

namespace YiXinWeiGong.Clues;

public sealed class ClueMovesTests
{
    /// <summary>Kept by hand; the columns are the actions in their order.</summary>
    private static readonly Dictionary<ClueStatus, ClueStatus?[]> Matrix = new()
    {
        //                                Receive              BeginEvaluation             ConcludeEvaluation    File              Decline             ResolveOnTheSpot              Transfer
        [ClueStatus.Submitted] = [ClueStatus.Received, null, null, null, null, null, null],
        [ClueStatus.Received] = [null, ClueStatus.UnderEvaluation, null, null, null, ClueStatus.ResolvedOnTheSpot, ClueStatus.Transferred],
        [ClueStatus.UnderEvaluation] = [null, null, ClueStatus.Evaluated, null, null, null, null],
        [ClueStatus.Evaluated] = [null, null, null, ClueStatus.Filed, ClueStatus.NotFiled, ClueStatus.ResolvedOnTheSpot, ClueStatus.Transferred],
        [ClueStatus.Filed] = [null, null, null, ClueStatus.Filed, null, null, null],
        [ClueStatus.NotFiled] = [null, null, null, null, null, null, null],
        [ClueStatus.ResolvedOnTheSpot] = [null, null, null, null, null, null, null],
        [ClueStatus.Transferred] = [ClueStatus.Received, null, null, null, null, null, null],
    };

    public static TheoryData<ClueStatus, ClueAction, ClueStatus?> Moves
    {
        get
        {
            var moves = new TheoryData<ClueStatus, ClueAction, ClueStatus?>();
            foreach (var status in Enum.GetValues<ClueStatus>().Where(status => status != ClueStatus.None))
            {
                foreach (var action in Enum.GetValues<ClueAction>().Where(action => action != ClueAction.None))
                {
                    moves.Add(status, action, Matrix[status][(int)action - 1]);
                }
            }

            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_clue_goes_where_the_matrix_says_and_nowhere_else(ClueStatus from, ClueAction action, ClueStatus? to)
    {
        var clue = In(from).Settled();
        if (to is not { } expected)
        {
            clue.ShouldRefuse("clue.action-not-permitted", it => it.Do(action, Now));
            return;
        }

        var told = clue.Feedback.Count;
        clue.Do(action, Now.AddDays(1));

        clue.Status.Should().Be(expected);
        clue.DequeueEvents().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Subject = clue.Id.Value, At = Now.AddDays(1) });
        clue.Feedback.Should().HaveCount(told + 1).And.Subject.Last().Should().BeEquivalentTo(action switch
        {
            ClueAction.Receive => Entry(FeedbackMilestone.Received, "宁检公益线索〔2026〕1号"),
            ClueAction.BeginEvaluation => Entry(FeedbackMilestone.UnderEvaluation),
            ClueAction.ConcludeEvaluation => Entry(FeedbackMilestone.Evaluated),
            ClueAction.File => Entry(FeedbackMilestone.CaseFiled, "宁检行公立〔2026〕1号"),
            ClueAction.Decline => Entry(FeedbackMilestone.NotFiled, "未损害公益"),
            ClueAction.ResolveOnTheSpot => Entry(FeedbackMilestone.ResolvedOnTheSpot, "已清运"),
            _ => Entry(FeedbackMilestone.Transferred, "宁乡市人民检察院"),
        });
    }

    [Fact]
    public void Each_move_raises_its_own_event()
    {
        var filed = new CaseId(Guid.Parse("0190a1b2-0000-7000-8000-0000000000ca"));
        EventOf(ClueStatus.Submitted, ClueAction.Receive).Should().BeOfType<ClueReceived>().Which.Number.Should().Be("宁检公益线索〔2026〕1号");
        EventOf(ClueStatus.Received, ClueAction.BeginEvaluation).Should().BeOfType<ClueEvaluationBegun>();
        EventOf(ClueStatus.UnderEvaluation, ClueAction.ConcludeEvaluation).Should().BeOfType<ClueEvaluated>();
        EventOf(ClueStatus.Evaluated, ClueAction.File).Should().BeOfType<ClueFiled>().Which.Case.Should().Be(filed);
        EventOf(ClueStatus.Evaluated, ClueAction.Decline).Should().BeOfType<ClueDeclined>();
        EventOf(ClueStatus.Received, ClueAction.ResolveOnTheSpot).Should().BeOfType<ClueResolvedOnTheSpot>();
        EventOf(ClueStatus.Received, ClueAction.Transfer).Should().BeOfType<ClueTransferred>()
            .Which.Should().BeEquivalentTo(new { From = Ningxiang.Id, To = Liuyang.Id });
    }

    [Fact]
    public void Decisions_come_with_their_reasons()
    {
        foreach (var move in (Action<Clue>[])[it => it.Decline(" ", Now), it => it.ResolveOnTheSpot("", Granted, Now), it => it.Transfer(Ningxiang, Liuyang, " ", Now)])
        {
            var clue = In(ClueStatus.Evaluated).Settled();
            var before = clue.State();

            FluentActions.Invoking(() => move(clue)).Should().Throw<ArgumentException>();

            clue.State().Should().Be(before);
            clue.DequeueEvents().Should().BeEmpty();
        }
    }

    [Fact]
    public void An_evaluated_clue_is_not_resolved_without_an_approval() =>
        In(ClueStatus.Evaluated).Settled().ShouldRefuse("clue.resolution-needs-approval", it => it.ResolveOnTheSpot("已清运", null, Now));

    [Fact]
    public void The_lifecycle_knows_no_move_the_matrix_does_not() =>
        Clue.Lifecycle.Moves.Should().BeEquivalentTo(
            from row in Matrix
            from action in Enumerable.Range(0, 7)
            where row.Value[action] is not null
            select (row.Key, (ClueAction)(action + 1), row.Value[action]!.Value));

    [Fact]
    public void S31_nothing_deletes_a_clue()
    {
        Enum.GetNames<ClueAction>().Concat(Enum.GetNames<ClueStatus>()).Concat(typeof(Clue).GetMethods().Select(method => method.Name))
            .Should().NotContain(name => name.Contains("Delete", StringComparison.Ordinal) || name.Contains("Remove", StringComparison.Ordinal));
        (In(ClueStatus.NotFiled).Disposition, In(ClueStatus.ResolvedOnTheSpot).Disposition).Should().Be(("未损害公益", "已清运"));
    }

    private static FeedbackEntry Entry(FeedbackMilestone milestone, string? note = null) =>
        new() { At = Now.AddDays(1), Milestone = milestone, Note = note };

    private static DomainEvent EventOf(ClueStatus status, ClueAction action)
    {
        var clue = In(status).Settled();
        clue.Do(action, Now);
        return clue.DequeueEvents().Single();
    }
}

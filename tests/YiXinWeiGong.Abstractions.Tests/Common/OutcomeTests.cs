namespace YiXinWeiGong;

public sealed class OutcomeTests
{
    private static readonly Problem Missing = new(ProblemKind.NotFound, "clue.unknown", "Clue");

    private static readonly Problem Wrong = new(ProblemKind.Invalid, "use-case.text", "Title");

    [Fact]
    public void A_value_is_a_success()
    {
        Outcome<string> outcome = "done";

        (outcome.Succeeded, outcome.Value, outcome.Problem, outcome.Problems.Count).Should().Be((true, "done", null, 0));
    }

    [Fact]
    public void A_problem_is_none_and_its_value_says_why()
    {
        Outcome<string> outcome = Missing;

        (outcome.Succeeded, outcome.Problem).Should().Be((false, Missing));
        FluentActions.Invoking(() => outcome.Value).Should().Throw<InvalidOperationException>().WithMessage("*clue.unknown*");
    }

    [Fact]
    public void Several_problems_keep_their_order()
    {
        Outcome<int> outcome = new[] { Wrong, Missing };

        (outcome.Succeeded, outcome.Problem).Should().Be((false, Wrong));
        outcome.Problems.Should().Equal(Wrong, Missing);
    }

    [Fact]
    public void Nothing_at_all_is_no_success()
    {
        default(Outcome<string>).Succeeded.Should().BeFalse();
        FluentActions.Invoking(() => default(Outcome<string>).Value).Should().Throw<InvalidOperationException>().WithMessage("*no value*");
    }

    [Fact]
    public void Outcomes_are_equal_by_value_and_problems()
    {
        Outcome<string> done = "done", again = "done", other = "other", wrong = Wrong, missing = Missing;

        (done == again, done != other, done == wrong, wrong == missing, done.Equals((object)again), done.GetHashCode() == again.GetHashCode())
            .Should().Be((true, true, false, false, true, true));
        done.Equals(new object()).Should().BeFalse();
    }
}

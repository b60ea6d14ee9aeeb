using static YiXinWeiGong.Cases.SomeCases;

namespace YiXinWeiGong.Cases;

public sealed class CaseLifecycleTests
{
    /// <summary>Kept by hand from BG 30, 70 and 74 to 77, with moves to other rules while it is open, and never taken from the table under test. A dot is a refusal.</summary>
    private const string Matrix = """
                              File  Dismiss  ServeFiling Draft   Issue  Serve  Upward   Reply    FollowUp Close  ServeClosure Transition
        Proposed              Filed NotFiled .           .       .      .      .        .        .        .      .            .
        Filed                 .     .        Filed       Drafted .      .      .        .        .        Closed .            Filed
        NotFiled              .     .        .           .       .      .      .        .        .        .      .            .
        RecommendationDrafted .     .        Drafted     Drafted Issued .      .        .        .        Closed .            Drafted
        RecommendationIssued  .     .        Issued      .       .      Served .        .        .        .      .            Issued
        RecommendationServed  .     .        Served      .       .      .      Served   Replied  FollowUp .      .            Served
        Replied               .     .        Replied     .       .      .      Replied  Replied  FollowUp .      .            Replied
        UnderFollowUp         .     .        FollowUp    .       .      .      FollowUp FollowUp FollowUp Closed .            FollowUp
        Closed                .     .        Closed      .       .      .      Closed   Closed   .        .      Closed       .
        """;

    private static readonly CaseAction[] Columns =
    [
        CaseAction.File, CaseAction.DismissProposal, CaseAction.ServeFilingDecision, CaseAction.DraftRecommendation, CaseAction.IssueRecommendation,
        CaseAction.ServeRecommendation, CaseAction.RecordWithSuperior, CaseAction.RecordReply, CaseAction.RecordFollowUp, CaseAction.Close,
        CaseAction.ServeClosureDecision, CaseAction.Transition,
    ];

    public static TheoryData<CaseStatus, CaseAction, CaseStatus> EveryPair()
    {
        var pairs = new TheoryData<CaseStatus, CaseAction, CaseStatus>();
        foreach (var row in Matrix.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            foreach (var (action, to) in Columns.Zip(row.Skip(1)))
            {
                pairs.Add(Enum.Parse<CaseStatus>(row[0]), action, Target(to));
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_case_moves_as_the_law_says_and_not_otherwise(CaseStatus from, CaseAction action, CaseStatus to)
    {
        var found = In(from);
        if (to == CaseStatus.None)
        {
            AssertRefused(CaseCodes.ActionNotPermitted, found, c => Do(c, action));
            return;
        }

        Do(found, action);

        found.Status.Should().Be(to);
        found.DequeueEvents().Should().ContainSingle();
    }

    [Fact]
    public void Every_status_and_every_action_is_in_the_matrix()
    {
        var pairs = EveryPair().Select(pair => pair.Data).ToArray();

        pairs.Select(pair => pair.Item1).Distinct().Should().BeEquivalentTo(Enum.GetValues<CaseStatus>().Except([CaseStatus.None]));
        pairs.Select(pair => pair.Item2).Distinct().Should().BeEquivalentTo(Enum.GetValues<CaseAction>().Except([CaseAction.None]));
        pairs.Should().HaveCount(9 * 12);
    }

    private static CaseStatus Target(string to) => to switch
    {
        "." => CaseStatus.None,
        "Drafted" => CaseStatus.RecommendationDrafted,
        "Issued" => CaseStatus.RecommendationIssued,
        "Served" => CaseStatus.RecommendationServed,
        "FollowUp" => CaseStatus.UnderFollowUp,
        _ => Enum.Parse<CaseStatus>(to),
    };
}

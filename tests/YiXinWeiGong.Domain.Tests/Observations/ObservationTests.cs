using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Volunteers;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Observations;

public sealed class ObservationTests
{
    private static readonly DateOnly Today = Day("2026-03-10"), Visit = Day("2026-03-20");
    private static readonly VolunteerId Observer = VolunteerId.New(Tuesday);
    private static readonly ClueId Relapse = ClueId.New(Tuesday);

    [Fact]
    public void A_round_is_planned_of_a_case_and_numbered_after_the_earlier_ones()
    {
        var @case = In(CaseStatus.UnderFollowUp);

        var observation = Plan(@case, earlier: 2);

        (observation.Status, observation.Case, observation.Matter, observation.Office, observation.Round, observation.Observer, observation.PlannedOn)
            .Should().Be((ObservationStatus.Planned, @case.Id, @case.Matter, Ningxiang, 3, Observer, Visit));
        observation.DequeueEvents().Should().Equal(
            new ObservationPlanned(observation.Id, Tuesday) { Case = @case.Id, Round = 3, Observer = Observer });
    }

    [Theory]
    [InlineData(CaseStatus.Proposed, false)]
    [InlineData(CaseStatus.Filed, false)]
    [InlineData(CaseStatus.NotFiled, false)]
    [InlineData(CaseStatus.RecommendationDrafted, false)]
    [InlineData(CaseStatus.RecommendationIssued, false)]
    [InlineData(CaseStatus.RecommendationServed, true)]
    [InlineData(CaseStatus.Replied, true)]
    [InlineData(CaseStatus.UnderFollowUp, true)]
    [InlineData(CaseStatus.Closed, true)]
    public void There_is_nothing_to_observe_before_service_or_closure(CaseStatus status, bool something) =>
        AssertPlans(something, "observation.nothing-to-observe-yet", () => Plan(In(status)));

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    public void No_visit_is_planned_for_a_day_gone_by(string on, bool possible) =>
        AssertPlans(possible, "observation.planned-in-the-past", () => Plan(on: Day(on)));

    [Theory]
    [InlineData("2027-02-28", true)]
    [InlineData("2027-03-01", false)]
    public void The_observer_is_appointed_on_the_day_of_the_visit(string on, bool possible) =>
        AssertPlans(possible, "volunteer.not-appointed", () => Plan(on: Day(on)));

    [Fact]
    public void An_applicant_does_not_observe() =>
        AssertPlans(false, "volunteer.not-appointed", () => Plan(observer: Volunteer.Apply(Observer, Ningxiang, [], [], 30, 18, Tuesday)));

    [Fact]
    public void Nobody_looked_before_the_round_was_planned() =>
        AssertRefused(
            Plan(), "observation.before-the-plan", observation => observation.Record(Observer, Report() with { On = Day("2026-03-09") }, Today, Tuesday));

    [Theory]
    [InlineData(ObservationFinding.Met, ObservationStatus.Satisfied)]
    [InlineData(ObservationFinding.PartlyMet, ObservationStatus.NotYet)]
    [InlineData(ObservationFinding.NotMet, ObservationStatus.NotYet)]
    [InlineData(ObservationFinding.Relapsed, ObservationStatus.Relapsed)]
    public void What_the_observer_found_ends_the_round_and_leaves_the_case_alone(ObservationFinding finding, ObservationStatus status)
    {
        var @case = In(CaseStatus.Closed);
        var observation = Plan(@case);
        observation.DequeueEvents();
        var report = Report(finding);

        observation.Record(Observer, report, Today, Tuesday);

        (observation.Status, observation.Finding, observation.ObservedOn, observation.Note, observation.SeenAt, observation.RelapseClue)
            .Should().Be((status, finding, Visit, "水面清洁", new GeoPoint(28.27, 112.55), report.RelapseClue));
        observation.DequeueEvents().Should().Equal(new ObservationRecorded(observation.Id, Tuesday) { Finding = finding });
        @case.Status.Should().Be(CaseStatus.Closed);
        @case.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void Nobody_but_the_invited_observer_records()
    {
        AssertRefused(Plan(), "observation.not-the-observer", observation => observation.Record(VolunteerId.New(Tuesday), Report(), Today, Tuesday));
        AssertRefused(Plan(), "observation.not-the-observer", observation => observation.Record(null, Report(), Today, Tuesday));
    }

    [Fact]
    public void S111_a_relapse_opens_a_clue() => AssertRefused(Plan(), "observation.relapse-clue", observation =>
        observation.Record(Observer, Report(ObservationFinding.Relapsed) with { RelapseClue = null }, Today, Tuesday));

    [Theory]
    [InlineData(ObservationFinding.Met)]
    [InlineData(ObservationFinding.PartlyMet)]
    [InlineData(ObservationFinding.NotMet)]
    public void Nothing_but_a_relapse_opens_a_clue(ObservationFinding finding) => AssertRefused(Plan(), "observation.relapse-clue", observation =>
        observation.Record(Observer, Report(finding) with { RelapseClue = Relapse }, Today, Tuesday));

    /// <summary>Every status with every finding, and with none: only a planned round takes a finding.</summary>
    [Fact]
    public void A_round_is_recorded_once()
    {
        ObservationFinding[] findings = [ObservationFinding.Met, ObservationFinding.PartlyMet, ObservationFinding.NotMet, ObservationFinding.Relapsed];
        foreach (var first in findings)
        {
            foreach (var second in findings)
            {
                var observation = Plan();
                observation.Record(Observer, Report(first), Today, Tuesday);

                AssertRefused(observation, "observation.action-not-permitted", again => again.Record(Observer, Report(second), Today, Tuesday));
            }
        }

        AssertRefused(Plan(), "observation.action-not-permitted", observation => observation.Record(Observer, Report(ObservationFinding.None), Today, Tuesday));
    }

    /// <summary>Kept by hand: from Planned each action leads to one status, from everywhere else to none.</summary>
    [Fact]
    public void The_table_holds_these_moves_and_no_other()
    {
        var permitted = new HashSet<(ObservationStatus, ObservationAction)>
        {
            (ObservationStatus.Planned, ObservationAction.FindMet),
            (ObservationStatus.Planned, ObservationAction.FindWanting),
            (ObservationStatus.Planned, ObservationAction.FindRelapsed),
        };
        foreach (var status in Enum.GetValues<ObservationStatus>())
        {
            foreach (var action in Enum.GetValues<ObservationAction>())
            {
                Observation.Lifecycle.Permits(status, action).Should().Be(permitted.Contains((status, action)), $"{status} {action}");
            }
        }
    }

    private static Observation Plan(Case? @case = null, int earlier = 0, Volunteer? observer = null, DateOnly? on = null) => Observation.Plan(
        ObservationId.New(Tuesday), @case ?? In(CaseStatus.Replied), earlier, observer ?? Appointed(), new PlannedVisit("沩江大桥下", on ?? Visit), Today, Tuesday);

    /// <summary>Appointed for twelve months from 2026-03-01.</summary>
    private static Volunteer Appointed()
    {
        var volunteer = Volunteer.Apply(Observer, Ningxiang, [], [], 30, 18, Tuesday.AddMonths(-1));
        volunteer.Recommend(Tuesday);
        volunteer.Appoint("c-1", Day("2026-03-01"), 12, Tuesday);
        return volunteer;
    }

    private static ObservationReport Report(ObservationFinding finding = ObservationFinding.Met) => new()
    {
        On = Visit,
        Finding = finding,
        Note = "水面清洁",
        SeenAt = new GeoPoint(28.27, 112.55),
        RelapseClue = finding == ObservationFinding.Relapsed ? Relapse : null,
    };

    private static void AssertPlans(bool possible, string code, Func<Observation> plan)
    {
        if (possible)
        {
            plan().Status.Should().Be(ObservationStatus.Planned);
        }
        else
        {
            plan.Should().Throw<RefusalException>().Which.Code.Should().Be(code);
        }
    }

    private static void AssertRefused(Observation observation, string code, Action<Observation> act)
    {
        observation.DequeueEvents();
        var before = Snapshot(observation);

        observation.Invoking(act).Should().Throw<RefusalException>().Which.Code.Should().Be(code);

        Snapshot(observation).Should().Be(before);
        observation.DequeueEvents().Should().BeEmpty();
    }

    private static object Snapshot(Observation observation) => (
        observation.Status, observation.Finding, observation.ObservedOn, observation.Note, observation.SeenAt, observation.RelapseClue);
}

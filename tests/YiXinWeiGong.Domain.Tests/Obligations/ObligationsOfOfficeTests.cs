using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Obligations;

/// <summary>On Tuesday 10 March 2026.</summary>
public sealed class ObligationsOfOfficeTests
{
    private static readonly OfficeId Ningxiang = new(new Guid("01900000-0000-7000-8000-000000000001"));
    private static readonly OfficeId Liuyang = new(new Guid("01900000-0000-7000-8000-000000000002"));
    private static readonly StaffId Li = new(new Guid("01900000-0000-7000-8000-000000000003"));

    /// <summary>By name: what is due by when, what has no limit, what waits, what stands still, what is done, what lapsed.</summary>
    private static readonly Dictionary<string, Obligation> All = new()
    {
        ["without limit"] = Open("without limit", null),
        ["on the 17th"] = Open("on the 17th", "2026-03-17"),
        ["on the 18th"] = Open("on the 18th", "2026-03-18"),
        ["today"] = Open("today", "2026-03-10"),
        ["yesterday"] = Open("yesterday", "2026-03-09"),
        ["last year"] = Open("last year", "2025-12-31"),
        ["waits"] = Open("waits", "2026-03-01", Waiting),
        ["stands still"] = Open("stands still", "2026-03-02", Standing),
        ["done"] = Done(Open("done", "2026-03-03")),
        ["lapsed"] = Lapsed(Open("lapsed", "2026-03-04")),
        ["of 浏阳"] = Open("of 浏阳", "2026-03-05", office: Liuyang),
    };

    [Theory]
    [InlineData(ObligationState.Open, 7, "last year", "waits", "stands still", "yesterday", "today", "on the 17th", "on the 18th", "without limit")]
    [InlineData(ObligationState.Due, 7, "today", "on the 17th")]
    [InlineData(ObligationState.Due, 8, "today", "on the 17th", "on the 18th")]
    [InlineData(ObligationState.Due, 0, "today")]
    [InlineData(ObligationState.Overdue, 7, "last year", "yesterday")]
    [InlineData(ObligationState.Provisional, 7, "waits")]
    [InlineData(ObligationState.Discharged, 7, "done")]
    [InlineData(ObligationState.All, 7, "last year", "waits", "stands still", "done", "lapsed", "yesterday", "today", "on the 17th", "on the 18th", "without limit")]
    public void They_are_found_by_how_they_stand_today_and_ordered_by_their_last_day(ObligationState state, int days, params string[] found) =>
        Names(new ObligationsOfOffice(Ningxiang, Window(state, days))).Should().Equal(found);

    [Fact]
    public void Every_obligation_is_once_on_the_pages_also_where_many_are_due_on_one_day()
    {
        Obligation[] many = [.. Enumerable.Range(0, 7).Select(i => Open($"{i}", i < 5 ? "2026-03-17" : null))];
        var pages = new List<Obligation>();
        IReadOnlyList<Obligation> page;
        do
        {
            page = [.. new ObligationsOfOffice(Ningxiang, Window(ObligationState.Open), after: pages.LastOrDefault(), take: 2).Evaluate(many)];
            pages.AddRange(page);
        }
        while (page.Count == 2);

        pages.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(many);
        pages.Take(5).Should().OnlyContain(obligation => obligation.Term == DutyTerm.Fixed);
    }

    [Fact]
    public void They_are_found_by_the_posts_and_the_person_on_whom_they_fall()
    {
        Obligation[] all =
        [
            Open("procurator", "2026-03-11"),
            Open("head", "2026-03-12", owner: DutyOwner.HolderOf(Post.DepartmentHead)),
            Open("Li", "2026-03-13", owner: DutyOwner.Member(Li)),
            Open("somebody", "2026-03-14", owner: DutyOwner.Member(new StaffId(Guid.Empty))),
            Open("agency", "2026-03-15", owner: DutyOwner.Agency),
        ];
        IEnumerable<string> Found(Post?[] posts, StaffId? staff) =>
            new ObligationsOfOffice(Ningxiang, Window(ObligationState.Open), posts, staff).Evaluate(all).Select(obligation => obligation.Kind);

        Found([Post.Procurator, Post.DepartmentHead], null).Should().Equal("procurator", "head");
        Found([Post.Procurator], Li).Should().Equal("procurator", "Li");
        Found([Post.ChiefProcurator], null).Should().BeEmpty();
        Found([], Li).Should().Equal("Li");
    }

    [Fact]
    public void Those_that_wait_for_a_notice_are_counted_over_all_offices()
    {
        var elsewhere = Open("elsewhere", "2027-01-04", Waiting, office: Liuyang);

        new ProvisionalObligations().Evaluate([.. All.Values, elsewhere]).Should().BeEquivalentTo([All["waits"], elsewhere]);
    }

    private static IEnumerable<string> Names(ObligationsOfOffice specification) =>
        specification.Evaluate(All.Values).Select(found => All.Single(pair => pair.Value == found).Key);

    private static ObligationWindow Window(ObligationState state, int days = 7) => new() { State = state, Today = Day("2026-03-10"), WithinDays = days };

    private static Deadline Waiting(Deadline deadline) => deadline with { Effective = null };

    private static Deadline Standing(Deadline deadline) =>
        deadline with { Effective = null, Changes = [new PeriodChange { Kind = PeriodChangeKind.Suspended, Article = "BG 78", From = deadline.From }] };

    private static Obligation Done(Obligation obligation)
    {
        obligation.Follow(new Subject(Ningxiang), ADuty("done", "2026-03-03") with { DischargedOn = Day("2026-03-02") });
        return obligation;
    }

    private static Obligation Lapsed(Obligation obligation)
    {
        obligation.Lapse(Day("2026-03-02"));
        return obligation;
    }

    private static Obligation Open(
        string kind, string? last, Func<Deadline, Deadline>? deadline = null, OfficeId? office = null, DutyOwner? owner = null) =>
        Obligation.Arise(new Subject(office ?? Ningxiang), ADuty(kind, last, deadline, owner));

    private static Duty ADuty(string kind, string? last, Func<Deadline, Deadline>? change = null, DutyOwner? owner = null)
    {
        var deadline = last is null ? null : new Deadline { Kind = kind, Article = "BG 70", From = Day("2025-12-01"), Nominal = Day(last), Effective = Day(last) };
        return new Duty
        {
            Kind = kind,
            Article = "BG 70",
            Owner = owner ?? DutyOwner.HolderOf(Post.Procurator),
            AroseOn = Day("2025-12-01"),
            Deadline = deadline is null || change is null ? deadline : change(deadline),
        };
    }

    private sealed record Subject(OfficeId Office) : IOwesDuties
    {
        public SubjectRef Ref => new("case", new Guid("01900000-0000-7000-8000-000000000009"));

        public IEnumerable<Duty> Duties => [];

        public long Version => 0;

        public void CommittedAs(long version) => throw new NotSupportedException();
    }
}

using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Obligations;

public sealed class ObligationTests
{
    private static readonly OfficeId Ningxiang = new(new Guid("01900000-0000-7000-8000-000000000001"));
    private static readonly Duty Serve = new()
    {
        Kind = DeadlineKinds.ServeFilingDecision,
        Article = "BG 70",
        Owner = DutyOwner.HolderOf(Post.Procurator),
        AroseOn = Day("2026-03-02"),
        Deadline = Until2026.Due(DeadlineKinds.ServeFilingDecision, "BG 70", Day("2026-03-02"), LegalPeriod.Days(7)),
    };

    private static readonly Duty Served = Serve with { DischargedOn = Day("2026-03-04"), Evidence = "宁检行公立〔2026〕1号" };
    private static readonly Subject Owing = new();

    [Fact]
    public void A_duty_that_arises_is_open_until_its_last_day_and_says_whose_it_is()
    {
        var obligation = Obligation.Arise(Owing, Serve);

        (obligation.Status, obligation.Office, obligation.SubjectKind, obligation.SubjectId).Should().Be((ObligationStatus.Open, Ningxiang, "case", Owing.Ref.Id));
        (obligation.Kind, obligation.Article, obligation.Sequence, obligation.AroseOn).Should().Be(("serve-filing-decision", "BG 70", 1, Day("2026-03-02")));
        (obligation.Term, obligation.DueOn, obligation.NominalOn).Should().Be((DutyTerm.Fixed, Day("2026-03-09"), null));
        obligation.Owner.Should().Be(DutyOwner.HolderOf(Post.Procurator));
        (obligation.EndedOn, obligation.Evidence).Should().Be((null, null));
    }

    [Theory]
    [InlineData("serve-filing-decision", 1, "dd02c902-f27b-863f-97e3-48233da3b123")]
    [InlineData("serve-filing-decision", 2, "9e870d69-63f7-8059-b27c-9842886d1b63")]
    public void The_same_duty_has_the_same_id_on_every_machine(string kind, int sequence, string id) =>
        Obligation.IdOf(Owing.Ref, kind, sequence).Value.Should().Be(Guid.Parse(id));

    [Fact]
    public void Another_subject_kind_or_number_is_another_duty() => new[]
    {
        Obligation.IdOf(Owing.Ref, "follow-up", 1), Obligation.IdOf(Owing.Ref, "follow-up", 2), Obligation.IdOf(Owing.Ref, "rectification", 1),
        Obligation.IdOf(Owing.Ref with { Kind = "hearing" }, "follow-up", 1), Obligation.IdOf(new SubjectRef("case", Guid.Empty), "follow-up", 1),
    }.Should().OnlyHaveUniqueItems();

    [Fact]
    public void Without_a_limit_in_law_there_is_no_last_day_and_it_stands_at_the_end_of_lists()
    {
        var obligation = Obligation.Arise(Owing, Serve with { Deadline = null });

        (obligation.Term, obligation.DueOn, obligation.NominalOn, obligation.SortsBy).Should().Be((DutyTerm.NoLimit, null, null, DateOnly.MaxValue));
    }

    [Fact]
    public void A_provisional_or_suspended_period_asserts_no_last_day()
    {
        var provisional = Serve.Deadline! with { Nominal = Day("2027-01-04"), Effective = null };
        var suspended = provisional with { Changes = [new PeriodChange { Kind = PeriodChangeKind.Suspended, Article = "BG 78", From = Day("2026-12-30") }] };

        var waits = Obligation.Arise(Owing, Serve with { Deadline = provisional });
        var stands = Obligation.Arise(Owing, Serve with { Deadline = suspended });

        (waits.Term, waits.DueOn, waits.NominalOn).Should().Be((DutyTerm.Provisional, null, Day("2027-01-04")));
        (stands.Term, stands.DueOn, stands.NominalOn).Should().Be((DutyTerm.Suspended, null, Day("2027-01-04")));
    }

    [Fact]
    public void What_is_done_when_it_arises_is_discharged_from_the_beginning() =>
        Outcome(Obligation.Arise(Owing, Served)).Should().Be((ObligationStatus.Discharged, Day("2026-03-04"), "宁检行公立〔2026〕1号"));

    [Fact]
    public void It_moves_with_its_duty()
    {
        var obligation = Obligation.Arise(Owing, Serve);

        obligation.Follow(
            new Subject(new OfficeId(Guid.Empty)),
            Serve with { Deadline = Serve.Deadline! with { Effective = Day("2026-03-12") }, Owner = DutyOwner.Agency, Article = "BG 71" });

        (obligation.Status, obligation.DueOn, obligation.Owner, obligation.Article).Should().Be((ObligationStatus.Open, Day("2026-03-12"), DutyOwner.Agency, "BG 71"));
        obligation.Office.Should().Be(new OfficeId(Guid.Empty));
    }

    [Fact]
    public void It_is_discharged_once_and_stays_so_while_its_duty_is_done()
    {
        var obligation = Obligation.Arise(Owing, Serve);

        obligation.Follow(Owing, Served);
        obligation.Follow(Owing, Served with { DischargedOn = Day("2026-03-05"), Evidence = null });
        obligation.Lapse(Day("2026-03-06"));

        Outcome(obligation).Should().Be((ObligationStatus.Discharged, Day("2026-03-04"), "宁检行公立〔2026〕1号"));
    }

    [Fact]
    public void What_lapsed_can_still_be_done_and_can_be_owed_again()
    {
        var done = Obligation.Arise(Owing, Serve);
        done.Lapse(Day("2026-03-06"));
        var lapsed = Outcome(done);
        done.Lapse(Day("2026-03-07"));
        var twice = Outcome(done);
        done.Follow(Owing, Served);
        var again = Obligation.Arise(Owing, Serve);
        again.Lapse(Day("2026-03-06"));
        again.Follow(Owing, Serve);

        lapsed.Should().Be((ObligationStatus.Lapsed, Day("2026-03-06"), null));
        twice.Should().Be(lapsed);
        Outcome(done).Should().Be((ObligationStatus.Discharged, Day("2026-03-04"), "宁检行公立〔2026〕1号"));
        Outcome(again).Should().Be((ObligationStatus.Open, null, null));
    }

    [Fact]
    public void What_turned_out_not_to_be_done_is_owed_again()
    {
        var obligation = Obligation.Arise(Owing, Served);

        obligation.Follow(Owing, Serve);

        (Outcome(obligation), obligation.DueOn).Should().Be(((ObligationStatus.Open, null, null), Day("2026-03-09")));
    }

    [Fact]
    public void It_raises_no_events_besides_those_of_its_subject()
    {
        var obligation = Obligation.Arise(Owing, Serve);
        obligation.Follow(Owing, Served);

        obligation.DequeueEvents().Should().BeEmpty();
    }

    private static (ObligationStatus Status, DateOnly? EndedOn, string? Evidence) Outcome(Obligation obligation) =>
        (obligation.Status, obligation.EndedOn, obligation.Evidence);

    private sealed record Subject(OfficeId Office) : IOwesDuties
    {
        public Subject()
            : this(Ningxiang)
        {
        }

        public SubjectRef Ref => new("case", new Guid("01900000-0000-7000-8000-000000000009"));

        public IEnumerable<Duty> Duties => [];

        public long Version => 0;

        public void CommittedAs(long version) => throw new NotSupportedException();
    }
}

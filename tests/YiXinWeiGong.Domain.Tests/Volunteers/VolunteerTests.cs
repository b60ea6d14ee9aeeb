using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Volunteers;

public sealed class VolunteerTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    private static readonly OfficeId Ningxiang = OfficeId.New(Now);

    [Fact]
    public void Somebody_applies()
    {
        var id = VolunteerId.New(Now);

        var volunteer = Volunteer.Apply(id, Ningxiang, ["npc-deputy"], [new FieldCode("ENV")], 18, 18, Now);

        volunteer.Should().BeEquivalentTo(new
        {
            Id = id,
            Office = Ningxiang,
            AppliedAt = Now,
            Status = VolunteerStatus.Applied,
            Categories = new[] { "npc-deputy" },
            Specialties = new[] { new FieldCode("ENV") },
            CertificateNumber = (string?)null,
            TermFrom = (DateOnly?)null,
        });
        volunteer.DequeueEvents().Should().Equal(new VolunteerApplied(id, Now) { Office = Ningxiang });
    }

    [Fact]
    public void Nobody_under_the_local_age_applies() =>
        FluentActions.Invoking(() => Volunteer.Apply(VolunteerId.New(Now), Ningxiang, [], [], 17, 18, Now))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("volunteer.too-young");

    [Fact]
    public void A_reviewed_applicant_is_appointed_for_a_term()
    {
        var volunteer = In(VolunteerStatus.Reviewed).Settled();

        volunteer.Appoint("宁检公益志聘〔2026〕1号", Day("2026-03-10"), 36, Now);

        (volunteer.Status, volunteer.CertificateNumber, volunteer.TermFrom, volunteer.TermUntil)
            .Should().Be((VolunteerStatus.Appointed, "宁检公益志聘〔2026〕1号", Day("2026-03-10"), Day("2029-03-09")));
        volunteer.DequeueEvents().Should().Equal(new VolunteerAppointed(volunteer.Id, Now) { CertificateNumber = "宁检公益志聘〔2026〕1号" });
    }

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    [InlineData("2029-03-09", true)]
    [InlineData("2029-03-10", false)]
    public void The_appointment_runs_from_the_first_to_the_last_day_of_the_term(string on, bool appointed)
    {
        var volunteer = In(VolunteerStatus.Reviewed);
        volunteer.Appoint("1", Day("2026-03-10"), 36, Now);

        volunteer.IsAppointedOn(Day(on)).Should().Be(appointed);
    }

    [Theory]
    [InlineData(VolunteerStatus.Applied)]
    [InlineData(VolunteerStatus.Reviewed)]
    [InlineData(VolunteerStatus.Refused)]
    public void Nobody_else_is_appointed_on_any_day(VolunteerStatus status) => In(status).IsAppointedOn(Day("2026-03-10")).Should().BeFalse();

    [Theory]
    [InlineData(VolunteerStatus.Applied)]
    [InlineData(VolunteerStatus.Reviewed)]
    public void An_application_is_not_taken_with_a_reason(VolunteerStatus status)
    {
        var volunteer = In(status).Settled();

        volunteer.Refuse("材料不全", Now);

        (volunteer.Status, volunteer.RefusalReason).Should().Be((VolunteerStatus.Refused, "材料不全"));
        volunteer.DequeueEvents().Should().Equal(new VolunteerRefused(volunteer.Id, Now));
    }

    [Fact]
    public void What_an_action_needs_is_asked_for_before_anything_changes()
    {
        var (applied, reviewed) = (In(VolunteerStatus.Applied).Settled(), In(VolunteerStatus.Reviewed).Settled());
        var before = (applied.State(), reviewed.State());

        FluentActions.Invoking(() => applied.Refuse(" ", Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => reviewed.Appoint("", Day("2026-03-10"), 36, Now)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => reviewed.Appoint("1", Day("2026-03-10"), 0, Now)).Should().Throw<ArgumentException>();

        (applied.State(), reviewed.State()).Should().Be(before);
        applied.DequeueEvents().Concat(reviewed.DequeueEvents()).Should().BeEmpty();
    }

    [Fact]
    public void Every_other_move_is_refused_and_changes_nothing()
    {
        (VolunteerStatus, VolunteerAction)[] permitted =
        [
            (VolunteerStatus.Applied, VolunteerAction.Recommend), (VolunteerStatus.Applied, VolunteerAction.Refuse),
            (VolunteerStatus.Reviewed, VolunteerAction.Refuse), (VolunteerStatus.Reviewed, VolunteerAction.Appoint),
        ];
        foreach (var status in Enum.GetValues<VolunteerStatus>().Where(status => status != VolunteerStatus.None))
        {
            foreach (var action in Enum.GetValues<VolunteerAction>().Where(action => action != VolunteerAction.None))
            {
                if (permitted.Contains((status, action)))
                {
                    var volunteer = In(status);
                    Do(volunteer, action);
                    volunteer.Status.Should().Be(action switch
                    {
                        VolunteerAction.Recommend => VolunteerStatus.Reviewed,
                        VolunteerAction.Refuse => VolunteerStatus.Refused,
                        _ => VolunteerStatus.Appointed,
                    });
                }
                else
                {
                    In(status).ShouldRefuse("volunteer.action-not-permitted", it => Do(it, action));
                }
            }
        }
    }

    [Fact]
    public void A_certificate_leads_to_its_holder_alone()
    {
        var (one, other) = (In(VolunteerStatus.Reviewed), In(VolunteerStatus.Appointed));
        one.Appoint("宁检公益志聘〔2026〕7号", Day("2026-03-10"), 36, Now);

        new VolunteerByCertificate("宁检公益志聘〔2026〕7号").Evaluate([other, one, In(VolunteerStatus.Applied)]).Should().Equal(one);
    }

    [Fact]
    public void An_offices_volunteers_come_oldest_first_page_by_page()
    {
        var all = Enumerable.Range(0, 5).Select(i => Volunteer.Apply(VolunteerId.New(Now.AddSeconds(i)), Ningxiang, [], [], 30, 18, Now)).ToArray();
        all[3].Recommend(Now);
        var elsewhere = Volunteer.Apply(VolunteerId.New(Now), OfficeId.New(Now.AddDays(1)), [], [], 30, 18, Now);
        Volunteer[] shuffled = [all[4], elsewhere, all[1], all[0], all[3], all[2]];

        new VolunteersOfOffice(Ningxiang, take: 2).Evaluate(shuffled).Should().Equal(all[0], all[1]);
        new VolunteersOfOffice(Ningxiang, after: all[1].Id, take: 2).Evaluate(shuffled).Should().Equal(all[2], all[3]);
        new VolunteersOfOffice(Ningxiang, VolunteerStatus.Reviewed).Evaluate(shuffled).Should().Equal(all[3]);
    }

    private static void Do(Volunteer volunteer, VolunteerAction action)
    {
        switch (action)
        {
            case VolunteerAction.Recommend: volunteer.Recommend(Now); break;
            case VolunteerAction.Refuse: volunteer.Refuse("材料不全", Now); break;
            default: volunteer.Appoint("1", Day("2026-03-10"), 36, Now); break;
        }
    }

    private static Volunteer In(VolunteerStatus status)
    {
        var volunteer = Volunteer.Apply(VolunteerId.New(Now), Ningxiang, [], [], 30, 18, Now);
        if (status is VolunteerStatus.Reviewed or VolunteerStatus.Appointed)
        {
            volunteer.Recommend(Now);
        }

        if (status == VolunteerStatus.Appointed)
        {
            volunteer.Appoint("1", Day("2026-03-10"), 36, Now);
        }

        if (status == VolunteerStatus.Refused)
        {
            volunteer.Refuse("材料不全", Now);
        }

        return volunteer;
    }
}

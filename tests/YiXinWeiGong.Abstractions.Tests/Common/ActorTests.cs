using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong;

public sealed class ActorTests
{
    private static readonly Guid Id = Guid.Parse("0190a1b2-0000-7000-8000-000000000001");

    [Fact]
    public void An_actor_acts_in_one_capacity()
    {
        var (staff, volunteer) = (Actor.Staff(new StaffId(Id)), Actor.Volunteer(new VolunteerId(Id)));

        (staff.StaffMember, staff.AsVolunteer).Should().Be((new StaffId(Id), null));
        (volunteer.StaffMember, volunteer.AsVolunteer).Should().Be((null, new VolunteerId(Id)));
        (Actor.System.StaffMember, Actor.Public.AsVolunteer).Should().Be((null, null));
        staff.Should().NotBe(volunteer).And.Be(Actor.Staff(new StaffId(Id)));
    }

    [Fact]
    public void The_audit_trail_keeps_kind_and_id() =>
        (Actor.System.ToString(), Actor.Public.ToString(), Actor.Staff(new StaffId(Id)).ToString(), Actor.Volunteer(new VolunteerId(Id)).ToString())
            .Should().Be(("system", "public", $"staff:{Id}", $"volunteer:{Id}"));

    [Fact]
    public void Nobody_is_signed_in_until_the_host_says_so() =>
        ((IActorAccessor)new CurrentRequest()).Current.Should().Be(Actor.Public);
}

using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong;

public sealed class AggregateRootTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    private static readonly StaffId Id = StaffId.New(Now);

    [Fact]
    public void Events_are_handed_over_once_oldest_first()
    {
        var member = StaffMember.Register(Id, Now);
        member.Assign(new PostHolding { Post = Post.Procurator, Office = default, From = new(2026, 1, 1), Basis = PostBasis.Acting }, Now.AddHours(1));

        var events = member.DequeueEvents();

        events.Should().Equal(
            new StaffRegistered(Id, Now),
            new PostAssigned(Id, Now.AddHours(1)) { Post = Post.Procurator, Office = default, Basis = PostBasis.Acting });
        events.Should().OnlyContain(happened => happened.Subject == Id.Value);
        member.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void The_version_is_the_stores_to_say()
    {
        var member = StaffMember.Register(Id, Now);
        var before = member.Version;

        ((IVersioned)member).CommittedAs(4);

        (before, member.Version).Should().Be((0, 4));
    }

    [Fact]
    public void The_reference_names_kind_and_id() =>
        StaffMember.Register(Id, Now).Ref.ToString().Should().Be($"staff:{Id.Value}");
}

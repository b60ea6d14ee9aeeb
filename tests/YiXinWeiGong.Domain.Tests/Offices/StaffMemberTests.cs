using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Offices;

public sealed class StaffMemberTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    private static readonly OfficeId Ningxiang = OfficeId.New(Now);

    private static readonly OfficeId Liuyang = OfficeId.New(Now.AddSeconds(1));

    private readonly StaffMember _member = StaffMember.Register(StaffId.New(Now), Now).Settled();

    [Fact]
    public void Somebody_joins_without_a_post()
    {
        var member = StaffMember.Register(new StaffId(Guid.Parse("0190a1b2-0000-7000-8000-000000000001")), Now);

        (member.Status, member.Posts.Count).Should().Be((StaffStatus.InService, 0));
        member.DequeueEvents().Should().Equal(new StaffRegistered(member.Id, Now));
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void A_post_is_held_from_its_first_to_its_last_day(string on, bool held)
    {
        _member.Assign(Holding("2026-01-01", "2026-06-30"), Now);

        _member.PostsOn(Day(on)).Should().BeEquivalentTo(
            held ? [new HeldPost(Post.DepartmentHead, Ningxiang, PostBasis.Substantive)] : Array.Empty<HeldPost>());
    }

    [Theory]
    [InlineData(PostBasis.Substantive)]
    [InlineData(PostBasis.Acting)]
    [InlineData(PostBasis.Delegated)]
    public void A_post_is_held_on_any_footing_and_the_footing_is_kept(PostBasis basis)
    {
        _member.Assign(Holding("2026-01-01") with { Basis = basis }, Now);

        _member.PostsOn(Day("2026-01-01")).Should().ContainSingle().Which.Basis.Should().Be(basis);
        _member.DequeueEvents().Should().Equal(new PostAssigned(_member.Id, Now) { Post = Post.DepartmentHead, Office = Ningxiang, Basis = basis });
    }

    [Fact]
    public void A_post_does_not_end_before_it_begins()
    {
        _member.ShouldRefuse("staff.post-ends-before-it-begins", it => it.Assign(Holding("2026-01-02", "2026-01-01"), Now));
        _member.Assign(Holding("2026-01-01", "2026-01-01"), Now);

        _member.Posts.Should().ContainSingle();
    }

    [Theory]
    [InlineData("2025-01-01", "2026-01-01", false)]
    [InlineData("2026-06-30", null, false)]
    [InlineData("2026-03-01", "2026-03-02", false)]
    [InlineData("2025-01-01", null, false)]
    [InlineData("2025-01-01", "2025-12-31", true)]
    [InlineData("2026-07-01", null, true)]
    public void The_same_post_is_not_held_twice_at_a_time(string from, string? until, bool assigned)
    {
        _member.Assign(Holding("2026-01-01", "2026-06-30"), Now);

        if (assigned)
        {
            _member.Assign(Holding(from, until), Now);
            _member.Posts.Should().HaveCount(2);
        }
        else
        {
            _member.ShouldRefuse("staff.post-held-already", it => it.Assign(Holding(from, until), Now));
        }
    }

    [Fact]
    public void Another_post_or_another_office_is_another_matter()
    {
        _member.Assign(Holding("2026-01-01"), Now);
        _member.Assign(Holding("2026-01-01") with { Post = Post.Procurator }, Now);
        _member.Assign(Holding("2026-01-01") with { Office = Liuyang }, Now);

        _member.PostsOn(Day("2026-02-01")).Select(held => (held.Post, held.Office)).Should().Equal(
            (Post.DepartmentHead, Ningxiang), (Post.Procurator, Ningxiang), (Post.DepartmentHead, Liuyang));
    }

    [Fact]
    public void A_post_ends_after_its_last_day()
    {
        _member.Assign(Holding("2026-01-01"), Now);
        _member.Settled().End(Post.DepartmentHead, Ningxiang, Day("2026-03-31"), Now);

        (_member.PostsOn(Day("2026-03-31")).Count, _member.PostsOn(Day("2026-04-01")).Count, _member.Posts.Count).Should().Be((1, 0, 1));
        _member.DequeueEvents().Should().Equal(new PostEnded(_member.Id, Now) { Post = Post.DepartmentHead, Office = Ningxiang });
    }

    [Fact]
    public void A_post_that_is_not_held_does_not_end()
    {
        _member.Assign(Holding("2026-01-01"), Now);

        _member.ShouldRefuse("staff.post-not-held", it => it.End(Post.ChiefProcurator, Ningxiang, Day("2026-03-31"), Now));
        _member.ShouldRefuse("staff.post-not-held", it => it.End(Post.DepartmentHead, Liuyang, Day("2026-03-31"), Now));
        _member.ShouldRefuse("staff.post-not-held", it => it.End(Post.DepartmentHead, Ningxiang, Day("2025-12-31"), Now));
    }

    private static PostHolding Holding(string from, string? until = null) => new()
    {
        Post = Post.DepartmentHead,
        Office = Ningxiang,
        From = Day(from),
        Until = until is null ? null : Day(until),
        Basis = PostBasis.Substantive,
    };
}

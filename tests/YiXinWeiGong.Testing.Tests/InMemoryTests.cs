using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing;

public sealed class InMemoryTests : IAsyncDisposable
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));

    private readonly ServiceProvider _services;

    public InMemoryTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddYiXinWeiGong().UseInMemory();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task The_demo_office_has_its_superiors_staff_for_every_post_and_an_appointed_volunteer()
    {
        var demo = await DemoOffice.SeedAsync(_services);

        (await _services.SendAsync(Actor.Public, new ListOffices())).Value.Select(office => office.Name).Should().Equal(
            "最高人民检察院", "湖南省人民检察院", "湖南省长沙市人民检察院", "宁乡市人民检察院");
        foreach (var post in (Post[])[Post.IntakeOfficer, Post.LiaisonOfficer, Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator])
        {
            (await _services.SendAsync(Actor.System, new ListPosts { Staff = demo.Staff(post).StaffMember!.Value })).Value
                .Should().Equal(new HeldPost(post, demo.Office, PostBasis.Substantive));
        }

        demo.Volunteer.Should().Be(Actor.Volunteer(demo.VolunteerId));
        (await _services.SendAsync(demo.Staff(Post.LiaisonOfficer), new ListVolunteers { Office = demo.Office })).Value.Items
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = demo.VolunteerId, Status = VolunteerStatus.Appointed });
    }

    [Fact]
    public async Task Offices_that_are_there_already_are_left_as_they_are()
    {
        await DemoOffice.SeedOfficesAsync(_services, ["ningxiang"]);
        await DemoOffice.SeedOfficesAsync(_services, ["ningxiang", "liuyang"]);

        (await _services.SendAsync(Actor.Public, new ListOffices())).Value.Should().HaveCount(5);
    }

    [Fact]
    public async Task Others_may_be_appointed_besides()
    {
        var demo = await DemoOffice.SeedAsync(_services);

        await demo.AppointAsync(_services, VolunteerId.New(_clock.GetUtcNow()));

        (await _services.SendAsync(demo.Staff(Post.LiaisonOfficer), new ListVolunteers { Office = demo.Office })).Value.Items
            .Should().HaveCount(2).And.OnlyContain(volunteer => volunteer.Status == VolunteerStatus.Appointed);
    }

    [Fact]
    public async Task What_a_scope_changes_nobody_sees_before_the_commit_and_nobody_ever_after_a_discard()
    {
        var id = await KeepStaffAsync();
        await using var scope = _services.CreateAsyncScope();
        var member = await Staff(scope).FindAsync(id, default);
        member!.Assign(Holding, _clock.GetUtcNow());
        (await SeenAsync(id)).Should().Be((0, 1));

        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Discard();
        (await Staff(scope).FindAsync(id, default))!.Posts.Should().BeEmpty();
        await CommitAsync(scope);

        (await SeenAsync(id)).Should().Be((0, 1));
    }

    [Fact]
    public async Task What_is_kept_is_a_copy_that_later_changes_do_not_reach()
    {
        var id = StaffId.New(_clock.GetUtcNow());
        await using var scope = _services.CreateAsyncScope();
        var member = StaffMember.Register(id, _clock.GetUtcNow());
        Staff(scope).Add(member);
        await CommitAsync(scope);

        member.Assign(Holding, _clock.GetUtcNow());
        (await SeenAsync(id)).Should().Be((0, 1));
        await CommitAsync(scope);

        (await SeenAsync(id)).Should().Be((1, 2));
    }

    [Fact]
    public async Task A_commit_that_changes_nothing_makes_no_version_and_no_event()
    {
        var id = await KeepStaffAsync();
        var events = _services.GetRequiredService<InMemoryDatabase>().Events.Count;
        await using var scope = _services.CreateAsyncScope();
        _ = await Staff(scope).FindAsync(id, default);

        await CommitAsync(scope);

        (await SeenAsync(id)).Should().Be((0, 1));
        _services.GetRequiredService<InMemoryDatabase>().Events.Should().HaveCount(events);
    }

    [Fact]
    public async Task The_same_id_of_another_kind_is_another_thing()
    {
        var id = await KeepStaffAsync();
        await using var scope = _services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<IStore<Clue, ClueId>>().FindAsync(new ClueId(id.Value), default)).Should().BeNull();
    }

    [Fact]
    public void The_clock_stands_still_until_it_is_told_otherwise()
    {
        var start = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromHours(2));
        var later = _clock.GetUtcNow();
        _clock.SetUtcNow(new DateTimeOffset(2027, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)));

        (start.Hour, later - start).Should().Be((1, TimeSpan.FromHours(2)));
        (_clock.GetUtcNow().Offset, _clock.GetUtcNow().Year, _clock.GetUtcNow().Hour).Should().Be((TimeSpan.Zero, 2027, 0));
    }

    private static PostHolding Holding => new() { Post = Post.Procurator, Office = default, From = new(2026, 1, 1), Basis = PostBasis.Substantive };

    private static IStore<StaffMember, StaffId> Staff(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IStore<StaffMember, StaffId>>();

    private static Task CommitAsync(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IUnitOfWork>()
        .CommitAsync(new CommandTrace { Command = "Test", ActedBy = "system", At = default }, default);

    private async Task<StaffId> KeepStaffAsync()
    {
        var id = StaffId.New(_clock.GetUtcNow());
        await using var scope = _services.CreateAsyncScope();
        Staff(scope).Add(StaffMember.Register(id, _clock.GetUtcNow()));
        await CommitAsync(scope);
        return id;
    }

    private async Task<(int Posts, long Version)> SeenAsync(StaffId id)
    {
        await using var scope = _services.CreateAsyncScope();
        var seen = await Staff(scope).FindAsync(id, default);
        return (seen!.Posts.Count, seen.Version);
    }
}

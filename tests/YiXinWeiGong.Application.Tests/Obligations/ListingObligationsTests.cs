using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Obligations;

/// <summary>Cases filed on Tuesday 10 March 2026 at nine, Shanghai time: the filing decision is served by the 17th.</summary>
public sealed class ListingObligationsTests
{
    [Fact]
    public async Task A_duty_is_due_through_the_end_of_its_last_day_in_Shanghai_and_overdue_from_midnight_on()
    {
        await using var app = await App.StartAsync();
        await app.FiledAsync();

        app.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 17, 15, 59, 59, TimeSpan.Zero));
        (await app.OwedAsync(ObligationState.Due)).Should().Equal("serve-filing-decision Open Procurator 03-17");
        (await app.OwedAsync(ObligationState.Overdue)).Should().BeEmpty();
        (await CountsAsync(app)).Should().Be(new ObligationCounts { Open = 1, Due = 1, Overdue = 0, Provisional = 0 });

        app.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 17, 16, 0, 0, TimeSpan.Zero));
        (await app.OwedAsync(ObligationState.Due)).Should().BeEmpty();
        (await app.OwedAsync(ObligationState.Overdue)).Should().Equal("serve-filing-decision Open Procurator 03-17 overdue");
        (await CountsAsync(app)).Should().Be(new ObligationCounts { Open = 1, Due = 0, Overdue = 1, Provisional = 0 });
    }

    [Fact]
    public async Task Somebody_sees_what_falls_on_the_posts_they_hold_today_where_they_hold_them()
    {
        await using var app = await App.StartAsync();
        await app.ServedAsync();
        var procurator = app.Demo.Staff(Post.Procurator);

        (await MineAsync(app, procurator)).Should().Equal(
            "record-upward Open Procurator 03-16", "serve-filing-decision Open Procurator 03-17", "follow-up Open Procurator NoLimit");
        (await MineAsync(app, app.Demo.Staff(Post.DepartmentHead))).Should().BeEmpty();
        (await MineAsync(app, app.Elsewhere(Post.Procurator))).Should().BeEmpty();

        _ = (await app.SendAsync(Actor.System, new AssignPost
        {
            Staff = app.Elsewhere(Post.DepartmentHead).StaffMember!.Value,
            Post = Post.Procurator,
            Office = app.Demo.Office,
            From = new(2026, 3, 11),
        })).Value;
        (await MineAsync(app, app.Elsewhere(Post.DepartmentHead))).Should().BeEmpty("the post is theirs from tomorrow on");
        _ = (await app.SendAsync(Actor.System, new EndPost
        {
            Staff = procurator.StaffMember!.Value,
            Post = Post.Procurator,
            Office = app.Demo.Office,
            Until = new(2026, 3, 10),
        })).Value;
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await MineAsync(app, app.Elsewhere(Post.DepartmentHead))).Should().HaveCount(3);
        (await MineAsync(app, procurator)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_list_goes_on_where_its_page_before_ended()
    {
        await using var app = await App.StartAsync();
        foreach (var agency in (string[])["甲局", "乙局", "丙局"])
        {
            await app.FiledAsync(agency);
        }

        var whole = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListObligations { Office = app.Demo.Office })).Value;
        var first = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListObligations { Office = app.Demo.Office, Take = 2 })).Value;
        var next = new ObligationId(first.Next!.Value);
        var second = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListObligations { Office = app.Demo.Office, Take = 2, After = next })).Value;
        var mine = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListMyObligations { Take = 2, After = next })).Value;

        whole.Items.Should().HaveCount(3).And.BeInAscendingOrder(item => item.Id);
        (first.Items.Count, second.Next).Should().Be((2, null));
        first.Items.Concat(second.Items).Should().Equal(whole.Items);
        mine.Items.Should().Equal(second.Items);
    }

    [Fact]
    public async Task An_obligation_of_another_office_is_answered_like_one_that_does_not_exist()
    {
        await using var app = await App.StartAsync();
        await app.FiledAsync();
        var id = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListObligations { Office = app.Demo.Office })).Value.Items.Single().Id;

        foreach (var after in (ObligationId[])[id, new ObligationId(Guid.Empty)])
        {
            await app.ShouldRejectAsync(
                app.Elsewhere(Post.Procurator), new ListObligations { Office = app.Liuyang, After = after }, ProblemKind.NotFound, ObligationCodes.Unknown, "After");
            await app.ShouldRejectAsync(
                app.Elsewhere(Post.Procurator), new ListMyObligations { After = after }, ProblemKind.NotFound, ObligationCodes.Unknown, "After");
        }
    }

    [Fact]
    public async Task The_list_can_be_narrowed_to_a_post()
    {
        await using var app = await App.StartAsync();
        await app.ServedAsync();
        async Task<int> CountAsync(Post? post) =>
            (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), new ListObligations { Office = app.Demo.Office, OwnerPost = post })).Value.Items.Count;

        ((await CountAsync(null)), (await CountAsync(Post.Procurator)), (await CountAsync(Post.ChiefProcurator))).Should().Be((5, 3, 0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(367)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task One_looks_ahead_for_a_year_and_a_day_at_most(int days)
    {
        await using var app = await App.StartAsync();
        var procurator = app.Demo.Staff(Post.Procurator);
        var problem = new Problem(ProblemKind.Invalid, ObligationCodes.DaysAhead, "DaysAhead");

        (await app.SendAsync(procurator, new ListObligations { Office = app.Demo.Office, DaysAhead = days })).Problems.Should().Equal(problem);
        (await app.SendAsync(procurator, new ListMyObligations { DaysAhead = days })).Problems.Should().Equal(problem);
        (await app.SendAsync(procurator, new CountObligations { Office = app.Demo.Office, DaysAhead = days })).Problems.Should().Equal(problem);
    }

    private static async Task<string[]> MineAsync(App app, Actor actor) =>
        [.. (await app.SendAsync(actor, new ListMyObligations())).Value.Items.Select(item => item.Line())];

    private static async Task<ObligationCounts> CountsAsync(App app) =>
        (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), new CountObligations { Office = app.Demo.Office })).Value;
}

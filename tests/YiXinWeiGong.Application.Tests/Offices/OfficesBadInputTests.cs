using static YiXinWeiGong.ProblemKind;

namespace YiXinWeiGong.Offices;

public sealed class OfficesBadInputTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public async Task Establish_an_office()
    {
        await using var app = await App.StartAsync();
        var good = new EstablishOffice { Id = OfficeId.New(app.Now), Name = "某院", ShortName = "某检", Level = OfficeLevel.Supreme };
        var covered = new DivisionCoverage { Division = "430199", From = Day };

        await Bad(good with { Id = default }, "use-case.id-missing", "Id");
        foreach (var text in BadInput.Texts(60))
        {
            await Bad(good with { Name = text! }, "use-case.text", "Name");
        }

        foreach (var text in BadInput.Texts(10))
        {
            await Bad(good with { ShortName = text! }, "use-case.text", "ShortName");
        }

        await Bad(good with { Level = OfficeLevel.None }, "use-case.choice", "Level");
        await Bad(good with { Level = (OfficeLevel)9 }, "use-case.choice", "Level");
        await Bad(good with { Kind = (OfficeKind)99 }, "use-case.choice", "Kind");
        await Bad(good with { Coverage = null! }, "use-case.list", "Coverage");
        await Bad(good with { Coverage = [null!] }, "use-case.list", "Coverage");
        foreach (var division in BadInput.Divisions)
        {
            await Bad(good with { Coverage = [covered, covered with { Division = division! }] }, "use-case.division-code", "Coverage[1].Division");
        }

        foreach (var day in BadInput.Days)
        {
            await Bad(good with { Coverage = [covered with { From = day }] }, "use-case.date", "Coverage[0].From");
            await Bad(good with { Coverage = [covered with { Until = day }] }, "use-case.date", "Coverage[0].Until");
        }

        await app.ShouldRejectAsync(Actor.System, good with { Coverage = [covered with { Until = Day.AddDays(-1) }] }, Refused, "office.not-covered", null);
        await app.ShouldRejectAsync(Actor.System, good with { Level = OfficeLevel.Provincial, Superior = OfficeId.New(app.Now) }, NotFound, "office.unknown", "Superior");
        await app.ShouldRejectAsync(Actor.System, good with { Id = app.Demo.Office }, Conflict, "store.conflict", null);

        Task Bad(EstablishOffice command, string code, string property) => app.ShouldRejectAsync(Actor.System, command, Invalid, code, property);
    }

    [Fact]
    public async Task Cover_and_uncover_a_division()
    {
        await using var app = await App.StartAsync();
        var cover = new CoverDivision { Office = app.Demo.Office, Division = "430199", From = Day };
        var uncover = new UncoverDivision { Office = app.Demo.Office, Division = "430182", Until = Day };

        await app.ShouldRejectAsync(Actor.System, cover with { Office = default }, Invalid, "use-case.id-missing", "Office");
        await app.ShouldRejectAsync(Actor.System, uncover with { Office = default }, Invalid, "use-case.id-missing", "Office");
        foreach (var division in BadInput.Divisions)
        {
            await app.ShouldRejectAsync(Actor.System, cover with { Division = division! }, Invalid, "use-case.division-code", "Division");
            await app.ShouldRejectAsync(Actor.System, uncover with { Division = division! }, Invalid, "use-case.division-code", "Division");
        }

        foreach (var day in BadInput.Days)
        {
            await app.ShouldRejectAsync(Actor.System, cover with { From = day }, Invalid, "use-case.date", "From");
            await app.ShouldRejectAsync(Actor.System, uncover with { Until = day }, Invalid, "use-case.date", "Until");
        }

        await app.ShouldRejectAsync(Actor.System, cover with { Office = OfficeId.New(app.Now) }, NotFound, "office.unknown", "Office");
        await app.ShouldRejectAsync(Actor.System, uncover with { Office = OfficeId.New(app.Now) }, NotFound, "office.unknown", "Office");
        await app.ShouldRejectAsync(Actor.System, uncover with { Division = "430181" }, Refused, "office.not-covered", null);
    }

    [Fact]
    public async Task Set_an_option()
    {
        await using var app = await App.StartAsync();
        var chief = app.Demo.Staff(Post.ChiefProcurator);
        var good = new SetOfficeOption { Office = app.Demo.Office, Option = OfficeOptions.OfficerConflictMayBeWaived, On = true, Reason = "检察长决定" };

        await app.ShouldRejectAsync(chief, good with { Office = default }, NotFound, "office.unknown", "Office");
        foreach (var text in BadInput.Texts(100))
        {
            await app.ShouldRejectAsync(chief, good with { Option = text! }, Invalid, "use-case.text", "Option");
        }

        foreach (var text in BadInput.Texts(500))
        {
            await app.ShouldRejectAsync(chief, good with { Reason = text! }, Invalid, "use-case.text", "Reason");
        }

        await app.ShouldRejectAsync(chief, good with { Option = "anything" }, Refused, "office.option-unknown", "Option");
    }

    [Fact]
    public async Task Staff_and_posts()
    {
        await using var app = await App.StartAsync();
        var register = new RegisterStaff { Id = StaffId.New(app.Now), Name = "新人" };
        var assign = new AssignPost { Staff = app.Demo.Staff(Post.Procurator).StaffMember!.Value, Post = Post.DeputyChief, Office = app.Demo.Office, From = Day };
        var end = new EndPost { Staff = assign.Staff, Post = Post.Procurator, Office = app.Demo.Office, Until = new(2026, 12, 31) };

        await app.ShouldRejectAsync(Actor.System, register with { Id = default }, Invalid, "use-case.id-missing", "Id");
        await app.ShouldRejectAsync(Actor.System, register with { Id = assign.Staff }, Conflict, "store.conflict", null);
        foreach (var text in BadInput.Texts(50))
        {
            await app.ShouldRejectAsync(Actor.System, register with { Name = text! }, Invalid, "use-case.text", "Name");
        }

        await app.ShouldRejectAsync(Actor.System, assign with { Staff = default }, Invalid, "use-case.id-missing", "Staff");
        await app.ShouldRejectAsync(Actor.System, assign with { Office = default }, Invalid, "use-case.id-missing", "Office");
        await app.ShouldRejectAsync(Actor.System, assign with { Post = Post.None }, Invalid, "use-case.choice", "Post");
        await app.ShouldRejectAsync(Actor.System, assign with { Post = (Post)99 }, Invalid, "use-case.choice", "Post");
        await app.ShouldRejectAsync(Actor.System, assign with { Basis = (PostBasis)99 }, Invalid, "use-case.choice", "Basis");
        await app.ShouldRejectAsync(Actor.System, end with { Staff = default }, Invalid, "use-case.id-missing", "Staff");
        await app.ShouldRejectAsync(Actor.System, end with { Office = default }, Invalid, "use-case.id-missing", "Office");
        await app.ShouldRejectAsync(Actor.System, end with { Post = (Post)(-1) }, Invalid, "use-case.choice", "Post");
        foreach (var day in BadInput.Days)
        {
            await app.ShouldRejectAsync(Actor.System, assign with { From = day }, Invalid, "use-case.date", "From");
            await app.ShouldRejectAsync(Actor.System, assign with { Until = day }, Invalid, "use-case.date", "Until");
            await app.ShouldRejectAsync(Actor.System, end with { Until = day }, Invalid, "use-case.date", "Until");
        }

        await app.ShouldRejectAsync(Actor.System, assign with { Staff = StaffId.New(app.Now) }, NotFound, "staff.unknown", "Staff");
        await app.ShouldRejectAsync(Actor.System, assign with { Office = OfficeId.New(app.Now) }, NotFound, "office.unknown", "Office");
        await app.ShouldRejectAsync(Actor.System, assign with { Until = Day.AddDays(-1) }, Refused, "staff.post-ends-before-it-begins", "Until");
        await app.ShouldRejectAsync(Actor.System, assign with { Post = Post.Procurator }, Refused, "staff.post-held-already", "Post");
        await app.ShouldRejectAsync(Actor.System, end with { Staff = StaffId.New(app.Now) }, NotFound, "staff.unknown", "Staff");
        await app.ShouldRejectAsync(Actor.System, end with { Post = Post.DeputyChief }, Refused, "staff.post-not-held", "Post");
    }

    [Fact]
    public async Task Questions_about_offices()
    {
        await using var app = await App.StartAsync();
        foreach (var division in BadInput.Divisions)
        {
            await app.ShouldRejectAsync(Actor.Public, new FindOfficeForPlace { DivisionCode = division! }, Invalid, "use-case.division-code", "DivisionCode");
        }

        await app.ShouldRejectAsync(Actor.Public, new FindOfficeForPlace { DivisionCode = "990101" }, Refused, "office.none-for-place", "DivisionCode");
        await app.ShouldRejectAsync(Actor.Public, new FindOfficeForPlace { DivisionCode = "430182", On = default(DateOnly) }, Invalid, "use-case.date", "On");
        await app.ShouldRejectAsync(Actor.System, new ListPosts { Staff = default }, Invalid, "use-case.id-missing", "Staff");
    }
}

using System.Globalization;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.ProblemKind;

namespace YiXinWeiGong.Clues;

public sealed class CluesBadInputTests
{
    [Fact]
    public async Task Report_a_clue()
    {
        await using var app = await App.StartAsync();
        var good = app.NewClue();
        var item = new ClueEvidence { MediaType = "image/jpeg", Sha256 = new string('a', 64), Bytes = 1 };

        await Bad(good with { Id = default }, "use-case.id-missing", "Id");
        await Bad(good with { Field = default }, "clue.field-unknown", "Field");
        await Bad(good with { Field = new FieldCode("env") }, "clue.field-unknown", "Field");
        foreach (var division in BadInput.Divisions)
        {
            await Bad(good with { DivisionCode = division! }, "use-case.division-code", "DivisionCode");
        }

        foreach (var text in BadInput.Texts(100))
        {
            await Bad(good with { Title = text! }, "use-case.text", "Title");
        }

        foreach (var text in BadInput.Texts(4000))
        {
            await Bad(good with { Description = text! }, "use-case.text", "Description");
        }

        foreach (var text in BadInput.OptionalTexts(200))
        {
            await Bad(good with { Address = text }, "use-case.text", "Address");
        }

        foreach (var place in BadInput.Places)
        {
            await Bad(good with { Place = place }, "use-case.coordinates", "Place");
            await Bad(good with { Evidence = [item with { Place = place }] }, "use-case.coordinates", "Evidence");
        }

        await Bad(good with { SeenOn = default(DateOnly) }, "use-case.date", "SeenOn");
        await Bad(good with { SeenOn = new(2026, 3, 11) }, "use-case.future-date", "SeenOn");
        await Bad(good with { Evidence = null! }, "use-case.list", "Evidence");
        await Bad(good with { Evidence = [null!] }, "use-case.list", "Evidence");
        await Bad(good with { Evidence = [item, item with { Sha256 = new string('A', 64) }] }, "use-case.list", "Evidence");
        await Bad(good with { Evidence = [.. Enumerable.Range(0, 51).Select(i => item with { Sha256 = i.ToString("x64", CultureInfo.InvariantCulture) })] }, "use-case.list", "Evidence");
        await Bad(good with { Evidence = [item with { CapturedAt = app.Now.AddTicks(1) }] }, "use-case.future-date", "Evidence");
        foreach (var bad in (ClueEvidence[])
            [item with { Sha256 = null! }, item with { Sha256 = new string('g', 64) }, item with { Sha256 = new string('a', 63) }, item with { Bytes = 0 }, item with { Bytes = -1 },
             item with { Bytes = long.MaxValue }, item with { MediaType = null! }, item with { MediaType = "jpeg" }, item with { MediaType = "a/b/c" }, item with { MediaType = "image/<b>" }])
        {
            await Bad(good with { Evidence = [bad] }, "clue.evidence", "Evidence");
        }

        await app.ShouldRejectAsync(app.Demo.Volunteer, good with { DivisionCode = "990101" }, Refused, "office.none-for-place", "DivisionCode");
        await app.ShouldRejectAsync(app.Demo.Volunteer, good with { Id = await app.ClueAsync() }, Conflict, "store.conflict", null);

        Task Bad(SubmitClue command, string code, string property) => app.ShouldRejectAsync(app.Demo.Volunteer, command, Invalid, code, property);
    }

    [Fact]
    public async Task The_longest_report_there_may_be_is_taken()
    {
        await using var app = await App.StartAsync();
        var longest = app.NewClue() with
        {
            Title = new string('长', 98) + "𠮷",
            Description = new string('长', 3998) + "\n\t",
            Address = new string('长', 200),
            Place = new(90, -180),
            SeenOn = new(2026, 3, 10),
            Evidence = [.. Enumerable.Range(0, 50).Select(i => new ClueEvidence { MediaType = "application/vnd.x+json", Sha256 = i.ToString("x64", CultureInfo.InvariantCulture), Bytes = 2147483648, CapturedAt = app.Now })],
        };

        (await app.SendAsync(app.Demo.Volunteer, longest)).Succeeded.Should().BeTrue();
    }

    [Fact]
    public async Task Register_a_clue_of_the_offices_own()
    {
        await using var app = await App.StartAsync();
        var intake = app.Demo.Staff(Post.IntakeOfficer);
        var good = new RegisterClue
        {
            Id = ClueId.New(app.Now),
            Office = app.Demo.Office,
            Source = ClueSource.OwnCases,
            Field = new FieldCode("ENV"),
            DivisionCode = "430182",
            Title = "线索",
            Description = "办案中发现。",
        };

        await Bad(good with { Id = default }, "use-case.id-missing", "Id");
        await Bad(good with { Source = ClueSource.None }, "use-case.choice", "Source");
        await Bad(good with { Source = (ClueSource)99 }, "use-case.choice", "Source");
        await Bad(good with { Source = ClueSource.Report }, "clue.source", "Source");
        await Bad(good with { Field = new FieldCode("X") }, "clue.field-unknown", "Field");
        await Bad(good with { DivisionCode = "1" }, "use-case.division-code", "DivisionCode");
        await Bad(good with { Place = new(double.NaN, 1) }, "use-case.coordinates", "Place");
        foreach (var text in BadInput.Texts(4000))
        {
            await Bad(good with { Title = text! }, "use-case.text", "Title");
            await Bad(good with { Description = text! }, "use-case.text", "Description");
        }

        foreach (var text in BadInput.OptionalTexts(200))
        {
            await Bad(good with { Address = text }, "use-case.text", "Address");
        }

        await app.ShouldRejectAsync(intake, good with { Office = default }, NotFound, "office.unknown", "Office");
        await app.ShouldRejectAsync(intake, good with { Id = await app.ClueAsync() }, Conflict, "store.conflict", null);

        Task Bad(RegisterClue command, string code, string property) => app.ShouldRejectAsync(intake, command, Invalid, code, property);
    }

    [Fact]
    public async Task What_the_office_does_to_a_clue()
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync(App.Evaluate);
        var procurator = app.Demo.Staff(Post.Procurator);
        var decline = new DeclineClue { Clue = clue, Approval = ApprovalId.New(app.Now), Reason = "未损害公益" };
        var resolve = new ResolveClueOnTheSpot { Clue = clue, How = "已清运" };
        var transfer = new TransferClue { Clue = clue, To = app.Liuyang, Reason = "发生在浏阳" };

        foreach (var nothing in (ClueId[])[default, ClueId.New(app.Now)])
        {
            await app.ShouldRejectAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = nothing }, NotFound, "clue.unknown", "Clue");
            await app.ShouldRejectAsync(procurator, decline with { Clue = nothing }, NotFound, "clue.unknown", "Clue");
            await app.ShouldRejectAsync(procurator, resolve with { Clue = nothing }, NotFound, "clue.unknown", "Clue");
            await app.ShouldRejectAsync(procurator, transfer with { Clue = nothing }, NotFound, "clue.unknown", "Clue");
            await app.ShouldRejectAsync(procurator, new GetClue { Clue = nothing }, NotFound, "clue.unknown", "Clue");
        }

        foreach (var text in BadInput.Texts(500))
        {
            await app.ShouldRejectAsync(procurator, decline with { Reason = text! }, Invalid, "use-case.text", "Reason");
            await app.ShouldRejectAsync(procurator, resolve with { How = text! }, Invalid, "use-case.text", "How");
            await app.ShouldRejectAsync(procurator, transfer with { Reason = text! }, Invalid, "use-case.text", "Reason");
        }

        await app.ShouldRejectAsync(procurator, decline with { Approval = default }, Invalid, "use-case.id-missing", "Approval");
        await app.ShouldRejectAsync(procurator, decline, NotFound, "approval.unknown", "Approval");
        await app.ShouldRejectAsync(procurator, resolve with { Approval = default(ApprovalId) }, Invalid, "use-case.id-missing", "Approval");
        await app.ShouldRejectAsync(procurator, resolve with { Approval = ApprovalId.New(app.Now) }, NotFound, "approval.unknown", "Approval");
        await app.ShouldRejectAsync(procurator, transfer with { To = default }, Invalid, "use-case.id-missing", "To");
        await app.ShouldRejectAsync(procurator, transfer with { To = OfficeId.New(app.Now) }, NotFound, "office.unknown", "To");
        await app.ShouldRejectAsync(procurator, transfer with { To = app.Demo.Office }, Refused, "clue.transfer-goes-elsewhere", "To");
        await app.ShouldRejectAsync(procurator, new ListClues { Office = app.Demo.Office, Take = 0 }, Invalid, "use-case.page-size", "Take");
        await app.ShouldRejectAsync(procurator, new ListClues { Office = app.Demo.Office, Take = 201 }, Invalid, "use-case.page-size", "Take");
    }
}

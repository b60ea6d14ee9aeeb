using YiXinWeiGong.Offices;
using static YiXinWeiGong.ProblemKind;

namespace YiXinWeiGong.Volunteers;

public sealed class VolunteersBadInputTests
{
    [Fact]
    public async Task Apply()
    {
        await using var app = await App.StartAsync();
        var applicant = Actor.Volunteer(VolunteerId.New(app.Now));
        var good = new ApplyAsVolunteer { Office = app.Demo.Office, Name = "申请人", BornOn = new(1990, 1, 1) };

        await Bad(good with { Office = default }, "use-case.id-missing", "Office");
        foreach (var text in BadInput.Texts(50))
        {
            await Bad(good with { Name = text! }, "use-case.text", "Name");
        }

        foreach (var text in BadInput.OptionalTexts(100))
        {
            await Bad(good with { Phone = text }, "use-case.text", "Phone");
            await Bad(good with { Employer = text }, "use-case.text", "Employer");
        }

        await Bad(good with { BornOn = default }, "use-case.date", "BornOn");
        await Bad(good with { BornOn = new(2026, 3, 11) }, "use-case.future-date", "BornOn");
        await Bad(good with { Categories = null! }, "use-case.list", "Categories");
        await Bad(good with { Categories = ["a", "a"] }, "use-case.list", "Categories");
        await Bad(good with { Categories = [.. Enumerable.Range(0, 21).Select(i => $"c{i}")] }, "use-case.list", "Categories");
        foreach (var category in (string?[])[null, "", "人大代表", "NPC", "a b", new string('a', 41)])
        {
            await Bad(good with { Categories = [category!] }, "volunteer.category", "Categories");
        }

        await Bad(good with { Specialties = null! }, "use-case.list", "Specialties");
        await Bad(good with { Specialties = [new("ENV"), new("ENV")] }, "use-case.list", "Specialties");
        await Bad(good with { Specialties = [default] }, "clue.field-unknown", "Specialties");
        await app.ShouldRejectAsync(applicant, good with { Office = OfficeId.New(app.Now) }, NotFound, "office.unknown", "Office");
        await app.ShouldRejectAsync(applicant, good with { BornOn = new(2008, 3, 11) }, Refused, "volunteer.too-young", null);
        (await app.SendAsync(applicant, good with { BornOn = new(2008, 3, 10) })).Succeeded.Should().BeTrue("it is the eighteenth birthday");
        await app.ShouldRejectAsync(applicant, good, Refused, "volunteer.applied-already", null);

        Task Bad(ApplyAsVolunteer command, string code, string property) => app.ShouldRejectAsync(applicant, command, Invalid, code, property);
    }

    [Fact]
    public async Task Review_appoint_and_read()
    {
        await using var app = await App.StartAsync();
        var (liaison, chief) = (app.Demo.Staff(Post.LiaisonOfficer), app.Demo.Staff(Post.ChiefProcurator));
        var review = new ReviewApplication { Volunteer = app.Demo.VolunteerId, Finding = ReviewFinding.Refuse, Reason = "材料不全" };
        var read = new ReadIdentity { Volunteer = app.Demo.VolunteerId, Purpose = IdentityPurpose.Contact };
        var appoint = new AppointVolunteer { Volunteer = app.Demo.VolunteerId };

        foreach (var nobody in (VolunteerId[])[default, VolunteerId.New(app.Now)])
        {
            await app.ShouldRejectAsync(liaison, review with { Volunteer = nobody }, NotFound, "volunteer.unknown", "Volunteer");
            await app.ShouldRejectAsync(liaison, read with { Volunteer = nobody }, NotFound, "volunteer.unknown", "Volunteer");
            await app.ShouldRejectAsync(chief, appoint with { Volunteer = nobody }, NotFound, "volunteer.unknown", "Volunteer");
        }

        await app.ShouldRejectAsync(liaison, review with { Finding = (ReviewFinding)99 }, Invalid, "use-case.choice", "Finding");
        await app.ShouldRejectAsync(liaison, review with { Finding = ReviewFinding.None }, Invalid, "use-case.choice", "Finding");
        await app.ShouldRejectAsync(liaison, read with { Purpose = (IdentityPurpose)99 }, Invalid, "use-case.choice", "Purpose");
        await app.ShouldRejectAsync(liaison, review with { Reason = null }, Invalid, "use-case.text", "Reason");
        foreach (var text in BadInput.OptionalTexts(500))
        {
            await app.ShouldRejectAsync(liaison, review with { Reason = text }, Invalid, "use-case.text", "Reason");
        }

        foreach (var day in BadInput.Days)
        {
            await app.ShouldRejectAsync(chief, appoint with { From = day }, Invalid, "use-case.date", "From");
        }

        await app.ShouldRejectAsync(liaison, review, Refused, "volunteer.action-not-permitted", null);
        await app.ShouldRejectAsync(chief, appoint, Refused, "volunteer.action-not-permitted", null);
        await app.ShouldRejectAsync(Actor.Public, new VerifyCertificate { Number = "x" }, NotFound, "volunteer.certificate-unknown", "Number");
        foreach (var text in BadInput.Texts(100))
        {
            await app.ShouldRejectAsync(Actor.Public, new VerifyCertificate { Number = text! }, Invalid, "use-case.text", "Number");
        }
    }
}

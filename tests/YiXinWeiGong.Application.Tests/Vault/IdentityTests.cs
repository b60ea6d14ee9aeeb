using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Vault;

/// <summary>What is wrong in an identity is put right, and what is needed no longer goes.</summary>
public sealed class IdentityTests
{
    [Fact]
    public async Task A_correction_leaves_its_trace_in_the_vault_and_nothing_of_it_anywhere_else()
    {
        await using var app = await App.StartAsync();
        var (liaison, volunteer) = (app.Demo.Staff(Post.LiaisonOfficer), app.Demo.VolunteerId);
        var before = (await app.SendAsync(liaison, new ReadIdentity { Volunteer = volunteer, Purpose = IdentityPurpose.Contact })).Value;

        _ = (await app.SendAsync(liaison, Correct(volunteer, IdentityField.Name, "更正后的姓名"))).Value;

        var after = (await app.SendAsync(liaison, new ReadIdentity { Volunteer = volunteer, Purpose = IdentityPurpose.Contact })).Value;
        after.Should().Be(before with { Name = "更正后的姓名" });
        var trace = (await app.SendAsync(liaison, new ReadCorrections { Volunteer = volunteer, Purpose = IdentityPurpose.Contact })).Value.Should().ContainSingle().Which;
        (trace.Field, trace.Was, trace.Value, trace.Reason, trace.CorrectedBy, trace.At)
            .Should().Be((IdentityField.Name, before.Name, "更正后的姓名", "身份证核对", liaison.ToString(), app.Now));
        var traces = app.Database.Audit.TakeLast(4).ToArray();
        traces.Select(entry => (entry.Command, entry.Subject, entry.Purpose)).Should().Equal(
            ("ReadIdentity", volunteer.Value, "Contact"), ("CorrectIdentity", volunteer.Value, "CorrectIdentity"),
            ("ReadIdentity", volunteer.Value, "Contact"), ("ReadCorrections", volunteer.Value, "Contact"));
        string.Join('\n', app.Log.Lines.Concat(app.Database.Events.Select(happened => happened.ToString())).Concat(traces.Select(entry => entry.ToString())))
            .Should().NotContain("更正后的姓名").And.NotContain("身份证核对").And.NotContain(before.Name);
    }

    [Theory]
    [InlineData(IdentityField.Name, null)]
    [InlineData(IdentityField.BornOn, "1990-02-30")]
    [InlineData(IdentityField.BornOn, "2026-03-11")]
    [InlineData(IdentityField.BornOn, "1899-12-31")]
    public async Task A_field_takes_only_what_it_can_hold(IdentityField field, string? value)
    {
        await using var app = await App.StartAsync();

        await app.ShouldRejectAsync(
            app.Demo.Staff(Post.LiaisonOfficer), Correct(app.Demo.VolunteerId, field, value), ProblemKind.Invalid, "vault.correction-value", "Correct");
    }

    [Fact]
    public async Task An_identity_is_erased_once_the_term_is_over_and_the_history_stays()
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync();
        var pseudonym = app.Database.Aggregates[(typeof(Clue), clue.Value)];
        app.Clock.SetUtcNow(new DateTimeOffset(2029, 3, 9, 16, 0, 0, TimeSpan.Zero));
        var (chief, liaison) = (app.Demo.Staff(Post.ChiefProcurator), app.Demo.Staff(Post.LiaisonOfficer));

        _ = (await app.SendAsync(chief, Erase(app))).Value;

        var read = await app.SendAsync(liaison, new ReadIdentity { Volunteer = app.Demo.VolunteerId, Purpose = IdentityPurpose.Contact });
        read.Problem.Should().Be(new Problem(ProblemKind.NotFound, "volunteer.unknown", "Volunteer"));
        (await app.SendAsync(app.Demo.Volunteer, new ListMyClues())).Value.Should().BeEmpty();
        app.Database.Aggregates[(typeof(Clue), clue.Value)].Should().BeSameAs(pseudonym);
        var erased = (Volunteer)app.Database.Aggregates[(typeof(Volunteer), app.Demo.VolunteerId.Value)];
        (erased.Status, erased.IdentityErasedOn).Should().Be((VolunteerStatus.Appointed, new DateOnly(2029, 3, 10)));
        app.Database.Audit[^2].Purpose.Should().Be("ConsentWithdrawn");
    }

    [Fact]
    public async Task An_identity_is_not_erased_on_the_last_day_of_the_term()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(new DateTimeOffset(2029, 3, 9, 15, 59, 59, TimeSpan.Zero));

        await app.ShouldRejectAsync(app.Demo.Staff(Post.ChiefProcurator), Erase(app), ProblemKind.Refused, "vault.purpose-goes-on", null);
    }

    [Fact]
    public async Task A_hold_stops_an_erasure_until_the_last_one_is_lifted()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(new DateTimeOffset(2029, 4, 1, 1, 0, 0, TimeSpan.Zero));
        var chief = app.Demo.Staff(Post.ChiefProcurator);
        LegalHoldId[] holds = [await HoldAsync(app, app.Demo.VolunteerId.Value), await HoldAsync(app, app.Demo.VolunteerId.Value)];

        await app.ShouldRejectAsync(chief, Erase(app), ProblemKind.Refused, "vault.held", null);
        _ = (await app.SendAsync(chief, new LiftLegalHold { Hold = holds[0], Reason = "复查终结" })).Value;
        await app.ShouldRejectAsync(chief, Erase(app), ProblemKind.Refused, "vault.held", null);
        _ = (await app.SendAsync(chief, new LiftLegalHold { Hold = holds[1], Reason = "复查终结" })).Value;
        (await app.SendAsync(chief, Erase(app))).Succeeded.Should().BeTrue();

        var list = (await app.SendAsync(chief, new ListLegalHolds { Office = app.Demo.Office })).Value.Items;
        list.Select(hold => (hold.Status, hold.Reason, hold.LiftReason, hold.SetBy, hold.LiftedBy)).Should().AllBeEquivalentTo(
            (LegalHoldStatus.Lifted, "信访复查", "复查终结", chief.StaffMember!.Value, (StaffId?)chief.StaffMember!.Value));
        await app.ShouldRejectAsync(
            chief, new LiftLegalHold { Hold = holds[0], Reason = "再次" }, ProblemKind.Refused, "legal-hold.action-not-permitted", null);
    }

    [Fact]
    public async Task An_office_holds_only_what_is_its_own()
    {
        await using var app = await App.StartAsync();
        var foreign = new SetLegalHold { Id = LegalHoldId.New(app.Now), Office = app.Liuyang, Subject = app.Demo.VolunteerId.Value, Reason = "信访复查" };

        await app.ShouldRejectAsync(app.Elsewhere(Post.ChiefProcurator), foreign, ProblemKind.NotFound, "vault.hold-subject-unknown", "Subject");
        await app.ShouldRejectAsync(
            app.Demo.Staff(Post.ChiefProcurator), foreign with { Office = app.Demo.Office, Subject = Guid.CreateVersion7(app.Now) },
            ProblemKind.NotFound, "vault.hold-subject-unknown", "Subject");
    }

    internal static async Task<LegalHoldId> HoldAsync(App app, Guid subject)
    {
        var hold = new SetLegalHold { Id = LegalHoldId.New(app.Now), Office = app.Demo.Office, Subject = subject, Reason = "信访复查" };
        _ = (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), hold)).Value;
        return hold.Id;
    }

    private static EraseIdentity Erase(App app) => new() { Volunteer = app.Demo.VolunteerId, Ground = IdentityErasureGround.ConsentWithdrawn };

    private static CorrectIdentity Correct(VolunteerId volunteer, IdentityField field, string? value) =>
        new() { Volunteer = volunteer, Field = field, Correct = value, Reason = "身份证核对" };
}

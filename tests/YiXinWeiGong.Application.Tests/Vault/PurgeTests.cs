using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Vault;

/// <summary>S106: the purge deletes what has been kept long enough, and nothing that a law or a hold keeps.</summary>
public sealed class PurgeTests
{
    [Fact]
    public async Task What_is_younger_than_the_law_wants_is_kept_and_what_is_older_than_its_time_goes()
    {
        var logs = new NetworkLogs();
        await using var app = await App.StartAsync(services => services.AddSingleton<IPurger>(logs));
        var (assessment, disclosure) = (await AssessAsync(app, new(2023, 5, 10)), await DiscloseAsync(app, new(2025, 2, 28)));
        logs.Days.AddRange([new(2025, 9, 10), new(2025, 3, 9), new(2024, 6, 1)]);

        // On 2026-03-10 the assessment and the record are younger than three years, and a log of half a year stays.
        (await PurgeAsync(app)).Should().Equal(new Dictionary<string, int>
        {
            ["disclosure"] = 0, ["impact-assessment"] = 0, ["network-log"] = 2, ["refused-applicant"] = 0,
        });
        logs.Days.Should().Equal(new DateOnly(2025, 9, 10));
        (await StandingsAsync(app)).Should().Equal((assessment, RetentionRecordStatus.Kept, true), (disclosure, RetentionRecordStatus.Kept, true));

        app.Clock.SetUtcNow(new DateTimeOffset(2028, 5, 10, 1, 0, 0, TimeSpan.Zero));
        (await PurgeAsync(app))["impact-assessment"].Should().Be(0, "its time is over at the end of the day");
        app.Clock.SetUtcNow(new DateTimeOffset(2028, 5, 10, 16, 0, 0, TimeSpan.Zero));
        (await PurgeAsync(app))["impact-assessment"].Should().Be(1);

        (await StandingsAsync(app)).Should().Equal((assessment, RetentionRecordStatus.Purged, false), (disclosure, RetentionRecordStatus.Kept, true));
        (await PurgeAsync(app))["impact-assessment"].Should().Be(0, "doing it again does nothing");
    }

    [Fact]
    public async Task A_hold_keeps_a_record_whose_time_is_over()
    {
        await using var app = await App.StartAsync();
        var (held, free) = (await AssessAsync(app, new(2020, 1, 6)), await AssessAsync(app, new(2020, 1, 6)));
        var hold = await IdentityTests.HoldAsync(app, held.Value);

        _ = await PurgeAsync(app);
        (await StandingsAsync(app)).Should().BeEquivalentTo([(held, RetentionRecordStatus.Kept, true), (free, RetentionRecordStatus.Purged, false)]);
        _ = (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), new LiftLegalHold { Hold = hold, Reason = "复查终结" })).Value;
        _ = await PurgeAsync(app);
        (await StandingsAsync(app)).Should().OnlyContain(record => record.Status == RetentionRecordStatus.Purged);
    }

    [Fact]
    public async Task A_refused_applicants_identity_goes_after_its_time_and_a_held_one_stays()
    {
        await using var app = await App.StartAsync();
        VolunteerId[] applicants = [await RefusedAsync(app), await RefusedAsync(app)];
        _ = await IdentityTests.HoldAsync(app, applicants[1].Value);

        app.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 10, 1, 0, 0, TimeSpan.Zero));
        (await PurgeAsync(app))["refused-applicant"].Should().Be(0);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 11, 1, 0, 0, TimeSpan.Zero));
        (await PurgeAsync(app))["refused-applicant"].Should().Be(1);

        (await ReadAsync(app, applicants[0])).Succeeded.Should().BeFalse();
        (await ReadAsync(app, applicants[1])).Value.Name.Should().Be("申请人");
        (await ReadAsync(app, app.Demo.VolunteerId)).Succeeded.Should().BeTrue();
        (await PurgeAsync(app))["refused-applicant"].Should().Be(0);
    }

    [Fact]
    public async Task Batches_go_on_until_nothing_is_left()
    {
        await using var app = await App.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            _ = await AssessAsync(app, new(2020, 1, 6));
        }

        var batches = new List<PurgeBatch>();
        do
        {
            batches.Add((await app.SendAsync(Actor.System, new PurgeExpired { Take = 2 })).Value);
        }
        while (batches[^1].MayBeMore);

        batches.Select(batch => batch.Purged["impact-assessment"]).Should().Equal(2, 2, 1);
    }

    [Fact]
    public async Task A_list_says_until_when_each_record_must_and_may_be_there()
    {
        await using var app = await App.StartAsync();
        _ = await DiscloseAsync(app, new(2025, 2, 28));

        var listed = (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), new ListRetentionRecords { Office = app.Demo.Office, Class = "disclosure" })).Value;

        var record = listed.Items.Should().ContainSingle().Which;
        (record.Basis, record.KeptUntil, record.DueAfter, record.Content!.Title)
            .Should().Be(("网络数据安全管理条例第十二条", new DateOnly(2028, 2, 28), new DateOnly(2030, 2, 28), "市人民检察院"));
        (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), new ListRetentionRecords { Office = app.Demo.Office, Class = "impact-assessment" })).Value.Items.Should().BeEmpty();
    }

    private static async Task<IReadOnlyDictionary<string, int>> PurgeAsync(App app) => (await app.SendAsync(Actor.System, new PurgeExpired())).Value.Purged;

    private static async Task<IReadOnlyList<(RetentionRecordId Id, RetentionRecordStatus Status, bool Says)>> StandingsAsync(App app) =>
        [.. (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), new ListRetentionRecords { Office = app.Demo.Office })).Value.Items
            .Select(record => (record.Id, record.Status, record.Content is not null))];

    private static async Task<RetentionRecordId> AssessAsync(App app, DateOnly on)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var record = new RecordImpactAssessment
        {
            Id = RetentionRecordId.New(app.Now),
            Office = app.Demo.Office,
            Processing = "志愿者身份信息入库",
            Necessity = "履职所必需",
            Risks = "泄露后可能遭受报复",
            Measures = "加密、分权、留痕",
            AssessedOn = on,
        };
        _ = (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), record)).Value;
        return record.Id;
    }

    private static async Task<RetentionRecordId> DiscloseAsync(App app, DateOnly on)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var record = new RecordDisclosure
        {
            Id = RetentionRecordId.New(app.Now),
            Office = app.Demo.Office,
            Recipient = "市人民检察院",
            Purpose = "年度表彰",
            Scope = "姓名、聘期",
            PassedOn = on,
        };
        _ = (await app.SendAsync(app.Demo.Staff(Post.LiaisonOfficer), record)).Value;
        return record.Id;
    }

    private static async Task<VolunteerId> RefusedAsync(App app)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var applicant = VolunteerId.New(app.Now);
        _ = (await app.SendAsync(Actor.Volunteer(applicant), new ApplyAsVolunteer { Office = app.Demo.Office, Name = "申请人", BornOn = new(1990, 1, 1) })).Value;
        _ = (await app.SendAsync(
            app.Demo.Staff(Post.LiaisonOfficer), new ReviewApplication { Volunteer = applicant, Finding = ReviewFinding.Refuse, Reason = "名额已满" })).Value;
        return applicant;
    }

    private static Task<Outcome<PersonalDetails>> ReadAsync(App app, VolunteerId volunteer) =>
        app.SendAsync(app.Demo.Staff(Post.LiaisonOfficer), new ReadIdentity { Volunteer = volunteer, Purpose = IdentityPurpose.Contact });

    /// <summary>A host's own logs.</summary>
    private sealed class NetworkLogs : IPurger
    {
        public List<DateOnly> Days { get; } = [];

        public string Class => RetentionClassNames.NetworkLog;

        public Task<int> PurgeAsync(DateOnly madeUntil, int take, CancellationToken cancellationToken) =>
            Task.FromResult(Days.RemoveAll(day => day <= madeUntil));
    }
}

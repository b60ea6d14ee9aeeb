using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Each command leaves who did what when and on what; nothing personal.</summary>
public abstract class AuditSuite : StorageSuite
{
    private const string Secret = "王翠花";

    [Fact]
    public async Task An_entry_is_kept_as_it_was_given()
    {
        var subject = ClueId.New(Some.Now).Value;
        var trace = new CommandTrace { Command = "DoSomething", ActedBy = "staff:𠮷", At = Some.Now.AddTicks(3), Subject = subject, Purpose = "contact" };
        await using (var work = Begin())
        {
            await work.CommitAsync(trace);
        }

        var entry = Assert.Single(await Storage.ReadAuditAsync(), entry => entry.Subject == subject);
        Assert.Equal(("DoSomething", "staff:𠮷", Some.Now.AddTicks(3).UtcTicks, "contact"), (entry.Command, entry.ActedBy, entry.At.UtcTicks, entry.Purpose));
    }

    [Fact]
    public async Task A_command_leaves_one_entry_with_who_what_when_and_on_what()
    {
        var demo = await DemoAsync();
        var clue = await SubmitAsync(demo);

        await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id });

        var entry = Assert.Single(await Storage.ReadAuditAsync(), entry => entry.Command == nameof(ReceiveClue) && entry.Subject == clue.Id.Value);
        Assert.Equal((demo.Staff(Post.IntakeOfficer).ToString(), Clock.GetUtcNow().UtcTicks), (entry.ActedBy, entry.At.UtcTicks));
    }

    [Fact]
    public async Task A_reporters_command_is_kept_under_the_pseudonym()
    {
        var demo = await DemoAsync();
        var clue = await SubmitAsync(demo);

        var entry = Assert.Single(await Storage.ReadAuditAsync(), entry => entry.Command == nameof(SubmitClue) && entry.Subject == clue.Id.Value);

        Assert.StartsWith("r-", entry.ActedBy, StringComparison.Ordinal);
        Assert.DoesNotContain($"{demo.VolunteerId}", entry.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_clues_of_one_reporter_are_kept_under_two_pseudonyms()
    {
        var demo = await DemoAsync();
        var (one, two) = (await SubmitAsync(demo), await SubmitAsync(demo));

        var names = (await Storage.ReadAuditAsync()).Where(entry => entry.Subject == one.Id.Value || entry.Subject == two.Id.Value).Select(entry => entry.ActedBy);

        Assert.Equal(2, names.Distinct().Count());
    }

    [Fact]
    public async Task Reading_an_identity_is_kept_with_its_purpose_each_time()
    {
        var demo = await DemoAsync();
        for (var times = 1; times <= 2; times++)
        {
            await DoAsync(demo.Staff(Post.LiaisonOfficer), new ReadIdentity { Volunteer = demo.VolunteerId, Purpose = IdentityPurpose.ReviewApplication });
        }

        var entries = (await Storage.ReadAuditAsync()).Where(entry => entry.Command == nameof(ReadIdentity)).ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal((demo.VolunteerId.Value, true), (entry.Subject, !string.IsNullOrEmpty(entry.Purpose))));
    }

    [Fact]
    public async Task A_query_leaves_none()
    {
        var demo = await DemoAsync();
        var before = (await Storage.ReadAuditAsync()).Count;

        await DoAsync(demo.Staff(Post.Procurator), new ListClues { Office = demo.Office });

        Assert.Equal(before, (await Storage.ReadAuditAsync()).Count);
    }

    [Fact]
    public async Task A_command_that_is_sent_again_under_its_key_is_not_kept_as_done_twice()
    {
        var demo = await DemoAsync();
        var clue = NewClue();
        await DoAsync(demo.Volunteer, clue, "once");
        var done = (await Storage.ReadAuditAsync()).Count(entry => entry.Subject == clue.Id.Value);
        await DoAsync(demo.Volunteer, clue, "once");

        Assert.Equal(1, done);
        Assert.InRange((await Storage.ReadAuditAsync()).Count(entry => entry.Subject == clue.Id.Value), 1, 2);
    }

    [Fact]
    public async Task Nothing_that_somebody_wrote_of_a_person_is_in_the_trail()
    {
        var demo = await DemoAsync();
        var id = VolunteerId.New(Clock.GetUtcNow());
        var application = new ApplyAsVolunteer { Office = demo.Office, Name = Secret, Phone = "13900001111", Employer = "宁乡一中", BornOn = new(1990, 1, 1) };
        await DoAsync(Actor.Volunteer(id), application);
        await DoAsync(demo.Staff(Post.LiaisonOfficer), new ReadIdentity { Volunteer = id, Purpose = IdentityPurpose.ReviewApplication });
        await DoAsync(demo.Volunteer, NewClue() with { Title = $"{Secret}倾倒垃圾" });

        Assert.All(await Storage.ReadAuditAsync(), entry => Assert.All(
            (string[])[Secret, "13900001111", "宁乡一中"], secret => Assert.DoesNotContain(secret, entry.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_of_many_commands_at_once_leaves_its_entry()
    {
        var demo = await DemoAsync();
        SubmitClue[] clues = [.. Enumerable.Range(0, 12).Select(_ => NewClue())];

        var answers = await Task.WhenAll(clues.Select(clue => Task.Run(() => Services.SendAsync(demo.Volunteer, clue))));

        var kept = (await Storage.ReadAuditAsync()).Where(entry => entry.Command == nameof(SubmitClue)).Select(entry => entry.Subject).ToList();
        Assert.All(clues.Zip(answers).Where(pair => pair.Second.Succeeded), pair => Assert.Single(kept, pair.First.Id.Value));
        Assert.Contains(answers, answer => answer.Succeeded);
    }

    private Task<DemoOffice> DemoAsync() => Shared.OnceAsync(() => DemoOffice.SeedAsync(Services));

    private async Task<SubmitClue> SubmitAsync(DemoOffice demo)
    {
        var clue = NewClue();
        await DoAsync(demo.Volunteer, clue);
        return clue;
    }

    private SubmitClue NewClue() => new()
    {
        Id = ClueId.New(Clock.GetUtcNow()),
        Field = Some.Env,
        DivisionCode = DemoOffice.DivisionCode,
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒。",
    };
}

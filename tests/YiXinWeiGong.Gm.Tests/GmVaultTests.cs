using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Sqlite;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Gm;

/// <summary>The vault under the national algorithms.</summary>
public sealed class GmVaultTests : IAsyncDisposable
{
    private readonly SqliteHost _file = new();
    private readonly GivenVaultKey _key = new(new byte[32]);

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task A_database_that_began_under_aes_goes_on_under_sm4_and_stays_readable()
    {
        DemoOffice demo;
        await using (var aes = Open("aes-256-gcm"))
        {
            demo = await DemoOffice.SeedAsync(aes);
            _ = (await aes.SendAsync(demo.Volunteer, NewClue())).Value;
        }

        await using var gm = Open("sm4-gcm");
        await gm.PrepareYiXinWeiGongAsync();
        _ = (await gm.SendAsync(demo.Volunteer, NewClue(), "k")).Value;
        var applicant = Actor.Volunteer(VolunteerId.New(_file.Clock.GetUtcNow()));
        _ = (await gm.SendAsync(applicant, new ApplyAsVolunteer { Office = demo.Office, Name = "王翠花", BornOn = new(1990, 1, 1) })).Value;
        while ((await gm.SendAsync(Actor.System, new RewrapVaultKeys())).Value.MayBeMore)
        {
        }

        (await _file.RowsAsync("select distinct WrapSuite from yxwg_vault_keys")).Should().Equal("sm4-gcm");
        (await _file.RowsAsync("select distinct Suite from yxwg_vault_identities order by 1")).Should().Equal("aes-256-gcm", "sm4-gcm");
        (await gm.SendAsync(demo.Volunteer, new ListMyClues())).Value.Should().HaveCount(2);
        foreach (var volunteer in (VolunteerId[])[demo.VolunteerId, applicant.AsVolunteer!.Value])
        {
            var read = new ReadIdentity { Volunteer = volunteer, Purpose = IdentityPurpose.Contact };
            (await gm.SendAsync(demo.Staff(Post.LiaisonOfficer), read)).Value.Name.Should().NotBeEmpty();
        }
    }

    private ServiceProvider Open(string suite)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_file.Clock);
        services.AddSingleton<IKeyProvider>(_key);
        services.AddYiXinWeiGong().AddGmSuite().UseSqlite(_file.ConnectionString);
        services.Configure<VaultOptions>(options => options.Suite = suite);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private SubmitClue NewClue() => new()
    {
        Id = ClueId.New(_file.Clock.GetUtcNow()),
        Field = new FieldCode("ENV"),
        DivisionCode = DemoOffice.DivisionCode,
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒建筑垃圾。",
    };
}

using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing;

/// <summary>宁乡市人民检察院 with its superiors, staff for every post and one appointed volunteer: enough to try the workflow.</summary>
public sealed class DemoOffice
{
    private readonly Dictionary<Post, StaffId> _staff = [];

    private DemoOffice(OfficeId office, VolunteerId volunteer) => (Office, VolunteerId) = (office, volunteer);

    /// <summary>The division the office covers.</summary>
    public const string DivisionCode = "430182";

    /// <summary>The office.</summary>
    public OfficeId Office { get; }

    /// <summary>The volunteer's id.</summary>
    public VolunteerId VolunteerId { get; }

    /// <summary>The appointed volunteer, as an actor.</summary>
    public Actor Volunteer => Actor.Volunteer(VolunteerId);

    /// <summary>The member of staff who holds a post, as an actor.</summary>
    /// <param name="post">The post.</param>
    public Actor Staff(Post post) => Actor.Staff(_staff[post]);

    /// <summary>Prepares the store and seeds it, through the same use cases that a host would send.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<DemoOffice> SeedAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await services.PrepareYiXinWeiGongAsync(cancellationToken);
        await SeedOfficesAsync(services, ["ningxiang"], cancellationToken);

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = services.GetRequiredService<LegalCalendar>().DateOf(now);
        var demo = new DemoOffice(OfficeSeed.Embedded.Single(entry => entry.Alias == "ningxiang").Id, VolunteerId.New(now));
        foreach (var post in Enum.GetValues<Post>().Where(post => post != Post.None))
        {
            var id = StaffId.New(now);
            demo._staff.Add(post, id);
            Succeed(await services.SendAsync(Actor.System, new RegisterStaff { Id = id, Name = $"演示{(int)post}" }, cancellationToken: cancellationToken));
            Succeed(await services.SendAsync(
                Actor.System, new AssignPost { Staff = id, Post = post, Office = demo.Office, From = today }, cancellationToken: cancellationToken));
        }

        await demo.AppointAsync(services, demo.VolunteerId, cancellationToken);
        return demo;
    }

    /// <summary>Lets somebody apply, be reviewed and be appointed by this office.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="volunteer">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task AppointAsync(IServiceProvider services, VolunteerId volunteer, CancellationToken cancellationToken = default)
    {
        var application = new ApplyAsVolunteer { Office = Office, Name = "演示志愿者", BornOn = new DateOnly(1990, 1, 1) };
        Succeed(await services.SendAsync(Actor.Volunteer(volunteer), application, cancellationToken: cancellationToken));
        var review = new ReviewApplication { Volunteer = volunteer, Finding = ReviewFinding.Recommend };
        Succeed(await services.SendAsync(Staff(Post.LiaisonOfficer), review, cancellationToken: cancellationToken));
        Succeed(await services.SendAsync(Staff(Post.ChiefProcurator), new AppointVolunteer { Volunteer = volunteer }, cancellationToken: cancellationToken));
    }

    /// <summary>Establishes offices of the embedded seed, each after its superiors; those there are already are left as they are.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="aliases">Their aliases in the seed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task SeedOfficesAsync(IServiceProvider services, IReadOnlyCollection<string> aliases, CancellationToken cancellationToken = default)
    {
        var seed = OfficeSeed.Embedded.ToDictionary(entry => entry.Alias);
        var wanted = new HashSet<string>(aliases);
        foreach (var alias in aliases)
        {
            for (var superior = seed[alias].Superior; superior is not null; superior = seed[superior].Superior)
            {
                wanted.Add(superior);
            }
        }

        var there = (await services.SendAsync(Actor.System, new ListOffices(), cancellationToken: cancellationToken)).Value.Select(office => office.Id).ToHashSet();
        foreach (var entry in OfficeSeed.Embedded.Where(entry => wanted.Contains(entry.Alias) && !there.Contains(entry.Id)))
        {
            var office = new EstablishOffice
            {
                Id = entry.Id,
                Name = entry.Name,
                ShortName = entry.ShortName,
                Level = entry.Level,
                Kind = entry.Kind,
                Superior = entry.Superior is { } superior ? seed[superior].Id : null,
                Coverage = entry.Coverage,
            };
            Succeed(await services.SendAsync(Actor.System, office, cancellationToken: cancellationToken));
        }
    }

    private static void Succeed<T>(Outcome<T> outcome) => _ = outcome.Value;
}

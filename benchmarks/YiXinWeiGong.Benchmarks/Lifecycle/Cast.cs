using YiXinWeiGong.Offices;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>An office with whom a lifecycle needs.</summary>
internal sealed record CastOffice(OfficeId Id, string ShortName, string Division, Actor IntakeOfficer, Actor Procurator, IReadOnlyList<VolunteerId> Volunteers)
{
    /// <summary>How many volunteers report by turns for one worker.</summary>
    public const int ReportersOfWorker = 4;

    /// <summary>Which of the workers of this office it is.</summary>
    public required int Offices { get; init; }

    /// <summary>No two workers share a reporter, so that no two commands of one person meet.</summary>
    public VolunteerId ReporterOf(int worker, int turn) =>
        Volunteers[(((worker / Offices) * ReportersOfWorker) + (turn % ReportersOfWorker)) % Volunteers.Count];

    public IReadOnlyList<VolunteerId> OthersThan(VolunteerId reporter, int count, int turn) =>
        [.. Enumerable.Range(turn % Volunteers.Count, Volunteers.Count).Select(index => Volunteers[index % Volunteers.Count]).Where(one => one != reporter).Take(count)];
}

/// <summary>The offices, staff and volunteers of the benchmark, entered through the library's own use cases.</summary>
internal sealed class Cast
{
    /// <summary>Enough that commands of several offices go on at a time, few enough that those of one meet at its number series.</summary>
    private const int MostOffices = 8;

    private readonly IReadOnlyList<CastOffice> _offices;

    private Cast(IReadOnlyList<CastOffice> offices) => _offices = offices;

    public CastOffice OfficeOf(int worker) => _offices[worker % _offices.Count];

    /// <param name="services">The library on an empty store.</param>
    /// <param name="workers">How many lifecycles will go on at a time, at most.</param>
    public static async Task<Cast> SeedAsync(IServiceProvider services, int workers)
    {
        await services.PrepareYiXinWeiGongAsync();
        var (now, today) = (TimeProvider.System.GetUtcNow(), DateOnly.FromDateTime(DateTime.UtcNow));
        var seeds = OfficeSeed.Embedded.Where(entry => entry.Level == OfficeLevel.Basic && entry.Coverage.Any(covered => covered.Holds(today)))
            .DistinctBy(entry => entry.Coverage.First(covered => covered.Holds(today)).Division).Take(MostOffices).ToArray();
        await DemoOffice.SeedOfficesAsync(services, [.. seeds.Select(entry => entry.Alias)]);
        var volunteers = Math.Max(8, CastOffice.ReportersOfWorker * ((workers + seeds.Length - 1) / seeds.Length));
        var offices = new List<CastOffice>();
        foreach (var seed in seeds)
        {
            var staff = new Dictionary<Post, Actor>();
            foreach (var post in new[] { Post.IntakeOfficer, Post.Procurator, Post.LiaisonOfficer, Post.ChiefProcurator })
            {
                var id = StaffId.New(now);
                _ = (await services.SendAsync(Actor.System, new RegisterStaff { Id = id, Name = $"工作人员{(int)post}" })).Value;
                _ = (await services.SendAsync(Actor.System, new AssignPost { Staff = id, Post = post, Office = seed.Id, From = today })).Value;
                staff.Add(post, Actor.Staff(id));
            }

            var appointed = new List<VolunteerId>();
            for (var i = 0; i < volunteers; i++)
            {
                appointed.Add(await AppointAsync(services, seed.Id, staff, VolunteerId.New(now)));
            }

            offices.Add(new CastOffice(
                seed.Id, seed.ShortName, seed.Coverage.First(covered => covered.Holds(today)).Division, staff[Post.IntakeOfficer], staff[Post.Procurator], appointed)
            {
                Offices = seeds.Length,
            });
        }

        return new Cast(offices);
    }

    private static async Task<VolunteerId> AppointAsync(IServiceProvider services, OfficeId office, Dictionary<Post, Actor> staff, VolunteerId volunteer)
    {
        var application = new ApplyAsVolunteer { Office = office, Name = "志愿者", BornOn = new DateOnly(1990, 1, 1) };
        _ = (await services.SendAsync(Actor.Volunteer(volunteer), application)).Value;
        _ = (await services.SendAsync(staff[Post.LiaisonOfficer], new ReviewApplication { Volunteer = volunteer, Finding = ReviewFinding.Recommend })).Value;
        _ = (await services.SendAsync(staff[Post.ChiefProcurator], new AppointVolunteer { Volunteer = volunteer })).Value;
        return volunteer;
    }
}

using CaseReplay.Binding;
using CaseReplay.Scenarios;
using YiXinWeiGong;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace CaseReplay.Running;

/// <summary>Sets up a scenario's offices and people before its first step, through the commands that a host would send.</summary>
internal sealed class Cast(Stage stage, Scenario scenario, Aliases aliases)
{
    /// <summary>From when on somebody holds a post where the scenario does not say.</summary>
    private static readonly DateOnly Always = new(2000, 1, 1);

    private readonly Dictionary<(OfficeId Office, Post Post), StaffId> _implicit = [];

    private readonly Queue<VolunteerPerson> _toAppoint = new(scenario.People.OfType<VolunteerPerson>().OrderBy(volunteer => Opening.AppointedOn(volunteer, scenario)));

    /// <summary>Sets up the offices and the staff.</summary>
    public async Task EnterAsync()
    {
        var opening = Opening.Of(scenario);
        stage.Clock.SetUtcNow(opening);
        await DemoOffice.SeedOfficesAsync(stage.Services, [.. scenario.Offices.Select(office => office.Alias)]);
        foreach (var member in scenario.People.OfType<StaffPerson>())
        {
            await HireAsync(new StaffId(aliases[member.Alias]), member.Alias, member.Office.Id, member.Posts, member.From ?? Always);
        }
    }

    /// <summary>Appoints the volunteers whose day has come and who are not appointed yet, in the order of time.</summary>
    /// <param name="until">When the next step happens.</param>
    /// <returns>Those who were appointed.</returns>
    public async Task<IReadOnlyList<VolunteerPerson>> AppointAsync(DateTimeOffset until)
    {
        var appointed = new List<VolunteerPerson>();
        while (_toAppoint.TryPeek(out var next) && Opening.AppointedAt(next, scenario) <= until)
        {
            await AppointAsync(next, Opening.AppointedOn(next, scenario));
            appointed.Add(_toAppoint.Dequeue());
        }

        return appointed;
    }

    private async Task HireAsync(StaffId id, string name, OfficeId office, IReadOnlyList<Post> posts, DateOnly from)
    {
        await SendAsync(Actor.System, new RegisterStaff { Id = id, Name = name });
        foreach (var post in posts)
        {
            await SendAsync(Actor.System, new AssignPost { Staff = id, Post = post, Office = office, From = from });
        }
    }

    private async Task AppointAsync(VolunteerPerson volunteer, DateOnly on)
    {
        stage.Clock.SetUtcNow(Moment.StartOf(on));
        var id = new VolunteerId(aliases[volunteer.Alias]);
        var application = new ApplyAsVolunteer
        {
            Office = volunteer.Office.Id,
            Name = volunteer.Alias,
            BornOn = on.AddYears(-30),
            Categories = volunteer.Categories,
            Specialties = volunteer.Specialties,
        };
        await SendAsync(Actor.Volunteer(id), application);
        var review = new ReviewApplication { Volunteer = id, Finding = ReviewFinding.Recommend };
        await SendAsync(await HolderAsync(volunteer.Office, Post.LiaisonOfficer, on), review);
        await SendAsync(await HolderAsync(volunteer.Office, Post.ChiefProcurator, on), new AppointVolunteer { Volunteer = id, From = on });
    }

    /// <summary>Whoever of the scenario holds a post that day; somebody nameless where nobody does.</summary>
    private async Task<Actor> HolderAsync(OfficeSeedEntry office, Post post, DateOnly on)
    {
        if (scenario.People.OfType<StaffPerson>().FirstOrDefault(member =>
                member.Office == office && member.Posts.Contains(post) && (member.From ?? Always) <= on) is { } member)
        {
            return Actor.Staff(new StaffId(aliases[member.Alias]));
        }

        if (!_implicit.TryGetValue((office.Id, post), out var holder))
        {
            _implicit[(office.Id, post)] = holder = StaffId.New(stage.Clock.GetUtcNow());
            await HireAsync(holder, $"{post} of {office.Alias}", office.Id, [post], Always);
        }

        return Actor.Staff(holder);
    }

    private async Task SendAsync<T>(Actor actor, IUseCase<T> command)
    {
        var outcome = await stage.Services.SendAsync(actor, command);
        if (outcome.Problem is { } problem)
        {
            throw new InvalidOperationException($"{command.GetType().Name}: {problem.Code} {problem.Property}");
        }
    }
}

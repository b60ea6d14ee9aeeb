using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>
/// Two offices with data alike. Whoever of the one asks whatever can be asked, about its own or about the other's, is
/// answered nothing private of the other.
/// </summary>
public abstract class IsolationSuite : StorageSuite
{
    /// <summary>Every query.</summary>
    public static TheoryData<string> Queries => [.. QuerySamples.All.Select(sample => sample.Name)];

    /// <summary>The queries whose answers bear what only the office's own may see.</summary>
    public static TheoryData<string> PrivateQueries => [.. QuerySamples.All.Where(sample => sample.IsPrivate).Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Nobody_of_another_office_is_answered_anything_private_of_this_one(string query)
    {
        var (here, there) = await WorldsAsync();
        foreach (var actor in there.Everybody)
        {
            ShouldBearNothingOf(here, await AskAsync(query, actor, about: here), actor);
            ShouldBearNothingOf(here, await AskAsync(query, actor, about: there), actor);
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Nobody_of_this_office_is_answered_anything_private_of_another(string query)
    {
        var (here, there) = await WorldsAsync();
        foreach (var actor in here.Everybody)
        {
            ShouldBearNothingOf(there, await AskAsync(query, actor, about: there), actor);
            ShouldBearNothingOf(there, await AskAsync(query, actor, about: here), actor);
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_stranger_is_answered_nothing_private(string query)
    {
        var (here, there) = await WorldsAsync();
        foreach (var actor in (Actor[])[Actor.Public, Actor.Volunteer(VolunteerId.New(Some.Now)), Actor.Staff(StaffId.New(Some.Now))])
        {
            foreach (var of in (OfficeWorld[])[here, there])
            {
                ShouldBearNothingOf(of, await AskAsync(query, actor, of), actor);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PrivateQueries))]
    public async Task Somebody_of_the_office_is_answered_what_the_others_are_not(string query)
    {
        var (here, there) = await WorldsAsync();
        foreach (var of in (OfficeWorld[])[here, there])
        {
            var answers = new List<string>();
            foreach (var actor in of.Everybody)
            {
                answers.Add(await AskAsync(query, actor, of));
            }

            Assert.Contains(answers, answer => Secrets(of).Any(secret => answer.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task Details_of_a_person_are_read_by_the_liaison_officer_of_their_office_alone()
    {
        var (here, there) = await WorldsAsync();
        foreach (var actor in there.Everybody)
        {
            var outcome = await Services.SendAsync(actor, new ReadIdentity { Volunteer = here.Adviser, Purpose = IdentityPurpose.Contact });
            Assert.False(outcome.Succeeded, $"{actor}");
        }

        var read = await DoAsync(here.Holder(Post.LiaisonOfficer), new ReadIdentity { Volunteer = here.Adviser, Purpose = IdentityPurpose.Contact });
        Assert.Equal($"{here.Mark}志愿者", read.Name);
    }

    [Fact]
    public async Task Every_query_of_the_library_is_asked()
    {
        var (here, _) = await WorldsAsync();
        var asked = QuerySamples.All.Select(sample => sample.Name).ToList();
        Assert.Equal(asked.Distinct(), asked);

        Assert.Equal(
            Services.GetServices<UseCaseDescriptor>().Where(useCase => !useCase.IsCommand && useCase.Request.Assembly == typeof(YiXinWeiGongHost).Assembly)
                .Select(useCase => useCase.Request.Name).Order(StringComparer.Ordinal),
            asked.Order(StringComparer.Ordinal));
        Assert.NotEmpty(here.PrivateIds);
    }

    private static void ShouldBearNothingOf(OfficeWorld of, string answer, Actor actor) => Assert.All(
        Secrets(of), secret => Assert.False(answer.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{actor} is answered {secret}: {answer}"));

    private static IEnumerable<string> Secrets(OfficeWorld of) => of.PrivateIds.Select(id => $"{id}").Append(of.Mark);

    private Task<string> AskAsync(string query, Actor actor, OfficeWorld about) => QuerySamples.All.Single(sample => sample.Name == query).AskAsync(Services, actor, about);

    private async Task<(OfficeWorld Here, OfficeWorld There)> WorldsAsync()
    {
        var both = await Shared.OnceAsync(async () => new[]
        {
            await OfficeWorld.MakeAsync(Services, "ningxiang", "430182", "甲记"), await OfficeWorld.MakeAsync(Services, "liuyang", "430181", "乙记"),
        });
        return (both[0], both[1]);
    }
}

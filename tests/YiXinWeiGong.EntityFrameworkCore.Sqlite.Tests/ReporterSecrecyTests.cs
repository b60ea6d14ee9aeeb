using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>What whoever holds the database without the key can and cannot put together.</summary>
public sealed class ReporterSecrecyTests : IAsyncDisposable
{
    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Two_clues_of_one_reporter_have_nothing_in_common_in_the_vault()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        _ = (await _host.Services.SendAsync(demo.Volunteer, NewClue())).Value;
        _ = (await _host.Services.SendAsync(demo.Volunteer, NewClue())).Value;

        (await _host.RowsAsync("select Blind from yxwg_vault_reporters")).Should().HaveCount(2).And.OnlyHaveUniqueItems();
        (await _host.RowsAsync("select Pseudonym from yxwg_vault_reporters")).Should().HaveCount(2).And.OnlyHaveUniqueItems();
        (await _host.Services.SendAsync(demo.Volunteer, new ListMyClues())).Value.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_database_opened_with_another_key_is_refused_at_start()
    {
        _ = await DemoOffice.SeedAsync(_host.Services);
        var services = new ServiceCollection();
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(RandomNumberGenerator.GetBytes(32)));
        services.AddYiXinWeiGong().UseSqlite(_host.ConnectionString);
        await using var another = services.BuildServiceProvider();

        await FluentActions.Awaiting(() => another.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<InvalidOperationException>().WithMessage("*another key*");
    }

    [Fact]
    public async Task The_audit_knows_a_reporter_by_pseudonym_and_the_next_command_of_the_same_scope_by_its_actor()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var clue = NewClue();
        await using var scope = _host.Services.CreateAsyncScope();
        var request = scope.ServiceProvider.GetRequiredService<CurrentRequest>();
        var mediator = scope.ServiceProvider.GetRequiredService<MediatR.IMediator>();

        request.Actor = demo.Volunteer;
        _ = (await mediator.Send(clue)).Value;
        request.Actor = demo.Staff(Post.IntakeOfficer);
        _ = (await mediator.Send(new ReceiveClue { Clue = clue.Id })).Value;

        (await _host.RowsAsync("select ActedBy from yxwg_audit where Command = 'SubmitClue'")).Should().ContainSingle().Which.Should().StartWith("r-");
        (await _host.RowsAsync("select ActedBy from yxwg_audit where Command = 'ReceiveClue'")).Should().Equal(demo.Staff(Post.IntakeOfficer).ToString());
    }

    [Fact]
    public async Task Whose_post_has_ended_acts_no_more_even_in_a_scope_that_lives_on()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var (first, second) = (NewClue(), NewClue());
        _ = (await _host.Services.SendAsync(demo.Volunteer, first)).Value;
        _ = (await _host.Services.SendAsync(demo.Volunteer, second)).Value;
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRequest>().Actor = demo.Staff(Post.IntakeOfficer);
        var mediator = scope.ServiceProvider.GetRequiredService<MediatR.IMediator>();
        _ = (await mediator.Send(new ReceiveClue { Clue = first.Id })).Value;
        var end = new EndPost
        {
            Staff = new StaffId(demo.Staff(Post.IntakeOfficer).Id),
            Post = Post.IntakeOfficer,
            Office = demo.Office,
            Until = new DateOnly(2026, 3, 10),
        };
        _ = (await _host.Services.SendAsync(Actor.System, end)).Value;
        _host.Clock.Advance(TimeSpan.FromDays(2));

        var outcome = await mediator.Send(new ReceiveClue { Clue = second.Id });

        outcome.Problem!.Code.Should().Be("use-case.denied");
    }

    [Fact]
    public async Task Nobody_takes_a_matter_over_by_registering_a_clue_under_its_first_cases_id()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var own = new ProposeCase
        {
            Id = CaseId.New(_host.Clock.GetUtcNow()),
            Office = demo.Office,
            Source = ClueSource.OtherDuty,
            Field = new FieldCode("ENV"),
            Title = "沩水河采砂",
            RespondentName = "宁乡市水利局",
            RespondentDivision = "430182",
            RespondentLevel = AgencyLevel.County,
            Harm = "河堤受损",
            SuspectedFault = "未履行监管职责",
        };
        _ = (await _host.Services.SendAsync(demo.Staff(Post.Procurator), own)).Value;

        var outcome = await _host.Services.SendAsync(demo.Volunteer, NewClue() with { Id = new ClueId(own.Id.Value) });

        outcome.Problem.Should().Be(new Problem(ProblemKind.Conflict, "store.conflict", "Id"));
        (await _host.RowsAsync("select count(*) from yxwg_clues")).Should().Equal("0");
    }

    [Fact]
    public async Task What_is_sent_as_somebody_is_done_as_them_whoever_the_host_says_is_signed_in()
    {
        var services = new ServiceCollection();
        services.AddScoped<IActorAccessor, NobodySignedIn>();
        services.AddYiXinWeiGong().UseInMemory();
        await using var host = services.BuildServiceProvider();

        var demo = await DemoOffice.SeedAsync(host);

        (await host.SendAsync(demo.Volunteer, NewClue())).Succeeded.Should().BeTrue();
        (await host.SendAsync(Actor.Public, NewClue())).Problem!.Code.Should().Be("use-case.denied");
    }

    private SubmitClue NewClue() => new()
    {
        Id = ClueId.New(_host.Clock.GetUtcNow()),
        Field = new FieldCode("ENV"),
        DivisionCode = DemoOffice.DivisionCode,
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒建筑垃圾。",
    };

    private sealed class NobodySignedIn : IActorAccessor
    {
        public Actor Current => Actor.Public;
    }
}

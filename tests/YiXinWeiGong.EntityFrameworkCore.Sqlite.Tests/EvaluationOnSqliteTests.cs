using YiXinWeiGong.Clues;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class EvaluationOnSqliteTests : IAsyncDisposable
{
    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Volunteers_advise_and_the_procurator_concludes()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var procurator = demo.Staff(Post.Procurator);
        var (clue, id) = (await AReceivedClueAsync(demo), EvaluationId.New(_host.Clock.GetUtcNow()));
        var (first, second) = (await AVolunteerAsync(demo), await AVolunteerAsync(demo));

        var opened = await _host.Services.SendAsync(procurator, new OpenEvaluation { Id = id, Clue = clue, Evaluators = [first] });
        var invited = await _host.Services.SendAsync(procurator, new InviteEvaluators { Evaluation = id, Evaluators = [second] });
        var opinion = await _host.Services.SendAsync(Actor.Volunteer(second), AnOpinion(id));
        var between = await _host.Services.SendAsync(procurator, new GetClue { Clue = clue });
        var mine = await _host.Services.SendAsync(Actor.Volunteer(first), new ListMyEvaluations());
        var incomplete = await _host.Services.SendAsync(procurator, AConclusion(id) with { Verifiability = EvaluationFinding.None });
        var concluded = await _host.Services.SendAsync(procurator, AConclusion(id));
        var after = await _host.Services.SendAsync(procurator, new GetClue { Clue = clue });
        var view = await _host.Services.SendAsync(procurator, new GetEvaluation { Evaluation = id });

        (opened.Value.Version, invited.Value.Version, opinion.Value.Version, concluded.Value.Version).Should().Be((1, 2, 3, 4));
        between.Value.Status.Should().Be(ClueStatus.UnderEvaluation);
        mine.Value.Items.Should().ContainSingle().Which.MyOpinion.Should().BeNull("the other evaluator's opinion is not theirs to read");
        incomplete.Problem.Should().Be(new Problem(ProblemKind.Refused, "evaluation.findings-incomplete"));
        after.Value.Status.Should().Be(ClueStatus.Evaluated);
        view.Value.Version.Should().Be(4);
        view.Value.Invitations.Select(invitation => invitation.Evaluator).Should().BeEquivalentTo([first, second]);
        view.Value.Opinions.Should().ContainSingle().Which.Comment.Should().Be("照片清楚");
        view.Value.Conclusion!.ProposedDisposition.Should().Be(ProposedDisposition.File);
        (await _host.RowsAsync($"select Name from yxwg_events where SubjectKind = 'evaluation' order by SubjectVersion, Name")).Should().Equal(
            "EvaluationOpened", "EvaluatorInvited", "EvaluatorInvited", "EvaluationOpinionGiven", "EvaluationConcluded");
    }

    [Fact]
    public async Task The_reporter_is_excluded_without_a_word_why_and_the_clue_stays_received()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var procurator = demo.Staff(Post.Procurator);
        var clue = await AReceivedClueAsync(demo);
        var open = new OpenEvaluation { Id = EvaluationId.New(_host.Clock.GetUtcNow()), Clue = clue, Evaluators = [demo.VolunteerId] };

        var refused = await _host.Services.SendAsync(procurator, open);
        var after = await _host.Services.SendAsync(procurator, new GetClue { Clue = clue });

        refused.Problem.Should().Be(new Problem(ProblemKind.Refused, "evaluation.invitee-excluded", "Evaluators"));
        after.Value.Status.Should().Be(ClueStatus.Received);
    }

    [Fact]
    public async Task Somebody_who_is_not_appointed_is_not_invited()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var applicant = VolunteerId.New(_host.Clock.GetUtcNow());
        await _host.Services.SendAsync(
            Actor.Volunteer(applicant), new ApplyAsVolunteer { Office = demo.Office, Name = "申请人", BornOn = new DateOnly(1990, 1, 1) });
        var open = new OpenEvaluation { Id = EvaluationId.New(_host.Clock.GetUtcNow()), Clue = await AReceivedClueAsync(demo), Evaluators = [applicant] };

        var refused = await _host.Services.SendAsync(demo.Staff(Post.Procurator), open);

        refused.Problem.Should().Be(new Problem(ProblemKind.Refused, "volunteer.not-appointed", "Evaluators"));
    }

    private async Task<ClueId> AReceivedClueAsync(DemoOffice demo)
    {
        var submit = new SubmitClue
        {
            Id = ClueId.New(_host.Clock.GetUtcNow()),
            Field = new FieldCode("ENV"),
            DivisionCode = DemoOffice.DivisionCode,
            Title = "河道倾倒垃圾",
            Description = "沩水河边有人倾倒建筑垃圾。",
        };
        _ = (await _host.Services.SendAsync(demo.Volunteer, submit)).Value;
        _ = (await _host.Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = submit.Id })).Value;
        return submit.Id;
    }

    private async Task<VolunteerId> AVolunteerAsync(DemoOffice demo)
    {
        var id = VolunteerId.New(_host.Clock.GetUtcNow());
        await demo.AppointAsync(_host.Services, id);
        return id;
    }

    private static GiveEvaluationOpinion AnOpinion(EvaluationId evaluation) => new()
    {
        Evaluation = evaluation,
        Authenticity = Grade.High,
        Verifiability = Grade.High,
        PossibilityOfIllegality = Grade.High,
        Investigability = Grade.Medium,
        SupervisionValue = Grade.High,
        Comment = "照片清楚",
    };

    private static ConcludeEvaluation AConclusion(EvaluationId evaluation) => new()
    {
        Evaluation = evaluation,
        Authenticity = EvaluationFinding.Met,
        Verifiability = EvaluationFinding.Met,
        ProposedDisposition = ProposedDisposition.File,
        Reason = "现场核实属实",
    };
}

using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class ConsultationOnSqliteTests : IAsyncDisposable
{
    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_expert_is_asked_answers_and_hears_what_became_of_it()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var procurator = demo.Staff(Post.Procurator);
        var expert = VolunteerId.New(_host.Clock.GetUtcNow());
        await demo.AppointAsync(_host.Services, expert);
        var ask = AQuestion(await AMatterAsync(demo), expert);

        var asked = await _host.Services.SendAsync(procurator, ask);
        var other = await _host.Services.SendAsync(demo.Volunteer, new AnswerConsultation { Consultation = ask.Id, Text = "代答" });
        var answered = await _host.Services.SendAsync(Actor.Volunteer(expert), new AnswerConsultation { Consultation = ask.Id, Text = "宜先取样检测" });
        var assessed = await _host.Services.SendAsync(
            procurator, new AssessAnswer { Consultation = ask.Id, Finding = AnswerFinding.Adopted, Reason = "已据此取样" });
        var mine = await _host.Services.SendAsync(Actor.Volunteer(expert), new ListMyConsultations());
        var view = await _host.Services.SendAsync(procurator, new GetConsultation { Consultation = ask.Id });

        (asked.Value.Version, answered.Value.Version, assessed.Value.Version).Should().Be((1, 2, 3));
        other.Problem.Should().Be(new Problem(ProblemKind.Refused, "consultation.asked-of-somebody-else"));
        mine.Value.Items.Should().ContainSingle().Which.Assessment.Should().BeEquivalentTo(new { Finding = AnswerFinding.Adopted, Reason = "已据此取样" });
        view.Value.Should().BeEquivalentTo(new { ask.Matter, demo.Office, Expert = expert, Status = ConsultationStatus.Assessed });
        view.Value.Answer!.Text.Should().Be("宜先取样检测");
    }

    [Fact]
    public async Task The_reporter_of_the_matter_s_clue_is_excluded_without_a_word_why()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);

        var refused = await _host.Services.SendAsync(demo.Staff(Post.Procurator), AQuestion(await AMatterAsync(demo), demo.VolunteerId));

        refused.Problem.Should().Be(new Problem(ProblemKind.Refused, "consultation.expert-excluded", "Expert"));
    }

    private AskExpert AQuestion(MatterId matter, VolunteerId expert) => new()
    {
        Id = ConsultationId.New(_host.Clock.GetUtcNow()),
        Matter = matter,
        Expert = expert,
        Question = "建筑垃圾是否含有害物质，如何判断？",
    };

    private async Task<MatterId> AMatterAsync(DemoOffice demo)
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
        return new MatterId(submit.Id.Value);
    }
}

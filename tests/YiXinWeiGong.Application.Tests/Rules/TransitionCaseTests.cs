using System.Text;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>S112, from the host's side.</summary>
public sealed class TransitionCaseTests
{
    private const string NewLaw = """
        { "id": "LAW", "version": 1, "zh": "新法", "en": "new law", "source": "s", "layer": "national", "from": "2026-04-01",
          "parameters": { "agency-reply": { "is": "1 month", "article": "LAW 1" } } }
        """;

    private static readonly DateOnly NewLawsDay = new(2026, 4, 1);

    [Fact]
    public async Task A_case_filed_before_a_new_law_keeps_its_rules_and_one_filed_after_has_the_new_ones()
    {
        await using var app = await StartAsync();
        var early = await ACase.FiledAsync(app);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 2, 1, 0, 0, TimeSpan.Zero));
        var late = await ACase.FiledAsync(app);

        (await ACase.SeeAsync(app, early)).Rules!.Books.Should().Equal("BG@1", "JS@1", "TZ@1", "XF@1");
        (await ACase.SeeAsync(app, late)).Rules!.Books.Should().Equal("BG@1", "JS@1", "LAW@1", "TZ@1", "XF@1");
    }

    [Fact]
    public async Task It_moves_by_the_chief_s_decision_alone_and_only_as_was_decided()
    {
        await using var app = await StartAsync();
        var id = await ACase.ServedAsync(app);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 2, 1, 0, 0, TimeSpan.Zero));
        var approval = await ACase.ApprovedAsync(
            app, ApprovalMatters.TransitionCase, id, nameof(TransitionEffect.CountAgain), TransitionCase.Decision(NewLawsDay, "新法施行"));
        var move = new TransitionCase { Case = id, Approval = approval, RulesOf = NewLawsDay, Effect = TransitionEffect.CountAgain, Reason = "新法施行" };
        var procurator = app.Demo.Staff(Post.Procurator);

        await app.ShouldRejectAsync(procurator, move with { Reason = "另有理由" }, ProblemKind.Refused, ApprovalCodes.ForSomethingElse, "Approval");
        await app.ShouldRejectAsync(procurator, move with { RulesOf = new(2026, 4, 2) }, ProblemKind.Refused, ApprovalCodes.ForSomethingElse, "Approval");
        await app.ShouldRejectAsync(procurator, move with { Effect = TransitionEffect.Keep }, ProblemKind.Refused, ApprovalCodes.ForSomethingElse, "Approval");
        var moved = await app.SendAsync(procurator, move);

        moved.Value.Deadlines.Single(due => due.Kind == DeadlineKinds.AgencyReply).Should().Match<Deadline>(due => due.Book == "LAW@1" && due.Nominal == new DateOnly(2026, 4, 10));
        var seen = await ACase.SeeAsync(app, id);
        seen.Rules!.Books.Should().Contain("LAW@1");
        seen.Transitions.Should().ContainSingle().Which.Reason.Should().Be("新法施行");
        app.Database.Audit.Should().Contain(trace => trace.Command == nameof(TransitionCase));
    }

    [Fact]
    public async Task A_book_that_a_host_adds_is_checked_when_it_is_added()
    {
        var add = () => App.StartAsync(services => services.AddYiXinWeiGong().AddRuleBook(Json("""{ "id": "LAW" }"""), "law.json"));

        await add.Should().ThrowAsync<FormatException>().WithMessage("law.json(1): $: 'version' is missing*");
    }

    [Fact]
    public async Task Anybody_on_the_staff_sees_what_rules_apply_and_why()
    {
        await using var app = await StartAsync();

        var rules = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new GetRules { On = NewLawsDay, Office = app.Demo.Office })).Value;

        rules.Settings.Should().Contain(new RuleSetting("agency-reply", "1 month", "LAW 1", "LAW@1"));
        rules.Choices.Should().Contain(new ChoiceTaken("rest-days", "weekends-and-bridge-days", "BG@1")).And.HaveCount(17);
        (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new GetRules { On = new(2017, 10, 1) })).Value.IsUndetermined.Should().BeTrue();
    }

    private static Task<App> StartAsync() => App.StartAsync(services => services.AddYiXinWeiGong().AddRuleBook(Json(NewLaw)));

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}

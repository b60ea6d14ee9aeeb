using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>
/// Sends every command that staff give about something of a matter. New commands are found by reflection; one that names
/// what this table does not know fails until somebody says whether it is of a matter.
/// </summary>
public sealed class EveryCommandOfTheRecusedTests
{
    private static readonly string[] OfNoMatter = ["Office", "Volunteer"];

    private static readonly Problem Stands = new(ProblemKind.Refused, "recusal.stands");

    public static TheoryData<string> Commands() => [.. Of(isCommand: true).Select(useCase => useCase.Request.Name).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Queries() => [.. Of(isCommand: false).Select(useCase => useCase.Request.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Whoever_was_recused_gives_no_command_in_the_matter_and_whoever_is_only_challenged_gives_it_still(string command)
    {
        await using var matter = await AMatter.OpenAsync();

        (await matter.SendAsync(command)).Should().NotContain(Stands);
        await matter.ChallengeEverybodyAsync();
        (await matter.SendAsync(command)).Should().NotContain(Stands, "an application stops nobody (BG 21)");
        await matter.RecuseEverybodyAsync();
        var before = matter.App.Everything();

        (await matter.SendAsync(command)).Should().Equal(Stands);
        matter.App.Everything().Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Whoever_was_recused_may_still_be_told(string query)
    {
        await using var matter = await AMatter.OpenAsync();
        await matter.RecuseEverybodyAsync();

        (await matter.SendAsync(query)).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_was_recused_from_one_matter_goes_on_in_another()
    {
        await using var matter = await AMatter.OpenAsync();
        await matter.RecuseEverybodyAsync();
        var elsewhere = await matter.App.ClueAsync(App.Receive);

        var opened = await matter.App.SendAsync(
            matter.App.Demo.Staff(Post.Procurator), new OpenEvaluation { Id = EvaluationId.New(matter.App.Now), Clue = elsewhere, Evaluators = [] });

        opened.Succeeded.Should().BeTrue();
    }

    private static string SubjectOf(UseCaseDescriptor useCase) => useCase.Permission[(useCase.Permission.LastIndexOf(' ') + 1)..];

    private static IEnumerable<UseCaseDescriptor> Of(bool isCommand)
    {
        var services = new ServiceCollection();
        services.AddYiXinWeiGong();
        return services.Select(service => service.ImplementationInstance).OfType<UseCaseDescriptor>().Where(useCase =>
            useCase.IsCommand == isCommand && useCase.Permission.Contains(" of the office of ", StringComparison.Ordinal) && !OfNoMatter.Contains(SubjectOf(useCase)));
    }

    /// <summary>A clue and a case of the office's own motion, with everything that can be of a matter.</summary>
    private sealed class AMatter : IAsyncDisposable
    {
        private readonly Dictionary<string, Action<object>> _name = [];

        private readonly List<Recusal> _challenged = [];

        private AMatter(App app) => App = app;

        public App App { get; }

        private ClueId Clue { get; set; }

        private CaseId Case { get; } = new(Guid.Parse("0190a1b2-0000-7000-8000-00000000cccc"));

        public static async Task<AMatter> OpenAsync()
        {
            var it = new AMatter(await App.StartAsync());
            var (app, matter, procurator) = (it.App, new MatterId(it.Case.Value), it.App.Demo.Staff(Post.Procurator));
            var (hearing, evaluation, consultation) = (HearingId.New(app.Now), EvaluationId.New(app.Now), ConsultationId.New(app.Now));
            var (approval, recusal) = (ApprovalId.New(app.Now), RecusalId.New(app.Now));
            it.Clue = await app.ClueAsync(App.Receive);
            _ = (await app.SendAsync(procurator, Propose(it.Case, app.Demo.Office))).Value;
            _ = (await app.SendAsync(procurator, Plan(hearing, matter, app))).Value;
            _ = (await app.SendAsync(procurator, new OpenEvaluation { Id = evaluation, Clue = it.Clue, Evaluators = [] })).Value;
            _ = (await app.SendAsync(procurator, new AskExpert { Id = consultation, Matter = matter, Expert = app.Demo.VolunteerId, Question = "水质是否超标？" })).Value;
            _ = (await app.SendAsync(procurator, new RequestApproval { Id = approval, Matter = "file-case", Subject = it.Case.Value })).Value;
            _ = (await app.SendAsync(procurator, ApplyFor(recusal, matter))).Value;

            it.Name("Clue", "Clue", it.Clue);
            it.Name("Case", "Case", it.Case);
            it.Name("Matter", "Matter", matter);
            it.Name("Hearing", "Hearing", hearing);
            it.Name("Evaluation", "Evaluation", evaluation);
            it.Name("Consultation", "Consultation", consultation);
            it.Name("Approval", "Approval", approval);
            it.Name("Recusal", "Recusal", recusal);
            it.Name("Origin", "LinkedTo", it.Case);
            it._name.Add("Subject", request =>
            {
                Set(request, "Matter", "file-case");
                Set(request, "Subject", it.Case.Value);
            });
            return it;
        }

        /// <summary>By the first of those who may; who may and whether the matter is theirs is looked at before anything else.</summary>
        public Task<IReadOnlyList<Problem>> SendAsync(string name)
        {
            var useCase = App.Services.GetServices<UseCaseDescriptor>().Single(useCase => useCase.Request.Name == name);
            var request = RuntimeHelpers.GetUninitializedObject(useCase.Request);
            _name.Should().ContainKey(SubjectOf(useCase), "{0} is about something; say here how it is named or that it is of no matter", name);
            _name[SubjectOf(useCase)](request);
            var who = App.Demo.Staff(Enum.Parse<Post>(useCase.Permission.Split(',', ' ')[0]));
            var send = GetType().GetMethod(nameof(SendAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(useCase.Answer);
            return (Task<IReadOnlyList<Problem>>)send.Invoke(this, [who, request])!;
        }

        public async Task ChallengeEverybodyAsync()
        {
            foreach (var post in Enum.GetValues<Post>().Where(post => post != Post.None))
            {
                _challenged.Add(Challenge(App.Demo.Staff(post).StaffMember!.Value, new MatterId(Case.Value)));
                _challenged.Add(Challenge(App.Demo.Staff(post).StaffMember!.Value, new MatterId(Clue.Value)));
            }

            await KeepAsync(recusals => _challenged.ForEach(recusals.Add));
        }

        public async Task RecuseEverybodyAsync()
        {
            if (_challenged.Count == 0)
            {
                await ChallengeEverybodyAsync();
            }

            var chief = new Approver(StaffId.New(App.Now), [new HeldPost(Post.ChiefProcurator, App.Demo.Office, PostBasis.Substantive)]);
            var withdraws = new RecusalRuling { Finding = RecusalFinding.Withdraws, Reasons = "系近亲属" };
            foreach (var id in _challenged.Select(one => one.Id))
            {
                await KeepAsync(recusals => recusals.FindAsync(id, default).Result!.Decide(chief, [], withdraws, new(2026, 3, 10), App.Now));
            }
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();

        private async Task<IReadOnlyList<Problem>> SendAsync<T>(Actor who, IUseCase<T> request) => (await App.SendAsync(who, request)).Problems;

        private void Name<T>(string subject, string property, T id) => _name.Add(subject, request => Set(request, property, id));

        private async Task KeepAsync(Action<IStore<Recusal, RecusalId>> change)
        {
            await using var scope = App.Services.CreateAsyncScope();
            change(scope.ServiceProvider.GetRequiredService<IStore<Recusal, RecusalId>>());
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>()
                .CommitAsync(new CommandTrace { Command = "Test", ActedBy = "test", At = App.Now }, default);
        }

        private Recusal Challenge(StaffId staff, MatterId matter) => Recusal.Apply(
            RecusalId.New(App.Now), matter, App.Demo.Office,
            new RecusalApplication
            {
                Challenged = new ChallengedPerson { Role = ChallengedRole.Staff, Staff = staff },
                Ground = RecusalGround.OtherTie,
                Reason = "曾任该局顾问",
                Applicant = RecusalApplicant.Party,
                Form = RecusalForm.Oral,
                ReceivedOn = new(2026, 3, 10),
            },
            new PeriodCounter(LegalCalendar.Embedded, RuleBooks.Embedded.InForce(new(2026, 3, 10))),
            App.Now);

        private static void Set(object request, string property, object? value) => request.GetType().GetProperty(property)!.SetValue(request, value);

        private static ProposeCase Propose(CaseId id, OfficeId office) => new()
        {
            Id = id,
            Office = office,
            Source = ClueSource.OwnCases,
            Field = new FieldCode("ENV"),
            Title = "沩水河建筑垃圾",
            RespondentName = "某局",
            RespondentDivision = "430182",
            RespondentLevel = AgencyLevel.County,
            Harm = "河道受损",
            SuspectedFault = "怠于履职",
        };

        private static PlanHearing Plan(HearingId id, MatterId matter, App app) => new()
        {
            Id = id,
            Matter = matter,
            Trigger = HearingTrigger.HarmDisputed,
            Question = "整改是否到位？",
            Openness = HearingOpenness.Open,
            Venue = "听证室",
            VenueKind = HearingVenueKind.HearingRoom,
            ScheduledFor = app.Now.AddDays(9),
            Presider = app.Demo.Staff(Post.Procurator).StaffMember!.Value,
        };

        private static ApplyForRecusal ApplyFor(RecusalId id, MatterId matter) => new()
        {
            Id = id,
            Matter = matter,
            Outside = ChallengedRole.Appraiser,
            Ground = RecusalGround.OtherTie,
            Reason = "曾任该局顾问",
            ApplicantRole = RecusalApplicant.Party,
            Form = RecusalForm.Oral,
            ReceivedOn = new(2026, 3, 10),
        };
    }
}

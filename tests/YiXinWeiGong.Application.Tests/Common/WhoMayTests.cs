using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong;

/// <summary>Who may do what: kept by hand. Everybody else is turned away, and nothing is kept.</summary>
public sealed class WhoMayTests
{
    private static readonly string[] Everybody =
        ["System", "Public", "Applicant", "Volunteer", "Stranger", "IntakeOfficer", "LiaisonOfficer", "Procurator", "DepartmentHead", "DeputyChief", "ChiefProcurator"];

    private static readonly string[] CaseWorkers = ["Procurator", "DepartmentHead", "DeputyChief", "ChiefProcurator"];

    private static readonly Dictionary<string, string[]> Matrix = new()
    {
        [nameof(EstablishOffice)] = ["System"],
        [nameof(CoverDivision)] = ["System"],
        [nameof(UncoverDivision)] = ["System"],
        [nameof(RegisterStaff)] = ["System"],
        [nameof(AssignPost)] = ["System"],
        [nameof(EndPost)] = ["System"],
        [nameof(SetOfficeOption)] = ["ChiefProcurator"],
        [nameof(FindOfficeForPlace)] = Everybody,
        [nameof(ListOffices)] = Everybody,
        [nameof(ListPosts)] = [.. Everybody.Except(["Public", "Applicant", "Volunteer"])],
        [nameof(RequestApproval)] = CaseWorkers,
        [nameof(DecideApproval)] = ["DepartmentHead", "DeputyChief", "ChiefProcurator"],
        [nameof(ReexamineApproval)] = CaseWorkers,
        [nameof(GetApproval)] = CaseWorkers,
        [nameof(ApplyForRecusal)] = ["IntakeOfficer", .. CaseWorkers],
        [nameof(DecideRecusal)] = ["DeputyChief", "ChiefProcurator"],
        [nameof(TellRecusalApplicant)] = ["IntakeOfficer", .. CaseWorkers],
        [nameof(AskForReconsideration)] = ["IntakeOfficer", .. CaseWorkers],
        [nameof(DecideReconsideration)] = ["DeputyChief", "ChiefProcurator"],
        [nameof(ListRecusals)] = CaseWorkers,
        [nameof(ApplyAsVolunteer)] = ["Applicant", "Volunteer"],
        [nameof(ReviewApplication)] = ["LiaisonOfficer"],
        [nameof(AppointVolunteer)] = ["ChiefProcurator"],
        [nameof(ReadIdentity)] = ["LiaisonOfficer"],
        [nameof(VerifyCertificate)] = Everybody,
        [nameof(ListVolunteers)] = ["LiaisonOfficer", "Procurator", "DepartmentHead", "ChiefProcurator"],
        [nameof(SubmitClue)] = ["Volunteer"],
        [nameof(RegisterClue)] = ["IntakeOfficer", "Procurator"],
        [nameof(ReceiveClue)] = ["IntakeOfficer"],
        [nameof(DeclineClue)] = ["Procurator"],
        [nameof(ResolveClueOnTheSpot)] = ["Procurator"],
        [nameof(TransferClue)] = ["Procurator"],
        [nameof(GetClue)] = ["IntakeOfficer", .. CaseWorkers],
        [nameof(ListClues)] = ["IntakeOfficer", .. CaseWorkers],
        [nameof(ListMyClues)] = ["Applicant", "Volunteer"],
        [nameof(ListObligations)] = CaseWorkers,
        [nameof(AddHolidayNotice)] = ["System"],
        [nameof(RecalculateDeadlines)] = ["System"],
        [nameof(GetCalendarHealth)] = [.. Everybody.Except(["Public", "Applicant", "Volunteer"])],
        [nameof(GetRules)] = [.. Everybody.Except(["Public", "Applicant", "Volunteer"])],
        [nameof(ListMyObligations)] = [.. Everybody.Except(["System", "Public", "Applicant", "Volunteer"])],
        [nameof(CountObligations)] = CaseWorkers,
        [nameof(CountProvisionalObligations)] = ["System"],
    };

    /// <summary>What another office's holder of a right post is told: what is not theirs does not exist.</summary>
    private static readonly Dictionary<string, Problem> Foreign = new()
    {
        [nameof(SetOfficeOption)] = new(ProblemKind.NotFound, "office.unknown", "Office"),
        [nameof(RequestApproval)] = new(ProblemKind.NotFound, "approval.subject-unknown", "Subject"),
        [nameof(DecideApproval)] = new(ProblemKind.NotFound, "approval.unknown", "Approval"),
        [nameof(ReexamineApproval)] = new(ProblemKind.NotFound, "approval.unknown", "Approval"),
        [nameof(GetApproval)] = new(ProblemKind.NotFound, "approval.unknown", "Approval"),
        [nameof(ApplyForRecusal)] = new(ProblemKind.NotFound, "matter.unknown", "Matter"),
        [nameof(DecideRecusal)] = new(ProblemKind.NotFound, "recusal.unknown", "Recusal"),
        [nameof(TellRecusalApplicant)] = new(ProblemKind.NotFound, "recusal.unknown", "Recusal"),
        [nameof(AskForReconsideration)] = new(ProblemKind.NotFound, "recusal.unknown", "Recusal"),
        [nameof(DecideReconsideration)] = new(ProblemKind.NotFound, "recusal.unknown", "Recusal"),
        [nameof(ListRecusals)] = new(ProblemKind.NotFound, "matter.unknown", "Matter"),
        [nameof(ReviewApplication)] = new(ProblemKind.NotFound, "volunteer.unknown", "Volunteer"),
        [nameof(AppointVolunteer)] = new(ProblemKind.NotFound, "volunteer.unknown", "Volunteer"),
        [nameof(ReadIdentity)] = new(ProblemKind.NotFound, "volunteer.unknown", "Volunteer"),
        [nameof(ListVolunteers)] = new(ProblemKind.NotFound, "office.unknown", "Office"),
        [nameof(RegisterClue)] = new(ProblemKind.NotFound, "office.unknown", "Office"),
        [nameof(ReceiveClue)] = new(ProblemKind.NotFound, "clue.unknown", "Clue"),
        [nameof(DeclineClue)] = new(ProblemKind.NotFound, "clue.unknown", "Clue"),
        [nameof(ResolveClueOnTheSpot)] = new(ProblemKind.NotFound, "clue.unknown", "Clue"),
        [nameof(TransferClue)] = new(ProblemKind.NotFound, "clue.unknown", "Clue"),
        [nameof(GetClue)] = new(ProblemKind.NotFound, "clue.unknown", "Clue"),
        [nameof(ListClues)] = new(ProblemKind.NotFound, "office.unknown", "Office"),
        [nameof(ListObligations)] = new(ProblemKind.NotFound, "office.unknown", "Office"),
        [nameof(CountObligations)] = new(ProblemKind.NotFound, "office.unknown", "Office"),
    };

    public static TheoryData<string> UseCases => [.. Matrix.Keys];

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Only_those_may_whom_the_matrix_names(string useCase)
    {
        await using var app = await App.StartAsync();
        var send = (await SampleAsync(app))[useCase];
        var denied = new Problem(ProblemKind.Denied, "use-case.denied");
        var before = app.Everything();

        foreach (var who in Everybody.Except(Matrix[useCase]))
        {
            (await send(ActorOf(app, who))).Should().Equal([denied], who);
        }

        foreach (var post in Enum.GetValues<Post>().Where(post => post != Post.None))
        {
            var right = Matrix[useCase].Contains(post.ToString());
            if (right && Foreign.TryGetValue(useCase, out var unknown))
            {
                (await send(app.Elsewhere(post))).Should().Equal([unknown], "another office's {0}", post);
            }
            else if (!right)
            {
                (await send(app.Elsewhere(post))).Should().Equal([denied], "another office's {0}", post);
            }
        }

        app.Everything().Should().Be(before);
        foreach (var who in Matrix[useCase])
        {
            (await send(ActorOf(app, who))).Should().NotContain(
                problem => problem.Kind == ProblemKind.Denied || problem.Kind == ProblemKind.Invalid, who);
        }
    }

    [Fact]
    public async Task A_volunteer_whose_term_is_over_reports_nothing()
    {
        await using var app = await App.StartAsync();
        app.Clock.SetUtcNow(new DateTimeOffset(2029, 3, 9, 1, 0, 0, TimeSpan.Zero));
        var onTheLastDay = await app.SendAsync(app.Demo.Volunteer, app.NewClue());
        app.Clock.SetUtcNow(new DateTimeOffset(2029, 3, 9, 16, 0, 0, TimeSpan.Zero));

        onTheLastDay.Succeeded.Should().BeTrue();
        await app.ShouldRejectAsync(app.Demo.Volunteer, app.NewClue(), ProblemKind.Denied, "use-case.denied", null);
    }

    [Fact]
    public async Task A_post_that_has_ended_carries_no_power()
    {
        await using var app = await App.StartAsync();
        var clue = await app.ClueAsync();
        var intake = app.Demo.Staff(Post.IntakeOfficer);
        _ = (await app.SendAsync(Actor.System, new EndPost
        {
            Staff = intake.StaffMember!.Value,
            Post = Post.IntakeOfficer,
            Office = app.Demo.Office,
            Until = new(2026, 3, 10),
        })).Value;
        app.Clock.Advance(TimeSpan.FromDays(1));

        await app.ShouldRejectAsync(intake, new ReceiveClue { Clue = clue }, ProblemKind.Denied, "use-case.denied", null);
    }

    private static Actor ActorOf(App app, string who) => who switch
    {
        "System" => Actor.System,
        "Public" => Actor.Public,
        "Applicant" => Actor.Volunteer(new VolunteerId(Guid.Parse("0190a1b2-0000-7000-8000-00000000aaaa"))),
        "Volunteer" => app.Demo.Volunteer,
        "Stranger" => Actor.Staff(new StaffId(Guid.Parse("0190a1b2-0000-7000-8000-00000000bbbb"))),
        _ => app.Demo.Staff(Enum.Parse<Post>(who)),
    };

    private static async Task<Dictionary<string, Func<Actor, Task<IReadOnlyList<Problem>>>>> SampleAsync(App app)
    {
        var (office, staff, volunteer) = (app.Demo.Office, app.Demo.Staff(Post.Procurator).StaffMember!.Value, app.Demo.VolunteerId);
        var clue = await app.ClueAsync(App.Evaluate);
        var approval = ApprovalId.New(app.Now);
        _ = (await app.SendAsync(app.Demo.Staff(Post.Procurator), new RequestApproval { Id = approval, Matter = "decline-clue", Subject = clue.Value, Text = "未损害公益" })).Value;
        var (matter, recusal) = (new MatterId(clue.Value), RecusalId.New(app.Now));
        var apply = new ApplyForRecusal
        {
            Id = recusal,
            Matter = matter,
            Staff = staff,
            Ground = RecusalGround.OtherTie,
            Reason = "曾任该局顾问",
            ApplicantRole = RecusalApplicant.Party,
            Form = RecusalForm.Oral,
            ReceivedOn = new(2026, 3, 10),
        };
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), apply)).Value;
        var all = new Dictionary<string, Func<Actor, Task<IReadOnlyList<Problem>>>>();
        Add(new EstablishOffice { Id = OfficeId.New(app.Now), Name = "某院", ShortName = "某检", Level = OfficeLevel.Supreme });
        Add(new CoverDivision { Office = office, Division = "430199", From = new(2026, 1, 1) });
        Add(new UncoverDivision { Office = office, Division = "430182", Until = new(2026, 12, 31) });
        Add(new RegisterStaff { Id = StaffId.New(app.Now), Name = "新人" });
        Add(new AssignPost { Staff = staff, Post = Post.DeputyChief, Office = office, From = new(2026, 1, 1) });
        Add(new EndPost { Staff = staff, Post = Post.Procurator, Office = office, Until = new(2026, 12, 31) });
        Add(new SetOfficeOption { Office = office, Option = OfficeOptions.OfficerConflictMayBeWaived, On = true, Reason = "检察长决定" });
        Add(new FindOfficeForPlace { DivisionCode = "430182" });
        Add(new ListOffices());
        Add(new ListPosts { Staff = staff });
        Add(new RequestApproval { Id = ApprovalId.New(app.Now), Matter = "decline-clue", Subject = clue.Value, Text = "未损害公益" });
        Add(new DecideApproval { Approval = approval, Opinion = ApprovalOpinion.Agree });
        Add(new ReexamineApproval { Approval = approval, Answer = "已核实" });
        Add(new GetApproval { Approval = approval });
        Add(apply with { Id = RecusalId.New(app.Now) });
        Add(new DecideRecusal { Recusal = recusal, Finding = RecusalFinding.Stays, Reasons = "理由不成立" });
        Add(new TellRecusalApplicant { Recusal = recusal, On = new(2026, 3, 10) });
        Add(new AskForReconsideration { Recusal = recusal, Reason = "不服", ReceivedOn = new(2026, 3, 10) });
        Add(new DecideReconsideration { Recusal = recusal, Finding = RecusalFinding.Stays, Reasons = "理由不成立" });
        Add(new ListRecusals { Matter = matter });
        Add(new ApplyAsVolunteer { Office = office, Name = "申请人", BornOn = new(1990, 1, 1) });
        Add(new ReviewApplication { Volunteer = volunteer, Finding = ReviewFinding.Recommend });
        Add(new AppointVolunteer { Volunteer = volunteer });
        Add(new ReadIdentity { Volunteer = volunteer, Purpose = IdentityPurpose.Contact });
        Add(new VerifyCertificate { Number = "宁检公益志聘〔2026〕1号" });
        Add(new ListVolunteers { Office = office });
        Add(app.NewClue());
        Add(new RegisterClue
        {
            Id = ClueId.New(app.Now),
            Office = office,
            Source = ClueSource.OwnCases,
            Field = new FieldCode("ENV"),
            DivisionCode = "430182",
            Title = "线索",
            Description = "办案中发现。",
        });
        Add(new ReceiveClue { Clue = clue });
        Add(new DeclineClue { Clue = clue, Approval = approval, Reason = "未损害公益" });
        Add(new ResolveClueOnTheSpot { Clue = clue, How = "已清运" });
        Add(new TransferClue { Clue = clue, To = app.Liuyang, Reason = "发生在浏阳" });
        Add(new GetClue { Clue = clue });
        Add(new ListClues { Office = office });
        Add(new ListMyClues());
        Add(new AddHolidayNotice { Id = AddedNoticeId.New(app.Now), Json = """{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-10-01/2027-10-03"], "work": [] }""" });
        Add(new RecalculateDeadlines());
        Add(new GetCalendarHealth());
        Add(new GetRules { On = new(2026, 3, 10), Office = office });
        Add(new ListObligations { Office = office });
        Add(new ListMyObligations());
        Add(new CountObligations { Office = office });
        Add(new CountProvisionalObligations());
        return all;

        void Add<T>(IUseCase<T> useCase) => all.Add(useCase.GetType().Name, async actor => (await app.SendAsync(actor, useCase)).Problems);
    }
}

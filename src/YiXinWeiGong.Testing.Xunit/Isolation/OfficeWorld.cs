using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>An office with staff, volunteers and one matter that went through everything, made by commands; every text bears a mark.</summary>
internal sealed class OfficeWorld
{
    private readonly IServiceProvider _services;
    private readonly Dictionary<Post, StaffId> _staff = [];
    private readonly DateTimeOffset _now;

    private OfficeWorld(IServiceProvider services, string alias, string division, string mark)
    {
        (_services, Division, Mark) = (services, division, mark);
        _now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Office = OfficeSeed.Embedded.Single(office => office.Alias == alias).Id;
        (Reporter, Adviser, Unknown) = (VolunteerId.New(_now), VolunteerId.New(_now), VolunteerId.New(_now));
        (Clue, Case, Approval) = (ClueId.New(_now), CaseId.New(_now), ApprovalId.New(_now));
        (Evaluation, Consultation, Evidence) = (EvaluationId.New(_now), ConsultationId.New(_now), EvidenceId.New(_now));
        (Hold, Disclosure) = (LegalHoldId.New(_now), RetentionRecordId.New(_now));
        (Observation, Hearing, Recusal) = (ObservationId.New(_now), HearingId.New(_now), RecusalId.New(_now));
    }

    /// <summary>What every text bears.</summary>
    public string Mark { get; }

    public string Division { get; }

    public OfficeId Office { get; }

    public VolunteerId Reporter { get; }

    public VolunteerId Adviser { get; }

    /// <summary>Somebody who applied and was not appointed.</summary>
    public VolunteerId Unknown { get; }

    public ClueId Clue { get; }

    public MatterId Matter => new(Clue.Value);

    public CaseId Case { get; }

    public ApprovalId Approval { get; }

    public EvaluationId Evaluation { get; }

    public ConsultationId Consultation { get; }

    public EvidenceId Evidence { get; }

    public ObservationId Observation { get; }

    public HearingId Hearing { get; }

    public RecusalId Recusal { get; }

    public LegalHoldId Hold { get; }

    public RetentionRecordId Disclosure { get; }

    /// <summary>A file of evidence of the matter, and its content's hash.</summary>
    public EvidenceFileId File => EvidenceFile.IdOf(Matter, FileSha256);

    public string FileSha256 => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content));

    /// <summary>The least picture there is, and the mark.</summary>
    private byte[] Content => [0xff, 0xd8, 0xff, 0xe0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, .. System.Text.Encoding.UTF8.GetBytes(Mark), 0xff, 0xd9];

    public string Certificate { get; private set; } = "";

    /// <summary>The ids that nobody but this office may learn.</summary>
    public IReadOnlyList<Guid> PrivateIds =>
    [
        Clue.Value, Case.Value, Approval.Value, Evaluation.Value, Consultation.Value, Evidence.Value, Observation.Value, Hearing.Value, Recusal.Value,
        Reporter.Value, Adviser.Value, Unknown.Value, File.Value, Hold.Value, Disclosure.Value,
    ];

    /// <summary>Everybody of the office: a holder of each post and its volunteers.</summary>
    public IReadOnlyList<Actor> Everybody =>
    [
        .. Enum.GetValues<Post>().Where(post => post != Post.None).Select(Holder), Actor.Volunteer(Reporter), Actor.Volunteer(Adviser), Actor.Volunteer(Unknown),
    ];

    public Actor Holder(Post post) => Actor.Staff(_staff[post]);

    public StaffId StaffOf(Post post) => _staff[post];

    public static async Task<OfficeWorld> MakeAsync(IServiceProvider services, string alias, string division, string mark)
    {
        var world = new OfficeWorld(services, alias, division, mark);
        await DemoOffice.SeedOfficesAsync(services, [alias]);
        await world.StaffAsync();
        await world.AppointAsync(world.Reporter);
        await world.AppointAsync(world.Adviser);
        await world.DoAsync(Actor.Volunteer(world.Unknown), world.Application());
        await world.KeepRecordsAsync();
        await world.HandleClueAsync();
        await world.HandleCaseAsync();
        await world.HearAsync();
        await world.HoldAsync();
        return world;
    }

    private async Task StaffAsync()
    {
        foreach (var post in Enum.GetValues<Post>().Where(post => post != Post.None))
        {
            var id = StaffId.New(_now);
            _staff.Add(post, id);
            await DoAsync(Actor.System, new RegisterStaff { Id = id, Name = $"{Mark}{(int)post}" });
            await DoAsync(Actor.System, new AssignPost { Staff = id, Post = post, Office = Office, From = Some.Today });
        }
    }

    private ApplyAsVolunteer Application() => new()
    {
        Office = Office,
        Name = $"{Mark}志愿者",
        BornOn = new DateOnly(1990, 1, 1),
        Phone = "13900001111",
        Employer = $"{Mark}单位",
        Specialties = [Some.Env],
        Categories = [VolunteerCategory],
    };

    private static string VolunteerCategory => "npc-deputy";

    private async Task AppointAsync(VolunteerId volunteer)
    {
        await DoAsync(Actor.Volunteer(volunteer), Application());
        await DoAsync(Holder(Post.LiaisonOfficer), new ReviewApplication { Volunteer = volunteer, Finding = ReviewFinding.Recommend });
        Certificate = (await DoAsync(Holder(Post.ChiefProcurator), new AppointVolunteer { Volunteer = volunteer })).Number!;
    }

    private async Task KeepRecordsAsync()
    {
        await DoAsync(Holder(Post.DepartmentHead), new RecordDisclosure
        {
            Id = RetentionRecordId.New(_now),
            Office = Office,
            Recipient = $"{Mark}市院",
            Purpose = $"{Mark}表彰",
            Scope = $"{Mark}姓名",
            PassedOn = Some.Today,
        });
        await DoAsync(Holder(Post.ChiefProcurator), new SetLegalHold { Id = LegalHoldId.New(_now), Office = Office, Subject = Adviser.Value, Reason = $"{Mark}复查" });
    }

    private async Task HandleClueAsync()
    {
        var procurator = Holder(Post.Procurator);
        await DoAsync(Actor.Volunteer(Reporter), new SubmitClue
        {
            Id = Clue,
            Field = Some.Env,
            DivisionCode = Division,
            Title = $"{Mark}河道",
            Description = $"{Mark}有人倾倒",
            Address = $"{Mark}河畔",
        });
        await DoAsync(Holder(Post.IntakeOfficer), new ReceiveClue { Clue = Clue });
        await DoAsync(procurator, new OpenEvaluation { Id = Evaluation, Clue = Clue, Evaluators = [Adviser] });
        await DoAsync(Actor.Volunteer(Adviser), new GiveEvaluationOpinion
        {
            Evaluation = Evaluation,
            Authenticity = Grade.High,
            Verifiability = Grade.High,
            PossibilityOfIllegality = Grade.High,
            Investigability = Grade.High,
            SupervisionValue = Grade.High,
            Comment = $"{Mark}走访",
        });
        await DoAsync(procurator, new RecordEvidence
        {
            Id = Evidence,
            Matter = Matter,
            Method = InvestigationMethod.CollectMaterial,
            Collectors = [_staff[Post.Procurator], _staff[Post.DepartmentHead]],
            Volunteers = [Adviser],
            On = Some.Today,
            Description = $"{Mark}照片",
            Sha256 = FileSha256,
        });
        await DoAsync(procurator, new StoreEvidence { Matter = Matter, Sha256 = FileSha256, Content = new EvidenceUpload(new MemoryStream(Content)) });
        await DoAsync(procurator, new AskExpert { Id = Consultation, Matter = Matter, Expert = Adviser, Question = $"{Mark}是否超标" });
        await DoAsync(Actor.Volunteer(Adviser), new AnswerConsultation { Consultation = Consultation, Text = $"{Mark}超标" });
        await DoAsync(procurator, new ConcludeEvaluation
        {
            Evaluation = Evaluation,
            Authenticity = EvaluationFinding.Met,
            Verifiability = EvaluationFinding.Met,
            ProposedDisposition = ProposedDisposition.File,
            Reason = $"{Mark}属实",
        });
    }

    private async Task HandleCaseAsync()
    {
        var procurator = Holder(Post.Procurator);
        await DoAsync(procurator, new ProposeCase
        {
            Id = Case,
            Clue = Clue,
            Title = $"{Mark}案",
            RespondentName = $"{Mark}水利局",
            RespondentDivision = Division,
            RespondentLevel = AgencyLevel.County,
            Harm = $"{Mark}受损",
            SuspectedFault = $"{Mark}未履职",
        });
        await ApproveAsync(Approval, ApprovalMatters.FileCase);
        await DoAsync(procurator, new FileCase { Case = Case, Approval = Approval });
        await DoAsync(procurator, new DraftRecommendation
        {
            Case = Case,
            CaseSource = $"{Mark}提报",
            Harm = $"{Mark}受损",
            FaultFacts = $"{Mark}未查处",
            LegalBasis = "水法第三十九条",
            Content = $"{Mark}查处",
            RectificationPeriod = LegalPeriod.Months(3),
        });
        var issue = ApprovalId.New(_now);
        await ApproveAsync(issue, ApprovalMatters.IssueRecommendation);
        await DoAsync(procurator, new IssueRecommendation { Case = Case, Approval = issue });
        await DoAsync(procurator, new ServeRecommendation { Case = Case, On = Some.Today, Manner = ServiceManner.Direct });
        await DoAsync(procurator, new PlanObservation { Id = Observation, Case = Case, Observer = Adviser, Place = $"{Mark}河畔", On = Some.Today });
        await DoAsync(Actor.Volunteer(Adviser), new RecordObservation
        {
            Observation = Observation,
            On = Some.Today,
            Finding = ObservationFinding.PartlyMet,
            Note = $"{Mark}尚有残留",
        });
    }

    private async Task HearAsync()
    {
        var procurator = Holder(Post.Procurator);
        await DoAsync(procurator, new PlanHearing
        {
            Id = Hearing,
            Matter = Matter,
            Trigger = HearingTrigger.RectificationEffect,
            Question = $"{Mark}是否到位",
            Openness = HearingOpenness.Open,
            Venue = $"{Mark}听证室",
            VenueKind = HearingVenueKind.HearingRoom,
            ScheduledFor = _now.AddDays(31),
            Presider = _staff[Post.Procurator],
        });
        await DoAsync(procurator, new InviteHearingOfficers
        {
            Hearing = Hearing,
            Officers = [new HearingOfficer { Officer = new HearingOfficerId(Adviser.Value), Capacity = HearingCapacities.Volunteer }],
        });
        await DoAsync(Holder(Post.IntakeOfficer), new ApplyForRecusal
        {
            Id = Recusal,
            Matter = Matter,
            Staff = _staff[Post.DeputyChief],
            Ground = RecusalGround.OtherTie,
            Reason = $"{Mark}顾问",
            ApplicantRole = RecusalApplicant.Party,
            Form = RecusalForm.Oral,
            ReceivedOn = Some.Today,
        });
    }

    private async Task HoldAsync()
    {
        var head = Holder(Post.DepartmentHead);
        await DoAsync(head, new SetLegalHold { Id = Hold, Office = Office, Subject = Reporter.Value, Reason = $"{Mark}审计" });
        await DoAsync(head, new RecordDisclosure
        {
            Id = Disclosure,
            Office = Office,
            Recipient = $"{Mark}某局",
            Purpose = $"{Mark}核查",
            Scope = $"{Mark}姓名",
            PassedOn = Some.Today,
        });
    }

    private async Task ApproveAsync(ApprovalId id, string matter)
    {
        await DoAsync(Holder(Post.Procurator), new RequestApproval { Id = id, Matter = matter, Subject = Case.Value });
        foreach (var post in (Post[])[Post.DepartmentHead, Post.ChiefProcurator])
        {
            await DoAsync(Holder(post), new DecideApproval { Approval = id, Opinion = ApprovalOpinion.Agree, Reason = $"{Mark}同意" });
        }
    }

    private async Task<T> DoAsync<T>(Actor actor, IUseCase<T> useCase)
    {
        var outcome = await _services.SendAsync(actor, useCase);
        return outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"{useCase} → {outcome.Problem?.Code} {outcome.Problem?.Property}");
    }
}

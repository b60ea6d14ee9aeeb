using System.Text;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Good aggregates of every kind, made by their own public methods; a fact says only what matters to it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 10);
    public static readonly FieldCode Env = new("ENV");
    public static readonly OfficeId Office = OfficeId.New(Now);
    public static readonly PeriodCounter Periods = new(LegalCalendar.Embedded, RuleBooks.Embedded.InForce(Today));

    private static readonly Office County = OfficeAt(OfficeLevel.Basic);
    private static readonly Jurisdiction OverCounty = new(OfficeTree.Of([County]), Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded);

    /// <summary>A later law under which the agency has one month.</summary>
    private static readonly CaseDeadlines Shorter = new(new PeriodCounter(LegalCalendar.Embedded, RuleBooks.Embedded.With(RuleBook.Parse(
        new MemoryStream(Encoding.UTF8.GetBytes(
            """
            { "id": "LAW", "version": 1, "zh": "新法", "en": "new law", "source": "s", "layer": "national", "from": "2026-01-01",
              "parameters": { "agency-reply": { "is": "1 month", "article": "LAW 1" } } }
            """)), "book.json")).InForce(Today)));

    public static readonly CaseDeadlines Deadlines = new(Periods);

    public static readonly Volunteer Appointed = AppointedBy(Office);

    private static int _unique;

    /// <summary>A number that nothing else got, for what may be there once only.</summary>
    public static int Unique() => Interlocked.Increment(ref _unique);

    /// <summary>A posting in the office.</summary>
    public static HeldPost Held(Post post, OfficeId? office = null) => new(post, office ?? Office, PostBasis.Substantive);

    public static Approver Holder(Post post, OfficeId? office = null) => new(StaffId.New(Now), [Held(post, office)]);

    public static PersonKey Person() => new(PersonKind.Volunteer, VolunteerId.New(Now).Value);

    public static Clue Clue(ClueId? id = null, OfficeId? office = null, string title = "河道倾倒垃圾", string? address = null, string description = "沩水河边有人倾倒。", DateTimeOffset? at = null) =>
        Clues.Clue.Submit(
            id ?? ClueId.New(at ?? Now), office ?? Office, ClueSource.Report, new ReporterPseudonym("r-1"),
            new ClueReport { Field = Env, DivisionCode = "430182", Title = title, Description = description, Address = address }, Fields.Embedded, at ?? Now);

    /// <summary>A clue that went through everything a clue can.</summary>
    public static Clue FullClue(ClueId id)
    {
        var report = new ClueReport
        {
            Field = Env,
            DivisionCode = "430182",
            Title = "河道𠮷",
            Description = "沩水河边\n有人倾倒。",
            Address = "沩水河畔",
            Place = new(28.2700000001, -112.55),
            SeenOn = Today,
            RelapseOf = CaseId.New(Now),
            Evidence = [new ClueEvidence { MediaType = "image/jpeg", Sha256 = new('a', 64), Bytes = 5, CapturedAt = Now.AddTicks(7), Place = new(1, 2) }],
        };
        var clue = Clues.Clue.Submit(id, Office, ClueSource.Report, new ReporterPseudonym("r-2"), report, Fields.Embedded, Now.AddTicks(1));
        clue.Receive("宁检公益线索〔2026〕1号", Now.AddTicks(3));
        clue.Transfer(County, OfficeAt(OfficeLevel.Basic), "发生在浏阳", Now);
        clue.Receive("浏检公益线索〔2026〕9号", Now);
        clue.ResolveOnTheSpot("已清运", null, Now);
        return clue;
    }

    public static Office OfficeAt(OfficeLevel level, OfficeId? id = null, OfficeKind kind = OfficeKind.Territorial, string? shortName = null)
    {
        var profile = new OfficeProfile { Name = $"某院{level}", ShortName = shortName ?? $"某检{Unique()}", Level = level, Kind = kind };
        var office = Offices.Office.Establish(id ?? OfficeId.New(Now), profile, level == OfficeLevel.Supreme ? null : OfficeAt(level - 1), Now);
        if (level != OfficeLevel.Supreme)
        {
            office.Cover(level switch { OfficeLevel.Provincial => "430000", OfficeLevel.Municipal => "430100", _ => "430182" }, new DateOnly(2017, 4, 10), Now);
        }

        return office;
    }

    public static Office FullOffice(OfficeId id)
    {
        var office = OfficeAt(OfficeLevel.Municipal, id);
        office.Uncover("430100", Today, Now);
        office.Cover("430100", Today.AddDays(2), Now);
        office.Cover("430103", Today, Now);
        office.SetOption(OfficeOptions.OfficerConflictMayBeWaived, "检察长决定", true, Now);
        return office;
    }

    public static StaffMember Staff(StaffId? id = null)
    {
        var member = StaffMember.Register(id ?? StaffId.New(Now), Now);
        member.Assign(new PostHolding { Post = Post.Procurator, Office = Office, From = Today, Until = Today.AddDays(9), Basis = PostBasis.Acting }, Now);
        return member;
    }

    public static Volunteer Volunteer(VolunteerId? id = null, OfficeId? office = null) =>
        Volunteers.Volunteer.Apply(id ?? VolunteerId.New(Now), office ?? Office, ["npc-deputy", "teacher"], [Env, new("FOOD")], 30, 18, Now);

    public static Volunteer AppointedBy(OfficeId office, VolunteerId? id = null, string? certificate = null)
    {
        var volunteer = Volunteer(id, office);
        volunteer.Recommend(Now);
        volunteer.Appoint(certificate ?? $"宁检公益志聘〔2026〕{Unique()}号", Today, 36, Now);
        return volunteer;
    }

    public static Volunteer RefusedVolunteer(VolunteerId id)
    {
        var volunteer = Volunteers.Volunteer.Apply(id, Office, [], [], 30, 18, Now);
        volunteer.Refuse("材料不全", Now);
        volunteer.EraseIdentity(IdentityErasureGround.PurposeEnded, false, Now);
        return volunteer;
    }

    public static Volunteer ErasedVolunteer(VolunteerId id)
    {
        var volunteer = RefusedVolunteer(id);
        volunteer.EraseIdentity(IdentityErasureGround.PurposeEnded, isHeld: false, Now);
        return volunteer;
    }

    public static LegalHold Hold(LegalHoldId? id = null, Guid? subject = null, OfficeId? office = null) =>
        LegalHold.Set(id ?? LegalHoldId.New(Now), office ?? Office, subject ?? VolunteerId.New(Now).Value, "信访\n复查𠮷", StaffId.New(Now), Now.AddTicks(1));

    public static LegalHold LiftedHold(LegalHoldId? id = null, Guid? subject = null, OfficeId? office = null)
    {
        var hold = Hold(id, subject, office);
        hold.Lift("复查终结", StaffId.New(Now), Now.AddTicks(7));
        return hold;
    }

    public static RetentionRecord Record(
        RetentionRecordId? id = null, OfficeId? office = null, string @class = RetentionClassNames.Disclosure, DateOnly? madeOn = null) =>
        RetentionRecord.Make(
            id ?? RetentionRecordId.New(Now), office ?? Office, @class, madeOn ?? new DateOnly(2020, 1, 6),
            new RetainedContent { Title = "市院", Purpose = "表彰\n𠮷", Scope = "姓名", Measures = "协议" }, Now.AddTicks(3));

    public static RetentionRecord PurgedRecord(RetentionRecordId? id = null, OfficeId? office = null)
    {
        var record = Record(id, office);
        record.Purge(isHeld: false, RetentionClasses.Embedded, Today, Now);
        return record;
    }

    public static Case Case(CaseId? id = null, OfficeId? office = null, string title = "沩江河道采砂", MatterId? matter = null)
    {
        var made = id ?? CaseId.New(Now);
        var of = office ?? Office;
        var origin = matter is { } linked
            ? CaseOrigin.OfClue(EvaluatedClue(new ClueId(linked.Value), of))
            : CaseOrigin.OwnMotion(made, of, ClueSource.OwnCases, Env, Fields.Embedded);
        return Cases.Case.Propose(made, origin, Proposal(title), County, OverCounty, [], Now);
    }

    /// <summary>A case of a municipal office about a government, in a field that rests on a decision.</summary>
    public static Case ExploratoryCase(CaseId id)
    {
        var city = OfficeAt(OfficeLevel.Municipal);
        var proposal = Proposal("古树保护") with
        {
            Respondent = new Respondent { Name = "宁乡市人民政府", DivisionCode = "430182", Level = AgencyLevel.County, IsGovernment = true },
            HigherOfficeReason = "涉及县级人民政府",
            BasisDocument = new BasisDocument("关于加强公益诉讼工作的决定", "湘人大〔2024〕1号"),
        };
        return Cases.Case.Propose(
            id, CaseOrigin.OwnMotion(id, city.Id, ClueSource.OwnCases, new FieldCode("OTHER"), Fields.Embedded), proposal, city,
            new Jurisdiction(OfficeTree.Of([city]), Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded), [], Now);
    }

    public static Case FiledCase(CaseId? id = null, OfficeId? office = null, MatterId? matter = null)
    {
        var filed = Case(id, office, matter: matter);
        filed.File("宁检行公立〔2026〕1号", new DateOnly(2026, 3, 2), null, [], Deadlines, Now);
        return filed;
    }

    public static Case ServedCase(CaseId? id = null, OfficeId? office = null)
    {
        var served = FiledCase(id, office, new MatterId(ClueId.New(Now).Value));
        served.ServeFilingDecision(new DateOnly(2026, 3, 4), Now);
        served.DraftRecommendation(Letter, new DateOnly(2026, 3, 5), Deadlines, Now);
        served.IssueRecommendation("宁检行公建〔2026〕1号", new DateOnly(2026, 3, 6), Deadlines, Now);
        served.ServeRecommendation(Today, ServiceManner.LeftAtPremises, Deadlines, Now);
        return served;
    }

    /// <summary>A case that went through everything a case can but a refusal.</summary>
    public static Case FullCase(CaseId id)
    {
        var full = ServedCase(id);
        full.Transition(ApprovalId.New(Now), Shorter, Today, TransitionEffect.CountAgain, "新法\n施行", Now);
        full.RecordWithSuperior(new DateOnly(2026, 3, 12), Now);
        full.RecordReply(new AgencyReply { On = new DateOnly(2026, 4, 2), Content = "已整改𠮷" }, Now);
        full.RecordFollowUp(new FollowUp { On = new DateOnly(2026, 5, 20), Finding = FollowUpFinding.Performed, Note = "现场查看" }, Now);
        full.Close(new Closure { Ground = ClosureGround.InterestProtected, Reason = "公益已得到保护", On = new DateOnly(2026, 6, 1) }, Now);
        full.ServeClosureDecision(new DateOnly(2026, 6, 2), Now);
        return full;
    }

    public static Case DismissedCase(CaseId id, OfficeId? office = null)
    {
        var dismissed = Case(id, office);
        Dismiss(dismissed, "证据不足");
        return dismissed;
    }

    public static void Dismiss(Case proposed, string reason)
    {
        var refusal = Approval(subject: proposed.Id.Value, version: proposed.Version, office: proposed.Office);
        refusal.Agree(Holder(Post.DepartmentHead, proposed.Office), null, Today, Now);
        refusal.Refuse(Holder(Post.ChiefProcurator, proposed.Office), reason, Now);
        proposed.DismissProposal(refusal, [], reason, Now);
    }

    public static Approval Approval(ApprovalId? id = null, Guid? subject = null, long version = 0, OfficeId? office = null) => Approvals.Approval.Request(
        id ?? ApprovalId.New(Now), ApprovalMatters.FileCase, subject ?? CaseId.New(Now).Value, version, ApprovalTerms.None, office ?? Office, StaffId.New(Now), Now);

    public static Approval FullApproval(ApprovalId id)
    {
        var terms = new ApprovalTerms { Concerning = Person().Id, Text = "仅此一名\n专家𠮷" };
        var approval = Approvals.Approval.Request(
            id, ApprovalMatters.WaiveOfficerConflict, HearingId.New(Now).Value, 7, terms, Office, StaffId.New(Now), Now.AddTicks(9));
        approval.Agree(Holder(Post.DepartmentHead), "同意", Today, Now);
        var chief = Holder(Post.ChiefProcurator);
        approval.AskForReexamination(chief, "请核实", Now);
        approval.Reexamine(approval.RequestedBy, "已核实", Now.AddTicks(1));
        approval.SendToCommittee(chief, "意见\n分歧", Now);
        approval.Agree(Holder(Post.DeputyChief), null, Today, Now.AddTicks(1), "一名委员不同意");
        return approval;
    }

    public static Recusal Recusal(RecusalId? id = null, MatterId? matter = null) => Recusals.Recusal.Apply(
        id ?? RecusalId.New(Now), matter ?? MatterId.New(Now), Office, Application(Held(Post.Procurator)), Periods, Now);

    public static void DecideRecusal(Recusal recusal, RecusalFinding finding, string reasons) => recusal.Decide(
        Holder(Post.ChiefProcurator), [Held(Post.Procurator)], new RecusalRuling { Finding = finding, Reasons = reasons }, Today, Now);

    public static Recusal FullRecusal(RecusalId id)
    {
        HeldPost[] posts = [new(Post.ChiefProcurator, Office, PostBasis.Acting)];
        var recusal = Recusals.Recusal.Apply(id, MatterId.New(Now), Office, Application(posts), Periods, Now.AddTicks(1));
        var stays = new RecusalRuling { Finding = RecusalFinding.Stays, Reasons = "理由不成立", Dissent = "一名委员主张回避" };
        var deputy = Holder(Post.DeputyChief);
        recusal.Decide(deputy, posts, stays, Today, Now);
        recusal.AskForReconsideration("不服", Today, Periods, Now);
        recusal.DecideReconsideration(deputy, posts, stays with { Finding = RecusalFinding.Withdraws, Dissent = null }, Today.AddDays(1), Now.AddTicks(3));
        recusal.TellApplicant(Today.AddDays(1), Now);
        return recusal;
    }

    public static Evaluation Evaluation(EvaluationId? id = null, params Volunteer[] invited) => Evaluations.Evaluation.Open(
        id ?? EvaluationId.New(Now), ClueId.New(Now), Office, [.. invited.Select(Invitee)], Now);

    public static Invitee Invitee(Volunteer volunteer) => Evaluations.Invitee.Of(volunteer, Today, Verdict.Free);

    public static Evaluation FullEvaluation(EvaluationId id)
    {
        var other = AppointedBy(Office);
        var evaluation = Evaluation(id, Appointed, other);
        evaluation.GiveOpinion(
            new EvaluationOpinion
            {
                Evaluator = other.Id,
                Authenticity = Grade.High,
                Verifiability = Grade.Low,
                PossibilityOfIllegality = Grade.Medium,
                Investigability = Grade.High,
                SupervisionValue = Grade.Low,
                Comment = "宜实地\n走访𠮷",
                At = Now.AddTicks(1),
            }, Verdict.Free);
        evaluation.Conclude(new EvaluationConclusion
        {
            Authenticity = EvaluationFinding.Met,
            Verifiability = EvaluationFinding.PartlyMet,
            ProposedDisposition = ProposedDisposition.File,
            Reason = "属实",
            At = Now.AddTicks(2),
        });
        return evaluation;
    }

    public static Consultation Consultation(ConsultationId? id = null, Volunteer? expert = null) => Consultations.Consultation.Ask(
        id ?? ConsultationId.New(Now), MatterId.New(Now), Office, expert ?? Appointed, Today, Verdict.Free, "是否超标？\n依据何在？", Now.AddTicks(1));

    public static Consultation AssessedConsultation(ConsultationId id)
    {
        var consultation = Consultation(id);
        consultation.GiveAnswer(consultation.Expert, new ConsultationAnswer { Text = "超标𠮷", At = Now.AddTicks(2) });
        consultation.Assess(new AnswerAssessment { Finding = AnswerFinding.Adopted, Reason = "有据", At = Now.AddTicks(3) });
        return consultation;
    }

    public static Consultation DeclinedConsultation(ConsultationId id)
    {
        var consultation = Consultation(id);
        consultation.Decline(consultation.Expert, "出差", Now);
        return consultation;
    }

    public static EvidenceItem Item(EvidenceId? id = null, MatterId? matter = null, string? sha256 = null) => EvidenceItem.Record(
        id ?? EvidenceId.New(Now), matter ?? MatterId.New(Now), Office,
        new EvidenceCollection
        {
            Method = InvestigationMethod.CollectMaterial,
            Collectors = [new(StaffId.New(Now), [Held(Post.Procurator)]), new(StaffId.New(Now), [Held(Post.DepartmentHead)])],
            Volunteers = sha256 is null ? [] : [VolunteerId.New(Now), VolunteerId.New(Now)],
            On = Today,
            Description = "现场照片\n一组𠮷",
            Sha256 = sha256,
        }, Periods.Rules, Now.AddTicks(1));

    public static Observation Observation(ObservationId? id = null, Case? of = null, int earlier = 0, Volunteer? observer = null) => Observations.Observation.Plan(
        id ?? ObservationId.New(Now), of ?? ServedCase(), earlier, observer ?? Appointed, new PlannedVisit("沩水河畔𠮷", Today), Today, Now.AddTicks(1));

    public static void Record(Observation observation, ObservationFinding finding, string note) => observation.Record(
        observation.Observer,
        new ObservationReport
        {
            On = Today,
            Finding = finding,
            Note = note,
            SeenAt = new GeoPoint(28.27, 112.5500000001),
            RelapseClue = finding == ObservationFinding.Relapsed ? ClueId.New(Now) : null,
        }, Today, Now);

    public static Observation FullObservation(ObservationId id)
    {
        var observation = Observation(id, earlier: 2);
        Record(observation, ObservationFinding.Relapsed, "又有人\n采砂");
        return observation;
    }

    public static Hearing Hearing(HearingId? id = null, bool closed = false, params HearingOfficerId[] officers)
    {
        var hearing = Hearings.Hearing.Plan(
            id ?? HearingId.New(Now), MatterId.New(Now), Office,
            new HearingPlan
            {
                Trigger = HearingTrigger.RectificationEffect,
                Question = "整改效果\n是否达到要求？",
                Openness = closed ? HearingOpenness.Closed : HearingOpenness.Open,
                ClosedGround = closed ? ClosedHearingGround.Minor : null,
                Venue = "本院听证室𠮷",
                VenueKind = closed ? HearingVenueKind.Elsewhere : HearingVenueKind.HearingRoom,
                ScheduledFor = new DateTimeOffset(2026, 4, 10, 1, 0, 0, TimeSpan.Zero),
                Presider = StaffId.New(Now),
            },
            [Held(Post.Procurator)], LegalCalendar.Embedded, Now.AddTicks(1));
        if (officers.Length > 0)
        {
            Invite(hearing, officers);
        }

        return hearing;
    }

    public static void Invite(Hearing hearing, params HearingOfficerId[] officers) =>
        hearing.InviteOfficers([.. officers.Select(officer => new OfficerCandidate(Officer(officer), Verdict.Free))], false, 23, Now);

    public static Hearing FullHearing(HearingId id)
    {
        HearingOfficerId[] people = [.. Enumerable.Range(0, 5).Select(_ => HearingOfficerId.New(Now))];
        var hearing = Hearing(id, officers: people[..3]);
        var waived = Officer(people[3]) with { Waiver = new OfficerWaiver { Reason = "唯一专家", Approval = ApprovalId.New(Now) } };
        hearing.InviteOfficers([new OfficerCandidate(waived, Verdict.Conflicted)], true, 23, Now);
        var (day, begin) = (hearing.Day, hearing.ScheduledFor);
        hearing.Schedule(ApprovalId.New(Now), Periods, Now);
        hearing.GiveNotice(day.AddDays(-3), Periods.Rules, Now);
        hearing.Announce(day.AddDays(-3), Now);
        hearing.RemoveOfficer(people[0], "生病", new DateTimeOffset(2026, 4, 7, 2, 0, 0, TimeSpan.Zero));
        hearing.GiveNotice(day.AddDays(-3), Periods.Rules, Now);
        hearing.Hold(people[1..4], day, Periods.Rules, begin);
        for (var step = HearingStep.Introduce; step <= HearingStep.SumUp; step++)
        {
            hearing.TakeStep(step, begin.AddMinutes((int)step));
        }

        foreach (var (officer, position) in people[1..4].Zip((HearingPosition[])[HearingPosition.Oppose, HearingPosition.Support, HearingPosition.Oppose]))
        {
            hearing.RecordOpinion(new OfficerOpinion { Officer = officer, Position = position, Text = "已到位\n但应复查", At = begin });
        }

        hearing.Decide(HearingPosition.Support, "终结案件", "整改到位", ApprovalId.New(Now), begin);
        hearing.TellOfficers(begin.AddTicks(1));
        return hearing;
    }

    public static Hearing CancelledHearing(HearingId id)
    {
        var hearing = Hearing(id, closed: true);
        hearing.Cancel("当事人已达成一致", Now);
        return hearing;
    }

    /// <summary>A duty of something; its id follows from what owes it and its kind.</summary>
    public static Obligation Obligation(
        Guid? subject = null, OfficeId? office = null, DateOnly? last = null, DutyOwner? owner = null, DateOnly? done = null, bool provisional = false, string kind = "serve-filing-decision")
    {
        var deadline = last is { } day
            ? new Deadline { Kind = kind, Article = "BG 70", From = Today.AddDays(-30), Nominal = day, Effective = provisional ? null : day }
            : null;
        return Obligations.Obligation.Arise(
            new Owing(new SubjectRef("case", subject ?? CaseId.New(Now).Value), office ?? Office),
            new Duty
            {
                Kind = kind,
                Article = "BG 70",
                Owner = owner ?? DutyOwner.HolderOf(Post.Procurator),
                AroseOn = Today.AddDays(-30),
                Deadline = deadline,
                DischargedOn = done,
                Evidence = done is null ? null : "宁检行公立〔2026〕1号",
            });
    }

    public static Obligation AnnouncedObligation()
    {
        var obligation = Obligation(last: Today);
        obligation.Announce(Today, 7, Now);
        return obligation;
    }

    public static AddedNotice Notice(AddedNoticeId? id = null, int? of = null, int version = 1)
    {
        var unique = of is null ? Unique() : 0;
        var (year, number) = (of ?? 2100 + (unique % 5000), of is null ? 1 + (unique / 5000) : version);
        var json = $$"""
            { "year": {{year}}, "version": {{number}}, "source": "某通知",
              "rest": ["{{year}}-01-01/{{year}}-01-01", "{{year}}-10-01/{{year}}-10-03"], "work": [] }
            """;
        return AddedNotice.Add(id ?? AddedNoticeId.New(Now), HolidayNotice.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json))), json, Now.AddTicks(1));
    }

    public static EvidenceFile EvidenceFile(MatterId? matter = null, OfficeId? office = null, ScanFinding finding = ScanFinding.Suspicious, string? sha256 = null)
    {
        var key = new ContentKey(office ?? Office, sha256 ?? new string('c', 64));
        return YiXinWeiGong.Evidence.EvidenceFile.Store(matter ?? MatterId.New(Now), new KeptContent(key, 5), "image/jpeg", finding, Now.AddTicks(1));
    }

    public static EvidenceFile FullEvidenceFile(MatterId matter)
    {
        var file = EvidenceFile(matter);
        file.KeepCopy(new EvidenceCopy(new string('d', 64), 4, "image/png"));
        file.Inspect(StaffId.New(Now), "查看\n一次𠮷", Now.AddTicks(2));
        file.Release(StaffId.New(Now), "误报", Now.AddTicks(3));
        return file;
    }

    private static HearingOfficer Officer(HearingOfficerId officer) => new() { Officer = officer, Capacity = HearingCapacities.Volunteer };

    private static Clue EvaluatedClue(ClueId id, OfficeId office)
    {
        var clue = Clue(id, office);
        clue.Receive("1", Now);
        clue.BeginEvaluation(Now);
        clue.ConcludeEvaluation(Now);
        return clue;
    }

    private static RecusalApplication Application(params HeldPost[] posts) => new()
    {
        Challenged = ChallengedPerson.OfStaff(StaffId.New(Now), posts, Office),
        Ground = RecusalGround.OtherTie,
        Reason = "曾任该局\n顾问𠮷",
        Applicant = RecusalApplicant.Agent,
        Form = RecusalForm.Written,
        ReceivedOn = Today,
    };

    private static CaseProposal Proposal(string title) => new()
    {
        Title = title,
        Respondent = new Respondent { Name = "宁乡市水利局", DivisionCode = "430182", Level = AgencyLevel.County },
        Harm = "河堤\n受损",
        SuspectedFault = "未履行监管职责𠮷",
        HigherOfficeReason = null,
    };

    private static readonly RecommendationLetter Letter = new()
    {
        CaseSource = "志愿者提报线索",
        Harm = "河堤受损",
        FaultFacts = "未查处",
        LegalBasis = "水法第三十九条",
        Content = "依法查处",
        RectificationPeriod = LegalPeriod.Months(3),
        Other = "请书面回复",
    };

    private sealed record Owing(SubjectRef Ref, OfficeId Office) : IOwesDuties
    {
        public IEnumerable<Duty> Duties => [];

        public long Version => 0;

        public void CommittedAs(long version) => throw new NotSupportedException();
    }
}

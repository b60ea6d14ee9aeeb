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

/// <summary>Every kind of aggregate, kept by hand; a fact makes sure that none is missing, and no property of any.</summary>
internal static class AggregateKinds
{
    public static IReadOnlyList<AggregateKind> All { get; } =
    [
        new AggregateKind<Office, OfficeId>(
            id => Some.OfficeAt(OfficeLevel.Basic, id), office => office.Id, id => new ById<Office>(office => office.Id == id),
            office =>
            [
                ("Id", office.Id), ("Status", office.Status), ("Name", office.Name), ("ShortName", office.ShortName), ("Level", office.Level), ("Kind", office.Kind),
                ("Superior", office.Superior), ("Coverage", office.Coverage.OrderBy(covered => covered.Division).ThenBy(covered => covered.From).ToList()),
                ("Options", office.Options), ("OptionChanges", office.OptionChanges),
            ],
            (office, way) => office.Cover(way == 1 ? "430181" : "430103", Some.Today, Some.Now),
            ("plain", id => Some.OfficeAt(OfficeLevel.Supreme, id)), ("full", Some.FullOffice)),
        new AggregateKind<StaffMember, StaffId>(
            id => Some.Staff(id), member => member.Id, id => new ById<StaffMember>(member => member.Id == id),
            member => [("Id", member.Id), ("Status", member.Status), ("Posts", member.Posts)],
            (member, way) => member.Assign(
                new PostHolding { Post = way == 1 ? Post.DeputyChief : Post.DepartmentHead, Office = Some.Office, From = Some.Today, Basis = PostBasis.Delegated }, Some.Now),
            ("plain", id => StaffMember.Register(id, Some.Now)), ("full", id => Some.Staff(id))),
        new AggregateKind<Approval, ApprovalId>(
            id => Some.Approval(id), approval => approval.Id, id => new ById<Approval>(approval => approval.Id == id),
            approval =>
            [
                ("Id", approval.Id), ("Status", approval.Status), ("Office", approval.Office), ("Matter", approval.Matter), ("Subject", approval.Subject),
                ("SubjectVersion", approval.SubjectVersion), ("Terms", approval.Terms), ("RequestedBy", approval.RequestedBy), ("RequestedAt", approval.RequestedAt),
                ("Steps", approval.Steps), ("Reexaminations", approval.Reexaminations), ("Referral", approval.Referral), ("ValidUntil", approval.ValidUntil),
            ],
            (approval, way) => approval.Agree(Some.Holder(Post.DepartmentHead), way == 1 ? "同意" : "拟同意", Some.Today, Some.Now),
            ("plain", id => Some.Approval(id)), ("full", Some.FullApproval)),
        new AggregateKind<Recusal, RecusalId>(
            id => Some.Recusal(id), recusal => recusal.Id, id => new ById<Recusal>(recusal => recusal.Id == id),
            recusal =>
            [
                ("Id", recusal.Id), ("Status", recusal.Status), ("Matter", recusal.Matter), ("Office", recusal.Office), ("Challenged", recusal.Challenged),
                ("Ground", recusal.Ground), ("Reason", recusal.Reason), ("Applicant", recusal.Applicant), ("Form", recusal.Form), ("ReceivedOn", recusal.ReceivedOn),
                ("RecordedAt", recusal.RecordedAt), ("Deadlines", recusal.Deadlines), ("Decision", recusal.Decision), ("ApplicantToldOn", recusal.ApplicantToldOn),
                ("Reconsiderations", recusal.Reconsiderations),
            ],
            (recusal, way) => Some.DecideRecusal(recusal, way == 1 ? RecusalFinding.Stays : RecusalFinding.Withdraws, "理由"),
            ("plain", id => Some.Recusal(id)), ("full", Some.FullRecusal)),
        new AggregateKind<Volunteer, VolunteerId>(
            id => Some.Volunteer(id), volunteer => volunteer.Id, id => new ById<Volunteer>(volunteer => volunteer.Id == id),
            volunteer =>
            [
                ("Id", volunteer.Id), ("Status", volunteer.Status), ("Office", volunteer.Office), ("AppliedAt", volunteer.AppliedAt), ("Categories", volunteer.Categories),
                ("Specialties", volunteer.Specialties), ("RefusalReason", volunteer.RefusalReason), ("RefusedOn", volunteer.RefusedOn),
                ("IdentityErasedOn", volunteer.IdentityErasedOn), ("CertificateNumber", volunteer.CertificateNumber),
                ("TermFrom", volunteer.TermFrom), ("TermUntil", volunteer.TermUntil),
            ],
            (volunteer, way) => volunteer.Refuse(way == 1 ? "材料不全" : "年龄不符", Some.Now),
            ("plain", id => Some.Volunteer(id)), ("appointed", id => Some.AppointedBy(Some.Office, id)), ("refused", Some.RefusedVolunteer),
            ("erased", Some.ErasedVolunteer)),
        new AggregateKind<LegalHold, LegalHoldId>(
            id => Some.Hold(id), hold => hold.Id, id => new ById<LegalHold>(hold => hold.Id == id),
            hold =>
            [
                ("Id", hold.Id), ("Status", hold.Status), ("Office", hold.Office), ("Subject", hold.Subject), ("Reason", hold.Reason), ("SetBy", hold.SetBy),
                ("SetAt", hold.SetAt), ("LiftReason", hold.LiftReason), ("LiftedBy", hold.LiftedBy), ("LiftedAt", hold.LiftedAt),
            ],
            (hold, way) => hold.Lift(way == 1 ? "复查终结" : "误设", StaffId.New(Some.Now), Some.Now),
            ("plain", id => Some.Hold(id)), ("lifted", id => Some.LiftedHold(id))),
        new AggregateKind<RetentionRecord, RetentionRecordId>(
            id => Some.Record(id), record => record.Id, id => new ById<RetentionRecord>(record => record.Id == id),
            record =>
            [
                ("Id", record.Id), ("Status", record.Status), ("Office", record.Office), ("Class", record.Class), ("MadeOn", record.MadeOn),
                ("RecordedAt", record.RecordedAt), ("Content", record.Content), ("PurgedOn", record.PurgedOn),
            ],
            (record, way) => record.Purge(isHeld: false, RetentionClasses.Embedded, Some.Today.AddDays(way), Some.Now),
            ("plain", id => Some.Record(id)), ("purged", id => Some.PurgedRecord(id))),
        new AggregateKind<Clue, ClueId>(
            id => Some.Clue(id), clue => clue.Id, id => new ById<Clue>(clue => clue.Id == id),
            clue =>
            [
                ("Id", clue.Id), ("Status", clue.Status), ("Office", clue.Office), ("Source", clue.Source), ("Reporter", clue.Reporter), ("Field", clue.Field),
                ("DivisionCode", clue.DivisionCode), ("Title", clue.Title), ("Description", clue.Description), ("Address", clue.Address), ("Place", clue.Place),
                ("SeenOn", clue.SeenOn), ("RelapseOf", clue.RelapseOf), ("SubmittedAt", clue.SubmittedAt), ("ReceivedAt", clue.ReceivedAt), ("Numbers", clue.Numbers),
                ("Evidence", clue.Evidence), ("Feedback", clue.Feedback), ("Transfers", clue.Transfers), ("Disposition", clue.Disposition),
                ("CameByTransfer", clue.CameByTransfer),
            ],
            (clue, way) => clue.Receive($"{way}", Some.Now),
            ("plain", id => Some.Clue(id)), ("full", Some.FullClue)),
        new AggregateKind<Evaluation, EvaluationId>(
            id => Some.Evaluation(id), evaluation => evaluation.Id, id => new ById<Evaluation>(evaluation => evaluation.Id == id),
            evaluation =>
            [
                ("Id", evaluation.Id), ("Status", evaluation.Status), ("Clue", evaluation.Clue), ("Office", evaluation.Office), ("OpenedAt", evaluation.OpenedAt),
                ("Invitations", evaluation.Invitations.OrderBy(invitation => invitation.Evaluator).ToList()), ("Opinions", evaluation.Opinions),
                ("Conclusion", evaluation.Conclusion),
            ],
            (evaluation, way) => evaluation.Invite([Some.Invitee(way == 1 ? Some.Appointed : Some.AppointedBy(Some.Office))], Some.Now),
            ("plain", id => Some.Evaluation(id)), ("full", Some.FullEvaluation)),
        new AggregateKind<Consultation, ConsultationId>(
            id => Some.Consultation(id), consultation => consultation.Id, id => new ById<Consultation>(consultation => consultation.Id == id),
            consultation =>
            [
                ("Id", consultation.Id), ("Status", consultation.Status), ("Matter", consultation.Matter), ("Office", consultation.Office), ("Expert", consultation.Expert),
                ("Question", consultation.Question), ("AskedAt", consultation.AskedAt), ("Answer", consultation.Answer), ("DeclineReason", consultation.DeclineReason),
                ("Assessment", consultation.Assessment),
            ],
            (consultation, way) => consultation.Decline(consultation.Expert, way == 1 ? "出差" : "生病", Some.Now),
            ("plain", id => Some.Consultation(id)), ("assessed", Some.AssessedConsultation), ("declined", Some.DeclinedConsultation)),
        new AggregateKind<Case, CaseId>(
            id => Some.Case(id), found => found.Id, id => new ById<Case>(found => found.Id == id),
            found =>
            [
                ("Id", found.Id), ("Status", found.Status), ("Matter", found.Matter), ("Office", found.Office), ("Clue", found.Clue), ("Source", found.Source),
                ("Field", found.Field), ("Title", found.Title), ("Respondent", found.Respondent), ("Harm", found.Harm), ("SuspectedFault", found.SuspectedFault),
                ("HigherOfficeReason", found.HigherOfficeReason), ("BasisDocument", found.BasisDocument), ("ProposedAt", found.ProposedAt), ("Number", found.Number),
                ("FiledOn", found.FiledOn), ("Rules", found.Rules), ("Transitions", found.Transitions), ("Disposition", found.Disposition),
                ("FilingDecisionServedOn", found.FilingDecisionServedOn), ("Recommendation", found.Recommendation), ("Deadlines", found.Deadlines),
                ("Replies", found.Replies), ("FollowUps", found.FollowUps), ("Closure", found.Closure),
            ],
            (found, way) => found.File($"{way}", Some.Today, null, [], Some.Deadlines, Some.Now),
            ("plain", id => Some.Case(id)), ("full", Some.FullCase), ("dismissed", id => Some.DismissedCase(id)), ("exploratory", Some.ExploratoryCase)),
        new AggregateKind<EvidenceItem, EvidenceId>(
            id => Some.Item(id), item => item.Id, id => new ById<EvidenceItem>(item => item.Id == id),
            item =>
            [
                ("Id", item.Id), ("Status", item.Status), ("Matter", item.Matter), ("Office", item.Office), ("Method", item.Method), ("Collectors", item.Collectors),
                ("Volunteers", item.Volunteers), ("CollectedOn", item.CollectedOn), ("Description", item.Description), ("Sha256", item.Sha256),
                ("RecordedAt", item.RecordedAt),
            ],
            null,
            ("plain", id => Some.Item(id)), ("full", id => Some.Item(id, sha256: new string('b', 64)))),
        new AggregateKind<EvidenceFile, EvidenceFileId>(
            id => Some.EvidenceFile(new MatterId(id.Value)), file => new EvidenceFileId(file.Matter.Value), id => new ById<EvidenceFile>(file => file.Id == id),
            file =>
            [
                ("Id", file.Id), ("Status", file.Status), ("Matter", file.Matter), ("Office", file.Office), ("Sha256", file.Sha256), ("Bytes", file.Bytes),
                ("MediaType", file.MediaType), ("StoredAt", file.StoredAt), ("Scan", file.Scan), ("Copy", file.Copy), ("CopySha256", file.CopySha256),
                ("Quarantine", file.Quarantine),
            ],
            (file, way) => file.Release(StaffId.New(Some.Now), way == 1 ? "误报" : "已核实", Some.Now),
            ("plain", id => Some.EvidenceFile(new MatterId(id.Value))), ("full", id => Some.FullEvidenceFile(new MatterId(id.Value)))),
        new AggregateKind<Observation, ObservationId>(
            id => Some.Observation(id), observation => observation.Id, id => new ById<Observation>(observation => observation.Id == id),
            observation =>
            [
                ("Id", observation.Id), ("Status", observation.Status), ("Case", observation.Case), ("Matter", observation.Matter), ("Office", observation.Office),
                ("Round", observation.Round), ("Observer", observation.Observer), ("Place", observation.Place), ("PlannedOn", observation.PlannedOn),
                ("PlannedAt", observation.PlannedAt), ("Finding", observation.Finding), ("ObservedOn", observation.ObservedOn), ("Note", observation.Note),
                ("SeenAt", observation.SeenAt), ("RelapseClue", observation.RelapseClue),
            ],
            (observation, way) => Some.Record(observation, way == 1 ? ObservationFinding.Met : ObservationFinding.NotMet, "已看"),
            ("plain", id => Some.Observation(id)), ("full", Some.FullObservation)),
        new AggregateKind<Hearing, HearingId>(
            id => Some.Hearing(id), hearing => hearing.Id, id => new ById<Hearing>(hearing => hearing.Id == id),
            hearing =>
            [
                ("Id", hearing.Id), ("Status", hearing.Status), ("Matter", hearing.Matter), ("Office", hearing.Office), ("Trigger", hearing.Trigger),
                ("Question", hearing.Question), ("Openness", hearing.Openness), ("ClosedGround", hearing.ClosedGround), ("Venue", hearing.Venue),
                ("VenueKind", hearing.VenueKind), ("ScheduledFor", hearing.ScheduledFor), ("Day", hearing.Day), ("Presider", hearing.Presider),
                ("PlannedAt", hearing.PlannedAt), ("Officers", hearing.Officers.OrderBy(officer => officer.Officer).ToList()), ("Removals", hearing.Removals),
                ("Approval", hearing.Approval), ("ScheduledOn", hearing.ScheduledOn), ("Deadlines", hearing.Deadlines), ("NoticeGivenOn", hearing.NoticeGivenOn),
                ("OfficersChangedOn", hearing.OfficersChangedOn), ("OfficersNotifiedOn", hearing.OfficersNotifiedOn), ("OfficerChanges", hearing.OfficerChanges),
                ("AnnouncedOn", hearing.AnnouncedOn), ("HeldAt", hearing.HeldAt), ("Attending", hearing.Attending), ("Steps", hearing.Steps),
                ("Opinions", hearing.Opinions), ("Decision", hearing.Decision), ("OfficersToldAt", hearing.OfficersToldAt),
                ("CancelledBecause", hearing.CancelledBecause),
            ],
            (hearing, way) => Some.Invite(hearing, new HearingOfficerId(Guid.CreateVersion7(Some.Now.AddDays(way)))),
            ("plain", id => Some.Hearing(id)), ("full", Some.FullHearing), ("cancelled", Some.CancelledHearing)),
        new AggregateKind<Obligation, ObligationId>(
            id => Some.Obligation(id.Value, last: Some.Today), obligation => new ObligationId(obligation.SubjectId), id => new ById<Obligation>(obligation => obligation.Id == id),
            obligation =>
            [
                ("Id", obligation.Id), ("Status", obligation.Status), ("Office", obligation.Office), ("SubjectKind", obligation.SubjectKind),
                ("SubjectId", obligation.SubjectId), ("Kind", obligation.Kind), ("Sequence", obligation.Sequence), ("Article", obligation.Article),
                ("OwnerKind", obligation.OwnerKind), ("OwnerPost", obligation.OwnerPost), ("OwnerStaff", obligation.OwnerStaff), ("AroseOn", obligation.AroseOn),
                ("Term", obligation.Term), ("SortsBy", obligation.SortsBy), ("EndedOn", obligation.EndedOn), ("Evidence", obligation.Evidence),
                ("Announced", obligation.Announced),
            ],
            (obligation, way) => obligation.Lapse(Some.Today.AddDays(way)),
            ("without limit", _ => Some.Obligation(owner: DutyOwner.Member(StaffId.New(Some.Now)))), ("done", _ => Some.Obligation(last: Some.Today, done: Some.Today)),
            ("announced", _ => Some.AnnouncedObligation())),
        new AggregateKind<AddedNotice, AddedNoticeId>(
            id => Some.Notice(id), notice => notice.Id, id => new ById<AddedNotice>(notice => notice.Id == id),
            notice =>
            [
                ("Id", notice.Id), ("Status", notice.Status), ("Year", notice.Year), ("NoticeVersion", notice.NoticeVersion), ("Json", notice.Json),
                ("AddedAt", notice.AddedAt),
            ],
            null,
            ("plain", id => Some.Notice(id))),
    ];

    public static AggregateKind Of(string name) => All.Single(kind => kind.Name == name);

    public static AggregateKind Of(AggregateRoot aggregate) => All.Single(kind => kind.Type == aggregate.GetType());
}

/// <summary>Finds one by its id.</summary>
internal sealed class ById<T> : Specification<T>
{
    public ById(System.Linq.Expressions.Expression<Func<T, bool>> one) => Query.Where(one);
}

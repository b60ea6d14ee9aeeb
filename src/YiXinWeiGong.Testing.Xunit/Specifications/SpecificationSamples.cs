using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>One specification with arguments, to be asked of a population in memory and of a store.</summary>
internal abstract class SpecificationSample(string arguments)
{
    public abstract Type Specification { get; }

    public string Name => arguments.Length == 0 ? Specification.Name : $"{Specification.Name}({arguments})";

    /// <summary>What the evaluator in memory finds, in its order.</summary>
    public abstract IReadOnlyList<object> Expected(Population population);

    /// <summary>How many meet the conditions, whatever the page.</summary>
    public abstract int ExpectedCount(Population population);

    /// <summary>How many of the kind there are.</summary>
    public abstract int All(Population population);

    public abstract bool IsOrdered(Population population);

    public abstract Task<IReadOnlyList<object>> ListAsync(Population population, IServiceProvider services);

    public abstract Task<int> CountAsync(Population population, IServiceProvider services);
}

internal class SpecificationSample<T, TId>(string arguments, Func<Population, ISpecification<T>> make) : SpecificationSample(arguments)
    where T : AggregateRoot
    where TId : struct
{
    public override Type Specification { get; } = make(SpecificationSamples.Any).GetType();

    protected ISpecification<T> Make(Population population) => make(population);

    protected static IStore<T, TId> Store(IServiceProvider services) => services.GetRequiredService<IStore<T, TId>>();

    public override IReadOnlyList<object> Expected(Population population) => [.. Make(population).Evaluate(population.Of<T>()).Select(found => (object)found.Ref.Id)];

    public override int ExpectedCount(Population population) => population.Of<T>().Count(Make(population).IsSatisfiedBy);

    public override int All(Population population) => population.Of<T>().Count;

    public override bool IsOrdered(Population population) => Make(population).OrderExpressions.Any();

    public override async Task<IReadOnlyList<object>> ListAsync(Population population, IServiceProvider services) =>
        [.. (await Store(services).ListAsync(Make(population), default)).Select(found => (object)found.Ref.Id)];

    public override Task<int> CountAsync(Population population, IServiceProvider services) => Store(services).CountAsync(Make(population), default);
}

internal sealed class SpecificationSample<T, TId, TResult>(string arguments, Func<Population, ISpecification<T, TResult>> make)
    : SpecificationSample<T, TId>(arguments, make)
    where T : AggregateRoot
    where TId : struct
    where TResult : notnull
{
    public override IReadOnlyList<object> Expected(Population population) =>
        [.. ((ISpecification<T, TResult>)Make(population)).Evaluate(population.Of<T>()).Select(found => (object)found)];

    public override async Task<IReadOnlyList<object>> ListAsync(Population population, IServiceProvider services) =>
        [.. (await Store(services).ListAsync((ISpecification<T, TResult>)Make(population), default)).Select(found => (object)found)];
}

/// <summary>Samples of every specification of the Domain, kept by hand; a fact makes sure that none is missing.</summary>
internal static class SpecificationSamples
{
    /// <summary>Some population, to make a specification of.</summary>
    public static Population Any { get; } = new(0);

    public static IReadOnlyList<SpecificationSample> All { get; } =
    [
        Of<Office, OfficeId>("", _ => new OfficesByLevel()),
        Of<Office, OfficeId>("one", all => new OfficeByShortName(all.Offices[5].ShortName)),
        Of<Office, OfficeId>("none", _ => new OfficeByShortName("无此院")),
        Of<Office, OfficeId>("today", _ => new OfficesCovering("430182", Some.Today)),
        Of<Office, OfficeId>("when coverage ended", _ => new OfficesCovering("430182", Some.Today.AddDays(1))),
        Of<Office, OfficeId>("before it began", _ => new OfficesCovering("430181", Some.Today)),
        Of<Office, OfficeId>("since it began", _ => new OfficesCovering("430181", Some.Today.AddDays(3))),
        Of<Office, OfficeId>("elsewhere", _ => new OfficesCovering("110101", Some.Today)),
        Of<AddedNotice, AddedNoticeId>("", _ => new NoticesByVersion()),
        new SpecificationSample<AddedNotice, AddedNoticeId, AddedNoticeId>("", _ => new NoticeIds()),
        Of<Approval, ApprovalId>("first", all => new ApprovalsOfSubject(all.Subjects[0])),
        Of<Approval, ApprovalId>("second", all => new ApprovalsOfSubject(all.Subjects[1])),
        Of<Approval, ApprovalId>("none", _ => new ApprovalsOfSubject(Guid.Empty)),
        Of<Recusal, RecusalId>("all", _ => new RecusalsWithOpenDeadlines(null, 100)),
        Of<Recusal, RecusalId>("first page", _ => new RecusalsWithOpenDeadlines(null, 5)),
        Of<Recusal, RecusalId>("after", all => new RecusalsWithOpenDeadlines(Nth(all.Recusals, recusal => recusal.Id, 11), 5)),
        Of<Recusal, RecusalId>("first", all => new RecusalsOfMatter(all.Matters[0])),
        Of<Recusal, RecusalId>("second", all => new RecusalsOfMatter(all.Matters[1])),
        Of<Volunteer, VolunteerId>("one", all => new VolunteerByCertificate(all.Appointed[2].CertificateNumber!)),
        Of<Volunteer, VolunteerId>("none", _ => new VolunteerByCertificate("无此证")),
        Of<Volunteer, VolunteerId>("some", all => new VolunteersById([.. all.Volunteers.Skip(3).Take(7).Select(volunteer => volunteer.Id)])),
        Of<Volunteer, VolunteerId>("one and none", all => new VolunteersById([all.Volunteers[9].Id, new VolunteerId(Guid.Empty)])),
        Of<Volunteer, VolunteerId>("no ids", _ => new VolunteersById([])),
        Of<Volunteer, VolunteerId>("all", all => new VolunteersOfOffice(all.OfficeIds[0])),
        Of<Volunteer, VolunteerId>("page", all => new VolunteersOfOffice(all.OfficeIds[1], after: Nth(all.Volunteers, volunteer => volunteer.Id, 7), take: 4)),
        .. Enum.GetValues<VolunteerStatus>().Select(status => Of<Volunteer, VolunteerId>($"in {status}", all => new VolunteersOfOffice(all.OfficeIds[0], status))),
        Of<Volunteer, VolunteerId>("all", _ => new ApplicantsRefusedBy(Some.Today.AddDays(9), [], 100)),
        Of<Volunteer, VolunteerId>("by a day", _ => new ApplicantsRefusedBy(Some.Today.AddDays(1), [], 100)),
        Of<Volunteer, VolunteerId>("some held", all => new ApplicantsRefusedBy(Some.Today.AddDays(9), [.. all.Volunteers.Skip(8).Take(8).Select(volunteer => volunteer.Id)], 3)),
        Of<RetentionRecord, RetentionRecordId>("all", all => new RetentionRecordsOfOffice(all.OfficeIds[0])),
        Of<RetentionRecord, RetentionRecordId>("of a class", all => new RetentionRecordsOfOffice(all.OfficeIds[1], RetentionClassNames.Disclosure)),
        Of<RetentionRecord, RetentionRecordId>("page", all => new RetentionRecordsOfOffice(all.OfficeIds[0], null, Nth(all.Records, record => record.Id, 9), 3)),
        Of<RetentionRecord, RetentionRecordId>("by a day", _ => new RetentionRecordsMadeBy(RetentionClassNames.Disclosure, Some.Today.AddDays(3), [], 100)),
        Of<RetentionRecord, RetentionRecordId>("some held", all => new RetentionRecordsMadeBy(
            RetentionClassNames.Disclosure, Some.Today.AddDays(9), [.. all.Records.Skip(4).Take(9).Select(record => record.Id)], 3)),
        Of<LegalHold, LegalHoldId>("of anything", _ => new HoldsInForce()),
        Of<LegalHold, LegalHoldId>("of one thing", all => new HoldsInForce(all.Subjects[0])),
        Of<LegalHold, LegalHoldId>("all", all => new HoldsOfOffice(all.OfficeIds[0])),
        Of<LegalHold, LegalHoldId>("page", all => new HoldsOfOffice(all.OfficeIds[1], Nth(all.Holds, hold => hold.Id, 6), 2)),
        Of<Consultation, ConsultationId>("all", all => new ConsultationsAskedOf(all.Appointed[0].Id)),
        Of<Consultation, ConsultationId>("page", all => new ConsultationsAskedOf(all.Appointed[1].Id, Nth(all.Consultations, asked => asked.Id, 6), 2)),
        Of<Evaluation, EvaluationId>("all", all => new EvaluationsInviting(all.Appointed[0].Id)),
        Of<Evaluation, EvaluationId>("page", all => new EvaluationsInviting(all.Appointed[1].Id, Nth(all.Evaluations, evaluation => evaluation.Id, 5), 3)),
        Of<Evaluation, EvaluationId>("nobody", _ => new EvaluationsInviting(new VolunteerId(Guid.Empty))),
        Of<EvidenceItem, EvidenceId>("first", all => new EvidenceOfMatter(all.Matters[0])),
        Of<EvidenceItem, EvidenceId>("second", all => new EvidenceOfMatter(all.Matters[1])),
        Of<EvidenceFile, EvidenceFileId>("first", all => new EvidenceFilesOfMatter(all.Matters[0])),
        Of<EvidenceFile, EvidenceFileId>("second", all => new EvidenceFilesOfMatter(all.Matters[1])),
        Of<EvidenceFile, EvidenceFileId>("all", _ => new EvidenceFilesAwaitingScan(null, 100)),
        Of<EvidenceFile, EvidenceFileId>("first page", _ => new EvidenceFilesAwaitingScan(null, 2)),
        Of<EvidenceFile, EvidenceFileId>("after", all => new EvidenceFilesAwaitingScan(Nth(all.EvidenceFiles, file => file.Id, 9), 3)),
        new SpecificationSample<EvidenceFile, EvidenceFileId, string>(
            "all", all => new OriginalsAmong(all.OfficeIds[0], [.. Enumerable.Range(0, 24).Select(Population.Sha256Of)])),
        new SpecificationSample<EvidenceFile, EvidenceFileId, string>("none", all => new OriginalsAmong(all.OfficeIds[0], [])),
        new SpecificationSample<EvidenceFile, EvidenceFileId, string>(
            "all", all => new CopiesAmong(all.OfficeIds[0], [.. Enumerable.Range(0, 124).Select(Population.Sha256Of)])),
        new SpecificationSample<EvidenceFile, EvidenceFileId, string>("originals", all => new CopiesAmong(all.OfficeIds[0], [Population.Sha256Of(3)])),
        Of<Observation, ObservationId>("first", all => new ObservationsOfCase(all.Observed[0].Id)),
        Of<Observation, ObservationId>("second", all => new ObservationsOfCase(all.Observed[1].Id)),
        Of<Observation, ObservationId>("first", all => new ObservationsBy(all.Appointed[0].Id)),
        Of<Observation, ObservationId>("second", all => new ObservationsBy(all.Appointed[1].Id)),
        Of<Case, CaseId>("all", _ => new CasesWithDeadlines(null, 100)),
        Of<Case, CaseId>("first page", _ => new CasesWithDeadlines(null, 3)),
        Of<Case, CaseId>("after", all => new CasesWithDeadlines(Nth(all.Cases, found => found.Id, 10), 3)),
        Of<Case, CaseId>("all", all => new CasesOfOffice(all.OfficeIds[0])),
        Of<Case, CaseId>("page", all => new CasesOfOffice(all.OfficeIds[1], after: Nth(all.Cases, found => found.Id, 8), take: 3)),
        .. Enum.GetValues<CaseStatus>().Select(status => Of<Case, CaseId>($"in {status}", all => new CasesOfOffice(all.OfficeIds[0], status))),
        Of<Case, CaseId>("first", all => new CasesOfMatter(all.Matters[0])),
        Of<Case, CaseId>("second", all => new CasesOfMatter(all.Matters[1])),
        Of<Hearing, HearingId>("first", all => new HearingsOfOfficer(all.Officers[0])),
        Of<Hearing, HearingId>("second", all => new HearingsOfOfficer(all.Officers[1])),
        Of<Hearing, HearingId>("nobody", _ => new HearingsOfOfficer(new HearingOfficerId(Guid.Empty))),
        Of<Clue, ClueId>("all", all => new CluesOfOffice(all.OfficeIds[0])),
        Of<Clue, ClueId>("first page", all => new CluesOfOffice(all.OfficeIds[0], take: 2)),
        Of<Clue, ClueId>("page", all => new CluesOfOffice(all.OfficeIds[1], after: Nth(all.Clues, clue => clue.Id, 6), take: 3)),
        Of<Clue, ClueId>("nothing taken", all => new CluesOfOffice(all.OfficeIds[0], take: 0)),
        .. Enum.GetValues<ClueStatus>().Select(status => Of<Clue, ClueId>($"in {status}", all => new CluesOfOffice(all.OfficeIds[0], status))),
        Of<Clue, ClueId>("some", all => new CluesById([.. all.Clues.Skip(3).Take(7).Select(clue => clue.Id)])),
        Of<Clue, ClueId>("one and none", all => new CluesById([all.Clues[9].Id, new ClueId(Guid.Empty)])),
        Of<Clue, ClueId>("no ids", _ => new CluesById([])),
        .. Enum.GetValues<ObligationState>().Select(state => Obligations($"{state}", state)),
        Obligations("of holders", ObligationState.Open, [Post.Procurator]),
        Obligations("of holders and of one", ObligationState.Open, [Post.DepartmentHead], staff: true),
        Obligations("of one", ObligationState.All, [], staff: true),
        Obligations("first page", ObligationState.Open, take: 4),
        Obligations("after one of many of a day", ObligationState.All, after: 9, take: 6),
        Obligations("after the last with a limit", ObligationState.All, after: 19, take: 6),
        Of<Obligation, ObligationId>("some", all => new ObligationsOfSubjects([all.Subjects[0], all.Subjects[2]])),
        Of<Obligation, ObligationId>("none", _ => new ObligationsOfSubjects([])),
        Of<Obligation, ObligationId>("", _ => new ProvisionalObligations()),
        Of<Obligation, ObligationId>("all", _ => new ObligationsToAnnounce(Some.Today, 7, 200)),
        Of<Obligation, ObligationId>("page", _ => new ObligationsToAnnounce(Some.Today, 2, 3)),
        Of<Consultation, ConsultationId>("all", _ => new ConsultationsWithoutAnswerSince(Some.Now.AddTicks(1), 100)),
        Of<Consultation, ConsultationId>("page", _ => new ConsultationsWithoutAnswerSince(Some.Now.AddDays(1), 3)),
        Of<Consultation, ConsultationId>("none", _ => new ConsultationsWithoutAnswerSince(Some.Now)),
        Of<Evaluation, EvaluationId>("all", _ => new EvaluationsWithoutAnswerSince(Some.Now, 100)),
        Of<Evaluation, EvaluationId>("page", _ => new EvaluationsWithoutAnswerSince(Some.Now, 3)),
        Of<Evaluation, EvaluationId>("none", _ => new EvaluationsWithoutAnswerSince(Some.Now.AddTicks(-1))),
    ];

    private static SpecificationSample Of<T, TId>(string arguments, Func<Population, ISpecification<T>> make)
        where T : AggregateRoot
        where TId : struct =>
        new SpecificationSample<T, TId>(arguments, make);

    private static SpecificationSample Obligations(
        string arguments, ObligationState state, IReadOnlyCollection<Post?>? posts = null, bool staff = false, int? after = null, int take = 100) =>
        new SpecificationSample<Obligation, ObligationId>(arguments, all => new ObligationsOfOffice(
            all.OfficeIds[0], new ObligationWindow { State = state, Today = Some.Today, WithinDays = 7 }, posts, staff ? all.StaffIds[0] : null,
            after is { } n ? all.Obligations.Where(found => found.Office == all.OfficeIds[0]).OrderBy(found => found.SortsBy).ThenBy(found => found.Id).ElementAt(n) : null,
            take));

    private static TId Nth<T, TId>(IEnumerable<T> all, Func<T, TId> id, int n)
        where TId : struct => all.Select(id).Order().ElementAt(n);
}

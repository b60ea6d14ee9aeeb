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

/// <summary>Many aggregates of every kind, in every status that a specification asks for, with ids of few instants; the same for the same seed.</summary>
internal sealed class Population
{
    private const int Rows = 24;

    private readonly Random _random;

    public Population(int seed)
    {
        _random = new Random(seed);
        OfficeIds = [.. Enumerable.Range(0, 3).Select(_ => OfficeId.New(At()))];
        StaffIds = [.. Enumerable.Range(0, 3).Select(_ => StaffId.New(At()))];
        Subjects = [.. Enumerable.Range(0, 5).Select(_ => CaseId.New(At()).Value)];
        Matters = [.. Enumerable.Range(0, 4).Select(_ => MatterId.New(At()))];
        Officers = [.. Enumerable.Range(0, 4).Select(_ => HearingOfficerId.New(At()))];
        Volunteers = [.. Many(i => AVolunteer(i))];
        Appointed = [.. Volunteers.Where(volunteer => volunteer.Status == VolunteerStatus.Appointed)];
        Offices = [.. Many(AnOffice)];
        Staff = [.. Many(_ => Some.Staff(StaffId.New(At())))];
        Clues = [.. Many(AClue)];
        Approvals = [.. Many(_ => Some.Approval(ApprovalId.New(At()), Pick(Subjects), office: Pick(OfficeIds)))];
        Recusals = [.. Many(ARecusal)];
        Cases = [.. Many(ACase)];
        Evaluations = [.. Many(_ => Some.Evaluation(EvaluationId.New(At()), [.. Appointed.Where(_ => _random.Next(2) == 0)]))];
        Consultations = [.. Many(AConsultation)];
        Evidence = [.. Many(_ => Some.Item(EvidenceId.New(At()), Pick(Matters)))];
        EvidenceFiles = [.. Many(AnEvidenceFile)];
        Records = [.. Many(i => i % 5 == 4
            ? Some.PurgedRecord(RetentionRecordId.New(At()), Pick(OfficeIds))
            : Some.Record(
                RetentionRecordId.New(At()), Pick(OfficeIds), i % 2 == 0 ? RetentionClassNames.Disclosure : RetentionClassNames.ImpactAssessment,
                Some.Today.AddDays(i % 7)))];
        Holds = [.. Many(i => i % 3 == 0
            ? Some.LiftedHold(LegalHoldId.New(At()), Pick(Subjects), Pick(OfficeIds))
            : Some.Hold(LegalHoldId.New(At()), Pick(Subjects), Pick(OfficeIds)))];
        Observed = [.. Cases.Where(found => found.Status == CaseStatus.RecommendationServed)];
        Observations = [.. Enumerable.Range(0, Rows).Select(i => Some.Observation(ObservationId.New(At()), Observed[i % Observed.Count], i / Observed.Count, Pick(Appointed)))];
        Hearings = [.. Many(_ => Some.Hearing(HearingId.New(At()), false, [.. Officers.Where(_ => _random.Next(2) == 0)]))];
        Obligations = [.. Enumerable.Range(0, 3 * Rows).Select(AnObligation)];
        Notices = [.. Enumerable.Range(0, 9).Select(i => Some.Notice(AddedNoticeId.New(At()), 2090 + (i % 3), 1 + (i / 3)))];
    }

    public IReadOnlyList<OfficeId> OfficeIds { get; }

    public IReadOnlyList<StaffId> StaffIds { get; }

    public IReadOnlyList<Guid> Subjects { get; }

    public IReadOnlyList<MatterId> Matters { get; }

    public IReadOnlyList<HearingOfficerId> Officers { get; }

    public IReadOnlyList<Volunteer> Volunteers { get; }

    public IReadOnlyList<Volunteer> Appointed { get; }

    public IReadOnlyList<Office> Offices { get; }

    public IReadOnlyList<StaffMember> Staff { get; }

    public IReadOnlyList<Clue> Clues { get; }

    public IReadOnlyList<Approval> Approvals { get; }

    public IReadOnlyList<Recusal> Recusals { get; }

    public IReadOnlyList<Case> Cases { get; }

    public IReadOnlyList<Case> Observed { get; }

    public IReadOnlyList<Evaluation> Evaluations { get; }

    public IReadOnlyList<Consultation> Consultations { get; }

    public IReadOnlyList<EvidenceItem> Evidence { get; }

    public IReadOnlyList<EvidenceFile> EvidenceFiles { get; }

    public IReadOnlyList<RetentionRecord> Records { get; }

    public IReadOnlyList<LegalHold> Holds { get; }

    public IReadOnlyList<Observation> Observations { get; }

    public IReadOnlyList<Hearing> Hearings { get; }

    public IReadOnlyList<Obligation> Obligations { get; }

    public IReadOnlyList<AddedNotice> Notices { get; }

    /// <summary>All of it, in an order that has nothing to do with any id.</summary>
    public IReadOnlyList<AggregateRoot> All =>
    [
        .. ((IEnumerable<AggregateRoot>)[
            .. Volunteers, .. Offices, .. Staff, .. Clues, .. Approvals, .. Recusals, .. Cases, .. Evaluations, .. Consultations, .. Evidence, .. EvidenceFiles, .. Observations,
            .. Hearings, .. Obligations, .. Notices, .. Records, .. Holds,
        ]).OrderBy(_ => _random.Next()),
    ];

    /// <summary>Everything of one kind.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : AggregateRoot => [.. All.OfType<T>()];

    private IEnumerable<T> Many<T>(Func<int, T> make) => Enumerable.Range(0, Rows).Select(make);

    private T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    /// <summary>One of few instants, so that many ids share one.</summary>
    private DateTimeOffset At() => Some.Now.AddMilliseconds(_random.Next(5));

    private Volunteer AVolunteer(int i)
    {
        var id = VolunteerId.New(At());
        if (i < 6)
        {
            return Some.AppointedBy(OfficeIds[i % 3], id);
        }

        var volunteer = Some.Volunteer(id, Pick(OfficeIds));
        switch (i % 3)
        {
            case 1:
                volunteer.Recommend(Some.Now);
                break;
            case 2:
                volunteer.Refuse("材料不全", Some.Now.AddDays(i % 4));
                if (i % 5 == 0)
                {
                    volunteer.EraseIdentity(IdentityErasureGround.PurposeEnded, isHeld: false, Some.Now.AddDays(4));
                }

                break;
        }

        return volunteer;
    }

    private Office AnOffice(int i)
    {
        var office = Some.OfficeAt((OfficeLevel)(1 + (i % 4)), OfficeId.New(At()), i % 5 == 4 ? OfficeKind.Railway : OfficeKind.Territorial);
        if (i % 4 == 3 && i % 3 == 0)
        {
            office.Uncover("430182", Some.Today, Some.Now);
        }

        if (i % 7 == 3)
        {
            office.Cover("430181", Some.Today.AddDays(3), Some.Now);
        }

        return office;
    }

    private Clue AClue(int i)
    {
        var clue = Some.Clue(ClueId.New(At()), Pick(OfficeIds), $"线索{i}");
        if (i % 3 > 0)
        {
            clue.Receive($"{i}", Some.Now);
        }

        if (i % 3 > 1)
        {
            clue.BeginEvaluation(Some.Now);
        }

        return clue;
    }

    private Recusal ARecusal(int i)
    {
        var recusal = Some.Recusal(RecusalId.New(At()), Pick(Matters));
        if (i % 4 > 0)
        {
            Some.DecideRecusal(recusal, i % 4 == 1 ? RecusalFinding.Withdraws : RecusalFinding.Stays, "理由");
        }

        if (i % 4 == 3)
        {
            recusal.AskForReconsideration("不服", Some.Today, Some.Periods, Some.Now);
        }

        return recusal;
    }

    private Case ACase(int i)
    {
        var (id, office) = (CaseId.New(At()), Pick(OfficeIds));
        return (i % 4) switch
        {
            0 => Some.Case(id, office, matter: Pick(Matters)),
            1 => Some.FiledCase(id, office, Pick(Matters)),
            2 => Some.ServedCase(id, office),
            _ => Some.DismissedCase(id, office),
        };
    }

    private EvidenceFile AnEvidenceFile(int i)
    {
        var file = Some.EvidenceFile(Pick(Matters), Pick(OfficeIds), (ScanFinding)(1 + (i % 4)), Sha256Of(i));
        if (i % 3 == 0)
        {
            file.KeepCopy(new EvidenceCopy(Sha256Of(100 + i), 4, "image/png"));
        }

        if (i % 5 == 0)
        {
            file.Erase(Some.Now);
        }

        return file;
    }

    /// <summary>Something that looks like the SHA-256 of the content of that number.</summary>
    public static string Sha256Of(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    private Consultation AConsultation(int i)
    {
        var asked = Some.Consultation(ConsultationId.New(At()), Pick(Appointed));
        if (i % 3 == 0)
        {
            asked.Decline(asked.Expert, "出差", Some.Now);
        }

        return asked;
    }

    private Obligation AnObligation(int i)
    {
        var obligation = OneObligation(i);
        if (i % 3 == 0 && obligation.Status == ObligationStatus.Open)
        {
            obligation.Announce(i % 2 == 0 ? Some.Today : Some.Today.AddDays(-5), 7, Some.Now);
        }

        return obligation;
    }

    private Obligation OneObligation(int i) => Some.Obligation(
        Pick(Subjects), Pick(OfficeIds),
        last: i % 6 == 0 ? null : Some.Today.AddDays(_random.Next(-6, 12)),
        owner: (i % 4) switch { 0 => DutyOwner.Member(Pick(StaffIds)), 1 => DutyOwner.Agency, 2 => DutyOwner.HolderOf(Post.DepartmentHead), _ => null },
        done: i % 5 == 0 ? Some.Today : null,
        provisional: i % 7 == 0,
        kind: $"kind-{i}");
}

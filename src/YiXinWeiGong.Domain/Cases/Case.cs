using Ardalis.GuardClauses;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>
/// A public-interest-litigation case on the administrative track (行政公益诉讼案件), up to the end of the pre-litigation stage.
/// One case has one respondent; several agencies for one damage are several cases of one matter (BG 69(1)).
/// </summary>
public sealed class Case : AggregateRoot<CaseId, CaseStatus>, IOfMatter, IOwesDuties, IHoldsDeadlines
{
    private Case(
        CaseId id, MatterId matter, OfficeId office, ClueId? clue, ClueSource source, FieldCode field, string title,
        Respondent respondent, string harm, string suspectedFault, string? higherOfficeReason, BasisDocument? basisDocument,
        DateTimeOffset proposedAt)
        : base(id, CaseStatus.Proposed) =>
        (Matter, Office, Clue, Source, Field, Title, Respondent, Harm, SuspectedFault, HigherOfficeReason, BasisDocument, ProposedAt) =
        (matter, office, clue, source, field, title, respondent, harm, suspectedFault, higherOfficeReason, basisDocument, proposedAt);

    /// <summary>Every permitted move; nothing else decides where a case may go.</summary>
    /// <remarks>
    /// After a recommendation the way to the end leads through a follow-up, which BG 77 makes mandatory. A duty that is
    /// overdue is still open and can still be done, so serving the filing decision, recording upward and the
    /// agency's reply are possible to the end and after it.
    /// </remarks>
    public static Lifecycle<CaseStatus, CaseAction> Lifecycle { get; } = new(
        "case",
        (CaseStatus.Proposed, CaseAction.File, CaseStatus.Filed),
        (CaseStatus.Proposed, CaseAction.DismissProposal, CaseStatus.NotFiled),
        (CaseStatus.Filed, CaseAction.ServeFilingDecision, CaseStatus.Filed),
        (CaseStatus.Filed, CaseAction.DraftRecommendation, CaseStatus.RecommendationDrafted),
        (CaseStatus.Filed, CaseAction.Close, CaseStatus.Closed),
        (CaseStatus.Filed, CaseAction.Transition, CaseStatus.Filed),
        (CaseStatus.RecommendationDrafted, CaseAction.ServeFilingDecision, CaseStatus.RecommendationDrafted),
        (CaseStatus.RecommendationDrafted, CaseAction.DraftRecommendation, CaseStatus.RecommendationDrafted),
        (CaseStatus.RecommendationDrafted, CaseAction.IssueRecommendation, CaseStatus.RecommendationIssued),
        (CaseStatus.RecommendationDrafted, CaseAction.Close, CaseStatus.Closed),
        (CaseStatus.RecommendationDrafted, CaseAction.Transition, CaseStatus.RecommendationDrafted),
        (CaseStatus.RecommendationIssued, CaseAction.ServeFilingDecision, CaseStatus.RecommendationIssued),
        (CaseStatus.RecommendationIssued, CaseAction.ServeRecommendation, CaseStatus.RecommendationServed),
        (CaseStatus.RecommendationIssued, CaseAction.Transition, CaseStatus.RecommendationIssued),
        (CaseStatus.RecommendationServed, CaseAction.ServeFilingDecision, CaseStatus.RecommendationServed),
        (CaseStatus.RecommendationServed, CaseAction.RecordWithSuperior, CaseStatus.RecommendationServed),
        (CaseStatus.RecommendationServed, CaseAction.RecordReply, CaseStatus.Replied),
        (CaseStatus.RecommendationServed, CaseAction.RecordFollowUp, CaseStatus.UnderFollowUp),
        (CaseStatus.RecommendationServed, CaseAction.Transition, CaseStatus.RecommendationServed),
        (CaseStatus.Replied, CaseAction.ServeFilingDecision, CaseStatus.Replied),
        (CaseStatus.Replied, CaseAction.RecordWithSuperior, CaseStatus.Replied),
        (CaseStatus.Replied, CaseAction.RecordReply, CaseStatus.Replied),
        (CaseStatus.Replied, CaseAction.RecordFollowUp, CaseStatus.UnderFollowUp),
        (CaseStatus.Replied, CaseAction.Transition, CaseStatus.Replied),
        (CaseStatus.UnderFollowUp, CaseAction.ServeFilingDecision, CaseStatus.UnderFollowUp),
        (CaseStatus.UnderFollowUp, CaseAction.RecordWithSuperior, CaseStatus.UnderFollowUp),
        (CaseStatus.UnderFollowUp, CaseAction.RecordReply, CaseStatus.UnderFollowUp),
        (CaseStatus.UnderFollowUp, CaseAction.RecordFollowUp, CaseStatus.UnderFollowUp),
        (CaseStatus.UnderFollowUp, CaseAction.Close, CaseStatus.Closed),
        (CaseStatus.UnderFollowUp, CaseAction.Transition, CaseStatus.UnderFollowUp),
        (CaseStatus.Closed, CaseAction.ServeFilingDecision, CaseStatus.Closed),
        (CaseStatus.Closed, CaseAction.RecordWithSuperior, CaseStatus.Closed),
        (CaseStatus.Closed, CaseAction.RecordReply, CaseStatus.Closed),
        (CaseStatus.Closed, CaseAction.ServeClosureDecision, CaseStatus.Closed));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("case", Id.Value);

    /// <summary>The matter it belongs to.</summary>
    public MatterId Matter { get; }

    /// <summary>The office that handles it.</summary>
    public OfficeId Office { get; }

    /// <summary>The clue, where one opened the matter.</summary>
    public ClueId? Clue { get; }

    /// <summary>Which of the six sources it comes from (BG 24).</summary>
    public ClueSource Source { get; }

    /// <summary>The field of public interest (办案领域).</summary>
    public FieldCode Field { get; }

    /// <summary>What it is about, in a line.</summary>
    public string Title { get; }

    /// <summary>The agency it is about.</summary>
    public Respondent Respondent { get; }

    /// <summary>How the public interest is harmed (BG 67(1)).</summary>
    public string Harm { get; }

    /// <summary>How the agency may have acted against the law or failed to act (BG 67(2)).</summary>
    public string SuspectedFault { get; }

    /// <summary>Why the next level up took a case about a government (BG 13(2)).</summary>
    public string? HigherOfficeReason { get; }

    /// <summary>The decision that it rests on, where its field is exploratory (探索领域依据文件).</summary>
    public BasisDocument? BasisDocument { get; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt { get; }

    /// <summary>Its number (案号), once filed.</summary>
    public string? Number { get; private set; }

    /// <summary>The day the chief procurator decided to file it.</summary>
    public DateOnly? FiledOn { get; private set; }

    /// <summary>The rule books it is pinned to since it was filed (适用规则); only a decision to move it changes them.</summary>
    public RulePin? Rules { get; private set; }

    /// <summary>The decisions by which it was moved to other rule books, first one first.</summary>
    public IReadOnlyList<CaseTransition> Transitions { get; private set; } = [];

    /// <summary>Why it was not filed.</summary>
    public string? Disposition { get; private set; }

    /// <summary>The day the filing decision was served on the agency.</summary>
    public DateOnly? FilingDecisionServedOn { get; private set; }

    /// <summary>Its recommendation, from the draft on.</summary>
    public Recommendation? Recommendation { get; private set; }

    /// <summary>The legal deadlines that its steps set running, first one first; met ones stay.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];

    /// <summary>What the agency replied, first reply first.</summary>
    public IReadOnlyList<AgencyReply> Replies { get; private set; } = [];

    /// <summary>How its performance was followed up, first time first.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];

    /// <summary>How it was terminated.</summary>
    public Closure? Closure { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<Duty> Duties => CaseDuties.Of(this);

    /// <summary>Is it neither terminated nor refused?</summary>
    public bool IsOpen => Status is not CaseStatus.NotFiled and not CaseStatus.Closed;

    /// <summary>Proposes a case for filing (立案审批表, BG 30).</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="proposal">What it is proposed for.</param>
    /// <param name="office">The office that handles it.</param>
    /// <param name="jurisdiction">Knows the offices, and what opens which field when.</param>
    /// <param name="others">The other cases of the matter.</param>
    /// <param name="at">When.</param>
    public static Case Propose(
        CaseId id, CaseOrigin origin, CaseProposal proposal, Office office, Jurisdiction jurisdiction, IReadOnlyCollection<Case> others, DateTimeOffset at)
    {
        Guard.Against.Null(origin);
        Guard.Against.Null(proposal);
        Guard.Against.Null(office);
        Guard.Against.Null(jurisdiction);
        var decision = jurisdiction.Decide(new JurisdictionQuestion
        {
            Track = Track.Administrative,
            Field = origin.Field,
            On = LegalCalendar.DayOf(at),
            Dates = new FieldDates { Clue = origin.ClueReceivedOn },
            At = office.Id,
            AgencyDivision = proposal.Respondent.DivisionCode,
            AgencyLevel = proposal.Respondent.Level,
            AgencyIsGovernment = proposal.Respondent.IsGovernment,
        });
        Require(
            new FieldIsOpenToTheTrack(decision.Field),
            new ExploratoryFieldHasItsBasis(decision.Field, proposal.BasisDocument),
            new OfficeIsCompetent(decision, office.Id, proposal.HigherOfficeReason),
            // What an office proposed before it sent the clue away stands in nobody's way.
            new OneCasePerRespondent(proposal.Respondent, others.Where(other => other.FiledOn is not null || other.Office == origin.Office)));

        var proposed = new Case(
            id, origin.Matter, origin.Office, origin.Clue, origin.Source, origin.Field, proposal.Title,
            proposal.Respondent, proposal.Harm, proposal.SuspectedFault, proposal.HigherOfficeReason,
            proposal.BasisDocument, at);
        proposed.Raise(new CaseProposed(id, at) { Matter = origin.Matter, Office = origin.Office, Field = origin.Field });
        return proposed;
    }

    /// <summary>Files it, as the chief procurator decided (立案, BG 30).</summary>
    /// <param name="number">Its number.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    /// <param name="clue">The clue that opened the matter, where one did.</param>
    /// <param name="others">The other cases of the matter; one proposed at the same time may have been filed first.</param>
    /// <param name="deadlines">Counts what runs from here.</param>
    /// <param name="at">When.</param>
    public void File(string number, DateOnly decidedOn, Clue? clue, IEnumerable<Case> others, CaseDeadlines deadlines, DateTimeOffset at)
    {
        Guard.Against.Null(deadlines);
        var next = Lifecycle.Next(Status, CaseAction.File);
        Require(
            new RulesAreDetermined(deadlines.Rules),
            new ClueIsEvaluated(clue?.Status),
            new ClueIsStillHere(Office, clue?.Office),
            new OneCasePerRespondent(Respondent, others.Where(other => other.Id != Id && other.FiledOn is not null)));

        (Status, Number, FiledOn, Rules, Deadlines) = (next, number, decidedOn, deadlines.Rules.Pin, [.. Set(deadlines.ToServeFilingDecision(decidedOn))]);
        Raise(new CaseFiled(Id, at) { Number = number });
    }

    /// <summary>Ends the proposal, as the chief procurator's refusal of its approval decided (不立案决定书, BG 7, 30).</summary>
    /// <param name="refusal">The approval that was refused.</param>
    /// <param name="others">Every approval asked for this case; none that was granted for this version still stands.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public void DismissProposal(Approval refusal, IEnumerable<Approval> others, string reason, DateTimeOffset at)
    {
        Guard.Against.Null(refusal);
        Guard.Against.Null(others);
        Guard.Against.NullOrWhiteSpace(reason);
        var next = Lifecycle.Next(Status, CaseAction.DismissProposal);
        Require(
            new ChiefRefusedThis(refusal, ApprovesFiling(refusal)),
            new NoFilingIsGranted(others.Where(ApprovesFiling), LegalCalendar.DayOf(at)));

        (Status, Disposition) = (next, reason);
        Raise(new CaseProposalDismissed(Id, at));
    }

    /// <summary>Serves the filing decision on the agency (送达立案决定书, BG 70).</summary>
    /// <param name="on">The day.</param>
    /// <param name="at">When this is recorded.</param>
    public void ServeFilingDecision(DateOnly on, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, CaseAction.ServeFilingDecision);
        Require(new FilingDecisionIsNotServedYet(FilingDecisionServedOn), new DateIsNotBefore(on, FiledOn));

        (Status, FilingDecisionServedOn, Deadlines) = (next, on, Met(DeadlineKinds.ServeFilingDecision, on));
        Raise(new FilingDecisionServed(Id, at) { On = on });
    }

    /// <summary>Drafts the recommendation, or drafts it anew until it is issued (检察建议书, BG 75).</summary>
    /// <param name="letter">What it says.</param>
    /// <param name="on">Today.</param>
    /// <param name="deadlines">Knows how long the agency has at least.</param>
    /// <param name="at">When.</param>
    public void DraftRecommendation(RecommendationLetter letter, DateOnly on, CaseDeadlines deadlines, DateTimeOffset at)
    {
        Guard.Against.Null(letter);
        Guard.Against.Null(deadlines);
        var next = Lifecycle.Next(Status, CaseAction.DraftRecommendation);
        Require(new RectificationIsLongEnough(deadlines.IsLongEnough(letter.RectificationPeriod, letter.IsUrgent, on)));

        (Status, Recommendation) = (next, new Recommendation { Letter = letter, DraftedOn = on });
        Raise(new RecommendationDrafted(Id, at) { IsUrgent = letter.IsUrgent });
    }

    /// <summary>Issues the recommendation, as the chief procurator decided (提出检察建议, BG 75(1)).</summary>
    /// <param name="number">Its number.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    /// <param name="deadlines">Counts what runs from here.</param>
    /// <param name="at">When.</param>
    public void IssueRecommendation(string number, DateOnly decidedOn, CaseDeadlines deadlines, DateTimeOffset at)
    {
        Guard.Against.Null(deadlines);
        var next = Lifecycle.Next(Status, CaseAction.IssueRecommendation);
        Require(new DateIsNotBefore(decidedOn, FiledOn));

        (Status, Recommendation, Deadlines) = (
            next,
            Recommendation! with { Number = number, DecidedOn = decidedOn },
            [.. Deadlines, .. Set(deadlines.ToServeRecommendation(decidedOn))]);
        Raise(new RecommendationIssued(Id, at) { Number = number });
    }

    /// <summary>Serves the recommendation on the agency (送达, BG 76), from which day its time to reply runs.</summary>
    /// <param name="on">The day.</param>
    /// <param name="manner">How.</param>
    /// <param name="deadlines">Counts what runs from here.</param>
    /// <param name="at">When this is recorded.</param>
    public void ServeRecommendation(DateOnly on, ServiceManner manner, CaseDeadlines deadlines, DateTimeOffset at)
    {
        Guard.Against.Null(deadlines);
        var next = Lifecycle.Next(Status, CaseAction.ServeRecommendation);
        Require(new DateIsNotBefore(on, Recommendation!.DecidedOn));

        var letter = Recommendation.Letter;
        (Status, Recommendation, Deadlines) = (
            next,
            Recommendation with { ServedOn = on, Manner = manner },
            [
                .. Met(DeadlineKinds.ServeRecommendation, on),
                .. Set(
                    deadlines.ToRecordUpward(on), deadlines.ToReply(on, letter.IsUrgent), deadlines.ToRectify(on, letter.RectificationPeriod, letter.IsUrgent)),
            ]);
        Raise(new RecommendationServed(Id, at) { On = on, Manner = manner });
    }

    /// <summary>Records the recommendation with the next higher office (报上一级院备案, BG 75(1)).</summary>
    /// <param name="on">The day.</param>
    /// <param name="at">When this is recorded.</param>
    public void RecordWithSuperior(DateOnly on, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, CaseAction.RecordWithSuperior);
        Require(
            new RecommendationIsServed(Recommendation?.ServedOn),
            new RecommendationIsNotRecordedYet(Recommendation?.RecordedOn),
            new DateIsNotBefore(on, Recommendation?.ServedOn));

        (Status, Recommendation, Deadlines) = (next, Recommendation! with { RecordedOn = on }, Met(DeadlineKinds.RecordUpward, on));
        Raise(new RecommendationRecordedUpward(Id, at) { On = on });
    }

    /// <summary>Records the agency's written reply, or a further one (书面回复, JS 21(2)).</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="at">When this is recorded.</param>
    public void RecordReply(AgencyReply reply, DateTimeOffset at)
    {
        Guard.Against.Null(reply);
        var next = Lifecycle.Next(Status, CaseAction.RecordReply);
        Require(
            new RecommendationIsServed(Recommendation?.ServedOn),
            new DateIsNotBefore(reply.On, Replies.Count > 0 ? Replies[^1].On : Recommendation?.ServedOn));

        (Status, Replies, Deadlines) = (next, [.. Replies, reply], Met(DeadlineKinds.AgencyReply, reply.On));
        Raise(new AgencyReplied(Id, at) { On = reply.On });
    }

    /// <summary>Records a follow-up of the agency's performance and of the harm (跟进调查, BG 77).</summary>
    /// <param name="followUp">What was found.</param>
    /// <param name="at">When this is recorded.</param>
    public void RecordFollowUp(FollowUp followUp, DateTimeOffset at)
    {
        Guard.Against.Null(followUp);
        var next = Lifecycle.Next(Status, CaseAction.RecordFollowUp);
        Require(new DateIsNotBefore(followUp.On, FollowUps.Count > 0 ? FollowUps[^1].On : Recommendation!.ServedOn));

        (Status, FollowUps) = (next, [.. FollowUps, followUp]);
        Raise(new CaseFollowedUp(Id, at) { Finding = followUp.Finding });
    }

    /// <summary>Terminates it, as the chief procurator decided (终结案件, BG 74, 80).</summary>
    /// <param name="closure">On which ground, and why.</param>
    /// <param name="at">When.</param>
    public void Close(Closure closure, DateTimeOffset at)
    {
        Guard.Against.Null(closure);
        var next = Lifecycle.Next(Status, CaseAction.Close);
        Require(
            new PerformanceIsFound(closure.Ground, FollowUps),
            new DateIsNotBefore(closure.On, FollowUps.Count > 0 ? FollowUps[^1].On : FiledOn));

        (Status, Closure) = (next, closure);
        Raise(new CaseClosed(Id, at) { Ground = closure.Ground });
    }

    /// <summary>Serves the decision to terminate on the agency (送达终结案件决定书, BG 74); the law sets no time.</summary>
    /// <param name="on">The day.</param>
    /// <param name="at">When this is recorded.</param>
    public void ServeClosureDecision(DateOnly on, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, CaseAction.ServeClosureDecision);
        Require(new ClosureDecisionIsNotServedYet(Closure!.ServedOn), new DateIsNotBefore(on, Closure.On));

        (Status, Closure) = (next, Closure with { ServedOn = on });
        Raise(new ClosureDecisionServed(Id, at) { On = on });
    }

    /// <summary>Moves it to other rule books, as the chief procurator decided (规则衔接); what it did before stays as it was done.</summary>
    /// <param name="approval">The approval, used up.</param>
    /// <param name="deadlines">Counts by the rules that apply from now on.</param>
    /// <param name="rulesOf">The day whose rules they are, from the day of filing to today.</param>
    /// <param name="effect">What becomes of the deadlines that run.</param>
    /// <param name="reason">Why, as decided.</param>
    /// <param name="at">When.</param>
    public void Transition(
        ApprovalId approval, CaseDeadlines deadlines, DateOnly rulesOf, TransitionEffect effect, string reason, DateTimeOffset at)
    {
        Guard.Against.Null(deadlines);
        Guard.Against.NullOrWhiteSpace(reason);
        var next = Lifecycle.Next(Status, CaseAction.Transition);
        Require(
            new RulesAreOfTheCase(rulesOf, FiledOn, LegalCalendar.DayOf(at)),
            new RulesAreDetermined(deadlines.Rules),
            new RulesAreOthers(Rules!, deadlines.Rules.Pin));

        var transition = new CaseTransition { From = Rules!, To = deadlines.Rules.Pin, RulesOf = rulesOf, Effect = effect, Approval = approval, Reason = reason, At = at };
        (Status, Rules, Transitions) = (next, transition.To, [.. Transitions, transition]);
        Deadlines = effect == TransitionEffect.CountAgain ? [.. Deadlines.Select(deadline => CountedAgain(deadline, deadlines, LegalCalendar.DayOf(at)))] : Deadlines;
        Raise(new CaseTransitioned(Id, at) { To = transition.To.ToString(), Effect = effect });
    }

    /// <inheritdoc/>
    public IReadOnlyList<MovedDeadline> Recalculate(LegalCalendar calendar, DateTimeOffset at)
    {
        Guard.Against.Null(calendar);
        var owed = Duties.Where(duty => duty.DischargedOn is null).Select(duty => duty.Deadline).ToHashSet();
        var moved = MovedDeadline.Among(Deadlines, calendar, owed.Contains);
        if (moved.Count > 0)
        {
            Deadlines = [.. Deadlines.Select(deadline => moved.FirstOrDefault(one => one.Before == deadline)?.After ?? deadline)];
            Raise(new CaseDeadlinesRecalculated(Id, at) { Kinds = [.. moved.Select(one => one.After.Kind)] });
        }

        return moved;
    }

    /// <summary>The deadline of a kind, once it runs.</summary>
    /// <param name="kind">One of <see cref="DeadlineKinds"/>.</param>
    public Deadline? DeadlineOf(string kind) => Deadlines.FirstOrDefault(deadline => deadline.Kind == kind);

    /// <summary>Is it an approval of filing this case as it stands?</summary>
    private bool ApprovesFiling(Approval approval) =>
        approval.Matter == ApprovalMatters.FileCase && approval.Subject == Id.Value && approval.SubjectVersion == Version;

    /// <summary>A deadline that still runs (未届满) under the rules that apply now; one that is met or over, or that they do not set, stays.</summary>
    private Deadline CountedAgain(Deadline deadline, CaseDeadlines deadlines, DateOnly on) => deadline switch
    {
        { MetOn: not null } => deadline,
        { Effective: { } last } when last < on => deadline,
        { Kind: DeadlineKinds.ServeFilingDecision } => deadlines.ToServeFilingDecision(deadline.From) ?? deadline,
        { Kind: DeadlineKinds.ServeRecommendation } => deadlines.ToServeRecommendation(deadline.From) ?? deadline,
        { Kind: DeadlineKinds.RecordUpward } => deadlines.ToRecordUpward(deadline.From) ?? deadline,
        { Kind: DeadlineKinds.AgencyReply } => deadlines.ToReply(deadline.From, Recommendation!.Letter.IsUrgent) ?? deadline,
        { Kind: DeadlineKinds.Rectification } => deadlines.ToRectify(deadline.From, Recommendation!.Letter.RectificationPeriod, Recommendation.Letter.IsUrgent),
        _ => deadline,
    };

    /// <summary>What the rules set running; they may set no period for a step.</summary>
    private static IEnumerable<Deadline> Set(params Deadline?[] deadlines) => deadlines.OfType<Deadline>();

    private IReadOnlyList<Deadline> Met(string kind, DateOnly on) =>
        [.. Deadlines.Select(deadline => deadline.Kind == kind && deadline.MetOn is null ? deadline.Met(on) : deadline)];
}

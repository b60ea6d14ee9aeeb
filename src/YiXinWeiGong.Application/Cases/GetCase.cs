using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>A case with its deadlines and the evidence its matter's cases share, for the staff of the office.</summary>
[Label("查看案件", "Look at a case")]
public sealed record GetCase : IQuery<CaseView>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }
}

/// <summary>A case as the office's staff see it.</summary>
public sealed record CaseView
{
    /// <summary>Its id.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Its number, once filed.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>The matter it belongs to.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The office that handles it.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The clue, where one opened the matter.</summary>
    public ClueId? Clue { get; init; }

    /// <summary>Which of the six sources it comes from.</summary>
    public required ClueSource Source { get; init; }

    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The agency.</summary>
    public required Respondent Respondent { get; init; }

    /// <summary>How the public interest is harmed.</summary>
    public required string Harm { get; init; }

    /// <summary>How the agency may be at fault.</summary>
    public required string SuspectedFault { get; init; }

    /// <summary>Why the next level up took it.</summary>
    public string? HigherOfficeReason { get; init; }

    /// <summary>The decision that it rests on, where its field is exploratory.</summary>
    public BasisDocument? BasisDocument { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The day it was filed.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The rule books it is pinned to, once filed.</summary>
    public RulePin? Rules { get; init; }

    /// <summary>The decisions by which it was moved to other rule books.</summary>
    public required IReadOnlyList<CaseTransition> Transitions { get; init; }

    /// <summary>Why it was not filed.</summary>
    public string? Disposition { get; init; }

    /// <summary>The day the filing decision was served.</summary>
    public DateOnly? FilingDecisionServedOn { get; init; }

    /// <summary>Its recommendation.</summary>
    public Recommendation? Recommendation { get; init; }

    /// <summary>Its legal deadlines, each with how its date came about.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>What the agency replied, and whether in time.</summary>
    public required IReadOnlyList<ReplyView> Replies { get; init; }

    /// <summary>How its performance was followed up.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    /// <summary>How it was terminated.</summary>
    public Closure? Closure { get; init; }

    /// <summary>The evidence that the cases of its matter share.</summary>
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(CaseView)} {Id} {Status}";
}

/// <summary>A reply, and whether it was in time.</summary>
public sealed record ReplyView
{
    /// <summary>The day it was made.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What it says.</summary>
    public required string Content { get; init; }

    /// <summary>In time, late, or not known yet.</summary>
    public required ReplyTimeliness Timeliness { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ReplyView)} {Timeliness}";
}

internal sealed class GetCaseValidator : AbstractValidator<GetCase>
{
    public GetCaseValidator() => RuleFor(q => q.Case).Id();
}

internal sealed class GetCaseHandler(IStore<Case, CaseId> cases, IStore<EvidenceItem, EvidenceId> evidence)
    : IUseCaseHandler<GetCase, CaseView>
{
    public async Task<Outcome<CaseView>> HandleAsync(GetCase request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var shared = await evidence.ListAsync(new EvidenceOfMatter(found.Matter), cancellationToken);
        var replyDue = found.DeadlineOf(DeadlineKinds.AgencyReply);
        return new CaseView
        {
            Id = found.Id,
            Number = found.Number,
            Status = found.Status,
            Version = found.Version,
            Matter = found.Matter,
            Office = found.Office,
            Clue = found.Clue,
            Source = found.Source,
            Field = found.Field,
            Title = found.Title,
            Respondent = found.Respondent,
            Harm = found.Harm,
            SuspectedFault = found.SuspectedFault,
            HigherOfficeReason = found.HigherOfficeReason,
            BasisDocument = found.BasisDocument,
            ProposedAt = found.ProposedAt,
            FiledOn = found.FiledOn,
            Rules = found.Rules,
            Transitions = found.Transitions,
            Disposition = found.Disposition,
            FilingDecisionServedOn = found.FilingDecisionServedOn,
            Recommendation = found.Recommendation,
            Deadlines = found.Deadlines,
            Replies =
            [
                .. found.Replies.Select((reply, index) => new ReplyView
                {
                    On = reply.On,
                    Content = reply.Content,
                    Timeliness = index == 0 ? CaseDeadlines.Judge(replyDue, reply.On) : ReplyTimeliness.Supplementary,
                }),
            ],
            FollowUps = found.FollowUps,
            Closure = found.Closure,
            Evidence = [.. shared.Select(EvidenceView.Of)],
        };
    }
}

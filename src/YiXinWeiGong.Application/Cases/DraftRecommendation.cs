using FluentValidation;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>
/// Drafts the recommendation to the agency, or drafts it anew until it is issued (检察建议书). With the agency, which is the
/// case's respondent, it holds the eight contents of BG 75(2).
/// </summary>
[Label("拟制检察建议书", "Draft a recommendation")]
public sealed record DraftRecommendation : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Where the case comes from, at most 4,000 characters like every text here.</summary>
    public required string CaseSource { get; init; }

    /// <summary>The fact that the public interest is harmed.</summary>
    public required string Harm { get; init; }

    /// <summary>The facts and reasons by which the agency is found at fault.</summary>
    public required string FaultFacts { get; init; }

    /// <summary>The articles on which the recommendation rests.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>What is recommended, in concrete terms.</summary>
    public required string Content { get; init; }

    /// <summary>
    /// How long the agency has to put things right from receipt (整改期限), in days or months, at most 60 months or 1,830
    /// days; no shorter than the statutory two months (JS 21(2)), urgent cases aside.
    /// </summary>
    public required LegalPeriod? RectificationPeriod { get; init; }

    /// <summary>What else is to be said.</summary>
    public string? Other { get; init; }

    /// <summary>Why the agency must reply within fifteen days, such as harm that goes on growing (JS 21(2)); nothing where it is not urgent.</summary>
    public string? UrgentGround { get; init; }

    /// <summary>Names the case only.</summary>
    public override string ToString() => $"{nameof(DraftRecommendation)} {Case}";
}

internal sealed class DraftRecommendationValidator : AbstractValidator<DraftRecommendation>
{
    private const int MaxMonths = 60;
    private const int MaxDays = 1830;

    public DraftRecommendationValidator()
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.CaseSource).Text(RecommendationLetter.TextMaxLength);
        RuleFor(c => c.Harm).Text(RecommendationLetter.TextMaxLength);
        RuleFor(c => c.FaultFacts).Text(RecommendationLetter.TextMaxLength);
        RuleFor(c => c.LegalBasis).Text(RecommendationLetter.TextMaxLength);
        RuleFor(c => c.Content).Text(RecommendationLetter.TextMaxLength);
        RuleFor(c => c.RectificationPeriod).Must(period => period is { } set && IsSet(set)).WithErrorCode(CaseCodes.RectificationPeriodMissing);
        RuleFor(c => c.Other).OptionalText(RecommendationLetter.TextMaxLength);
        RuleFor(c => c.UrgentGround).Must(ground => ground is null || !string.IsNullOrWhiteSpace(ground)).WithErrorCode(CaseCodes.UrgentGroundMissing);
        RuleFor(c => c.UrgentGround).OptionalText(RecommendationLetter.TextMaxLength).When(c => !string.IsNullOrWhiteSpace(c.UrgentGround));
    }

    private static bool IsSet(LegalPeriod period) => period.Unit switch
    {
        PeriodUnit.Month => period.Count is >= 1 and <= MaxMonths,
        PeriodUnit.Day => period.Count is >= 1 and <= MaxDays,
        _ => false,
    };
}

internal sealed class DraftRecommendationHandler(IStore<Case, CaseId> cases, RuleDesk rules, Clock clock)
    : IUseCaseHandler<DraftRecommendation, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(DraftRecommendation request, Actor actor, CancellationToken cancellationToken)
    {
        var filed = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var letter = new RecommendationLetter
        {
            CaseSource = request.CaseSource,
            Harm = request.Harm,
            FaultFacts = request.FaultFacts,
            LegalBasis = request.LegalBasis,
            Content = request.Content,
            RectificationPeriod = request.RectificationPeriod!.Value,
            Other = request.Other,
            UrgentGround = request.UrgentGround,
        };
        filed.DraftRecommendation(letter, clock.Today, await rules.DeadlinesOfAsync(filed, cancellationToken), clock.Now);
        return filed.ToReceipt(filed.Number, filed.Deadlines);
    }
}

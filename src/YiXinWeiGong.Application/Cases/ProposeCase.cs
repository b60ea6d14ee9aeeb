using System.Text.Json.Serialization;
using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>
/// Proposes a case for filing (立案审批表, BG 30); approval is asked for the proposal. It comes from a clue, from a case it is
/// linked to, or from the office's own motion.
/// </summary>
[Label("提请立案", "Propose a case")]
public sealed record ProposeCase : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The new case's id, made by the caller.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The evaluated clue it comes from.</summary>
    public ClueId? Clue { get; init; }

    /// <summary>The case about the same damage that it is linked to (BG 69(1)).</summary>
    public CaseId? LinkedTo { get; init; }

    /// <summary>The office, where it acts of its own motion.</summary>
    public OfficeId? Office { get; init; }

    /// <summary>Where the office learned of it (BG 24), where it acts of its own motion; not a person's report, which is a clue first.</summary>
    public ClueSource? Source { get; init; }

    /// <summary>The field of public interest, where the office acts of its own motion.</summary>
    public FieldCode? Field { get; init; }

    /// <summary>What it is about, in a line of at most 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The agency's name, at most 100 characters; an agency, never a person.</summary>
    public required string RespondentName { get; init; }

    /// <summary>The six-digit code of the agency's division (GB/T 2260).</summary>
    public required string RespondentDivision { get; init; }

    /// <summary>The agency's level, which decides the competent office (BG 13(1)).</summary>
    public required AgencyLevel RespondentLevel { get; init; }

    /// <summary>Is the agency a people's government (BG 13(2))?</summary>
    public bool RespondentIsGovernment { get; init; }

    /// <summary>How the public interest is harmed (BG 67), at most 2,000 characters.</summary>
    public required string Harm { get; init; }

    /// <summary>How the agency may have acted against the law or failed to act (BG 67), at most 2,000 characters.</summary>
    public required string SuspectedFault { get; init; }

    /// <summary>Why the next level up is more suitable to take a case about a government (BG 13(2)), at most 500 characters.</summary>
    public string? HigherOfficeReason { get; init; }

    /// <summary>The name of the decision it rests on, where its field is exploratory on the day (探索领域依据文件), at most 200 characters.</summary>
    public string? BasisDocumentName { get; init; }

    /// <summary>The number of that decision, where it has one (文号), at most 100 characters.</summary>
    public string? BasisDocumentNumber { get; init; }

    /// <summary>Where it comes from.</summary>
    [JsonIgnore]
    public CaseOriginRef Origin => new(Clue, LinkedTo, Office, Source, Field);

    /// <summary>Names the case only.</summary>
    public override string ToString() => $"{nameof(ProposeCase)} {Id}";
}

/// <summary>Where a proposed case comes from, as the proposal says it.</summary>
/// <param name="Clue">The clue.</param>
/// <param name="LinkedTo">The case it is linked to.</param>
/// <param name="Office">The office that acts of its own motion.</param>
/// <param name="Source">Where that office learned of it.</param>
/// <param name="Field">The field.</param>
public readonly record struct CaseOriginRef(ClueId? Clue, CaseId? LinkedTo, OfficeId? Office, ClueSource? Source, FieldCode? Field)
{
    /// <summary>Is it exactly one of the three?</summary>
    public bool IsOne => (Clue, LinkedTo, Office, Source, Field) switch
    {
        ({ } clue, null, null, null, null) => clue.Value != Guid.Empty,
        (null, { } other, null, null, null) => other.Value != Guid.Empty,
        (null, null, { } office, not null, not null) => office.Value != Guid.Empty,
        _ => false,
    };
}

internal sealed class ProposeCaseValidator : AbstractValidator<ProposeCase>
{
    public ProposeCaseValidator(Fields fields)
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Origin).Must(origin => origin.IsOne).WithErrorCode(CaseCodes.Origin);
        RuleFor(c => c.Source)
            .Must(source => source is not { } named || (Enum.IsDefined(named) && named is not ClueSource.None and not ClueSource.Report))
            .WithErrorCode(ClueCodes.Source);
        RuleFor(c => c.Field).Must(field => field is not { } named || fields.Knows(named)).WithErrorCode(ClueCodes.FieldUnknown);
        RuleFor(c => c.Title).Line(CaseProposal.TitleMaxLength);
        RuleFor(c => c.RespondentName).Line(Respondent.NameMaxLength);
        RuleFor(c => c.RespondentDivision).Division();
        RuleFor(c => c.RespondentLevel).Choice();
        RuleFor(c => c.Harm).Text(CaseProposal.AccountMaxLength);
        RuleFor(c => c.SuspectedFault).Text(CaseProposal.AccountMaxLength);
        RuleFor(c => c.HigherOfficeReason).OptionalText(CaseProposal.ReasonMaxLength);
        RuleFor(c => c.BasisDocumentName).OptionalLine(BasisDocument.NameMaxLength);
        RuleFor(c => c.BasisDocumentNumber).OptionalLine(BasisDocument.NumberMaxLength);
    }
}

internal sealed class ProposeCaseHandler(
    IStore<Case, CaseId> cases, IStore<Office, OfficeId> offices, CaseOrigins origins, JurisdictionDesk desk, Clock clock)
    : IUseCaseHandler<ProposeCase, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(ProposeCase request, Actor actor, CancellationToken cancellationToken)
    {
        var origin = await origins.RequireAsync(request.Id, request.Origin, cancellationToken);
        var office = await offices.RequireAsync(origin.Office, OfficeCodes.Unknown, nameof(request.Office), cancellationToken);
        var others = await cases.ListAsync(new CasesOfMatter(origin.Matter), cancellationToken);
        var proposal = new CaseProposal
        {
            Title = request.Title,
            Respondent = new Respondent
            {
                Name = request.RespondentName,
                DivisionCode = request.RespondentDivision,
                Level = request.RespondentLevel,
                IsGovernment = request.RespondentIsGovernment,
            },
            Harm = request.Harm,
            SuspectedFault = request.SuspectedFault,
            HigherOfficeReason = request.HigherOfficeReason,
            BasisDocument = request.BasisDocumentName is { } basis ? new BasisDocument(basis, request.BasisDocumentNumber) : null,
        };
        var jurisdiction = await desk.OverAsync([request.RespondentDivision], [(office.Id, nameof(request.Office))], clock.Today, cancellationToken);
        var proposed = Case.Propose(request.Id, origin, proposal, office, jurisdiction, others, clock.Now);
        cases.Add(proposed);
        return proposed.ToReceipt();
    }
}

using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Offices;

/// <summary>Says which procuratorate is competent for a matter, and why (管辖, BG 13–18); changes nothing.</summary>
[Label("查询管辖", "Decide jurisdiction")]
public sealed record DecideJurisdiction : IQuery<JurisdictionDecision>
{
    /// <summary>What is known of the matter.</summary>
    public required JurisdictionQuestion Question { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => nameof(DecideJurisdiction);
}

internal sealed class DecideJurisdictionValidator : AbstractValidator<DecideJurisdiction>
{
    public DecideJurisdictionValidator(Fields fields)
    {
        RuleFor(q => q.Question).NotNull().WithErrorCode(CommonCodes.Choice).ChildRules(question =>
        {
            question.RuleFor(q => q.Track).Choice();
            question.RuleFor(q => q.Stage).Choice();
            question.RuleFor(q => q.Field).Field(fields);
            question.RuleFor(q => q.On).Sensible();
            question.RuleFor(q => q.Dates).NotNull().WithErrorCode(CommonCodes.Choice);
            question.RuleFor(q => q.Dates.Conduct).Sensible().When(q => q.Dates is not null);
            question.RuleFor(q => q.Dates.Clue).Sensible().When(q => q.Dates is not null);
            question.RuleFor(q => q.Dates.Filing).Sensible().When(q => q.Dates is not null);
            question.RuleFor(q => q.AgencyLevel).Choice().When(q => q.Track == Track.Administrative);
            question.RuleFor(q => q.AgencyDivision!).Division().When(q => q.Track == Track.Administrative);
            question.RuleFor(q => q.AgencySeat!).Division().When(q => q.AgencySeat is not null);
            question.RuleFor(q => q.Acts).Distinct(0, 100).ForEach(place => place.Division());
            question.RuleFor(q => q.Results).Distinct(0, 100).ForEach(place => place.Division());
            question.RuleFor(q => q.Domiciles).Distinct(0, 100).ForEach(place => place.Division());
            question.RuleFor(q => q.Harmed).Distinct(0, 100).ForEach(place => place.Division());
            question.RuleFor(q => q.Dispute!.Offices).Distinct(2, 100).When(q => q.Dispute is not null);
            question.RuleFor(q => q.Override!).ChildRules(decision =>
            {
                decision.RuleFor(d => d.Kind).Choice();
                decision.RuleFor(d => d.By).Id();
                decision.RuleFor(d => d.To).Id();
                decision.RuleFor(d => d.Reason).Text(500);
                decision.RuleFor(d => d.Basis).OptionalText(500);
            }).When(q => q.Override is not null);
        });
    }
}

internal sealed class DecideJurisdictionHandler(JurisdictionDesk desk) : IUseCaseHandler<DecideJurisdiction, JurisdictionDecision>
{
    public async Task<Outcome<JurisdictionDecision>> HandleAsync(DecideJurisdiction request, Actor actor, CancellationToken cancellationToken)
    {
        var question = request.Question;
        (OfficeId? Office, string Property)[] named =
        [
            (question.At, "Question.At"),
            (question.CriminalCaseAt, "Question.CriminalCaseAt"),
            (question.Override?.By, "Question.Override.By"),
            (question.Override?.To, "Question.Override.To"),
            .. (question.Dispute?.Offices ?? []).Select(office => ((OfficeId?)office, "Question.Dispute.Offices")),
        ];
        string[] places = [.. question.Places, .. question.Harmed, .. question.AgencySeat is { } seat ? [seat] : Array.Empty<string>()];
        var jurisdiction = await desk.OverAsync(places, named, question.On, cancellationToken);
        return jurisdiction.Decide(question);
    }
}

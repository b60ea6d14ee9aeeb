using System.Text.Encodings.Web;
using System.Text.Json;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A query as one office asks it of another, or of its own.</summary>
/// <param name="Name">The name of the query's type.</param>
/// <param name="IsPrivate">Does its answer to the office's own bear what nobody else may see?</param>
/// <param name="AskAsync">Asks it; everything that is answered, as text.</param>
internal sealed record QuerySample(string Name, bool IsPrivate, Func<IServiceProvider, Actor, OfficeWorld, Task<string>> AskAsync);

/// <summary>Every query that is registered, kept by hand; a fact makes sure that none is missing.</summary>
internal static class QuerySamples
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<QuerySample> All { get; } =
    [
        Private(nameof(GetApproval), of => new GetApproval { Approval = of.Approval }),
        Private(nameof(GetCase), of => new GetCase { Case = of.Case }),
        Private(nameof(ListCases), of => new ListCases { Office = of.Office }),
        Private(nameof(ListCasesOfMatter), of => new ListCasesOfMatter { Matter = of.Matter }),
        Private(nameof(GetClue), of => new GetClue { Clue = of.Clue }),
        Private(nameof(ListClues), of => new ListClues { Office = of.Office }),
        Private(nameof(ListMyClues), _ => new ListMyClues()),
        Private(nameof(GetConsultation), of => new GetConsultation { Consultation = of.Consultation }),
        Private(nameof(ListMyConsultations), _ => new ListMyConsultations()),
        Private(nameof(GetEvaluation), of => new GetEvaluation { Evaluation = of.Evaluation }),
        Private(nameof(ListMyEvaluations), _ => new ListMyEvaluations()),
        Private(nameof(ListEvidence), of => new ListEvidence { Matter = of.Matter }),
        Private(nameof(GetHearing), of => new GetHearing { Hearing = of.Hearing }),
        Private(nameof(ListMyHearings), _ => new ListMyHearings()),
        Private(nameof(ListObligations), of => new ListObligations { Office = of.Office }),
        Private(nameof(ListMyObligations), _ => new ListMyObligations()),
        Private(nameof(ListObservations), of => new ListObservations { Case = of.Case }),
        Private(nameof(ListMyObservations), _ => new ListMyObservations()),
        Private(nameof(ListRecusals), of => new ListRecusals { Matter = of.Matter }),
        Private(nameof(ListVolunteers), of => new ListVolunteers { Office = of.Office }),
        Private(nameof(ListEvidenceFiles), of => new ListEvidenceFiles { Matter = of.Matter }),
        Private(nameof(GetAuditTrail), of => new GetAuditTrail { Office = of.Office, Subject = of.Clue.Value }),
        Private(nameof(ListLegalHolds), of => new ListLegalHolds { Office = of.Office }),
        Private(nameof(ListRetentionRecords), of => new ListRetentionRecords { Office = of.Office }),
        Open(nameof(GetJobHealth), _ => new GetJobHealth()),
        Open(nameof(GetOutboxHealth), _ => new GetOutboxHealth()),
        Open(nameof(ListParkedMessages), _ => new ListParkedMessages()),
        Open(nameof(GetVaultHealth), _ => new GetVaultHealth()),
        Open(nameof(OpenEvidenceCopy), of => new OpenEvidenceCopy { File = of.File }),
        Open(nameof(OpenEvidenceToEvaluate), of => new OpenEvidenceToEvaluate { Evaluation = of.Evaluation, Sha256 = of.FileSha256 }),
        Open(nameof(GetAuditHealth), _ => new GetAuditHealth()),
        Open(nameof(CountObligations), of => new CountObligations { Office = of.Office }),
        Open(nameof(CountProvisionalObligations), _ => new CountProvisionalObligations()),
        Open(nameof(DecideJurisdiction), of => new DecideJurisdiction
        {
            Question = new JurisdictionQuestion
            {
                Track = Track.Administrative,
                Field = Some.Env,
                On = Some.Today,
                AgencyDivision = of.Division,
                AgencyLevel = AgencyLevel.County,
            },
        }),
        Open(nameof(FindOfficeForPlace), of => new FindOfficeForPlace { DivisionCode = of.Division }),
        Open(nameof(ListOffices), _ => new ListOffices()),
        Open(nameof(ListPosts), of => new ListPosts { Staff = of.StaffOf(Post.Procurator) }),
        Open(nameof(GetCalendarHealth), _ => new GetCalendarHealth()),
        Open(nameof(GetRules), of => new GetRules { On = Some.Today, Office = of.Office }),
        Open(nameof(VerifyCertificate), of => new VerifyCertificate { Number = of.Certificate }),
    ];

    private static QuerySample Private<T>(string name, Func<OfficeWorld, IQuery<T>> make) => Of(name, make, isPrivate: true);

    private static QuerySample Open<T>(string name, Func<OfficeWorld, IQuery<T>> make) => Of(name, make, isPrivate: false);

    private static QuerySample Of<T>(string name, Func<OfficeWorld, IQuery<T>> make, bool isPrivate) => new(name, isPrivate, async (services, actor, of) =>
    {
        var outcome = await services.SendAsync(actor, make(of));
        return outcome.Succeeded
            ? JsonSerializer.Serialize(outcome.Value, Json)
            : string.Join(' ', outcome.Problems.Select(problem => $"{problem.Kind} {problem.Code} {problem.Property} {problem.Detail}"));
    });
}

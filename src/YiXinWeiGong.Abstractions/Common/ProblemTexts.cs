using System.Collections.Frozen;
using System.Globalization;

namespace YiXinWeiGong;

/// <summary>The texts of every problem code of this library, in simplified Chinese and English.</summary>
public static class ProblemTexts
{
    private static readonly FrozenDictionary<string, LabelAttribute> Texts = new[]
    {
        Labels.OfCodes(typeof(CommonCodes)),
        Labels.OfCodes(typeof(Rules.RuleCodes)),
        Labels.OfCodes(typeof(Offices.OfficeCodes)),
        Labels.OfCodes(typeof(Offices.StaffCodes)),
        Labels.OfCodes(typeof(Approvals.ApprovalCodes)),
        Labels.OfCodes(typeof(Recusals.RecusalCodes)),
        Labels.OfCodes(typeof(Volunteers.VolunteerCodes)),
        Labels.OfCodes(typeof(Clues.ClueCodes)),
        Labels.OfCodes(typeof(Cases.CaseCodes)),
        Labels.OfCodes(typeof(Evidence.EvidenceCodes)),
        Labels.OfCodes(typeof(Evaluations.EvaluationCodes)),
        Labels.OfCodes(typeof(Consultations.ConsultationCodes)),
        Labels.OfCodes(typeof(Hearings.HearingCodes)),
        Labels.OfCodes(typeof(Observations.ObservationCodes)),
        Labels.OfCodes(typeof(Rules.JurisdictionCodes)),
        Labels.OfCodes(typeof(Obligations.ObligationCodes)),
        Labels.OfCodes(typeof(Storage.StorageCodes)),
    }.SelectMany(codes => codes).ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Every code with its texts, in no particular order.</summary>
    public static IReadOnlyDictionary<string, LabelAttribute> All => Texts;

    /// <summary>The text of a code, or the code itself where it is not one of this library's.</summary>
    /// <param name="code">The code.</param>
    /// <param name="culture">The reader's culture.</param>
    public static string Of(string code, CultureInfo culture) => Texts.TryGetValue(code, out var text) ? text.In(culture) : code;
}

using System.Globalization;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>Numbers for people, such as 宁检公益线索〔2026〕1号: per office, kind and year of Asia/Shanghai.</summary>
internal sealed class OfficeNumbers(IStore<Office, OfficeId> offices, INumberSeries series, Clock clock)
{
    public async Task<string> NextAsync(
        OfficeId office, DocumentNumbers kind, CancellationToken cancellationToken, DateOnly? decidedOn = null)
    {
        var owner = await offices.RequireAsync(office, OfficeCodes.Unknown, nameof(Office), cancellationToken);
        // What was decided in December and entered in January is numbered in the year of the decision.
        var year = (decidedOn ?? clock.Today).Year;
        var number = await series.NextAsync(office, kind.Series, year, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{owner.ShortName}{kind.Word}〔{year}〕{number}号");
    }
}

/// <summary>What is numbered.</summary>
/// <param name="Series">The series' name in the store.</param>
/// <param name="Word">The word in the number.</param>
internal sealed record DocumentNumbers(string Series, string Word)
{
    public static DocumentNumbers Clue { get; } = new("clue", "公益线索");

    public static DocumentNumbers Case { get; } = new("case", "行公立");

    public static DocumentNumbers Recommendation { get; } = new("recommendation", "行公建");

    public static DocumentNumbers Certificate { get; } = new("certificate", "公益志聘");
}

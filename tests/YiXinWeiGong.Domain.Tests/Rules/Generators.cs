using System.Globalization;
using CsCheck;

namespace YiXinWeiGong.Rules;

/// <summary>Days, periods, books and what may happen to a period, drawn at random for the properties.</summary>
internal static class Generators
{
    /// <summary>As often as every property is tried; eng/deep asks for more.</summary>
    public static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("YXWG_PROPERTY_TIMES") ?? "1000", CultureInfo.InvariantCulture);

    /// <summary>A day from whose periods most end in a year whose notice is loaded.</summary>
    public static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 1_700].Select(days => new DateOnly(2022, 1, 1).AddDays(days));

    public static readonly Gen<LegalPeriod> AnyPeriod =
        Gen.OneOf(Gen.Int[1, 90].Select(LegalPeriod.Days), Gen.Int[1, 6].Select(LegalPeriod.Months));

    public static readonly Gen<RestDays> AnyRestDays = Gen.Enum<RestDays>().Where(kind => kind != RestDays.None);

    /// <summary>A review for suit that runs from a day.</summary>
    public static readonly Gen<Deadline> AnyReview = AnyDay.Select(
        from => Days.Periods.Due(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, from)!);

    /// <summary>An interval of a review's time, as days after its start and as a length.</summary>
    public static readonly Gen<(int After, int Length)> AnyInterval = Gen.Select(Gen.Int[0, 27], Gen.Int[0, 40]);

    public static readonly Gen<string> AnyGround = Gen.Int[0, 5]
        .Select(i => new[] { "appraisal", "assessment", "audit", "inspection", "testing", "translation" }[i]);

    /// <summary>Up to six books with ids of their own, each setting some of four periods, in any layer and from any of a few days.</summary>
    public static readonly Gen<RuleBook[]> AnyBooks =
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 15].Array[6], Gen.Int[1, 3].Array[6], Gen.Int[0, 900].Array[6], Gen.Int[1, 99].Array[6])
            .Select((count, sets, layers, days, numbers) => Enumerable.Range(0, count).Select(i => ABook(i, sets[i], layers[i], days[i], numbers[i])).ToArray());

    public static readonly Gen<DateOnly> DayOfBooks = Gen.Int[0, 1_000].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    private static readonly string[] Keys = ["agency-reply", "urgent-agency-reply", "civil-notice", "recusal-decision"];

    private static RuleBook ABook(int i, int sets, int layer, int day, int number)
    {
        var parameters = Keys.Where((_, bit) => (sets & (1 << bit)) != 0).Select(key => $$"""  "{{key}}": { "is": "{{number}} days", "article": "{{i}}" }""");
        var (name, scope) = layer switch { 1 => ("national", ""), 2 => ("provincial", "\"divisions\": [\"430000\"], "), _ => ("local", "\"divisions\": [\"430182\"], ") };

        // Two books never begin on the same day, which would be refused where they set the same.
        var from = new DateOnly(2024, 1, 1).AddDays((day * 7) + i);
        return Days.Book(
            $$"""
            { "id": "B{{i}}", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "{{name}}", {{scope}}"from": "{{from:yyyy-MM-dd}}",
              "parameters": { {{string.Join(",\n", parameters)}} } }
            """);
    }
}

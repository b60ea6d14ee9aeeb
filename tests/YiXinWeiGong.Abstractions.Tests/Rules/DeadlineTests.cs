using System.Globalization;
using System.Text.Json;

namespace YiXinWeiGong.Rules;

public sealed class DeadlineTests
{
    private static readonly Deadline Certain = new()
    {
        Kind = DeadlineKinds.AgencyReply,
        Article = "JS 21(2)",
        From = new(2026, 3, 1),
        Nominal = new(2026, 5, 1),
        Effective = new(2026, 5, 6),
        Reasons = [new DeadlineReason("PER-03", "民法典第二百零三条", new(2026, 5, 6))],
        Calendars = ["holidays-2026"],
    };

    [Fact]
    public void Without_a_holiday_notice_no_date_is_asserted() =>
        (Certain.IsProvisional, (Certain with { Effective = null }).IsProvisional).Should().Be((false, true));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    public void It_prints_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            (Certain.ToString(), (Certain with { Effective = null }).ToString()).Should().Be(
                ("agency-reply 2026-05-01 → 2026-05-06", "agency-reply 2026-05-01 → provisional"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_was_done_is_noted_on_a_copy()
    {
        Certain.Met(new(2026, 4, 1)).Should().BeEquivalentTo(Certain with { MetOn = new DateOnly(2026, 4, 1) });
        Certain.MetOn.Should().BeNull();
    }

    [Fact]
    public void It_travels_whole() =>
        JsonSerializer.Deserialize<Deadline>(JsonSerializer.Serialize(Certain)).Should().BeEquivalentTo(Certain);

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("1")]
    public void A_fields_code_is_text_that_is_not_empty(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<FieldCode>(json)).Should().Throw<JsonException>();

    [Fact]
    public void A_fields_code_travels_as_plain_text() =>
        (JsonSerializer.Serialize(new FieldCode("ENV")), JsonSerializer.Deserialize<FieldCode>("\"ENV\"")).Should().Be(("\"ENV\"", new FieldCode("ENV")));
}

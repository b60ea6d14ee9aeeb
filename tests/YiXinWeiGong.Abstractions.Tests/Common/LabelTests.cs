using System.Globalization;
using System.Reflection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong;

public sealed class LabelTests
{
    private static readonly CultureInfo English = new("en-GB");

    [Theory]
    [InlineData("zh-CN", "已受理")]
    [InlineData("zh-Hant-HK", "已受理")]
    [InlineData("en-GB", "received")]
    [InlineData("de-DE", "received")]
    [InlineData("", "received")]
    public void A_status_is_called_in_chinese_for_chinese_readers_and_else_in_english(string culture, string label) =>
        Labels.Of(ClueStatus.Received, new CultureInfo(culture)).Should().Be(label);

    [Fact]
    public void What_has_no_label_is_called_by_its_name() =>
        (Labels.Of(ClueStatus.None, English), Labels.Of((ClueStatus)99, English)).Should().Be(("None", "99"));

    [Fact]
    public void Codes_are_found_by_their_value() =>
        Labels.OfCodes(typeof(ClueCodes))["clue.unknown"].Should().BeEquivalentTo(new { ZhHans = "线索不存在。", En = "There is no such clue." });

    [Fact]
    public void Problems_have_texts_in_both_languages()
    {
        ProblemTexts.Of("clue.unknown", new CultureInfo("zh-CN")).Should().Be("线索不存在。");
        ProblemTexts.Of("use-case.denied", English).Should().Be("You may not do this here.");
        ProblemTexts.Of("host.own-code", English).Should().Be("host.own-code");
        ProblemTexts.All.Values.Should().OnlyContain(text => text.ZhHans.Any(c => c > 0x4E00) && text.En.All(c => c < 0x2100) && text.En.Length > 0);
    }

    [Fact]
    public void Every_code_of_every_class_of_codes_has_a_text()
    {
        var codes = typeof(ProblemTexts).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!).ToArray();

        codes.Should().OnlyHaveUniqueItems().And.Contain("clue.unknown");
        ProblemTexts.All.Keys.Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void Printing_personal_details_shows_nobody() =>
        new PersonalDetails { Name = "王翠花", Phone = "13900001111", Employer = "宁乡一中" }.ToString().Should().Be("[personal details]");

    [Theory]
    [InlineData(90, 180, true)]
    [InlineData(-90, -180, true)]
    [InlineData(90.0001, 0, false)]
    [InlineData(0, -180.0001, false)]
    [InlineData(double.NaN, 0, false)]
    [InlineData(0, double.NegativeInfinity, false)]
    public void A_point_is_on_the_earth_or_not(double latitude, double longitude, bool onEarth) =>
        new GeoPoint(latitude, longitude).IsOnEarth.Should().Be(onEarth);
}

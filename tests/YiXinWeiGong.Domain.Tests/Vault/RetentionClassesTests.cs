using System.Text;
using CsCheck;

namespace YiXinWeiGong.Vault;

/// <summary>How long what is kept, by a second and naive reckoning, and what a local table may say.</summary>
public sealed class RetentionClassesTests
{
    /// <summary>Kept by hand: what the laws say.</summary>
    [Theory]
    [InlineData(RetentionClassNames.NetworkLog, 6, 12, "网络安全法第二十一条第三项")]
    [InlineData(RetentionClassNames.ImpactAssessment, 36, 60, "个人信息保护法第五十五条、第五十六条")]
    [InlineData(RetentionClassNames.Disclosure, 36, 60, "网络数据安全管理条例第十二条")]
    [InlineData(RetentionClassNames.RefusedApplicant, 0, 6, "个人信息保护法第十九条、第四十七条")]
    [InlineData(RetentionClassNames.VolunteerIdentity, 0, null, "个人信息保护法第十九条、第四十七条")]
    [InlineData(RetentionClassNames.RememberedAnswer, 0, 1, "个人信息保护法第六条、第十九条")]
    public void The_classes_are_those_of_the_laws(string code, int least, int? most, string basis)
    {
        var term = RetentionClasses.Embedded.Find(code)!.TermOn(new(2026, 3, 10));

        (term.AtLeastMonths, term.AtMostMonths, term.Basis).Should().Be((least, most, basis));
    }

    [Fact]
    public void What_falls_due_is_what_a_day_by_day_search_finds() =>
        Gen.Int[0, 4000].Sample(day =>
        {
            var on = new DateOnly(2022, 1, 1).AddDays(day);
            foreach (var code in (string[])["network-log", "impact-assessment", "remembered-answer"])
            {
                var (least, most) = code switch { "network-log" => (6, 12), "impact-assessment" => (36, 60), _ => (0, 1) };
                var made = on;
                while (!(made.AddMonths(most) < on && made.AddMonths(least) < on))
                {
                    made = made.AddDays(-1);
                }

                RetentionClasses.Embedded.MadeUntil(code, on).Should().Be(made, $"{code} on {on}");
            }
        });

    [Fact]
    public void Nothing_falls_due_by_itself_where_somebody_decides()
    {
        RetentionClasses.Embedded.MadeUntil(RetentionClassNames.VolunteerIdentity, new(2026, 3, 10)).Should().BeNull();
        RetentionClasses.Embedded.MadeUntil("no-such-class", new(2026, 3, 10)).Should().BeNull();
        FluentActions.Invoking(() => RetentionClasses.Embedded.Ask(new RetentionQuestion { Class = "no-such-class", MadeOn = new(2026, 1, 1), On = new(2026, 1, 1) }))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("vault.class-unknown");
    }

    [Fact]
    public void A_local_table_keeps_longer_and_adds_classes()
    {
        var local = With("""
            {"source": "省院规定", "classes": [
              {"code": "disclosure", "terms": [{"from": "2027-01-01", "basis": "省院规定第三条", "atLeast": 60, "atMost": 72}]},
              {"code": "door-camera", "zh": "门禁录像", "en": "Door camera", "terms": [{"from": "2026-01-01", "basis": "省院规定第四条", "atLeast": 1, "atMost": 3}]}]}
            """);

        local.Find("disclosure")!.TermOn(new(2026, 12, 31)).AtLeastMonths.Should().Be(36);
        local.Find("disclosure")!.TermOn(new(2027, 1, 1)).AtLeastMonths.Should().Be(60);
        local.MadeUntil("door-camera", new(2026, 6, 10)).Should().Be(new DateOnly(2026, 3, 9));
        RetentionClasses.Embedded.Find("door-camera").Should().BeNull();
    }

    [Theory]
    [InlineData("""{"code": "disclosure", "terms": [{"from": "2027-01-01", "basis": "b", "atLeast": 35}]}""", "wants 向他人提供个人信息的记录 kept for 36 months")]
    [InlineData("""{"code": "network-log", "terms": [{"from": "2027-01-01", "basis": "b", "atLeast": 6, "atMost": 5}]}""", "5 months at most")]
    [InlineData("""{"code": "Network", "terms": []}""", "'Network' is no code")]
    [InlineData("""{"code": "a", "zh": "甲", "en": "a", "terms": []}""", "there is no term")]
    [InlineData("""{"code": "a", "zh": "甲", "en": "a", "terms": [{"from": "2027-01-01", "basis": "b", "atLeast": 1, "local": "both"}]}""", "'both' is not known")]
    [InlineData("""{"code": "a", "zh": "甲", "en": "a", "terms": [{"from": "2027-01-01", "basis": "b", "atLeast": 1}, {"from": "2027-01-01", "basis": "b", "atLeast": 2}]}""", "two terms begin")]
    [InlineData("""{"code": "a", "zh": "甲", "en": "a", "terms": [{"from": "2027-01-01", "basis": "b", "atLeast": 1}]}, {"code": "a", "terms": []}""", "stands twice")]
    public void A_local_table_that_would_delete_too_early_or_says_nothing_is_refused(string @class, string fault) =>
        FluentActions.Invoking(() => With($$"""{"source": "s", "classes": [{{@class}}]}""")).Should().Throw<FormatException>().WithMessage($"*{fault}*");

    private static RetentionClasses With(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return RetentionClasses.Embedded.With(stream);
    }
}

namespace YiXinWeiGong.Rules;

public sealed class JurisdictionArticlesTests
{
    /// <summary>By hand from the law: every rule of jurisdiction and of moving matters has its article.</summary>
    [Theory]
    [InlineData(JurisdictionRules.OutsideTheTerritory, "BG 108")]
    [InlineData(JurisdictionRules.InferiorExecutes, "BG 10")]
    [InlineData(JurisdictionRules.LevelOfTheAgency, "BG 13(1)")]
    [InlineData(JurisdictionRules.OverAGovernment, "BG 13(2)")]
    [InlineData(JurisdictionRules.CivilPlaces, "BG 14(1)")]
    [InlineData(JurisdictionRules.WithTheCriminalCase, "BG 14(2)")]
    [InlineData(JurisdictionRules.MajorMatters, "BG 15(1)")]
    [InlineData(JurisdictionRules.AcrossDivisions, "BG 15(2)")]
    [InlineData(JurisdictionRules.SuitFollowsTheCourt, "BG 16; JS 5")]
    [InlineData(JurisdictionRules.Designation, "BG 17(1)(2)")]
    [InlineData(JurisdictionRules.Dispute, "BG 17(3)")]
    [InlineData(JurisdictionRules.UpOrDown, "BG 18")]
    [InlineData(JurisdictionRules.MaritimeCourt, "HY 3, 5")]
    [InlineData(JurisdictionRules.SameLevelMustAccept, "BG 26(1)")]
    [InlineData(JurisdictionRules.ReceiverReports, "BG 26(2)")]
    [InlineData(JurisdictionRules.BelongsToASuperior, "BG 26(3)")]
    [InlineData(JurisdictionRules.ReceiptRestartsThePeriod, "BG 47(2)")]
    public void A_rule_is_cited_with_its_article(string rule, string article) => JurisdictionArticles.Cite(rule).Should().Be(new RuleCitation(rule, article));

    [Fact]
    public void A_rule_that_is_none_is_a_mistake() =>
        FluentActions.Invoking(() => JurisdictionArticles.Cite("JUR-99")).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*No such rule*");
}

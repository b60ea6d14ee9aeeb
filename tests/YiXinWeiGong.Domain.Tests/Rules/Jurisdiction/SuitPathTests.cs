using YiXinWeiGong.Cases;
using static YiXinWeiGong.Rules.SomeQuestions;

namespace YiXinWeiGong.Rules;

public sealed class SuitPathTests
{
    [Fact]
    public void S22_a_county_civil_case_moves_to_the_municipal_office_before_suit()
    {
        var question = Civil(act: "430182") with { At = Id("ningxiang") };

        var filing = OurOffices.Decide(question);
        (filing.Offices(), filing.Move).Should().Be(("ningxiang", null));
        (filing.Suit!.Court, filing.Suit.MovesBeforeSuit, Alias(filing.Suit.Offices.Single())).Should().Be((CourtKind.Intermediate, true, "changsha"));
        filing.Suit.By.Should().Equal(new RuleCitation("JUR-07", "BG 16; JS 5"));

        var suit = OurOffices.Decide(question with { Stage = ProceduralStage.Suit });
        suit.Offices().Should().Be("changsha");
        suit.Not("ningxiang").Should().Be((NotCompetentReason.SuitIsElsewhere, "JUR-07"));
        (suit.Move!.Letter, Alias(suit.Move.To), suit.Move.RestartsThePeriod).Should().Be((TransferLetter.Case, "changsha", true));
        suit.Move.By.Select(rule => rule.Rule).Should().Equal("JUR-07", "LIT-03");
    }

    [Fact]
    public void A_municipal_civil_case_stays_for_suit()
    {
        var suit = OurOffices.Decide(Civil(act: "430182") with { IsMajor = true, Stage = ProceduralStage.Suit, At = Id("changsha") });

        (suit.Offices(), suit.Move, suit.Suit!.MovesBeforeSuit).Should().Be(("changsha", null, false));
    }

    [Fact]
    public void An_administrative_suit_of_a_county_office_starts_at_the_basic_court()
    {
        var suit = OurOffices.Decide(Over("430182") with { Stage = ProceduralStage.Suit, At = Id("ningxiang") });

        (suit.Offices(), suit.Move, suit.Suit!.Court, suit.Suit.MovesBeforeSuit, suit.Suit.CourtPlaces.Single())
            .Should().Be(("ningxiang", null, CourtKind.Basic, false, "430182"));
    }

    [Theory]
    [InlineData("430181", "liuyang")]
    [InlineData("430105", "")]
    [InlineData(null, "")]
    public void A_municipal_agency_is_sued_at_the_basic_court_of_its_seat(string? seat, string through)
    {
        var decision = OurOffices.Decide(Over("430100", AgencyLevel.Municipal) with { AgencySeat = seat });

        (decision.Suit!.Court, decision.Suit.MovesBeforeSuit).Should().Be((CourtKind.Basic, true));
        string.Join(' ', decision.Suit.Offices.Select(Alias)).Should().Be(through);
    }

    [Fact]
    public void S25_a_marine_bureau_is_sued_at_the_maritime_court_of_its_place()
    {
        var decision = OurOffices.Decide(Over("430182") with { Field = new FieldCode("ENV-SEA"), IsMarine = true });

        (decision.Suit!.Court, decision.Suit.CourtPlaces.Single(), decision.Suit.RestsOnAssumption).Should().Be((CourtKind.Maritime, "430182", true));
        decision.Suit.By[0].Should().Be(new RuleCitation("JUR-12", "HY 3, 5"));
        decision.Offices().Should().Be("ningxiang");
    }

    [Theory]
    [InlineData("2022-05-14", false, CourtKind.Basic, "JUR-07", true)]
    [InlineData("2022-05-15", false, CourtKind.Maritime, "JUR-12", true)]
    [InlineData("2022-05-14", true, CourtKind.Intermediate, "JUR-07", true)]
    [InlineData("2022-05-15", true, CourtKind.Maritime, "JUR-12", true)]
    public void S25_before_the_interpretation_the_ordinary_court_is_assumed(string on, bool civil, CourtKind court, string rule, bool assumed)
    {
        var question = civil ? Civil(result: "430182", field: "ENV-SEA", on: on) : Over("430182", on: on) with { Field = new FieldCode("ENV-SEA") };

        var suit = OurOffices.Decide(question).Suit!;

        (suit.Court, suit.By[0].Rule, suit.RestsOnAssumption).Should().Be((court, rule, assumed));
    }

    [Fact]
    public void A_suit_ashore_rests_on_no_assumption() =>
        OurOffices.Decide(Over("430182", on: "2022-05-14")).Suit!.RestsOnAssumption.Should().BeFalse();

    [Fact]
    public void A_marine_civil_suit_goes_to_the_maritime_court_too() =>
        OurOffices.Decide(Civil(result: "430182", field: "ENV-SEA") with { IsMarine = true }).Suit!.Court.Should().Be(CourtKind.Maritime);
}

using YiXinWeiGong.Cases;
using static YiXinWeiGong.Rules.Days;
using static YiXinWeiGong.Rules.SomeQuestions;

namespace YiXinWeiGong.Rules;

public sealed class MovingMattersTests
{
    [Theory]
    [InlineData("S17 to one's own superior", "ningxiang", "430100", AgencyLevel.Municipal, TransferLetter.Request, "changsha", "CLU-07")]
    [InlineData("S17 over two levels", "ningxiang", "430000", AgencyLevel.Provincial, TransferLetter.Request, "hunan", "CLU-07")]
    [InlineData("S18 to the neighbour", "ningxiang", "430181", AgencyLevel.County, TransferLetter.Notice, "liuyang", "CLU-05")]
    [InlineData("S18 to another province", "ningxiang", "360732", AgencyLevel.County, TransferLetter.Notice, "xingguo", "CLU-05")]
    [InlineData("another city's bureau goes through one's own city", "ningxiang", "360700", AgencyLevel.Municipal, TransferLetter.Request, "changsha", "CLU-07")]
    [InlineData("down one's own line", "changsha", "430182", AgencyLevel.County, TransferLetter.Assignment, "ningxiang", "JUR-10")]
    [InlineData("down another's line goes to the equal there", "changsha", "360732", AgencyLevel.County, TransferLetter.Notice, "ganzhou", "CLU-05")]
    public void A_matter_moves_by_the_document_that_its_way_takes(
        string why, string at, string division, AgencyLevel level, TransferLetter letter, string to, string rule)
    {
        var decision = OurOffices.Decide(Over(division, level) with { At = Id(at) });

        (decision.Move!.Letter, Alias(decision.Move.To), decision.Move.By.Single().Rule).Should().Be((letter, to, rule), why);
        decision.Move.MustBeAccepted.Should().Be(letter == TransferLetter.Notice, why);
    }

    [Theory]
    [InlineData(TransferLetter.Notice, "changsha")]
    [InlineData(TransferLetter.Request, "liuyang")]
    [InlineData(TransferLetter.Assignment, "changsha")]
    public void S17_any_other_document_or_addressee_is_refused(TransferLetter letter, string to)
    {
        var decision = OurOffices.Decide(Over("430100", AgencyLevel.Municipal) with { At = Id("ningxiang") });

        decision.Invoking(one => one.RequireRoute(letter, Id(to))).Should().Throw<RefusalException>().Which.Code.Should().Be("jurisdiction.wrong-letter");
        decision.Invoking(one => one.RequireRoute(TransferLetter.Request, Id("changsha"))).Should().NotThrow();
    }

    [Fact]
    public void What_is_ones_own_goes_nowhere()
    {
        var decision = OurOffices.Decide(Over("430182") with { At = Id("ningxiang") });

        decision.Move.Should().BeNull();
        decision.Invoking(one => one.RequireRoute(TransferLetter.Notice, Id("liuyang"))).Should().Throw<RefusalException>();
    }

    [Fact]
    public void S19_a_receiver_who_disagrees_reports_to_its_superior()
    {
        var decision = OurOffices.Decide(Over("430181") with { At = Id("ningxiang") });

        var only = decision.Disagreements.Should().ContainSingle().Which;
        (only.Path, Alias(only.Who.Single()), Alias(only.Superior!.Value), only.By)
            .Should().Be((DisagreementPath.ReportToSuperior, "liuyang", "changsha", new RuleCitation("CLU-06", "BG 26(2)")));
    }

    [Theory]
    [InlineData(null, DisagreementPath.NegotiateThenDesignation)]
    [InlineData("2026-03-11", DisagreementPath.NegotiateThenDesignation)]
    [InlineData("2026-03-10", DisagreementPath.Designation)]
    public void S23_offices_that_both_claim_a_case_negotiate_and_then_ask_the_common_superior(string? failedOn, DisagreementPath path)
    {
        var decision = OurOffices.Decide(Disputed(failedOn));

        var only = decision.Disagreements.Should().ContainSingle().Which;
        (only.Path, Alias(only.Superior!.Value), only.By.Rule).Should().Be((path, "changsha", "JUR-09"));
        only.Who.Select(Alias).Should().Equal("ningxiang", "liuyang");
    }

    [Theory]
    [InlineData("changsha", true)]
    [InlineData("hunan", true)]
    [InlineData("xiangtan", false)]
    [InlineData("jiangxi", false)]
    [InlineData("ningxiang", false)]
    [InlineData("liuyang", false)]
    public void S23_only_a_common_superior_designates(string by, bool may)
    {
        var decide = () => OurOffices.Decide(Disputed("2026-03-01") with { Override = Decision(OverrideKind.Designated, by, "liuyang") });

        if (may)
        {
            var decision = decide();
            decision.Offices().Should().Be("liuyang");
            decision.Rules("liuyang").Should().Equal("JUR-09 BG 17(3)");
            decision.Not("ningxiang").Why.Should().Be(NotCompetentReason.Overridden);
            (decision.Overridden!.By, decision.Overridden.Reason).Should().Be((Id(by), "案情需要"));
            decision.Disagreements.Single().Path.Should().Be(DisagreementPath.ExecuteAndReport);
            decision.Disagreements.Single().Who.Select(Alias).Should().Equal("ningxiang", "liuyang");
        }
        else
        {
            decide.Should().Throw<RefusalException>().Which.Code.Should().Be("jurisdiction.not-the-common-superior");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-03-11")]
    public void S23_talks_come_first(string? failedOn) =>
        Refused("jurisdiction.talks-come-first", Disputed(failedOn) with { Override = Decision(OverrideKind.Designated, "changsha", "liuyang") });

    [Fact]
    public void A_superior_designates_inside_its_area_only()
    {
        var question = Over("430182");

        OurOffices.Decide(question with { Override = Decision(OverrideKind.Designated, "changsha", "liuyang") }).Offices().Should().Be("liuyang");
        OurOffices.Decide(question with { Override = Decision(OverrideKind.Designated, "hunan", "yuhu") }).Offices().Should().Be("yuhu");
        Refused("jurisdiction.not-the-common-superior", question with { Override = Decision(OverrideKind.Designated, "changsha", "yuhu") });
        Refused("jurisdiction.not-the-common-superior", question with { Override = Decision(OverrideKind.Designated, "hunan", "xingguo") });
    }

    [Fact]
    public void A_superior_takes_a_matter_over()
    {
        var question = Over("430182");

        OurOffices.Decide(question with { Override = Decision(OverrideKind.PulledUp, "changsha", "changsha", basis: null) }).Rules("changsha").Should().Equal("JUR-10 BG 18");
        var decision = OurOffices.Decide(question with { Override = Decision(OverrideKind.PulledUp, "hunan", "hunan") });
        decision.Offices().Should().Be("hunan");
        decision.Disagreements.Single().Should().Match<Disagreement>(one => one.Who.Single() == Id("ningxiang") && one.Superior == Id("hunan"));
        Refused("jurisdiction.not-a-superior", question with { Override = Decision(OverrideKind.PulledUp, "xiangtan", "xiangtan") });
        Refused("jurisdiction.not-a-superior", question with { Override = Decision(OverrideKind.PulledUp, "changsha", "liuyang") });
    }

    [Fact]
    public void The_competent_office_gives_its_matter_to_an_inferior_of_its_own()
    {
        var question = Over("430100", AgencyLevel.Municipal);

        OurOffices.Decide(question with { Override = Decision(OverrideKind.PushedDown, "changsha", "liuyang", basis: null) }).Offices().Should().Be("liuyang");
        Refused("jurisdiction.not-its-to-give", question with { Override = Decision(OverrideKind.PushedDown, "changsha", "yuhu") });
        Refused("jurisdiction.not-its-to-give", question with { Override = Decision(OverrideKind.PushedDown, "hunan", "changsha") });
    }

    [Fact]
    public void Cooperation_rules_let_the_competent_office_pass_a_matter_on()
    {
        var question = Over("430182");

        var decision = OurOffices.Decide(question with { Override = Decision(OverrideKind.Transferred, "ningxiang", "xingguo") });
        decision.Rules("xingguo").Should().Equal("JUR-08 BG 17(1)(2)");
        decision.Disagreements.Should().BeEmpty();
        Refused("jurisdiction.not-its-to-give", question with { Override = Decision(OverrideKind.Transferred, "liuyang", "xingguo") });
    }

    [Theory]
    [InlineData(OverrideKind.Designated, " ", "文件")]
    [InlineData(OverrideKind.Designated, "理由", null)]
    [InlineData(OverrideKind.Transferred, "理由", " ")]
    [InlineData(OverrideKind.PulledUp, "", "文件")]
    public void Who_moves_a_matter_records_why(OverrideKind kind, string reason, string? basis) =>
        Refused("jurisdiction.override-not-recorded", Over("430182") with { Override = Decision(kind, "changsha", "changsha", reason, basis) });

    [Fact]
    public void S21_no_decision_gives_a_monopoly_to_a_county() =>
        Refused("jurisdiction.below-minimum-level", Civil(act: "430182", field: "MONO") with { Override = Decision(OverrideKind.PushedDown, "changsha", "ningxiang") });

    private static JurisdictionQuestion Disputed(string? failedOn) => Over("430182") with
    {
        Dispute = new JurisdictionDispute { Offices = [Id("ningxiang"), Id("liuyang")], TalksFailedOn = failedOn is null ? null : Day(failedOn) },
    };

    private static void Refused(string code, JurisdictionQuestion question) =>
        FluentActions.Invoking(() => OurOffices.Decide(question)).Should().Throw<RefusalException>().Which.Code.Should().Be(code);
}

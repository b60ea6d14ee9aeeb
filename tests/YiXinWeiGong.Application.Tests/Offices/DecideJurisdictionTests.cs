using YiXinWeiGong.Cases;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Offices;

public sealed class DecideJurisdictionTests
{
    [Fact]
    public async Task Staff_are_told_the_competent_office_and_the_way_there()
    {
        await using var app = await App.StartAsync();

        var decision = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new DecideJurisdiction { Question = Over("430181") with { At = app.Demo.Office } })).Value;

        decision.Competent.Should().ContainSingle().Which.Office.Should().Be(app.Liuyang);
        (decision.Move!.Letter, decision.Move.To).Should().Be((TransferLetter.Notice, app.Liuyang));
        decision.Disagreements.Single().Superior.Should().Be(OfficeSeed.Embedded.Single(office => office.Alias == "changsha").Id);
    }

    [Fact]
    public async Task What_is_not_well_formed_is_refused_with_its_place()
    {
        await using var app = await App.StartAsync();
        JurisdictionQuestion[] bad =
        [
            null!, Over("43018"), Over("430181") with { Track = default }, Over("430181") with { Field = default },
            Over("430181") with { AgencyLevel = default }, Over("430181") with { On = default }, Over("430181") with { Harmed = ["x"] },
            Over("430181") with { Dispute = new JurisdictionDispute { Offices = [app.Liuyang] } },
            Over("430181") with { Override = new JurisdictionOverride { Kind = default, By = app.Liuyang, To = app.Liuyang, Reason = "r" } },
        ];

        foreach (var question in bad)
        {
            var outcome = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new DecideJurisdiction { Question = question });
            outcome.Problems.Should().OnlyContain(problem => problem.Kind == ProblemKind.Invalid && problem.Property!.StartsWith("Question"));
        }
    }

    [Fact]
    public async Task An_office_that_does_not_exist_is_not_found_and_named_by_its_place()
    {
        await using var app = await App.StartAsync();
        var nobody = new OfficeId(Guid.NewGuid());
        var moved = new JurisdictionOverride { Kind = OverrideKind.Designated, By = app.Liuyang, To = app.Liuyang, Reason = "r", Basis = "b" };
        Dictionary<string, JurisdictionQuestion> unknown = new()
        {
            ["Question.At"] = Over("430181") with { At = nobody },
            ["Question.CriminalCaseAt"] = Over("430181") with { CriminalCaseAt = nobody },
            ["Question.Override.By"] = Over("430181") with { Override = moved with { By = nobody } },
            ["Question.Override.To"] = Over("430181") with { Override = moved with { To = nobody } },
            ["Question.Dispute.Offices"] = Over("430181") with { Dispute = new JurisdictionDispute { Offices = [app.Liuyang, nobody] } },
        };

        foreach (var (property, question) in unknown)
        {
            var outcome = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new DecideJurisdiction { Question = question });
            outcome.Problems.Select(problem => (problem.Code, problem.Property)).Should().Equal((OfficeCodes.Unknown, property));
        }
    }

    [Fact]
    public async Task Where_nobody_knows_the_rules_nobody_says_who_is_competent()
    {
        await using var app = await App.StartAsync();

        var outcome = await app.SendAsync(
            app.Demo.Staff(Post.IntakeOfficer), new DecideJurisdiction { Question = Over("430181") with { On = new DateOnly(2017, 10, 1) } });

        outcome.Problems.Single().Code.Should().Be(RuleCodes.Undetermined);
    }

    private static JurisdictionQuestion Over(string division) => new()
    {
        Track = Track.Administrative,
        Field = new FieldCode("ENV"),
        On = new DateOnly(2026, 3, 10),
        AgencyDivision = division,
        AgencyLevel = AgencyLevel.County,
    };
}

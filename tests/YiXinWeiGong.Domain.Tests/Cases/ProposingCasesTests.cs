using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

public sealed class ProposingCasesTests
{
    private static readonly Office Office = OfficeAt(OfficeLevel.Basic);

    [Fact]
    public void A_case_from_a_clue_belongs_to_the_clues_matter()
    {
        var clue = AClue();

        var id = NewId();
        var proposed = Case.Propose(id, CaseOrigin.OfClue(clue), Proposal(), Office, Over(Office), [], Tuesday);

        (proposed.Status, proposed.Matter, proposed.Office, proposed.Clue, proposed.Source, proposed.Field)
            .Should().Be((CaseStatus.Proposed, new MatterId(clue.Id.Value), Ningxiang, clue.Id, ClueSource.Report, Env));
        proposed.DequeueEvents().Should().Equal(
            new CaseProposed(id, Tuesday) { Matter = new MatterId(clue.Id.Value), Office = Ningxiang, Field = Env });
        clue.Status.Should().Be(ClueStatus.Evaluated);
    }

    [Theory]
    [InlineData(ClueStatus.Submitted)]
    [InlineData(ClueStatus.Received)]
    [InlineData(ClueStatus.UnderEvaluation)]
    public void A_clue_is_evaluated_before_a_case_is_proposed_on_it(ClueStatus status) =>
        FluentActions.Invoking(() => CaseOrigin.OfClue(AClue(status)))
            .Should().Throw<RefusalException>().Which.Code.Should().Be(CaseCodes.ClueNotEvaluated);

    [Fact]
    public void A_case_of_the_offices_own_motion_opens_a_matter_of_its_own()
    {
        var id = NewId();
        var origin = CaseOrigin.OwnMotion(id, Ningxiang, ClueSource.Media, Env, Fields.Embedded);

        (origin.Matter, origin.Office, origin.Clue, origin.Source).Should().Be((new MatterId(id.Value), Ningxiang, (ClueId?)null, ClueSource.Media));
    }

    [Theory]
    [InlineData(ClueSource.None)]
    [InlineData(ClueSource.Report)]
    public void A_persons_report_is_a_clue_first(ClueSource source) =>
        FluentActions.Invoking(() => CaseOrigin.OwnMotion(NewId(), Ningxiang, source, Env, Fields.Embedded))
            .Should().Throw<RefusalException>().Which.Code.Should().Be(ClueCodes.Source);

    [Fact]
    public void A_field_is_one_of_the_table() =>
        FluentActions.Invoking(() => CaseOrigin.OwnMotion(NewId(), Ningxiang, ClueSource.Media, new FieldCode("NONE"), Fields.Embedded))
            .Should().Throw<RefusalException>().Which.Code.Should().Be(ClueCodes.FieldUnknown);

    [Fact]
    public void S40_two_agencies_for_one_damage_are_two_cases_of_one_matter()
    {
        var first = Proposed(CaseOrigin.OfClue(AClue()));

        var second = Case.Propose(NewId(), CaseOrigin.LinkedTo(first, null), Proposal(Bureau("宁乡市自然资源局")), Office, Over(Office), [first], Tuesday);

        (second.Matter, second.Clue, second.Office, second.Field).Should().Be((first.Matter, first.Clue, first.Office, first.Field));
    }

    [Theory]
    [InlineData("宁乡市水利局")]
    [InlineData(" 宁乡市水利局 ")]
    public void S39_one_agency_in_one_matter_is_one_case(string name)
    {
        var first = Proposed();

        FluentActions.Invoking(() => Proposed(CaseOrigin.LinkedTo(first, null), Proposal(Bureau(name)), first))
            .Should().Throw<RefusalException>().Which.Code.Should().Be(CaseCodes.OneCasePerRespondent);
    }

    [Fact]
    public void Bureaus_of_the_same_name_elsewhere_are_other_agencies()
    {
        var first = Proposed();
        var both = OfficeAt(OfficeLevel.Basic);
        both.Cover("430181", Day("2017-04-10"), Tuesday);

        Case.Propose(NewId(), CaseOrigin.LinkedTo(first, null), Proposal(Bureau(division: "430181")), both, Over(both), [first], Tuesday)
            .Status.Should().Be(CaseStatus.Proposed);
    }

    [Theory]
    [InlineData(CaseStatus.NotFiled)]
    [InlineData(CaseStatus.Closed)]
    public void A_case_that_is_over_does_not_stand_in_the_way_of_another(CaseStatus status)
    {
        var first = In(status);

        Proposed(CaseOrigin.LinkedTo(first, null), Proposal(), first).Status.Should().Be(CaseStatus.Proposed);
    }

    [Fact]
    public void A_clue_that_was_declined_carries_no_linked_case()
    {
        var clue = AClue();
        var first = Proposed(CaseOrigin.OfClue(clue));
        clue.Decline("不属于公益诉讼范围", Tuesday);

        FluentActions.Invoking(() => CaseOrigin.LinkedTo(first, clue))
            .Should().Throw<RefusalException>().Which.Code.Should().Be(CaseCodes.ClueNotEvaluated);
    }

    [Theory]
    [InlineData(OfficeLevel.Basic, AgencyLevel.County, true)]
    [InlineData(OfficeLevel.Basic, AgencyLevel.Township, true)]
    [InlineData(OfficeLevel.Municipal, AgencyLevel.Municipal, true)]
    [InlineData(OfficeLevel.Provincial, AgencyLevel.Provincial, true)]
    [InlineData(OfficeLevel.Supreme, AgencyLevel.National, true)]
    [InlineData(OfficeLevel.Basic, AgencyLevel.Municipal, false)]
    [InlineData(OfficeLevel.Municipal, AgencyLevel.County, false)]
    [InlineData(OfficeLevel.Municipal, AgencyLevel.Township, false)]
    [InlineData(OfficeLevel.Provincial, AgencyLevel.Municipal, false)]
    [InlineData(OfficeLevel.Supreme, AgencyLevel.Provincial, false)]
    public void The_office_of_the_agencys_level_is_competent(OfficeLevel office, AgencyLevel agency, bool competent) =>
        AssertCompetent(competent, office, Proposal(Bureau(level: agency), "更适宜"));

    [Theory]
    [InlineData(OfficeLevel.Municipal, AgencyLevel.County, "更适宜", true)]
    [InlineData(OfficeLevel.Municipal, AgencyLevel.Township, "更适宜", true)]
    [InlineData(OfficeLevel.Provincial, AgencyLevel.Municipal, "更适宜", true)]
    [InlineData(OfficeLevel.Municipal, AgencyLevel.County, null, false)]
    [InlineData(OfficeLevel.Municipal, AgencyLevel.County, " ", false)]
    [InlineData(OfficeLevel.Provincial, AgencyLevel.County, "更适宜", false)]
    [InlineData(OfficeLevel.Basic, AgencyLevel.Municipal, "更适宜", false)]
    public void Over_a_government_the_next_level_up_is_competent_for_a_recorded_reason(OfficeLevel office, AgencyLevel agency, string? reason, bool competent) =>
        AssertCompetent(competent, office, Proposal(Bureau("宁乡市人民政府", level: agency, government: true), reason));

    [Theory]
    [InlineData("430182", true)]
    [InlineData("430181", false)]
    [InlineData("110101", false)]
    [InlineData("999999", false)]
    public void The_office_of_the_agencys_place_is_competent(string division, bool competent) =>
        AssertCompetent(competent, OfficeLevel.Basic, Proposal(Bureau(division: division)));

    [Theory]
    [InlineData("ENV", true)]
    [InlineData("SOE", true)]
    [InlineData("RELIC", true)]
    [InlineData("HERO", false)]
    [InlineData("PI", false)]
    [InlineData("MONO", false)]
    public void A_field_needs_an_administrative_track(string field, bool possible)
    {
        var id = NewId();
        var propose = () => Case.Propose(
            id, CaseOrigin.OwnMotion(id, Ningxiang, ClueSource.OwnCases, new FieldCode(field), Fields.Embedded), Proposal(), Office, Over(Office), [], Tuesday);

        if (possible)
        {
            propose().Field.Value.Should().Be(field);
        }
        else
        {
            propose.Should().Throw<RefusalException>().Which.Code.Should().Be("case.field-not-administrative");
        }
    }

    [Theory]
    [InlineData("filing", "某省人大常委会关于加强检察公益诉讼工作的决定", null)]
    [InlineData("filing", null, null)]
    [InlineData("clue", "某省人大常委会关于加强检察公益诉讼工作的决定", null)]
    [InlineData("clue", null, "case.basis-document-missing")]
    public void S78_where_the_rules_choose_the_day_of_the_clue_the_case_is_judged_by_it(string choice, string? basis, string? code)
    {
        var books = RuleBooks.Embedded.With(Book(
            $$"""
            { "id": "HOST", "version": 1, "zh": "本院规定", "en": "ours", "source": "s", "layer": "local", "from": "2022-01-01", "choices": { "field-date": "{{choice}}" } }
            """));
        var law = new Jurisdiction(OfficeTree.Of([Office]), Fields.Embedded, Divisions.Embedded, books);
        var proposal = Proposal() with { BasisDocument = basis is null ? null : new BasisDocument(basis, null) };
        var ethnic = AClue(field: new FieldCode("ETHNIC"));

        var propose = () => Case.Propose(NewId(), CaseOrigin.OfClue(ethnic), proposal, Office, law, [], Instant("2026-07-01T09:00+08:00"));

        if (code is null)
        {
            propose().Status.Should().Be(CaseStatus.Proposed);
        }
        else
        {
            propose.Should().Throw<RefusalException>().Which.Code.Should().Be(code);
        }
    }

    [Theory]
    [InlineData("OTHER", null, "case.basis-document-missing")]
    [InlineData("OTHER", " ", "case.basis-document-missing")]
    [InlineData("OTHER", "某省人大常委会关于加强检察公益诉讼工作的决定", null)]
    [InlineData("FIN", null, "case.basis-document-missing")]
    [InlineData("ETHNIC", null, "case.basis-document-missing")]
    [InlineData("ENV", null, null)]
    [InlineData("PI", "某省人大常委会关于加强检察公益诉讼工作的决定", "case.field-not-administrative")]
    public void S76_an_exploratory_field_names_the_decision_it_rests_on(string field, string? basis, string? code)
    {
        var id = NewId();
        var proposal = Proposal() with { BasisDocument = basis is null ? null : new BasisDocument(basis, null) };
        var propose = () => Case.Propose(
            id, CaseOrigin.OwnMotion(id, Ningxiang, ClueSource.OwnCases, new FieldCode(field), Fields.Embedded), proposal, Office, Over(Office), [], Tuesday);

        if (code is null)
        {
            propose().BasisDocument.Should().Be(proposal.BasisDocument);
        }
        else
        {
            propose.Should().Throw<RefusalException>().Which.Code.Should().Be(code);
        }
    }

    private static void AssertCompetent(bool competent, OfficeLevel office, CaseProposal proposal)
    {
        var found = OfficeAt(office);
        var id = NewId();
        var propose = () => Case.Propose(id, CaseOrigin.OwnMotion(id, Ningxiang, ClueSource.OwnCases, Env, Fields.Embedded), proposal, found, Over(found), [], Tuesday);
        if (competent)
        {
            propose().HigherOfficeReason.Should().Be(proposal.HigherOfficeReason);
            return;
        }

        propose.Should().Throw<RefusalException>().Which.Code.Should().Be(CaseCodes.OfficeNotCompetent);
    }

    [Fact]
    public void What_another_office_proposed_before_it_sent_the_clue_away_stands_in_nobodys_way()
    {
        var clue = AClue();
        var theirs = Proposed(CaseOrigin.OfClue(AClue(office: Liuyang)));

        Proposed(CaseOrigin.OfClue(clue), Proposal(), theirs).Status.Should().Be(CaseStatus.Proposed);
    }
}

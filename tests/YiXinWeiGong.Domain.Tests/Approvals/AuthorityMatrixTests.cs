using System.Text;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Approvals;

public sealed class AuthorityMatrixTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    private static readonly OfficeId Ningxiang = OfficeId.New(Now);

    [Theory]
    [InlineData("file-case")]
    [InlineData("decline-clue")]
    [InlineData("resolve-clue")]
    [InlineData("issue-recommendation")]
    [InlineData("close-case")]
    [InlineData("hold-hearing")]
    [InlineData("waive-officer-conflict")]
    [InlineData("depart-from-majority")]
    [InlineData("transition-case")]
    public void The_head_reviews_and_the_chief_or_whom_the_chief_entrusts_decides_every_matter(string matter)
    {
        var row = AuthorityMatrix.Embedded.Find(matter)!;

        AuthorityMatrix.Embedded.Route(matter).Should().Equal(Decider.DepartmentHead, Decider.ChiefProcurator);
        (row.IsDelegable, row.IsSupervised).Should().Be((true, true));
        row.Article.Should().Contain("BG 7");
    }

    [Fact]
    public void Every_matter_of_approval_has_its_row_by_its_name_and_nothing_else_has()
    {
        var names = Labels.OfCodes(typeof(ApprovalMatters)).Select(pair => (pair.Key, pair.Value.ZhHans, pair.Value.En));

        AuthorityMatrix.Embedded.Matters.Select(row => (row.Matter, row.Zh, row.En)).Should().BeEquivalentTo(names);
        AuthorityMatrix.Embedded.Find("lunch").Should().BeNull();
        FluentActions.Invoking(() => AuthorityMatrix.Embedded.Route("lunch")).Should().Throw<RefusalException>().Which.Code.Should().Be("approval.matter-unknown");
    }

    [Theory]
    [InlineData(ChallengedRole.ChiefProcurator, Decider.ProcuratorialCommittee)]
    [InlineData(ChallengedRole.Staff, Decider.ChiefProcurator)]
    [InlineData(ChallengedRole.Translator, Decider.ChiefProcurator)]
    [InlineData(ChallengedRole.Appraiser, Decider.ChiefProcurator)]
    [InlineData(ChallengedRole.Inspector, Decider.ChiefProcurator)]
    public void The_committee_decides_on_the_chiefs_recusal_and_the_chief_on_everybody_elses(ChallengedRole role, Decider decider) =>
        AuthorityMatrix.Embedded.OfRecusal(role).Should().BeEquivalentTo(new { Decider = decider, Article = "BG 22", IsDelegable = false });

    [Theory]
    [InlineData(Post.ChiefProcurator, PostBasis.Substantive, true, true)]
    [InlineData(Post.ChiefProcurator, PostBasis.Acting, true, true)]
    [InlineData(Post.ChiefProcurator, PostBasis.Delegated, true, false)]
    [InlineData(Post.DeputyChief, PostBasis.Substantive, false, false)]
    public void A_power_that_may_not_be_delegated_is_the_chiefs_own_or_an_acting_chiefs(Post post, PostBasis basis, bool delegable, bool own)
    {
        var approver = new Approver(StaffId.New(Now), [new HeldPost(post, Ningxiang, basis)]);

        (Decider.ChiefProcurator.HeldBy(approver, Ningxiang, delegable: true) is not null).Should().Be(delegable);
        (Decider.ChiefProcurator.HeldBy(approver, Ningxiang, delegable: false) is not null).Should().Be(own);
        Decider.ChiefProcurator.HeldBy(approver, OfficeId.New(Now.AddDays(1)), delegable: true).Should().BeNull();
    }

    [Theory]
    [InlineData(PostBasis.Substantive, true)]
    [InlineData(PostBasis.Acting, true)]
    [InlineData(PostBasis.Delegated, false)]
    public void The_committee_is_chaired_by_a_deputy_and_no_delegate_whatever_is_decided(PostBasis basis, bool chairs)
    {
        var deputy = new Approver(StaffId.New(Now), [new HeldPost(Post.DeputyChief, Ningxiang, basis)]);

        (Decider.ProcuratorialCommittee.HeldBy(deputy, Ningxiang, delegable: true) is not null).Should().Be(chairs);
        (Decider.ProcuratorialCommittee.HeldBy(deputy, Ningxiang, delegable: false) is not null).Should().Be(chairs);
    }

    [Theory]
    [InlineData("departmentHead", "departmenthead", "authority.json(4): $.matters[0].route[0]: 'departmenthead' is not known; did you mean 'departmentHead'?")]
    [InlineData("\"departmentHead\", ", "", "authority.json(4): $.matters[0].route: what goes to the chief procurator is reviewed first (BG 7); put 'departmentHead' before 'chiefProcurator'")]
    [InlineData("\"departmentHead\", \"chiefProcurator\"", "\"chiefProcurator\", \"departmentHead\"", "authority.json(4): $.matters[0].route: what goes to the chief procurator is reviewed first (BG 7); put 'departmentHead' before 'chiefProcurator'")]
    [InlineData("\"departmentHead\", \"chiefProcurator\"", "", "authority.json(4): $.matters[0].route: a route names each decider once; write who takes a step, in order, the last deciding")]
    [InlineData("\"article\": \"BG 7\",", "", "authority.json(4): $.matters[0]: 'article' is missing; add 'article'")]
    [InlineData("\"delegable\": true", "\"delegable\": 1", "authority.json(4): $.matters[0].delegable: expected true or false, not 1; write true or false")]
    [InlineData("\"b\"", "\"a\"", "authority.json(5): $.matters[1].matter: 'a' stands a second time; keep one of the two")]
    [InlineData("\"translator\"", "\"staff\"", "authority.json(9): $.recusals[1].of[1]: 'Staff' stands a second time; keep one of the two")]
    [InlineData(", \"inspector\"", "", "authority.json(7): $.recusals: nobody decides on the recusal of Inspector; add a row 'of' them")]
    public void A_matrix_that_nobody_can_mean_is_refused_with_its_line(string wrong, string instead, string fault)
    {
        const string Sound = """
            {
              "source": "test",
              "matters": [
                { "matter": "a", "zh": "甲", "en": "a", "article": "BG 7", "route": ["departmentHead", "chiefProcurator"], "delegable": true, "supervised": true },
                { "matter": "b", "zh": "乙", "en": "b", "article": "BG 8", "route": ["procuratorialCommittee"], "delegable": false, "supervised": true }
              ],
              "recusals": [
                { "of": ["chiefProcurator"], "decider": "procuratorialCommittee", "article": "BG 22", "delegable": false },
                { "of": ["staff", "translator", "appraiser", "inspector"], "decider": "chiefProcurator", "article": "BG 22", "delegable": false }
              ]
            }
            """;

        Read(Sound).Route("b").Should().Equal(Decider.ProcuratorialCommittee);
        var at = Sound.IndexOf(wrong, StringComparison.Ordinal);
        var mistyped = Sound.Remove(at, wrong.Length).Insert(at, instead);
        FluentActions.Invoking(() => Read(mistyped)).Should().Throw<FormatException>().WithMessage(fault);
    }

    private static AuthorityMatrix Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return AuthorityReader.Read(StrictJson.Read(stream, "authority.json"));
    }
}

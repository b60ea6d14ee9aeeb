using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class CaseOnSqliteTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_case_goes_from_its_proposal_to_its_end()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var id = CaseId.New(_host.Clock.GetUtcNow());

        (await Send(demo, Proposal(demo, id))).Should().Be(CaseStatus.Proposed);
        (await Send(demo, new FileCase { Case = id, Approval = await Approved(demo, ApprovalMatters.FileCase, id) })).Should().Be(CaseStatus.Filed);
        (await Send(demo, new ServeFilingDecision { Case = id, On = Today })).Should().Be(CaseStatus.Filed);
        (await Send(demo, Draft(id))).Should().Be(CaseStatus.RecommendationDrafted);
        (await Send(demo, new IssueRecommendation { Case = id, Approval = await Approved(demo, ApprovalMatters.IssueRecommendation, id) }))
            .Should().Be(CaseStatus.RecommendationIssued);
        (await Send(demo, new ServeRecommendation { Case = id, On = Today, Manner = ServiceManner.Announced })).Should().Be(CaseStatus.RecommendationServed);
        (await Send(demo, new RecordWithSuperior { Case = id, On = Today })).Should().Be(CaseStatus.RecommendationServed);
        (await Send(demo, new RecordReply { Case = id, On = Today, Content = "已整改" })).Should().Be(CaseStatus.Replied);
        (await Send(demo, new RecordFollowUp { Case = id, On = Today, Finding = FollowUpFinding.Performed, Note = "已清运" })).Should().Be(CaseStatus.UnderFollowUp);
        var evidence = await _host.Services.SendAsync(demo.Staff(Post.Procurator), Evidence(demo, id));
        (await Send(demo, new CloseCase
        {
            Case = id,
            Approval = await Approved(demo, ApprovalMatters.CloseCase, id, "MeasuresTaken", "已全面整改"),
            Ground = ClosureGround.MeasuresTaken,
            Reason = "已全面整改",
        })).Should().Be(CaseStatus.Closed);

        evidence.Value.Status.Should().Be(EvidenceStatus.Recorded);
        var seen = (await _host.Services.SendAsync(demo.Staff(Post.DepartmentHead), new GetCase { Case = id })).Value;
        (seen.Number, seen.Recommendation!.Number, seen.FiledOn).Should().Be(("宁检行公立〔2026〕1号", "宁检行公建〔2026〕1号", Today));
        seen.Respondent.Should().Be(new Respondent { Name = "宁乡市水利局", DivisionCode = "430182", Level = AgencyLevel.County });
        seen.Recommendation.Letter.RectificationPeriod.Should().Be(LegalPeriod.Months(3));
        seen.Deadlines.Should().HaveCount(5).And.OnlyContain(due => due.Reasons.Count > 0);
        seen.Deadlines.Where(due => due.MetOn != Today).Select(due => due.Kind).Should().Equal(DeadlineKinds.Rectification);
        seen.Replies.Should().ContainSingle().Which.Timeliness.Should().Be(ReplyTimeliness.InTime);
        seen.FollowUps.Should().ContainSingle();
        seen.Closure!.Ground.Should().Be(ClosureGround.MeasuresTaken);
        seen.Evidence.Should().ContainSingle().Which.Volunteers.Should().Equal(demo.VolunteerId);
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ListCases { Office = demo.Office, Status = CaseStatus.Closed }))
            .Value.Items.Should().ContainSingle().Which.Id.Should().Be(id);
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ListCasesOfMatter { Matter = new MatterId(id.Value) }))
            .Value.Should().ContainSingle();
    }

    [Fact]
    public async Task A_second_case_against_the_same_agency_is_refused_and_one_against_another_is_linked()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var first = CaseId.New(_host.Clock.GetUtcNow());
        await Send(demo, Proposal(demo, first));

        var linked = Proposal(demo, CaseId.New(_host.Clock.GetUtcNow())) with { LinkedTo = first, Office = null, Source = null, Field = null };
        var same = await _host.Services.SendAsync(demo.Staff(Post.Procurator), linked);
        var other = await Send(demo, linked with { RespondentName = "宁乡市自然资源局" });

        same.Problem!.Code.Should().Be(CaseCodes.OneCasePerRespondent);
        other.Should().Be(CaseStatus.Proposed);
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ListCasesOfMatter { Matter = new MatterId(first.Value) })).Value.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_case_has_one_origin()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var proposal = Proposal(demo, CaseId.New(_host.Clock.GetUtcNow()));
        var procurator = demo.Staff(Post.Procurator);

        var none = await _host.Services.SendAsync(procurator, proposal with { Office = null, Source = null, Field = null });
        var half = await _host.Services.SendAsync(procurator, proposal with { Field = null });
        var unknown = await _host.Services.SendAsync(procurator, proposal with { Clue = new ClueId(proposal.Id.Value), Office = null, Source = null, Field = null });
        var volunteer = await _host.Services.SendAsync(demo.Volunteer, proposal);

        none.Problem.Should().Be(new Problem(ProblemKind.NotFound, CaseCodes.Origin, nameof(ProposeCase.Origin)));
        half.Problem.Should().Be(new Problem(ProblemKind.Invalid, CaseCodes.Origin, nameof(ProposeCase.Origin)));
        unknown.Problem.Should().Be(new Problem(ProblemKind.NotFound, CaseCodes.Origin, nameof(ProposeCase.Origin)));
        volunteer.Problem!.Kind.Should().Be(ProblemKind.Denied);
    }

    [Fact]
    public async Task S50_a_letter_without_a_period_for_rectification_is_refused()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var id = CaseId.New(_host.Clock.GetUtcNow());
        await Send(demo, Proposal(demo, id));

        var missing = await _host.Services.SendAsync(demo.Staff(Post.Procurator), Draft(id) with { RectificationPeriod = null });
        var empty = await _host.Services.SendAsync(demo.Staff(Post.Procurator), Draft(id) with { RectificationPeriod = default(LegalPeriod) });
        var urgent = await _host.Services.SendAsync(demo.Staff(Post.Procurator), Draft(id) with { UrgentGround = " " });

        missing.Problem!.Code.Should().Be(CaseCodes.RectificationPeriodMissing);
        empty.Problem!.Code.Should().Be(CaseCodes.RectificationPeriodMissing);
        urgent.Problem!.Code.Should().Be(CaseCodes.UrgentGroundMissing);
    }

    [Fact]
    public async Task S38_a_case_is_not_filed_without_the_department_heads_review()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var id = CaseId.New(_host.Clock.GetUtcNow());
        await Send(demo, Proposal(demo, id));
        var approval = await Asked(demo, ApprovalMatters.FileCase, id);

        var skipped = await _host.Services.SendAsync(
            demo.Staff(Post.ChiefProcurator), new DecideApproval { Approval = approval, Opinion = ApprovalOpinion.Agree });
        var filed = await _host.Services.SendAsync(demo.Staff(Post.Procurator), new FileCase { Case = id, Approval = approval });

        skipped.Problem!.Code.Should().Be(ApprovalCodes.StepIsForAnotherPost);
        filed.Problem!.Code.Should().Be(ApprovalCodes.ActionNotPermitted);
    }

    [Fact]
    public async Task A_case_is_closed_on_the_ground_and_for_the_reason_that_were_approved_and_on_no_other()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var id = CaseId.New(_host.Clock.GetUtcNow());
        await Send(demo, Proposal(demo, id));
        await Send(demo, new FileCase { Case = id, Approval = await Approved(demo, ApprovalMatters.FileCase, id) });
        var approval = await Approved(demo, ApprovalMatters.CloseCase, id, "AgencyNotAtFault", "未发现违法");
        var close = new CloseCase { Case = id, Approval = approval, Ground = ClosureGround.AgencyNotAtFault, Reason = "未发现违法" };

        var otherGround = await _host.Services.SendAsync(demo.Staff(Post.Procurator), close with { Ground = ClosureGround.Other });
        var otherText = await _host.Services.SendAsync(demo.Staff(Post.Procurator), close with { Reason = "已全面整改" });
        var seen = await _host.Services.SendAsync(demo.Staff(Post.ChiefProcurator), new GetApproval { Approval = approval });

        (otherGround.Problem!.Code, otherGround.Problem.Property).Should().Be((ApprovalCodes.ForSomethingElse, "Approval"));
        (otherText.Problem!.Code, otherText.Problem.Property).Should().Be((ApprovalCodes.ForSomethingElse, "Approval"));
        seen.Value.Terms.Should().Be(new ApprovalTerms { Choice = "AgencyNotAtFault", Text = "未发现违法" });
        (await Send(demo, close)).Should().Be(CaseStatus.Closed);
    }

    [Fact]
    public async Task A_proposal_is_dismissed_by_the_chief_and_not_while_its_filing_is_granted()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var id = CaseId.New(_host.Clock.GetUtcNow());
        await Send(demo, Proposal(demo, id));
        var byTheHead = await Asked(demo, ApprovalMatters.FileCase, id);
        await Decide(demo, Post.DepartmentHead, byTheHead, ApprovalOpinion.Refuse);
        var dismiss = new DismissCaseProposal { Case = id, Approval = byTheHead, Reason = "证据不足" };
        var headOnly = await _host.Services.SendAsync(demo.Staff(Post.Procurator), dismiss);
        var byTheChief = await Asked(demo, ApprovalMatters.FileCase, id);
        await Decide(demo, Post.DepartmentHead, byTheChief, ApprovalOpinion.Agree);
        await Decide(demo, Post.ChiefProcurator, byTheChief, ApprovalOpinion.Refuse);
        await Approved(demo, ApprovalMatters.FileCase, id);
        var granted = await _host.Services.SendAsync(demo.Staff(Post.Procurator), dismiss with { Approval = byTheChief });

        headOnly.Problem!.Code.Should().Be(CaseCodes.ApprovalNotRefused);
        granted.Problem!.Code.Should().Be(CaseCodes.ApprovalNotRefused);
    }

    private static ProposeCase Proposal(DemoOffice demo, CaseId id) => new()
    {
        Id = id,
        Office = demo.Office,
        Source = ClueSource.OwnCases,
        Field = new FieldCode("ENV"),
        Title = "沩江河道采砂",
        RespondentName = "宁乡市水利局",
        RespondentDivision = "430182",
        RespondentLevel = AgencyLevel.County,
        Harm = "河堤受损",
        SuspectedFault = "未履行监管职责",
    };

    private static DraftRecommendation Draft(CaseId id) => new()
    {
        Case = id,
        CaseSource = "办案发现",
        Harm = "河堤受损",
        FaultFacts = "未查处",
        LegalBasis = "水法第三十九条",
        Content = "依法查处",
        RectificationPeriod = LegalPeriod.Months(3),
    };

    private RecordEvidence Evidence(DemoOffice demo, CaseId id) => new()
    {
        Id = EvidenceId.New(_host.Clock.GetUtcNow()),
        Matter = new MatterId(id.Value),
        Method = InvestigationMethod.InspectScene,
        Collectors = [demo.Staff(Post.Procurator).StaffMember!.Value, demo.Staff(Post.DepartmentHead).StaffMember!.Value],
        Volunteers = [demo.VolunteerId],
        On = Today,
        Description = "现场照片",
    };

    private async Task<CaseStatus> Send(DemoOffice demo, ICommand<Receipt<CaseStatus>> command) =>
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), command)).Value.Status;

    private async Task<ApprovalId> Asked(DemoOffice demo, string matter, CaseId id, string? choice = null, string? text = null)
    {
        var approval = ApprovalId.New(_host.Clock.GetUtcNow());
        var request = new RequestApproval { Id = approval, Matter = matter, Subject = id.Value, Choice = choice, Text = text };
        return new ApprovalId((await _host.Services.SendAsync(demo.Staff(Post.Procurator), request)).Value.Id);
    }

    private async Task Decide(DemoOffice demo, Post post, ApprovalId approval, ApprovalOpinion opinion) =>
        (await _host.Services.SendAsync(demo.Staff(post), new DecideApproval { Approval = approval, Opinion = opinion, Reason = "已审" }))
            .Succeeded.Should().BeTrue();

    private async Task<ApprovalId> Approved(DemoOffice demo, string matter, CaseId id, string? choice = null, string? text = null)
    {
        var approval = await Asked(demo, matter, id, choice, text);
        foreach (var post in (Post[])[Post.DepartmentHead, Post.ChiefProcurator])
        {
            await Decide(demo, post, approval, ApprovalOpinion.Agree);
        }

        return approval;
    }
}

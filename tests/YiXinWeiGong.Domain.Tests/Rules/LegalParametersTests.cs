namespace YiXinWeiGong.Rules;

public sealed class LegalParametersTests
{
    [Fact]
    public void The_periods_are_those_of_the_articles()
    {
        var law = LegalParameters.Current;

        law.AgencyReply.Should().Be(new LegalPeriod(2, PeriodUnit.Month), "JS 21(2)");
        law.UrgentAgencyReply.Should().Be(new LegalPeriod(15, PeriodUnit.Day), "JS 21(2)");
        law.FilingDecisionService.Should().Be(new LegalPeriod(7, PeriodUnit.Day), "BG 70");
        law.RecommendationService.Should().Be(new LegalPeriod(3, PeriodUnit.Day), "BG 76");
        law.RecordUpward.Should().Be(new LegalPeriod(5, PeriodUnit.Day), "BG 75(1)");
    }

    [Fact]
    public void The_numbers_are_those_of_the_articles()
    {
        var law = LegalParameters.Current;

        (law.HearingNoticeDays, law.MinHearingOfficers, law.MaxHearingOfficers).Should().Be((3, 3, 7), "TZ 7, 10");
        (law.MinHearingOfficerAge, law.MinInvestigators).Should().Be((23, 2), "TZ 7(1), BG 36");
    }

    [Fact]
    public void Local_policy_is_a_host_s_to_change()
    {
        var policy = LocalPolicy.Default with { ApprovalValidityDays = 10 };

        (policy.MinVolunteerAge, policy.AppointmentTermMonths, policy.ApprovalValidityDays).Should().Be((18, 36, 10));
        LocalPolicy.Default.ApprovalValidityDays.Should().Be(30);
    }
}

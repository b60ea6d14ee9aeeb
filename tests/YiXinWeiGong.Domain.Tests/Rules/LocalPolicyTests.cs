namespace YiXinWeiGong.Rules;

public sealed class LocalPolicyTests
{
    [Fact]
    public void Local_policy_is_a_host_s_to_change()
    {
        var policy = LocalPolicy.Default with { ApprovalValidityDays = 10 };

        (policy.MinVolunteerAge, policy.AppointmentTermMonths, policy.ApprovalValidityDays).Should().Be((18, 36, 10));
        LocalPolicy.Default.ApprovalValidityDays.Should().Be(30);
    }
}

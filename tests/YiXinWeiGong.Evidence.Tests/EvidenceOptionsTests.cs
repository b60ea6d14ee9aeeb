namespace YiXinWeiGong.Evidence;

public sealed class EvidenceOptionsTests
{
    [Fact]
    public void Types_to_permit_are_known() => EvidenceOptions.KnownTypes.Should().Contain(new EvidenceOptions().PermittedTypes);
}

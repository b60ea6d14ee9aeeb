using YiXinWeiGong.Offices;
using static YiXinWeiGong.Clues.SomeClue;

namespace YiXinWeiGong.Clues;

/// <summary>Transfers: BG 26 (CLU-05, CLU-06).</summary>
public sealed class ClueTransferTests
{
    [Theory]
    [InlineData(ClueStatus.Received)]
    [InlineData(ClueStatus.Evaluated)]
    public void S18_the_competent_office_owns_it_from_then_on_and_must_accept(ClueStatus from)
    {
        var clue = In(from);

        clue.Transfer(Ningxiang, Liuyang, "发生在浏阳", Now.AddDays(1));

        (clue.Status, clue.Office, clue.CameByTransfer).Should().Be((ClueStatus.Transferred, Liuyang.Id, true));
        Enum.GetValues<ClueAction>().Where(action => Clue.Lifecycle.Permits(ClueStatus.Transferred, action)).Should().Equal(ClueAction.Receive);
    }

    [Fact]
    public void The_time_of_receipt_and_every_number_are_kept()
    {
        var clue = In(ClueStatus.Received);
        clue.Transfer(Ningxiang, Liuyang, "发生在浏阳", Now.AddDays(1));

        clue.Receive("浏检公益线索〔2026〕9号", Now.AddDays(2));

        (clue.SubmittedAt, clue.ReceivedAt, clue.Number).Should().Be((Now, Now, "浏检公益线索〔2026〕9号"));
        clue.Numbers.Should().Equal("宁检公益线索〔2026〕1号", "浏检公益线索〔2026〕9号");
    }

    [Fact]
    public void S19_the_receiving_office_neither_sends_back_nor_passes_on()
    {
        var clue = In(ClueStatus.Transferred);
        clue.Receive("浏检公益线索〔2026〕9号", Now);

        clue.ShouldRefuse("clue.transferred-clue-is-not-passed-on", it => it.Transfer(Liuyang, Ningxiang, "不同意", Now));
        clue.ShouldRefuse("clue.transferred-clue-is-not-passed-on", it => it.Transfer(Liuyang, SomeOffice.Of(OfficeLevel.Basic), "在他处", Now));
        clue.BeginEvaluation(Now);
        clue.ConcludeEvaluation(Now);
        clue.ShouldRefuse("clue.transferred-clue-is-not-passed-on", it => it.Transfer(Liuyang, Ningxiang, "不同意", Now));
    }

    [Theory]
    [InlineData(OfficeLevel.Supreme)]
    [InlineData(OfficeLevel.Provincial)]
    [InlineData(OfficeLevel.Municipal)]
    public void It_goes_to_an_office_of_the_same_level(OfficeLevel level) =>
        In(ClueStatus.Received).ShouldRefuse(
            "clue.transfer-goes-to-same-level", it => it.Transfer(Ningxiang, SomeOffice.Of(level), "上级管辖", Now));

    [Fact]
    public void It_goes_elsewhere() =>
        In(ClueStatus.Received).ShouldRefuse("clue.transfer-goes-elsewhere", it => it.Transfer(Ningxiang, Ningxiang, "本院", Now));
}

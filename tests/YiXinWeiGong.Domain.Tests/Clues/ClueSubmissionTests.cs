using YiXinWeiGong.Cases;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using static YiXinWeiGong.Clues.SomeClue;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Clues;

public sealed class ClueSubmissionTests
{
    [Fact]
    public void A_report_becomes_a_clue_whole()
    {
        var id = ClueId.New(Now);
        var evidence = new List<ClueEvidence> { new() { MediaType = "image/jpeg", Sha256 = new string('a', 64), Bytes = 1 } };
        var report = Report with
        {
            Address = "沩水河畔",
            Place = new GeoPoint(28.27, 112.55),
            SeenOn = Day("2026-03-09"),
            RelapseOf = CaseId.New(Now),
            Evidence = evidence,
        };

        var clue = Clue.Submit(id, Ningxiang.Id, ClueSource.Report, new ReporterPseudonym("r-1"), report, Fields.Embedded, Now);
        evidence.Clear();

        clue.Should().BeEquivalentTo(new
        {
            Id = id,
            Office = Ningxiang.Id,
            Source = ClueSource.Report,
            Reporter = (ReporterPseudonym?)new ReporterPseudonym("r-1"),
            report.Field,
            report.DivisionCode,
            report.Title,
            report.Description,
            report.Address,
            report.Place,
            report.SeenOn,
            report.RelapseOf,
            SubmittedAt = Now,
            ReceivedAt = (DateTimeOffset?)null,
            Status = ClueStatus.Submitted,
            Number = (string?)null,
            Matter = new MatterId(id.Value),
            CameByTransfer = false,
        });
        clue.Evidence.Should().ContainSingle("what the caller does to its own list is the caller's");
        clue.Feedback.Should().Equal(new FeedbackEntry { At = Now, Milestone = FeedbackMilestone.Submitted });
        clue.DequeueEvents().Should().Equal(
            new ClueSubmitted(id, Now) { Field = new FieldCode("ENV"), Source = ClueSource.Report, Office = Ningxiang.Id });
    }

    [Theory]
    [InlineData("NOPE")]
    [InlineData("env")]
    public void A_field_outside_the_table_is_refused(string field) =>
        FluentActions.Invoking(() => Clue.Submit(ClueId.New(Now), Ningxiang.Id, ClueSource.Report, null, Report with { Field = new FieldCode(field) }, Fields.Embedded, Now))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("clue.field-unknown");

    [Fact]
    public void Printing_a_report_prints_nothing_somebody_wrote() => Report.ToString().Should().Be("ClueReport ENV 430182");

    [Fact]
    public void What_comes_of_it_is_told_without_moving_the_clue()
    {
        var clue = In(ClueStatus.Filed).Settled();

        clue.Tell(FeedbackMilestone.AgencyReplied, Now.AddDays(30), "已整改");

        clue.Status.Should().Be(ClueStatus.Filed);
        clue.Feedback[^1].Should().Be(new FeedbackEntry { At = Now.AddDays(30), Milestone = FeedbackMilestone.AgencyReplied, Note = "已整改" });
        clue.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void An_offices_clues_come_oldest_first_page_by_page()
    {
        var all = Enumerable.Range(0, 5)
            .Select(i => Clue.Submit(ClueId.New(Now.AddSeconds(i)), Ningxiang.Id, ClueSource.Report, null, Report, Fields.Embedded, Now)).ToArray();
        all[3].Receive("1", Now);
        var elsewhere = Clue.Submit(ClueId.New(Now), Liuyang.Id, ClueSource.Report, null, Report, Fields.Embedded, Now);
        Clue[] shuffled = [all[4], elsewhere, all[1], all[0], all[3], all[2]];

        new CluesOfOffice(Ningxiang.Id, take: 2).Evaluate(shuffled).Should().Equal(all[0], all[1]);
        new CluesOfOffice(Ningxiang.Id, after: all[1].Id, take: 2).Evaluate(shuffled).Should().Equal(all[2], all[3]);
        new CluesOfOffice(Ningxiang.Id, ClueStatus.Received).Evaluate(shuffled).Should().Equal(all[3]);
        new CluesById([all[4].Id, all[2].Id, ClueId.New(Now)]).Evaluate(shuffled).Should().Equal(all[2], all[4]);
    }
}

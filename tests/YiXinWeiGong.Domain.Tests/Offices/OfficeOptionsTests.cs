namespace YiXinWeiGong.Offices;

public sealed class OfficeOptionsTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_option_turned_on_and_off_leaves_both_changes_with_their_reasons()
    {
        var office = Supreme();

        office.SetOption(OfficeOptions.OfficerConflictMayBeWaived, "听证员人选不足", true, At);
        office.SetOption(OfficeOptions.OfficerConflictMayBeWaived, "人选已充足", false, At.AddDays(1));

        office.Has(OfficeOptions.OfficerConflictMayBeWaived).Should().BeFalse();
        office.OptionChanges.Should().BeEquivalentTo(
            [
                new OfficeOptionChange { At = At, Option = OfficeOptions.OfficerConflictMayBeWaived, On = true, Reason = "听证员人选不足" },
                new OfficeOptionChange { At = At.AddDays(1), Option = OfficeOptions.OfficerConflictMayBeWaived, On = false, Reason = "人选已充足" },
            ],
            options => options.WithStrictOrdering());
    }

    [Fact]
    public void The_event_of_an_option_says_which_and_not_why()
    {
        var office = Supreme();

        office.SetOption(OfficeOptions.OfficerConflictMayBeWaived, "听证员人选不足", true, At);

        office.DequeueEvents()[^1].ToString().Should().Contain(OfficeOptions.OfficerConflictMayBeWaived).And.NotContain("听证员人选不足");
    }

    [Fact]
    public void An_unknown_option_is_refused_and_leaves_the_office_as_it_was()
    {
        var office = Supreme();
        office.DequeueEvents();

        var act = () => office.SetOption("office.no-such-option", "理由", true, At);

        act.Should().Throw<RefusalException>().Which.Code.Should().Be(OfficeCodes.OptionUnknown);
        office.Options.Should().BeEmpty();
        office.OptionChanges.Should().BeEmpty();
        office.DequeueEvents().Should().BeEmpty();
    }

    private static Office Supreme() => Office.Establish(
        OfficeId.New(At),
        new OfficeProfile { Name = "最高人民检察院", ShortName = "高检", Level = OfficeLevel.Supreme, Kind = OfficeKind.Territorial },
        null,
        At);
}

using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Vault;

public sealed class RetentionRecordTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly LastDay = new(2029, 3, 10);
    private static readonly RetainedContent Content = new() { Title = "t", Purpose = "p", Scope = "s" };

    [Fact]
    public void What_it_says_is_deleted_the_day_after_its_time()
    {
        var record = ARecord();

        record.Purge(isHeld: false, RetentionClasses.Embedded, LastDay.AddDays(1), Tuesday);

        (record.Status, record.Content, record.PurgedOn).Should().Be((RetentionRecordStatus.Purged, null, LastDay.AddDays(1)));
        record.DequeueEvents().Should().Equal(new RetentionRecordPurged(record.Id, Tuesday) { Office = record.Office });
    }

    [Fact]
    public void Nothing_is_deleted_on_the_last_day() => ShouldRefuse("vault.kept-by-law", ARecord(), isHeld: false, LastDay);

    [Fact]
    public void Nothing_is_deleted_while_it_is_held() => ShouldRefuse("vault.held", ARecord(), isHeld: true, LastDay.AddYears(9));

    [Fact]
    public void Nothing_is_deleted_twice()
    {
        var record = ARecord();
        record.Purge(isHeld: false, RetentionClasses.Embedded, LastDay.AddDays(1), Tuesday);
        record.DequeueEvents();

        ShouldRefuse("retention-record.action-not-permitted", record, isHeld: false, LastDay.AddYears(9));
    }

    [Fact]
    public void A_hold_is_lifted_once()
    {
        var (staff, office) = (StaffId.New(Tuesday), OfficeId.New(Tuesday));
        var hold = LegalHold.Set(LegalHoldId.New(Tuesday), office, Guid.CreateVersion7(Tuesday), "信访复查", staff, Tuesday);
        hold.Lift("复查终结", staff, Tuesday.AddDays(1));

        hold.DequeueEvents().Should().Equal(
            new LegalHoldSet(hold.Id, Tuesday) { Office = office, Held = hold.Subject },
            new LegalHoldLifted(hold.Id, Tuesday.AddDays(1)) { Office = office, Held = hold.Subject });
        FluentActions.Invoking(() => hold.Lift("再次", staff, Tuesday)).Should().Throw<RefusalException>().Which.Code.Should().Be("legal-hold.action-not-permitted");
        (hold.Status, hold.LiftReason).Should().Be((LegalHoldStatus.Lifted, "复查终结"));
    }

    private static void ShouldRefuse(string code, RetentionRecord record, bool isHeld, DateOnly on)
    {
        var before = (record.Status, record.Content, record.PurgedOn);

        FluentActions.Invoking(() => record.Purge(isHeld, RetentionClasses.Embedded, on, Tuesday)).Should().Throw<RefusalException>().Which.Code.Should().Be(code);

        (record.Status, record.Content, record.PurgedOn).Should().Be(before);
        record.DequeueEvents().Should().BeEmpty();
    }

    private static RetentionRecord ARecord()
    {
        var record = RetentionRecord.Make(
            RetentionRecordId.New(Tuesday), OfficeId.New(Tuesday), RetentionClassNames.Disclosure, new(2026, 3, 10), Content, Tuesday);
        record.DequeueEvents();
        return record;
    }
}

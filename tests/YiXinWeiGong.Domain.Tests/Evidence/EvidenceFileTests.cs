using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Evidence;

public sealed class EvidenceFileTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly MatterId Matter = new(Guid.Parse("0190a1b2-0000-7000-8000-000000000006"));
    private static readonly StaffId Deputy = new(Guid.Parse("0190a1b2-0000-7000-8000-000000000003"));
    private static readonly KeptContent Kept = new(new ContentKey(new OfficeId(Guid.Parse("0190a1b2-0000-7000-8000-000000000001")), new string('A', 64)), 7);

    [Theory]
    [InlineData(ScanFinding.Clean, EvidenceFileStatus.Available)]
    [InlineData(ScanFinding.NotScanned, EvidenceFileStatus.Available)]
    [InlineData(ScanFinding.Suspicious, EvidenceFileStatus.Quarantined)]
    [InlineData(ScanFinding.Unavailable, EvidenceFileStatus.AwaitingScan)]
    [InlineData(ScanFinding.None, EvidenceFileStatus.AwaitingScan)]
    public void Where_a_stored_file_stands_is_said_by_its_scan(ScanFinding finding, EvidenceFileStatus status)
    {
        var file = Stored(finding);

        (file.Status, file.Matter, file.Sha256, file.Bytes, file.MediaType).Should().Be((status, Matter, new string('a', 64), 7, "image/jpeg"));
        file.DequeueEvents().Should().Equal(new EvidenceFileStored(file.Id, Tuesday) { Matter = Matter, Finding = finding });
    }

    [Fact]
    public void A_matter_has_a_content_once_however_its_sha256_is_written()
    {
        EvidenceFile.IdOf(Matter, new string('A', 64)).Should().Be(EvidenceFile.IdOf(Matter, new string('a', 64)));
        EvidenceFile.IdOf(Matter, new string('b', 64)).Should().NotBe(EvidenceFile.IdOf(Matter, new string('a', 64)));
        EvidenceFile.IdOf(new(Deputy.Value), new string('a', 64)).Should().NotBe(EvidenceFile.IdOf(Matter, new string('a', 64)));
    }

    /// <summary>By hand: what each status permits.</summary>
    public static TheoryData<ScanFinding, string, EvidenceFileStatus?> Moves => new()
    {
        { ScanFinding.Clean, "clear", null },
        { ScanFinding.Clean, "quarantine", null },
        { ScanFinding.Clean, "release", null },
        { ScanFinding.Clean, "erase", EvidenceFileStatus.Erased },
        { ScanFinding.Unavailable, "clear", EvidenceFileStatus.Available },
        { ScanFinding.Unavailable, "quarantine", EvidenceFileStatus.Quarantined },
        { ScanFinding.Unavailable, "release", null },
        { ScanFinding.Unavailable, "erase", EvidenceFileStatus.Erased },
        { ScanFinding.Suspicious, "clear", null },
        { ScanFinding.Suspicious, "quarantine", null },
        { ScanFinding.Suspicious, "release", EvidenceFileStatus.Available },
        { ScanFinding.Suspicious, "erase", EvidenceFileStatus.Erased },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_file_moves_only_where_it_may(ScanFinding from, string move, EvidenceFileStatus? to)
    {
        var file = Stored(from);
        var before = file.Status;
        file.DequeueEvents();

        var act = () => Move(file, move);

        if (to is { } next)
        {
            act.Should().NotThrow();
            file.Status.Should().Be(next);
            file.DequeueEvents().Should().ContainSingle();
            return;
        }

        act.Should().Throw<RefusalException>().Which.Code.Should().Be("evidence-file.action-not-permitted");
        (file.Status, file.Quarantine.Count).Should().Be((before, 0));
        file.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void Nothing_comes_after_erasure()
    {
        foreach (var move in (string[])["clear", "quarantine", "release", "erase"])
        {
            var file = Stored(ScanFinding.Clean);
            file.Erase(Tuesday);

            FluentActions.Invoking(() => Move(file, move)).Should().Throw<RefusalException>(move);
        }
    }

    [Fact]
    public void A_scanner_that_still_gives_no_answer_changes_nothing()
    {
        var file = Stored(ScanFinding.Unavailable);
        file.DequeueEvents();

        file.Rescanned(ScanFinding.Unavailable, Tuesday);

        file.Status.Should().Be(EvidenceFileStatus.AwaitingScan);
        file.DequeueEvents().Should().BeEmpty();
    }

    [Theory]
    [InlineData(ScanFinding.Clean, null)]
    [InlineData(ScanFinding.Suspicious, "evidence.quarantined")]
    [InlineData(ScanFinding.Unavailable, "evidence.awaiting-scan")]
    public void Only_what_is_available_is_opened(ScanFinding finding, string? code)
    {
        var open = () => Stored(finding).RequireAvailable();

        if (code is null)
        {
            open.Should().NotThrow();
        }
        else
        {
            open.Should().Throw<RefusalException>().Which.Code.Should().Be(code);
        }
    }

    [Fact]
    public void What_was_erased_is_opened_by_nobody()
    {
        var file = Stored(ScanFinding.Suspicious);
        file.Erase(Tuesday);

        FluentActions.Invoking(file.RequireAvailable).Should().Throw<RefusalException>().Which.Code.Should().Be("evidence.erased");
        FluentActions.Invoking(file.RequireContent).Should().Throw<RefusalException>().Which.Code.Should().Be("evidence.erased");
    }

    [Fact]
    public void Who_looked_and_who_released_stays_on_record_with_the_reason()
    {
        var file = Stored(ScanFinding.Suspicious);
        file.DequeueEvents();

        file.Inspect(Deputy, "核查误报", Tuesday);
        file.Release(Deputy, "误报", Tuesday.AddHours(1));

        file.Quarantine.Should().Equal(
            new QuarantineEntry { Step = QuarantineStep.Inspected, Staff = Deputy, Reason = "核查误报", At = Tuesday },
            new QuarantineEntry { Step = QuarantineStep.Released, Staff = Deputy, Reason = "误报", At = Tuesday.AddHours(1) });
        file.DequeueEvents().Should().Equal(new EvidenceFileInspected(file.Id, Tuesday), new EvidenceFileReleased(file.Id, Tuesday.AddHours(1)));
        FluentActions.Invoking(() => file.Inspect(Deputy, "再看", Tuesday)).Should().Throw<RefusalException>().Which.Code.Should().Be("evidence-file.action-not-permitted");
    }

    private static EvidenceFile Stored(ScanFinding finding) => EvidenceFile.Store(Matter, Kept, "image/jpeg", finding, Tuesday);

    private static void Move(EvidenceFile file, string move)
    {
        switch (move)
        {
            case "clear":
                file.Rescanned(ScanFinding.Clean, Tuesday);
                break;
            case "quarantine":
                file.Rescanned(ScanFinding.Suspicious, Tuesday);
                break;
            case "release":
                file.Release(Deputy, "误报", Tuesday);
                break;
            default:
                file.Erase(Tuesday);
                break;
        }
    }
}

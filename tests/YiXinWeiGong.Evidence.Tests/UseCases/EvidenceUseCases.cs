using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence.Pictures;
using YiXinWeiGong.Evidence.Stores;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evidence.UseCases;

/// <summary>From the volunteer's photograph to who sees what of it; over each storage with the same expectations.</summary>
public abstract class EvidenceUseCases : IAsyncLifetime
{
    private static readonly byte[] Photo = PlantedPictures.Jpeg(orientation: 6);

    private readonly Scanner _scanner = new();
    private ServiceProvider _services = null!;
    private DemoOffice _demo = null!;

    protected FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));

    private Actor Procurator => _demo.Staff(Post.Procurator);

    protected abstract void Store(YiXinWeiGongBuilder builder);

    public async ValueTask InitializeAsync()
    {
        _services = Build();
        _demo = await DemoOffice.SeedAsync(_services);
        await DemoOffice.SeedOfficesAsync(_services, ["liuyang"]);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_a_reporter_sends_is_kept_as_it_is_and_shown_without_what_hides_in_it()
    {
        var clue = await AClueAsync(Photo);

        var sent = (await SendAsync(clue, Photo)).Value;
        var listed = (await _services.SendAsync(_demo.Staff(Post.IntakeOfficer), new ListEvidenceFiles { Matter = new(clue.Value) })).Value.Should().ContainSingle().Which;
        var copy = await BytesOfAsync(_demo.Staff(Post.IntakeOfficer), new OpenEvidenceCopy { File = listed.Id });
        var original = await BytesOfAsync(Procurator, new OpenOriginal { File = listed.Id, Purpose = EvidencePurpose.Investigation });
        var facts = (await _services.SendAsync(Procurator, new ReadCaptureFacts { File = listed.Id, Purpose = EvidencePurpose.Verification })).Value;

        (sent.Id, sent.Status, sent.Version).Should().Be((listed.Id.Value, EvidenceFileStatus.Available, 1));
        listed.Should().BeEquivalentTo(new { Sha256 = Sha256Of(Photo), Bytes = (long)Photo.Length, MediaType = "image/jpeg", HasCopy = true, Scan = ScanFinding.Clean });
        original.Should().Equal(Photo);
        PlantedPictures.Secrets.Where(secret => copy.AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret)) >= 0).Should().BeEmpty();
        facts.Place.Should().NotBeNull();
    }

    [Fact]
    public async Task Nobody_sends_the_evidence_of_another_s_clue()
    {
        var clue = await AClueAsync(Photo);
        var other = VolunteerId.New(Clock.GetUtcNow());
        await _demo.AppointAsync(_services, other);

        var answer = await _services.SendAsync(Actor.Volunteer(other), Sending(clue, Photo));

        answer.Problems.Should().Equal(new Problem(ProblemKind.NotFound, "clue.unknown", "Clue"));
    }

    [Fact]
    public async Task Staff_store_what_an_item_of_evidence_declared()
    {
        var clue = await AClueAsync(Photo);
        var store = new StoreEvidence { Matter = new(clue.Value), Sha256 = Sha256Of(Pdf), Content = new(new MemoryStream(Pdf)) };
        var undeclared = await _services.SendAsync(Procurator, store);
        await RecordAsync(new(clue.Value), Pdf);

        var stored = await _services.SendAsync(Procurator, store with { Content = new(new MemoryStream(Pdf)) });

        undeclared.Problems.Should().Equal(new Problem(ProblemKind.Refused, "evidence.not-declared", "Sha256"));
        stored.Value.Status.Should().Be(EvidenceFileStatus.Available);
        var file = new EvidenceFileId(stored.Value.Id);
        (await _services.SendAsync(Procurator, new OpenEvidenceCopy { File = file })).Problems.Should().Equal(new Problem(ProblemKind.NotFound, "evidence.no-copy", "File"));
        (await BytesOfAsync(Procurator, new OpenOriginal { File = file, Purpose = EvidencePurpose.Court })).Should().Equal(Pdf);
    }

    public static TheoryData<string, string> BadContents => new()
    {
        { "empty", "evidence.empty" },
        { "shorter", "evidence.bytes-differ" },
        { "larger", "evidence.bytes-differ" },
        { "other bytes of the same size", "evidence.sha256-differs" },
        { "breaks off", "evidence.broken-off" },
        { "program called a picture", "evidence.type-not-permitted" },
        { "picture called a film", "evidence.type-differs" },
        { "picture that is an archive", "evidence.two-types" },
        { "picture that is a page", "evidence.two-types" },
        { "cut off", "evidence.unreadable" },
        { "huge", "evidence.too-many-pixels" },
        { "too large", "evidence.too-large" },
    };

    [Theory]
    [MemberData(nameof(BadContents))]
    public async Task Bad_content_is_refused_by_its_code_and_nobody_sees_anything_of_it(string what, string code)
    {
        var (declared, sent, type) = Bad(what);
        var clue = await AClueAsync(declared, type);

        var answer = await _services.SendAsync(_demo.Volunteer, new SendClueEvidence { Clue = clue, Sha256 = Sha256Of(declared), Content = new(sent) });

        answer.Problems.Should().Equal(new Problem(ProblemKind.Invalid, code, "Content"));
        (await FilesAsync(clue)).Should().BeEmpty();
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_one_file()
    {
        var clue = await AClueAsync(Photo);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(clue, Photo))));

        answers.Select(answer => answer.Value.Id).Distinct().Should().ContainSingle();
        (await FilesAsync(clue)).Should().ContainSingle();
        (await ContentsAsync()).Should().HaveCount(2, "the original and the copy");
    }

    [Fact]
    public async Task The_same_call_again_gets_the_same_answer_though_its_stream_is_used_up()
    {
        var clue = await AClueAsync(Photo);
        var send = Sending(clue, Photo) with { Content = new(new BreakingStream(Photo, Photo.Length, new EndOfStreamException())) };
        var first = await _services.SendAsync(_demo.Volunteer, Sending(clue, Photo), "k");

        var again = await _services.SendAsync(_demo.Volunteer, send, "k");

        again.Value.Should().BeEquivalentTo(first.Value);
        (await _services.SendAsync(_demo.Volunteer, Sending(clue, Pdf), "k")).Problem!.Code.Should().Be("use-case.idempotency-key-reused");
    }

    [Fact]
    public async Task What_is_suspicious_is_opened_by_nobody_but_who_may_release_it()
    {
        _scanner.Finding = ScanFinding.Suspicious;
        var clue = await AClueAsync(Photo);
        var file = new EvidenceFileId((await SendAsync(clue, Photo)).Value.Id);
        var deputy = _demo.Staff(Post.DeputyChief);

        (await FilesAsync(clue)).Single().Should().BeEquivalentTo(new { Status = EvidenceFileStatus.Quarantined, HasCopy = false });
        foreach (var (who, use) in new (Actor, IUseCase<OpenedEvidence>)[]
        {
            (Procurator, new OpenOriginal { File = file, Purpose = EvidencePurpose.Investigation }), (Procurator, new OpenEvidenceCopy { File = file }),
            (deputy, new OpenOriginal { File = file, Purpose = EvidencePurpose.Investigation }), (deputy, new OpenEvidenceCopy { File = file }),
        })
        {
            (await _services.SendAsync(who, use)).Problems.Should().Equal(new Problem(ProblemKind.Refused, "evidence.quarantined"));
        }

        (await _services.SendAsync(Procurator, new InspectQuarantined { File = file, Reason = "想看看" })).Problem!.Kind.Should().Be(ProblemKind.Denied);
        (await BytesOfAsync(deputy, new InspectQuarantined { File = file, Reason = "核查误报" })).Should().Equal(Photo);
        (await _services.SendAsync(deputy, new ReleaseQuarantined { File = file, Reason = "误报" })).Value.Status.Should().Be(EvidenceFileStatus.Available);

        (await BytesOfAsync(Procurator, new OpenEvidenceCopy { File = file })).Should().NotBeEmpty();
        (await FilesAsync(clue)).Single().Quarantine.Select(entry => (entry.Step, entry.Staff, entry.Reason)).Should().Equal(
            (QuarantineStep.Inspected, deputy.StaffMember!.Value, "核查误报"), (QuarantineStep.Released, deputy.StaffMember!.Value, "误报"));
        (await _services.SendAsync(deputy, new InspectQuarantined { File = file, Reason = "再看" })).Problem!.Code.Should().Be("evidence-file.action-not-permitted");
    }

    [Theory]
    [InlineData(ScanFinding.Clean, EvidenceFileStatus.Available, true)]
    [InlineData(ScanFinding.Suspicious, EvidenceFileStatus.Quarantined, false)]
    public async Task What_no_scanner_answered_about_waits_until_one_does(ScanFinding finding, EvidenceFileStatus status, bool hasCopy)
    {
        _scanner.Trouble = new IOException("scanner is down");
        var clue = await AClueAsync(Photo);
        var file = new EvidenceFileId((await SendAsync(clue, Photo)).Value.Id);
        (await _services.SendAsync(Procurator, new OpenOriginal { File = file, Purpose = EvidencePurpose.Investigation })).Problem!.Code.Should().Be("evidence.awaiting-scan");
        (await _services.SendAsync(Actor.System, new RescanEvidence())).Value.Should().Be(new Rescan { Cleared = 0, Quarantined = 0, Waiting = 1 });

        (_scanner.Trouble, _scanner.Finding) = (null, finding);
        var rescan = (await _services.SendAsync(Actor.System, new RescanEvidence())).Value;

        (rescan.Cleared + rescan.Quarantined, rescan.Waiting).Should().Be((1, 0));
        rescan.Next.Should().BeNull();
        (await FilesAsync(clue)).Single().Should().BeEquivalentTo(new { Status = status, HasCopy = hasCopy, Scan = finding });
    }

    [Fact]
    public async Task What_nothing_refers_to_is_collected_after_its_grace_and_nothing_else_is()
    {
        var clue = await AClueAsync(Photo);
        _ = (await SendAsync(clue, Photo)).Value;
        var store = _services.GetRequiredService<IEvidenceStore>();
        var terms = new ContentTerms { Office = _demo.Office, MaxBytes = 100 };
        var orphan = await store.PutAsync(new MemoryStream([1, 2, 3]), terms, default);
        Clock.Advance(TimeSpan.FromHours(23));
        var early = (await _services.SendAsync(Actor.System, new CollectEvidence())).Value;
        Clock.Advance(TimeSpan.FromHours(2));
        var young = await store.PutAsync(new MemoryStream([4, 5, 6]), terms, default);

        var collected = (await _services.SendAsync(Actor.System, new CollectEvidence())).Value;

        (early.Deleted, collected.Deleted).Should().Be((0, 1));
        (await store.OpenAsync(orphan.Key, default)).Should().BeNull();
        (await ContentsAsync()).Should().Contain(young.Key.Sha256).And.HaveCount(3);
        (await BytesOfAsync(Procurator, new OpenOriginal { File = (await FilesAsync(clue)).Single().Id, Purpose = EvidencePurpose.Investigation })).Should().Equal(Photo);
    }

    [Fact]
    public async Task Content_that_two_matters_share_goes_only_with_the_second()
    {
        var (first, second) = (await AClueAsync(Photo), await AClueAsync(Photo));
        _ = (await SendAsync(first, Photo)).Value;
        _ = (await SendAsync(second, Photo)).Value;
        (await ContentsAsync()).Should().HaveCount(2);

        await EraseAsync(first);
        Clock.Advance(TimeSpan.FromDays(2));
        (await _services.SendAsync(Actor.System, new CollectEvidence())).Value.Deleted.Should().Be(0);
        var erased = (await FilesAsync(first)).Single();
        (await _services.SendAsync(Procurator, new OpenOriginal { File = erased.Id, Purpose = EvidencePurpose.Court })).Problem!.Code.Should().Be("evidence.erased");
        (await SendAsync(first, Photo)).Problem!.Code.Should().Be("evidence.erased");
        (await BytesOfAsync(Procurator, new OpenOriginal { File = (await FilesAsync(second)).Single().Id, Purpose = EvidencePurpose.Court })).Should().Equal(Photo);

        await EraseAsync(second);
        (await _services.SendAsync(Actor.System, new CollectEvidence())).Value.Deleted.Should().Be(2);
        (await ContentsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Evidence_goes_with_its_clue_to_another_office()
    {
        var clue = await AClueAsync(Photo);
        var file = new EvidenceFileId((await SendAsync(clue, Photo)).Value.Id);
        var liuyang = OfficeSeed.Embedded.Single(office => office.Alias == "liuyang").Id;
        var theirs = StaffId.New(Clock.GetUtcNow());
        _ = (await _services.SendAsync(Actor.System, new RegisterStaff { Id = theirs, Name = "浏阳" })).Value;
        _ = (await _services.SendAsync(Actor.System, new AssignPost { Staff = theirs, Post = Post.Procurator, Office = liuyang, From = new(2026, 1, 1) })).Value;
        var open = new OpenOriginal { File = file, Purpose = EvidencePurpose.Investigation };
        var before = await _services.SendAsync(Actor.Staff(theirs), open);
        _ = (await _services.SendAsync(_demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue })).Value;
        _ = (await _services.SendAsync(Procurator, new TransferClue { Clue = clue, To = liuyang, Reason = "发生在浏阳" })).Value;

        before.Problems.Should().Equal(new Problem(ProblemKind.NotFound, "evidence.file-unknown", "File"));
        (await BytesOfAsync(Actor.Staff(theirs), open)).Should().Equal(Photo);
        (await _services.SendAsync(Procurator, open)).Problems.Should().Equal(new Problem(ProblemKind.NotFound, "evidence.file-unknown", "File"));
    }

    [Fact]
    public async Task Who_is_invited_to_evaluate_a_clue_sees_the_copies_of_its_evidence_and_nothing_else()
    {
        var clue = await AClueAsync(Photo);
        _ = (await SendAsync(clue, Photo)).Value;
        _ = (await _services.SendAsync(_demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue })).Value;
        await RecordAsync(new(clue.Value), Pdf);
        var (invited, other, evaluation) = (VolunteerId.New(Clock.GetUtcNow()), VolunteerId.New(Clock.GetUtcNow()), EvaluationId.New(Clock.GetUtcNow()));
        await _demo.AppointAsync(_services, invited);
        await _demo.AppointAsync(_services, other);
        _ = (await _services.SendAsync(Procurator, new OpenEvaluation { Id = evaluation, Clue = clue, Evaluators = [invited] })).Value;
        var open = new OpenEvidenceToEvaluate { Evaluation = evaluation, Sha256 = Sha256Of(Photo) };

        var copy = await BytesOfAsync(Actor.Volunteer(invited), open);

        copy.Should().NotBeEmpty().And.NotEqual(Photo);
        (await _services.SendAsync(Actor.Volunteer(other), open)).Problems.Should().Equal(new Problem(ProblemKind.NotFound, "evaluation.unknown", "Evaluation"));
        (await _services.SendAsync(Actor.Volunteer(invited), open with { Sha256 = Sha256Of(Pdf) })).Problem!.Code.Should().Be("evidence.not-declared");
    }

    [Fact]
    public async Task Options_that_cannot_be_meant_stop_the_start()
    {
        await using var services = Build(host => host.Configure<EvidenceOptions>(options =>
        {
            (options.MaxBytes, options.OrphanGrace) = (0, TimeSpan.FromMinutes(1));
            options.PermittedTypes.Add("application/x-msdownload");
        }));

        var wrong = await FluentActions.Awaiting(() => services.PrepareYiXinWeiGongAsync()).Should().ThrowAsync<OptionsValidationException>();

        wrong.Which.Failures.Should().HaveCount(3);
    }

    private static byte[] Pdf { get; } = [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)'x', 5000)];

    private static string Sha256Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static (byte[] Declared, Stream Sent, string Type) Bad(string what)
    {
        byte[] program = [.. "MZ"u8, .. new byte[3000]];
        byte[] archive = [.. Photo, .. "PK\u0003\u0004"u8, .. new byte[60], .. "PK\u0005\u0006"u8, 0, 0, 0, 0, 1, 0, 1, 0, 46, 0, 0, 0, 10, 0, 0, 0, 0, 0, 1, 2, 3];
        byte[] page = [0xFF, 0xD8, 0xFF, 0xFE, 0, 40, .. "<HTML><script>alert(1)</script></HTML>"u8, .. Photo[2..]];
        byte[] cutOff = Photo[..(Photo.Length / 2)], huge = PlantedPictures.HugePng(20_000), large = [.. Photo, .. new byte[3_000_000]];
        return what switch
        {
            "empty" => (Photo, new MemoryStream(), "image/jpeg"),
            "shorter" => (Photo, new MemoryStream(Photo[..^1]), "image/jpeg"),
            "larger" => (Photo, new MemoryStream([.. Photo, 0]), "image/jpeg"),
            "other bytes of the same size" => (Photo, new MemoryStream([.. Photo[..^1], 7]), "image/jpeg"),
            "breaks off" => (Photo, new BreakingStream(Photo, 500, new IOException("reset")), "image/jpeg"),
            "program called a picture" => (program, new MemoryStream(program), "image/jpeg"),
            "picture called a film" => (Photo, new MemoryStream(Photo), "video/mp4"),
            "picture that is an archive" => (archive, new MemoryStream(archive), "image/jpeg"),
            "picture that is a page" => (page, new MemoryStream(page), "image/jpeg"),
            "cut off" => (cutOff, new MemoryStream(cutOff), "image/jpeg"),
            "huge" => (huge, new MemoryStream(huge), "image/png"),
            _ => (large, new MemoryStream(large), "image/jpeg"),
        };
    }

    private ServiceProvider Build(Action<IServiceCollection>? host = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IEvidenceScanner>(_scanner);
        services.Configure<EvidenceOptions>(options => options.MaxBytes = 2_000_000);
        host?.Invoke(services);
        var builder = services.AddYiXinWeiGong();
        Store(builder);
        builder.UsePictureCleaning();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private async Task<ClueId> AClueAsync(byte[] content, string type = "image/jpeg")
    {
        var submit = new SubmitClue
        {
            Id = ClueId.New(Clock.GetUtcNow()),
            Field = new("ENV"),
            DivisionCode = DemoOffice.DivisionCode,
            Title = "河道倾倒垃圾",
            Description = "沩水河边有人倾倒建筑垃圾。",
            Evidence = [new ClueEvidence { MediaType = type, Sha256 = Sha256Of(content), Bytes = content.Length }],
        };
        _ = (await _services.SendAsync(_demo.Volunteer, submit)).Value;
        return submit.Id;
    }

    private async Task RecordAsync(MatterId matter, byte[] content)
    {
        var second = StaffId.New(Clock.GetUtcNow());
        _ = (await _services.SendAsync(Actor.System, new RegisterStaff { Id = second, Name = "同事" })).Value;
        _ = (await _services.SendAsync(Actor.System, new AssignPost { Staff = second, Post = Post.Procurator, Office = _demo.Office, From = new(2026, 1, 1) })).Value;
        var record = new RecordEvidence
        {
            Id = EvidenceId.New(Clock.GetUtcNow()),
            Matter = matter,
            Method = InvestigationMethod.CopyFiles,
            Collectors = [Procurator.StaffMember!.Value, second],
            On = new(2026, 3, 10),
            Description = "行政处罚卷宗",
            Sha256 = Sha256Of(content),
        };
        _ = (await _services.SendAsync(Procurator, record)).Value;
    }

    private static SendClueEvidence Sending(ClueId clue, byte[] content) =>
        new() { Clue = clue, Sha256 = Sha256Of(content), Content = new(new MemoryStream(content)) };

    private Task<Outcome<Receipt<EvidenceFileStatus>>> SendAsync(ClueId clue, byte[] content) => _services.SendAsync(_demo.Volunteer, Sending(clue, content));

    private async Task<IReadOnlyList<EvidenceFileView>> FilesAsync(ClueId clue) =>
        (await _services.SendAsync(Procurator, new ListEvidenceFiles { Matter = new(clue.Value) })).Value;

    private async Task<byte[]> BytesOfAsync(Actor actor, IUseCase<OpenedEvidence> open)
    {
        await using var opened = (await _services.SendAsync(actor, open)).Value;
        using var all = new MemoryStream();
        await opened.Content.CopyToAsync(all);
        all.Length.Should().Be(opened.Bytes);
        Sha256Of(all.ToArray()).Should().Be(opened.Sha256);
        return all.ToArray();
    }

    private async Task<IReadOnlyList<string>> ContentsAsync()
    {
        var all = new List<string>();
        await foreach (var listed in _services.GetRequiredService<IEvidenceStore>().ListAsync(DateTimeOffset.MaxValue, default))
        {
            all.Add(listed.Key.Sha256);
        }

        return all;
    }

    /// <summary>What a purge does; no use case of evidence does it.</summary>
    private async Task EraseAsync(ClueId clue)
    {
        await using var scope = _services.CreateAsyncScope();
        var id = EvidenceFile.IdOf(new(clue.Value), Sha256Of(Photo));
        (await scope.ServiceProvider.GetRequiredService<IStore<EvidenceFile, EvidenceFileId>>().FindAsync(id, default))!.Erase(Clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>()
            .CommitAsync(new CommandTrace { Command = "Test", ActedBy = "test", At = Clock.GetUtcNow() }, default);
    }

    private sealed class Scanner : IEvidenceScanner
    {
        public ScanFinding Finding { get; set; } = ScanFinding.Clean;

        public Exception? Trouble { get; set; }

        public async Task<ScanFinding> ScanAsync(Stream content, string mediaType, CancellationToken cancellationToken)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
            return Trouble is null ? Finding : throw Trouble;
        }
    }
}

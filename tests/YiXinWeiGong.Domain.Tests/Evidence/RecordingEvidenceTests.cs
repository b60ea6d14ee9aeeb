using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Evidence;

public sealed class RecordingEvidenceTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly OfficeId Ours = new(Id(1)), Theirs = new(Id(2));
    private static readonly StaffId Li = new(Id(3)), Wang = new(Id(4));
    private static readonly VolunteerId Volunteer = new(Id(5));
    private static readonly MatterId Matter = new(Id(6));

    [Fact]
    public void Two_of_the_offices_staff_record_what_they_collected_together()
    {
        var item = Record(Collection(Of(Li), Of(Wang)) with { Volunteers = [Volunteer], Sha256 = new string('A', 64) });

        (item.Status, item.Matter, item.Office, item.Method, item.CollectedOn, item.Sha256)
            .Should().Be((EvidenceStatus.Recorded, Matter, Ours, InvestigationMethod.InspectScene, Day("2026-03-09"), new string('a', 64)));
        item.Collectors.Should().Equal(Li, Wang);
        item.Volunteers.Should().Equal(Volunteer);
        item.DequeueEvents().Should().Equal(new EvidenceRecorded(item.Id, Tuesday) { Matter = Matter, Method = InvestigationMethod.InspectScene });
    }

    [Fact]
    public void S43_a_volunteer_does_not_make_up_for_a_second_member_of_staff() =>
        AssertRefused(EvidenceCodes.TwoStaff, Collection(Of(Li)) with { Volunteers = [Volunteer] });

    [Fact]
    public void Nobody_counts_twice() => AssertRefused(EvidenceCodes.TwoStaff, Collection(Of(Li), Of(Li)));

    [Fact]
    public void Who_held_no_post_on_that_day_collects_nothing() =>
        AssertRefused(EvidenceCodes.CollectorIsNotStaff, Collection(Of(Li), new Collector(Wang, [])));

    [Fact]
    public void Who_held_a_post_elsewhere_does_not_count() =>
        AssertRefused(EvidenceCodes.TwoStaff, Collection(Of(Li), new Collector(Wang, [new HeldPost(Post.Procurator, Theirs, PostBasis.Substantive)])));

    [Fact]
    public void Evidence_without_collectors_is_none() => AssertRefused(EvidenceCodes.TwoStaff, Collection());

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(-1)]
    public void S46_freezing_and_other_compulsion_is_no_method(int method) =>
        AssertRefused(EvidenceCodes.MethodNotPermitted, Collection(Of(Li), Of(Wang)) with { Method = (InvestigationMethod)method });

    [Fact]
    public void The_law_names_seven_methods() =>
        Enum.GetValues<InvestigationMethod>().Where(method => method != InvestigationMethod.None).Should().HaveCount(7);

    private static void AssertRefused(string code, EvidenceCollection collection) =>
        FluentActions.Invoking(() => Record(collection)).Should().Throw<RefusalException>().Which.Code.Should().Be(code);

    private static EvidenceItem Record(EvidenceCollection collection) =>
        EvidenceItem.Record(new EvidenceId(Id(7)), Matter, Ours, collection, Law, Tuesday);

    private static EvidenceCollection Collection(params Collector[] collectors) => new()
    {
        Method = InvestigationMethod.InspectScene,
        Collectors = collectors,
        On = Day("2026-03-09"),
        Description = "采砂现场照片",
    };

    private static Collector Of(StaffId staff) => new(staff, [new HeldPost(Post.Procurator, Ours, PostBasis.Substantive)]);

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

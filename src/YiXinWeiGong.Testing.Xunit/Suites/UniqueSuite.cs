using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>What may be there once only is there once, whoever is first.</summary>
public abstract class UniqueSuite : StorageSuite
{
    [Fact]
    public Task An_offices_short_name_is_there_once() => ShouldBeThereOnceAsync(
        () => Some.OfficeAt(Offices.OfficeLevel.Basic, shortName: "某检"), () => Some.OfficeAt(Offices.OfficeLevel.Basic, shortName: "某检"), Some.OfficeAt(Offices.OfficeLevel.Basic));

    [Fact]
    public Task A_certificates_number_is_there_once() => ShouldBeThereOnceAsync(
        () => Some.AppointedBy(Some.Office, certificate: "宁检公益志聘〔2025〕1号"), () => Some.AppointedBy(Some.Office, certificate: "宁检公益志聘〔2025〕1号"), Some.Volunteer());

    [Fact]
    public Task A_version_of_a_years_holiday_notice_is_there_once() => ShouldBeThereOnceAsync(
        () => Some.Notice(of: 2050, version: 2), () => Some.Notice(of: 2050, version: 2), Some.Notice(of: 2050, version: 3));

    [Fact]
    public Task A_round_of_a_cases_observation_is_there_once()
    {
        var of = Some.ServedCase();
        return ShouldBeThereOnceAsync(() => Some.Observation(of: of, earlier: 1), () => Some.Observation(of: of, earlier: 1), Some.Observation(of: of, earlier: 2));
    }

    [Fact]
    public async Task Volunteers_without_a_certificate_are_many()
    {
        await KeepAsync(Some.Volunteer(), Some.Volunteer(), Some.Volunteer());
    }

    [Fact]
    public async Task A_short_name_that_differs_in_case_is_another()
    {
        await KeepAsync(Some.OfficeAt(Offices.OfficeLevel.Basic, shortName: "abc"), Some.OfficeAt(Offices.OfficeLevel.Basic, shortName: "ABC"));
    }

    private async Task ShouldBeThereOnceAsync(Func<AggregateRoot> make, Func<AggregateRoot> same, AggregateRoot other)
    {
        var (first, second) = (make(), same());
        await KeepAsync(first);

        await Assert.ThrowsAsync<StoreConflictException>(() => KeepAsync(second));

        await KeepAsync(other);
        await using var work = Begin();
        Assert.NotNull(await AggregateKinds.Of(first).FindAsync(work.Services, first.Ref.Id));
        Assert.Null(await AggregateKinds.Of(second).FindAsync(work.Services, second.Ref.Id));
        Assert.NotNull(await AggregateKinds.Of(other).FindAsync(work.Services, other.Ref.Id));
    }
}

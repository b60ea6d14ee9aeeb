using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Bugs that a store may have, planted in a correct one: the kit catches each.</summary>
public sealed class PlantedBugTests
{
    /// <summary>Each bug with the suite that is expected to catch it.</summary>
    private static readonly Dictionary<string, (Type Suite, Action<IServiceCollection> Plant)> Bugs = new()
    {
        ["two writers: the last one wins"] = (typeof(FindingSuite), Unit<LostUpdate>()),
        ["the version check lets one version behind pass"] = (typeof(FindingSuite), Unit<WrongVersionCheck>()),
        ["adding overwrites what has the id"] = (typeof(FindingSuite), Unit<AddOverwrites>()),
        ["a full page lacks its last row"] = (typeof(SpecificationSuite), Store(typeof(ShortPageStore<,>))),
        ["a page has a row too many"] = (typeof(SpecificationSuite), Store(typeof(LongPageStore<,>))),
        ["text is ordered by culture"] = (typeof(OrderSuite), Store(typeof(CultureStore<,>))),
        ["only the first key orders"] = (typeof(OrderSuite), Store(typeof(FirstKeyStore<,>))),
        ["the page is counted"] = (typeof(SpecificationSuite), Store(typeof(PageCountStore<,>))),
        ["a list of an office's leaks another's"] = (typeof(IsolationSuite), Store(typeof(EveryOfficeStore<,>))),
        ["a list of one's own leaks others'"] = (typeof(IsolationSuite), Store(typeof(EveryObserverStore<,>))),
        ["a property is not kept"] = (typeof(FindingSuite), Store(typeof(ForgetfulStore<,>))),
        ["what is added is seen before the commit"] = (typeof(FindingSuite), Store(typeof(EagerStore<,>))),
        ["one scope has two objects of one aggregate"] = (typeof(FindingSuite), Store(typeof(ForeverNewStore<,>))),
        ["an empty id finds anything"] = (typeof(FindingSuite), Store(typeof(AnyRowStore<,>))),
        ["a discard forgets the vault's people"] = (typeof(VaultSuite), Unit<DiscardForgetsVault>()),
        ["a discard forgets the vault's reporters"] = (typeof(VaultSuite), Unit<DiscardForgetsReporters>()),
        ["a discard forgets numbers"] = (typeof(NumberSuite), Unit<DiscardForgetsNumbers>()),
        ["another body gets the first answer"] = (typeof(IdempotencySuite), Unit<IdempotencyIgnoresBody>()),
        ["a key is everybody's"] = (typeof(IdempotencySuite), Unit<IdempotencyIgnoresCaller>()),
        ["keys are compared without case"] = (typeof(IdempotencySuite), Unit<IdempotencyIgnoresCase>()),
        ["calls are forgotten"] = (typeof(IdempotencySuite), Unit<CallsAreForgotten>()),
        ["the purpose is not kept"] = (typeof(AuditSuite), Unit<AuditWithoutPurpose>()),
        ["what changes no aggregate leaves no entry"] = (typeof(AuditSuite), Unit<AuditDropped>()),
        ["the trail names reporters"] = (typeof(AuditSuite), Unit<AuditNamesReporters>()),
        ["a failed commit leaves its events"] = (typeof(HistorySuite), Unit<EventsOfFailedCommits>()),
        ["events of a commit are kept backwards"] = (typeof(HistorySuite), Unit<EventsReversed>()),
        ["a failed commit leaves people in the vault"] = (typeof(AtomicitySuite), Unit<VaultOutlivesConflict>()),
        ["a number is used up when it is taken"] = (typeof(NumberSuite), Instead<INumberSeries, GappedNumbers>()),
        ["a number is given twice"] = (typeof(NumberSuite), Instead<INumberSeries, RepeatedNumbers>()),
        ["offices share a series"] = (typeof(NumberSuite), Instead<INumberSeries, SharedNumbers>()),
        ["nobody is ever in conflict"] = (typeof(VaultSuite), Instead<IIdentityVault, EverybodyIsFree>()),
        ["a capacity is ignored"] = (typeof(VaultSuite), Instead<IIdentityVault, CapacityIsIgnored>()),
        ["one pseudonym for all of a reporter's clues"] = (typeof(VaultSuite), Instead<IIdentityVault, OnePseudonymForAll>()),
        ["an erasure spares the links to clues"] = (typeof(VaultSuite), Instead<IIdentityVault, ErasureSparesLinks>()),
        ["a correction forgets what stood there"] = (typeof(VaultSuite), Instead<IIdentityVault, CorrectionLosesItsTrace>()),
        ["a detail is not kept"] = (typeof(VaultSuite), Instead<IIdentityVault, EmployerIsLost>()),
    };

    public static TheoryData<string> Planted => [.. Bugs.Keys];

    [Theory]
    [MemberData(nameof(Planted))]
    public async Task A_planted_bug_is_caught(string bug)
    {
        var (suite, plant) = Bugs[bug];

        var (_, failed) = await KitRunner.RunAsync(clock => InMemoryKit.Create(clock, plant), suite, untilOneFails: true);

        failed.Should().ContainSingle().Which.Should().StartWith(suite.Name, "its own suite catches it first");
    }

    [Fact]
    public void Twenty_bugs_are_planted_at_least() => Bugs.Should().HaveCountGreaterThanOrEqualTo(20);

    private static Action<IServiceCollection> Store(Type store) => services => services.Replace(ServiceDescriptor.Scoped(typeof(IStore<,>), store));

    private static Action<IServiceCollection> Unit<TUnit>()
        where TUnit : class, IUnitOfWork => Instead<IUnitOfWork, TUnit>();

    private static Action<IServiceCollection> Instead<TService, TPlanted>()
        where TService : class
        where TPlanted : class, TService => services => services.Replace(ServiceDescriptor.Scoped<TService, TPlanted>());
}

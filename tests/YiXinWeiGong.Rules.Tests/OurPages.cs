using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace YiXinWeiGong.RuleTables;

/// <summary>What must hold of docs/rules alone is no test of a host's own tables.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(OurPagesFacts))]
internal sealed class OurPagesFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : FactAttribute(file, line);

/// <inheritdoc cref="OurPagesFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(OurPagesTheories))]
internal sealed class OurPagesTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : TheoryAttribute(file, line);

internal static class OurPages
{
    public static bool AreRun => RulePages.Current.Folder == RulePages.OwnFolder;
}

internal sealed class OurPagesFacts : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        OurPages.AreRun ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}

internal sealed class OurPagesTheories : TheoryDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        OurPages.AreRun ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}

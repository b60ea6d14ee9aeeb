using System.Runtime.CompilerServices;

namespace YiXinWeiGong;

/// <summary>Tests are no production: the vault's key may lie in a file. Processes that a test starts inherit it.</summary>
internal static class TestEnvironment
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Testing");
}

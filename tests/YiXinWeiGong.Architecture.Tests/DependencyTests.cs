using System.Reflection;
using System.Runtime.InteropServices;

namespace YiXinWeiGong.Architecture;

/// <summary>Each package uses only what docs/adr/0003 lets it use, and only packages further in than itself.</summary>
public sealed class DependencyTests
{
    private const string Di = "Microsoft.Extensions.DependencyInjection.Abstractions";
    private const string Guard = "Ardalis.GuardClauses";

    private static readonly string[] ApplicationUses =
        ["MediatR", "MediatR.Contracts", "FluentValidation", Di, "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", Guard];

    private static readonly string[] EntityFrameworkUses =
        [.. ApplicationUses, "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.EntityFrameworkCore.Relational"];

    /// <summary>By hand: what each package may use, besides the runtime.</summary>
    private static readonly Dictionary<string, (string[] Ours, string[] Others)> Allowed = new()
    {
        ["YiXinWeiGong.Abstractions"] = ([], [Di]),
        ["YiXinWeiGong.Domain"] = (["Abstractions"], [Guard]),
        ["YiXinWeiGong.Application"] = (["Abstractions", "Domain"], ApplicationUses),
        ["YiXinWeiGong.EntityFrameworkCore"] = (["Abstractions", "Domain", "Application"], EntityFrameworkUses),
        ["YiXinWeiGong.EntityFrameworkCore.Sqlite"] =
            (["Abstractions", "Domain", "Application", "EntityFrameworkCore"], [.. EntityFrameworkUses, "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite"]),
        ["YiXinWeiGong.EntityFrameworkCore.PostgreSql"] =
            (["Abstractions", "Domain", "Application", "EntityFrameworkCore"], [.. EntityFrameworkUses, "Npgsql.EntityFrameworkCore.PostgreSQL", "Npgsql"]),
        ["YiXinWeiGong.Testing"] = (["Abstractions", "Domain", "Application"], ApplicationUses),
    };

    public static TheoryData<string> Packages => [.. Library.Packages.Select(package => package.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_uses_only_packages_further_in(string package)
    {
        var assembly = Library.Packages.Single(candidate => candidate.GetName().Name == package);

        Strangers(package, assembly.GetReferencedAssemblies()).Should().BeEmpty();
    }

    [Fact]
    public void A_package_that_uses_one_further_out_is_found()
    {
        Strangers("YiXinWeiGong.Domain", [new AssemblyName("MediatR"), new AssemblyName("YiXinWeiGong.Application"), new AssemblyName("System.Runtime")])
            .Should().Equal("MediatR", "YiXinWeiGong.Application");
    }

    [Fact]
    public void Every_public_type_is_in_the_library_s_namespace() =>
        OutsideOurNamespace(Library.Packages.SelectMany(package => package.GetExportedTypes())).Should().BeEmpty();

    [Fact]
    public void A_type_in_another_namespace_is_found() => OutsideOurNamespace([typeof(string)]).Should().Equal("System.String");

    private static IEnumerable<string> OutsideOurNamespace(IEnumerable<Type> types) =>
        types.Where(type => type.Namespace != "YiXinWeiGong" && type.Namespace?.StartsWith("YiXinWeiGong.", StringComparison.Ordinal) != true)
            .Select(type => type.FullName!);

    private static IEnumerable<string> Strangers(string package, IEnumerable<AssemblyName> references)
    {
        var (ours, others) = Allowed[package];
        var allowed = ours.Select(name => $"YiXinWeiGong.{name}").Concat(others).ToHashSet(StringComparer.Ordinal);

        // docs/adr/0002: the specifications may come from their package instead of our kit.
        if (typeof(ISpecification<>).Assembly != Library.Abstractions)
        {
            allowed.Add("Ardalis.Specification");
        }

        return references.Select(reference => reference.Name!).Where(name => !allowed.Contains(name) && !IsRuntime(name)).Order(StringComparer.Ordinal);
    }

    private static bool IsRuntime(string name) => File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll"));
}

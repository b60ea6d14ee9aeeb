using System.Collections;
using CaseReplay.Text;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong;
using YiXinWeiGong.Storage;

namespace CaseReplay.Binding;

/// <summary>Every command and query that the library registers, by name; nothing here knows any of them.</summary>
internal sealed class UseCases
{
    private readonly Dictionary<string, UseCaseDescriptor> _byName;

    public UseCases(IEnumerable<UseCaseDescriptor> descriptors) =>
        _byName = descriptors.ToDictionary(descriptor => descriptor.Request.Name, StringComparer.Ordinal);

    /// <summary>Those of the library as it ships; storage is not needed to know them.</summary>
    public static UseCases Registered()
    {
        var services = new ServiceCollection();
        _ = services.AddYiXinWeiGong();
        using var provider = services.BuildServiceProvider();
        return new UseCases(provider.GetServices<UseCaseDescriptor>());
    }

    public IReadOnlyCollection<UseCaseDescriptor> All => _byName.Values;

    public UseCaseDescriptor? Find(string name) => _byName.GetValueOrDefault(name);

    public Bilingual Hint(string name) => Nearest.Hint(name, _byName.Keys);
}

/// <summary>What an answer's type can be asked for.</summary>
internal static class Answers
{
    /// <summary>The statuses of what a command is about; nothing where the answer is not a receipt.</summary>
    public static Type? StatusOf(Type answer) =>
        answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Receipt<>) ? answer.GetGenericArguments()[0] : null;

    public static bool IsCounted(Type answer) => IsPage(answer) || (answer != typeof(string) && answer.IsAssignableTo(typeof(IEnumerable)));

    /// <summary>How many a list or a page holds.</summary>
    public static int Count(object answer) =>
        ((IEnumerable)(IsPage(answer.GetType()) ? answer.GetType().GetProperty(nameof(Page<int>.Items))!.GetValue(answer)! : answer)).Cast<object>().Count();

    private static bool IsPage(Type answer) => answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Page<>);
}

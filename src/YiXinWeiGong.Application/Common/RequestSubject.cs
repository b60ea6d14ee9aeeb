using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;

namespace YiXinWeiGong;

/// <summary>What a request is about, for the audit trail, where no handler got as far as saying it.</summary>
internal static class RequestSubject<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRequest>
{
    private static readonly PropertyInfo? Named = typeof(TRequest).GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0 && IsId(TypeOf(property)))
        .OrderByDescending(property => property.Name == "Id")
        .FirstOrDefault();

    /// <summary>Is it a reporter's, or about a clue or a matter, so that who sends it may be a reporter?</summary>
    public static bool MayBeAReporters { get; } = typeof(TRequest).IsAssignableTo(typeof(IReportersCommand))
        || (Named is not null && (TypeOf(Named) == typeof(ClueId) || TypeOf(Named) == typeof(MatterId)));

    /// <summary>Its own id, or the first that it names; nothing where that is empty, whatever else it names.</summary>
    public static Guid? Of(TRequest request) => Named?.GetValue(request) switch
    {
        ITypedId { Value: var id } when id != Guid.Empty => id,
        Guid id when id != Guid.Empty => id,
        SubjectRef { Id: var id } when id != Guid.Empty => id,
        _ => null,
    };

    private static bool IsId(Type type) => type.IsAssignableTo(typeof(ITypedId)) || type == typeof(Guid) || type == typeof(SubjectRef);

    private static Type TypeOf(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}

/// <summary>A command by which somebody reports; the audit trail never knows who by their id.</summary>
internal interface IReportersCommand;

/// <summary>A request that says what an identity is read for, or the like; the audit trail keeps it, also of a refused attempt.</summary>
internal interface IStatesPurpose
{
    /// <summary>The purpose, in a code's words, or nothing where it is not one of those there are.</summary>
    string? StatedPurpose { get; }
}

using MediatR;

namespace YiXinWeiGong;

/// <summary>Something a host asks for; send it through <see cref="IMediator"/>.</summary>
/// <typeparam name="T">What it is answered with.</typeparam>
public interface IUseCase<T> : IRequest<Outcome<T>>;

/// <summary>A use case that changes something.</summary>
/// <typeparam name="T">What it is answered with.</typeparam>
public interface ICommand<T> : IUseCase<T>;

/// <summary>A use case that only reads.</summary>
/// <typeparam name="T">What it is answered with.</typeparam>
public interface IQuery<T> : IUseCase<T>;

/// <summary>Does a use case; knows nothing of MediatR. Saving, permission and repetition are the bridge's.</summary>
/// <typeparam name="TRequest">The use case.</typeparam>
/// <typeparam name="T">What it is answered with.</typeparam>
internal interface IUseCaseHandler<in TRequest, T>
    where TRequest : IUseCase<T>
{
    Task<Outcome<T>> HandleAsync(TRequest request, Actor actor, CancellationToken cancellationToken);
}

/// <summary>One use case of this library, as it was registered.</summary>
/// <param name="Request">The command or query.</param>
/// <param name="Answer">What it is answered with.</param>
/// <param name="IsCommand">Does it change something?</param>
/// <param name="Feature">The feature it belongs to, such as <c>Clues</c>.</param>
/// <param name="Permission">Who may do it, in words.</param>
public sealed record UseCaseDescriptor(Type Request, Type Answer, bool IsCommand, string Feature, string Permission);

/// <summary>What <c>SendAsync</c> was told; it goes before what the host's own accessors say.</summary>
internal sealed class StatedRequest : IRequestContext
{
    public Actor? Actor { get; set; }

    public string? IdempotencyKey { get; set; }

    public long? ExpectedVersion { get; set; }
}

/// <summary>What a handler tells the bridge about the command it does.</summary>
internal sealed class UseCaseNotes
{
    /// <summary>By what name the audit trail knows the actor, where that is not the actor's own: a reporter's pseudonym.</summary>
    public string? ActedBy { get; set; }

    /// <summary>What an identity was read for.</summary>
    public string? Purpose { get; set; }

    /// <summary>What the command was about, where its answer does not say.</summary>
    public Guid? Subject { get; set; }

    /// <summary>Forgets the notes of an earlier command of the same scope.</summary>
    public void Clear() => (ActedBy, Purpose, Subject) = (null, null, null);
}

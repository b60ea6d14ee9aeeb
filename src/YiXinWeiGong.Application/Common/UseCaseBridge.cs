using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong;

/// <summary>
/// The one place every use case passes: who, may they, is it well formed, do it, commit it, explain. The only type that
/// faces MediatR.
/// </summary>
/// <remarks>
/// A first attempt uses the caller's scope; a retry (busy store, or a version conflict where the caller stated no version)
/// runs in a scope of its own, so that nothing read before is trusted again.
/// </remarks>
internal sealed class UseCaseBridge<TRequest, T>(
    IServiceProvider services,
    IServiceScopeFactory scopes,
    IActorAccessor actors,
    StatedRequest stated,
    IRequestContext hosts,
    Permission<TRequest> permission,
    IValidator<TRequest> validator,
    TimeProvider time) : IRequestHandler<TRequest, Outcome<T>>
    where TRequest : IUseCase<T>
{
    private const int Attempts = 5;

    private readonly IRequestContext _context = stated.Actor is null ? hosts : stated;

    // A host without logging goes without; registering a logger here could take the place of the host's own.
    private readonly ILogger _logger = services.GetService<ILoggerFactory>()?.CreateLogger("YiXinWeiGong.UseCases") ?? NullLogger.Instance;

    private static readonly bool IsCommand = typeof(TRequest).IsAssignableTo(typeof(ICommand<T>));

    private static readonly bool IsRemembered = IsCommand && typeof(T).IsAssignableTo(typeof(IRememberedAnswer));

    public async Task<Outcome<T>> Handle(TRequest request, CancellationToken cancellationToken)
    {
        var actor = stated.Actor ?? actors.Current;
        var outcome = await AnswerAsync(request, actor, cancellationToken);
        if (outcome.Problem is { } problem)
        {
            BridgeLog.Unsuccessful(_logger, typeof(TRequest).Name, problem.Kind, problem.Code);
        }

        return outcome;
    }

    private async Task<Outcome<T>> AnswerAsync(TRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (_context.IdempotencyKey is { } key && (string.IsNullOrWhiteSpace(key) || key.Length > 200))
        {
            return new Problem(ProblemKind.Invalid, CommonCodes.IdempotencyKeyLength);
        }

        // Permissions are read as of now, not as an earlier command of the same scope left them.
        services.GetRequiredService<IUnitOfWork>().Discard();
        if (await CheckAsync(services, request, actor, cancellationToken) is { Length: > 0 } problems)
        {
            return await RepeatedAsync(problems[0], request, actor, cancellationToken) ?? problems;
        }

        var outcome = await AttemptAsync(services, request, actor, cancellationToken);
        for (var attempt = 1; attempt < Attempts && MayRetry(outcome) && !services.GetRequiredService<IUnitOfWork>().IsInHostTransaction; attempt++)
        {
            BridgeLog.Retrying(_logger, typeof(TRequest).Name, attempt);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(10) + (10 * attempt)), cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            outcome = await CheckAsync(scope.ServiceProvider, request, actor, cancellationToken) is { Length: > 0 } moved
                ? moved
                : await AttemptAsync(scope.ServiceProvider, request, actor, cancellationToken);
        }

        return outcome;
    }

    private async Task<Problem[]> CheckAsync(IServiceProvider scope, TRequest request, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            if (await permission.CheckAsync(request, actor, scope, cancellationToken) is { } problem)
            {
                return [problem];
            }
        }
        catch (StoreUnavailableException)
        {
            return [new Problem(ProblemKind.Unavailable, CommonCodes.Unavailable)];
        }

        var verdict = await validator.ValidateAsync(request, cancellationToken);
        return [.. verdict.Errors.Select(error => new Problem(ProblemKind.Invalid, error.ErrorCode, error.PropertyName))];
    }

    private async Task<Outcome<T>> AttemptAsync(IServiceProvider scope, TRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var unitOfWork = scope.GetRequiredService<IUnitOfWork>();
        scope.GetRequiredService<UseCaseNotes>().Clear();
        Outcome<T> outcome;
        try
        {
            outcome = await scope.GetRequiredService<IUseCaseHandler<TRequest, T>>().HandleAsync(request, actor, cancellationToken);
            if (outcome.Succeeded && IsCommand)
            {
                GuardExpectedVersion(outcome.Value);
                await scope.GetRequiredService<ObligationRegister>().KeepInStepAsync(cancellationToken);
                await unitOfWork.CommitAsync(Trace(scope, request, actor, outcome.Value), cancellationToken);
            }
        }
        catch (RefusalException refusal)
        {
            outcome = new Problem(refusal.Kind, refusal.Code, refusal.Property, refusal.Detail);
        }
        catch (StoreConflictException)
        {
            outcome = new Problem(ProblemKind.Conflict, CommonCodes.Conflict);
        }
        catch (StoreUnavailableException)
        {
            outcome = new Problem(ProblemKind.Unavailable, CommonCodes.Unavailable);
        }
        catch
        {
            unitOfWork.Discard();
            throw;
        }

        if (outcome.Succeeded)
        {
            return outcome;
        }

        // A context shared by two commands would otherwise save the leavings of a refused one.
        unitOfWork.Discard();
        return await RecallAsync(unitOfWork, request, actor, cancellationToken) ?? outcome;
    }

    /// <summary>What was done may have moved the subject out of the actor's reach, such as a transfer; the same call still gets its answer.</summary>
    private async Task<Outcome<T>?> RepeatedAsync(Problem problem, TRequest request, Actor actor, CancellationToken cancellationToken) =>
        problem.Kind is ProblemKind.Denied or ProblemKind.NotFound or ProblemKind.Refused
        && await RecallAsync(services.GetRequiredService<IUnitOfWork>(), request, actor, cancellationToken) is { Succeeded: true } answer
            ? (Outcome<T>?)answer
            : null;

    /// <summary>A repeated call fails on what the first one did; only then is its answer looked up.</summary>
    private async Task<Outcome<T>?> RecallAsync(IUnitOfWork unitOfWork, TRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (Call(request, actor) is not { } call)
        {
            return null;
        }

        try
        {
            return await unitOfWork.RecallAsync<T>(call, cancellationToken) switch
            {
                { Known: false } => (Outcome<T>?)null,
                { SameRequest: true, Answer: { } answer } => answer,
                _ => new Problem(ProblemKind.Conflict, CommonCodes.IdempotencyKeyReused),
            };
        }
        catch (StoreUnavailableException)
        {
            return new Problem(ProblemKind.Unavailable, CommonCodes.Unavailable);
        }
    }

    private bool MayRetry(Outcome<T> outcome) => outcome.Problem is { } problem
        && (problem.Kind == ProblemKind.Unavailable || (problem.Code == CommonCodes.Conflict && _context.ExpectedVersion is null));

    private void GuardExpectedVersion(T answer)
    {
        if (_context.ExpectedVersion is { } expected && answer is IReceipt receipt && receipt.Version != expected + 1)
        {
            throw new StoreConflictException("The subject has moved on from the version that the caller saw.");
        }
    }

    private CommandTrace Trace(IServiceProvider scope, TRequest request, Actor actor, T answer)
    {
        var notes = scope.GetRequiredService<UseCaseNotes>();
        return new CommandTrace
        {
            Command = typeof(TRequest).Name,
            ActedBy = notes.ActedBy ?? actor.ToString(),
            At = time.GetUtcNow(),
            Subject = notes.Subject ?? (answer as IReceipt)?.Id,
            Purpose = notes.Purpose,
            Call = Call(request, actor),
            Answer = answer,
        };
    }

    /// <summary>Only receipts and the like are remembered: somebody's details are read anew, with an audit entry each time.</summary>
    private IdempotentCall? Call(TRequest request, Actor actor) => IsRemembered && _context.IdempotencyKey is { } key
        ? new IdempotentCall { Key = key, Caller = actor, Request = request }
        : null;
}

/// <summary>What the bridge logs: names of use cases and codes, nothing of what somebody wrote.</summary>
internal static partial class BridgeLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "{UseCase} did not succeed: {Kind} {Code}")]
    public static partial void Unsuccessful(ILogger logger, string useCase, ProblemKind kind, string code);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Debug, Message = "{UseCase} is tried again after attempt {Attempt}")]
    public static partial void Retrying(ILogger logger, string useCase, int attempt);
}

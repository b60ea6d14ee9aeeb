using System.Diagnostics.CodeAnalysis;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong;

/// <summary>
/// The one place every use case passes: who, may they, is it well formed, do it, commit it, explain. The only type that
/// faces MediatR. Every command leaves an audit entry: one that did something in its commit, any other in a commit of its own.
/// </summary>
/// <remarks>
/// A first attempt uses the caller's scope; a retry (busy store, or a version conflict where the caller stated no version)
/// runs in a scope of its own, so that nothing read before is trusted again.
/// </remarks>
internal sealed class UseCaseBridge<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRequest, T>(
    IServiceProvider services,
    IServiceScopeFactory scopes,
    IActorAccessor actors,
    StatedRequest stated,
    IRequestContext hosts,
    Permission<TRequest> permission,
    IValidator<TRequest> validator,
    IAuditNames names,
    RefusalWatch watch,
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
        Outcome<T> outcome;
        try
        {
            outcome = await AnswerAsync(request, actor, cancellationToken);
        }
        catch (Exception exception) when (IsCommand)
        {
            var code = exception is OperationCanceledException ? CommonCodes.Cancelled : CommonCodes.Fault;
            await RecordAsync(request, actor, new Problem(ProblemKind.None, code));
            throw;
        }

        if (outcome.Problem is { } problem)
        {
            BridgeLog.Unsuccessful(_logger, typeof(TRequest).Name, problem.Kind, problem.Code);
            if (IsCommand)
            {
                await RecordAsync(request, actor, problem);
            }
        }

        return outcome;
    }

    /// <summary>
    /// Writes the entry of a command that did nothing. The caller's token does not stop it, so that nobody leaves no trace
    /// by hanging up; where it cannot be written the command keeps its answer, and the log says so.
    /// </summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "What goes wrong here must not take the place of the command's own answer.")]
    private async Task RecordAsync(TRequest request, Actor actor, Problem problem)
    {
        try
        {
            var unitOfWork = services.GetRequiredService<IUnitOfWork>();
            unitOfWork.Discard();
            await unitOfWork.RecordAsync(Trace(services, request, actor, problem: problem), CancellationToken.None);
        }
        catch (Exception exception)
        {
            RefusalWatch.CountLost();
            BridgeLog.EntryLost(_logger, exception, typeof(TRequest).Name, problem.Kind, problem.Code);
            return;
        }

        if (watch.Count(problem.Kind) is { } many)
        {
            BridgeLog.ManyRefusals(_logger, many);
        }
    }

    private async Task<Outcome<T>> AnswerAsync(TRequest request, Actor actor, CancellationToken cancellationToken)
    {
        services.GetRequiredService<UseCaseNotes>().Clear();
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
            services.GetRequiredService<UseCaseNotes>().Take(scope.ServiceProvider.GetRequiredService<UseCaseNotes>());
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
        Outcome<T> outcome;
        try
        {
            outcome = await scope.GetRequiredService<IUseCaseHandler<TRequest, T>>().HandleAsync(request, actor, cancellationToken);
            if (outcome.Succeeded && IsCommand)
            {
                GuardExpectedVersion(outcome.Value);
                await scope.GetRequiredService<ObligationRegister>().KeepInStepAsync(cancellationToken);
                var trace = Trace(scope, request, actor, (outcome.Value as IReceipt)?.Id);
                await unitOfWork.CommitAsync(trace with { Call = Call(request, actor), Answer = outcome.Value }, cancellationToken);
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

    /// <param name="scope">Where it was tried.</param>
    /// <param name="request">What.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="left">What it left behind.</param>
    /// <param name="problem">Why it did nothing; nothing where it is about to be committed.</param>
    private CommandTrace Trace(IServiceProvider scope, TRequest request, Actor actor, Guid? left = null, Problem? problem = null)
    {
        var notes = scope.GetRequiredService<UseCaseNotes>();
        var subject = notes.Subject ?? left ?? RequestSubject<TRequest>.Of(request);
        return new CommandTrace
        {
            Command = typeof(TRequest).Name,
            ActedBy = notes.ActedBy ?? NameOf(actor, subject),
            At = time.GetUtcNow(),
            Office = notes.Office ?? scope.GetRequiredService<IUnitOfWork>().Changed().OfType<IOfOffice>().FirstOrDefault()?.Office,
            Subject = subject,
            Purpose = notes.Purpose ?? (request as IStatesPurpose)?.StatedPurpose,
            Outcome = problem?.Kind,
            Code = problem?.Code,
        };
    }

    /// <summary>
    /// A volunteer who may be reporting never stands beside what is reported by id, whatever became of the command; where it
    /// names nothing not even a blinded name is written, which would join what one person tried at different times.
    /// </summary>
    private string NameOf(Actor actor, Guid? subject) => actor.Kind == ActorKind.Volunteer && RequestSubject<TRequest>.MayBeAReporters
        ? subject is { } about ? names.Blind(actor, about) : nameof(ActorKind.Volunteer).ToLowerInvariant()
        : actor.ToString();

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

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "The audit entry of {UseCase}, which did not succeed ({Kind} {Code}), could not be written")]
    public static partial void EntryLost(ILogger logger, Exception exception, string useCase, ProblemKind kind, string code);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Warning, Message = "{Count} commands within a minute did nothing; each leaves an audit entry. Limit the rate of requests")]
    public static partial void ManyRefusals(ILogger logger, int count);
}

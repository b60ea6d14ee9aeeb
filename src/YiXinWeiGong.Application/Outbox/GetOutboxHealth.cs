using FluentValidation;
using Microsoft.Extensions.Options;

namespace YiXinWeiGong.Outbox;

/// <summary>Are events handed on in time? A host's health check asks it.</summary>
[Label("检查事件发送", "Check the outbox")]
public sealed record GetOutboxHealth : IQuery<OutboxHealth>;

/// <summary>Whether events are handed on in time.</summary>
public sealed record OutboxHealth
{
    /// <summary>Is nothing parked, and no waiting event older than <see cref="OutboxOptions.HealthyLag"/>?</summary>
    public required bool IsHealthy { get; init; }

    /// <summary>How old the oldest waiting event is.</summary>
    public required TimeSpan Lag { get; init; }

    /// <summary>How many events wait, those behind a parked one included.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many are parked: <see cref="ListParkedMessages"/> names them.</summary>
    public required int Parked { get; init; }
}

internal sealed class GetOutboxHealthValidator : AbstractValidator<GetOutboxHealth>;

internal sealed class GetOutboxHealthHandler(IOutbox outbox, IOptions<OutboxOptions> options, Clock clock) : IUseCaseHandler<GetOutboxHealth, OutboxHealth>
{
    public async Task<Outcome<OutboxHealth>> HandleAsync(GetOutboxHealth request, Actor actor, CancellationToken cancellationToken)
    {
        var state = await outbox.StateAsync(cancellationToken);

        // A clock that was put back makes nothing late.
        var lag = state.OldestWaiting is { } oldest && oldest < clock.Now ? clock.Now - oldest : TimeSpan.Zero;
        return new OutboxHealth
        {
            IsHealthy = state.Parked == 0 && lag <= options.Value.HealthyLag,
            Lag = lag,
            Waiting = state.Waiting,
            Parked = state.Parked,
        };
    }
}

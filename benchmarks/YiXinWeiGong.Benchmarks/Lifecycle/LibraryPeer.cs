using System.Diagnostics.Metrics;
using YiXinWeiGong.Clues;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>The library as a host uses it: through the mediator, a scope a command, each under an idempotency key.</summary>
internal sealed class LibraryPeer : IPeer, IDisposable
{
    private const string MeterName = "YiXinWeiGong.Storage";

    private readonly IServiceProvider _services;
    private readonly MeterListener _listener = new();
    private long _roundTrips;
    private long _statements;

    public LibraryPeer(IServiceProvider services)
    {
        _services = services;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            switch (instrument.Name)
            {
                case "yixinweigong.storage.round_trips":
                    Interlocked.Add(ref _roundTrips, value);
                    break;
                case "yixinweigong.storage.statements":
                    Interlocked.Add(ref _statements, value);
                    break;
            }
        });
        _listener.Start();
    }

    public string Name => "library";

    public (long RoundTrips, long Statements) Sent => (Interlocked.Read(ref _roundTrips), Interlocked.Read(ref _statements));

    public Task DoAsync(Step step, Life life, int worker) => step switch
    {
        Step.Submit => SendAsync(Actor.Volunteer(life.Reporter), life.Submission),
        Step.Receive => SendAsync(life.Office.IntakeOfficer, new ReceiveClue { Clue = life.Clue }),
        Step.Open => SendAsync(life.Office.Procurator, life.Opening),
        Step.Conclude => SendAsync(life.Office.Procurator, life.Conclusion),
        _ => SendAsync(Actor.Volunteer(life.EvaluatorOf(step)), life.Opinion),
    };

    public void Dispose() => _listener.Dispose();

    private async Task SendAsync<T>(Actor actor, IUseCase<T> command)
    {
        var outcome = await _services.SendAsync(actor, command, Life.Key());
        if (outcome.Problem is { } problem)
        {
            throw new InvalidOperationException($"{command.GetType().Name} did not succeed: {problem.Code} {problem.Property}");
        }
    }
}

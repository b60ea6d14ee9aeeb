using System.Diagnostics.Metrics;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>Counts the round trips of the test that makes it, and of no other that runs beside it.</summary>
public sealed class StorageCounts : IDisposable
{
    private static readonly AsyncLocal<StorageCounts?> OfTest = new();

    private readonly MeterListener _listener = new();
    private long _roundTrips;

    public StorageCounts()
    {
        OfTest.Value = this;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "YiXinWeiGong.Storage", Name: "yixinweigong.storage.round_trips" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) =>
        {
            if (OfTest.Value == this)
            {
                Interlocked.Add(ref _roundTrips, value);
            }
        });
        _listener.Start();
    }

    public long RoundTrips => Interlocked.Read(ref _roundTrips);

    public void Dispose() => _listener.Dispose();
}

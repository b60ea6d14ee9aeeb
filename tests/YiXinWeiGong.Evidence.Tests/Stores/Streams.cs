namespace YiXinWeiGong.Evidence.Stores;

/// <summary>Gives some bytes, then breaks.</summary>
internal sealed class BreakingStream(byte[] content, int after, Exception trouble) : MemoryStream(content)
{
    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Position < after
        ? base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, after - Position)], cancellationToken)
        : ValueTask.FromException<int>(trouble);
}

/// <summary>Gives some bytes, then waits to be told to go on.</summary>
internal sealed class PausingStream(byte[] content, int after) : MemoryStream(content)
{
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Paused => _paused.Task;

    public void GoOn() => _goOn.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position < after)
        {
            return await base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, after - Position)], cancellationToken);
        }

        _paused.TrySetResult();
        await _goOn.Task.WaitAsync(cancellationToken);
        return await base.ReadAsync(buffer, cancellationToken);
    }
}

/// <summary>Gives bytes out of nothing, so that the test does not hold what the store must not hold.</summary>
internal sealed class EndlessStream(long length) : MemoryStream
{
    private long _given;

    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var some = (int)Math.Min(buffer.Length, length - _given);
        for (var i = 0; i < some; i += 512)
        {
            buffer.Span[i] = (byte)((_given + i) >> 9);
        }

        _given += some;
        return ValueTask.FromResult(some);
    }
}

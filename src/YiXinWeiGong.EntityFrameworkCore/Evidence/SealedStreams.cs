using System.Buffers.Binary;
using System.Security.Cryptography;
using YiXinWeiGong.Evidence;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

/// <summary>Seals what is written to it; disposing of it writes the last frame.</summary>
internal sealed class SealingStream(EvidenceSeal.FrameCipher cipher, byte[] wrappedKey, Stream into) : Stream
{
    private readonly byte[] _frame = new byte[EvidenceSeal.FrameSize];
    private int _length;
    private int _index;
    private bool _isDone;

    /// <summary>What every sealed content begins with: a mark, its version, and how long the wrapped key is.</summary>
    public static ReadOnlySpan<byte> Mark => "YXE1"u8;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (_length == _frame.Length)
            {
                await PassOnAsync(isLast: false, cancellationToken);
            }

            var some = buffer[..Math.Min(buffer.Length, _frame.Length - _length)];
            some.CopyTo(_frame.AsMemory(_length));
            _length += some.Length;
            buffer = buffer[some.Length..];
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_isDone)
        {
            _isDone = true;
            try
            {
                await PassOnAsync(isLast: true, default);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(_frame);
                cipher.Dispose();
            }
        }

        await base.DisposeAsync();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task PassOnAsync(bool isLast, CancellationToken cancellationToken)
    {
        if (_index == 0)
        {
            var header = new byte[Mark.Length + sizeof(ushort) + wrappedKey.Length];
            Mark.CopyTo(header);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(Mark.Length), (ushort)wrappedKey.Length);
            wrappedKey.CopyTo(header, Mark.Length + sizeof(ushort));
            await into.WriteAsync(header, cancellationToken);
        }

        await into.WriteAsync(cipher.Seal(_frame.AsSpan(0, _length), _index++, isLast), cancellationToken);
        _length = 0;
    }
}

/// <summary>Opens what was sealed, frame by frame; lets out nothing that is not authentic.</summary>
internal sealed class OpeningStream(Func<byte[], EvidenceSeal.FrameCipher> unwrap, Stream from) : ForwardStream
{
    private const int LongestKey = 4096;

    private EvidenceSeal.FrameCipher? _cipher;
    private ReadOnlyMemory<byte> _frame;
    private int _index;
    private bool _isLast;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_frame.IsEmpty && !_isLast)
        {
            await NextAsync(cancellationToken);
        }

        var some = _frame[..Math.Min(_frame.Length, buffer.Length)];
        some.CopyTo(buffer);
        _frame = _frame[some.Length..];
        return some.Length;
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException("Sealed content is read asynchronously.");

    public override async ValueTask DisposeAsync()
    {
        _cipher?.Dispose();
        await from.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher?.Dispose();
            from.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task NextAsync(CancellationToken cancellationToken)
    {
        _cipher ??= await UnwrapAsync(cancellationToken);
        var said = BinaryPrimitives.ReadUInt32LittleEndian(await TakeAsync(sizeof(uint), cancellationToken));
        _isLast = (said & 0x8000_0000u) != 0;
        var length = (int)(said & 0x7FFF_FFFFu);
        if (length is < EvidenceSeal.Overhead - sizeof(int) or > EvidenceSeal.FrameSize + EvidenceSeal.Overhead)
        {
            throw new ContentDamagedException();
        }

        _frame = _cipher.Open(await TakeAsync(length, cancellationToken), _index++, _isLast);
        if (_isLast && await from.ReadAsync(new byte[1], cancellationToken) != 0)
        {
            throw new ContentDamagedException();
        }
    }

    private async Task<EvidenceSeal.FrameCipher> UnwrapAsync(CancellationToken cancellationToken)
    {
        var header = await TakeAsync(SealingStream.Mark.Length + sizeof(ushort), cancellationToken);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(SealingStream.Mark.Length));
        if (!header.AsSpan().StartsWith(SealingStream.Mark) || length > LongestKey)
        {
            throw new ContentDamagedException();
        }

        var wrapped = await TakeAsync(length, cancellationToken);
        try
        {
            return unwrap(wrapped);
        }
        catch (Exception wrong) when (wrong is CryptographicException or OverflowException)
        {
            throw new ContentDamagedException(wrong);
        }
    }

    private async Task<byte[]> TakeAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        return await from.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken) == length
            ? bytes
            : throw new ContentDamagedException();
    }
}

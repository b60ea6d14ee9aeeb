namespace YiXinWeiGong.Evidence;

/// <summary>
/// Passes on what is handed in, and throws before its end where its bytes are of no permitted type, of another than declared, or
/// of two at once: the store then keeps nothing.
/// </summary>
internal sealed class GuardedContent(Stream content, ISet<string> permitted, string? declared) : ForwardStream
{
    /// <summary>An archive's end may be followed by a remark of so many bytes.</summary>
    private const int TailSize = 22 + ushort.MaxValue;

    private readonly byte[] _head = new byte[ContentType.HeadSize];
    private readonly byte[] _tail = new byte[TailSize];
    private int _headLength;
    private int _tailLength;
    private long _length;

    /// <summary>What it is, once it was read to its end.</summary>
    public string MediaType { get; private set; } = "";

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        See(buffer.Span[..read]);
        return read;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        See(buffer[..read]);
        return read;
    }

    private void See(ReadOnlySpan<byte> read)
    {
        if (read.IsEmpty)
        {
            End();
            return;
        }

        var isHeadNew = _headLength < _head.Length;
        var head = read[..Math.Min(read.Length, _head.Length - _headLength)];
        head.CopyTo(_head.AsSpan(_headLength));
        _headLength += head.Length;
        _length += read.Length;
        KeepTail(read);
        if (isHeadNew && _headLength == _head.Length)
        {
            Recognize();
        }
    }

    private void KeepTail(ReadOnlySpan<byte> read)
    {
        var last = read[^Math.Min(read.Length, TailSize)..];
        var kept = Math.Min(_tailLength, TailSize - last.Length);
        _tail.AsSpan(_tailLength - kept, kept).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(kept));
        _tailLength = kept + last.Length;
    }

    private void End()
    {
        // Nothing at all is the store's to refuse.
        if (_length == 0)
        {
            return;
        }

        Recognize();
        if (ContentType.HidesAnArchive(MediaType, _tail.AsSpan(0, _tailLength), _length))
        {
            throw new ContentRefusedException(EvidenceCodes.TwoTypes);
        }
    }

    private void Recognize()
    {
        var head = _head.AsSpan(0, _headLength);
        if (ContentType.Of(head) is not { } found || !permitted.Contains(found))
        {
            throw new ContentRefusedException(EvidenceCodes.TypeNotPermitted);
        }

        if (declared is not null && !ContentType.Same(declared, found))
        {
            throw new ContentRefusedException(EvidenceCodes.TypeDiffers);
        }

        if (ContentType.HidesAtTheBeginning(found, head))
        {
            throw new ContentRefusedException(EvidenceCodes.TwoTypes);
        }

        MediaType = found;
    }
}

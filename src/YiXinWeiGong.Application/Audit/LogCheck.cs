namespace YiXinWeiGong.Audit;

/// <summary>Goes over the log entry by entry and keeps the first difference from what it should be.</summary>
internal sealed class LogCheck
{
    private readonly Queue<(AuditCheckpoint Checkpoint, bool Kept)> _checkpoints;
    private readonly List<AuditCheckpoint> _own;
    private readonly Dictionary<long, ReadOnlyMemory<byte>> _keptLeaves = [];
    private readonly Dictionary<string, long> _keptPlaces = [];
    private readonly List<SealedAuditEntry> _erased = [];
    private readonly List<AuditEntry> _erasures = [];
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
    private readonly GrowingTree _tree = new();
    private readonly long _keptSize;
    private long _vouchedFor;
    private long _ownVouched;
    private bool _stop;
    private AuditDifference? _first;

    public LogCheck(IReadOnlyList<AuditCheckpoint> kept, List<AuditCheckpoint> own, IReadOnlyCollection<string> trustedKeys)
    {
        _own = own;
        _keptSize = kept.Count == 0 ? 0 : kept.Max(checkpoint => checkpoint.Size);
        _checkpoints = new Queue<(AuditCheckpoint, bool)>(kept.Select(checkpoint => (checkpoint, true))
            .Concat(own.Select(checkpoint => (checkpoint, false)))
            .OrderBy(pair => pair.Item1.Size));
        CheckSignatures(kept, trustedKeys);
        CheckChain();
        foreach (var checkpoint in kept)
        {
            RememberLeaves(checkpoint);
        }
    }

    /// <summary>The last sequence that was looked at.</summary>
    public long Last { get; private set; }

    public static bool IsErasure(AuditEntry entry) => entry is { Command: nameof(EraseAuditEntry), Outcome: null };

    public void Next(SealedAuditEntry entry)
    {
        var expected = Last + 1;
        if (entry.Sequence != expected)
        {
            Differs(new AuditDifference(AuditDifferenceKind.Missing, expected, entry.Sequence - 1));
        }

        Last = entry.Sequence;
        Count++;
        CheckContent(entry);
        if (!_stop)
        {
            _tree.Add(entry.LeafHash);
            CheckRoots();
        }
    }

    /// <summary>Nothing after a row that cannot be read is looked at.</summary>
    public void Unreadable(long sequence)
    {
        Differs(new AuditDifference(AuditDifferenceKind.Unreadable, sequence, sequence));
        IsCutShort = true;
    }

    public void End()
    {
        var size = Math.Max(_keptSize, _own.Count == 0 ? 0 : _own[^1].Size);
        if (IsCutShort)
        {
            return;
        }

        if (Last < size)
        {
            Differs(new AuditDifference(AuditDifferenceKind.Truncated, Last + 1, size));
        }
        else if (Last > size)
        {
            Differs(new AuditDifference(AuditDifferenceKind.Added, size + 1, Last));
        }
    }

    public AuditVerification Result(IReadOnlyList<AuditEntry> unsealedErasures, AuditBacklog unsealed)
    {
        var records = _erasures.Concat(unsealedErasures)
            .GroupBy(record => (record.Office, record.Subject))
            .ToDictionary(records => records.Key, records => records.First());
        var erased = _erased.Select(entry =>
        {
            var record = records.GetValueOrDefault((entry.Office, entry.Id));
            return new AuditErasure
            {
                Sequence = entry.Sequence,
                Entry = entry.Id,
                ErasedAt = record?.At,
                ErasedBy = record?.ActedBy,
                Ground = record?.Purpose,
            };
        }).ToArray();
        if (!IsCutShort && erased.FirstOrDefault(erasure => erasure.ErasedAt is null) is { } silent)
        {
            Differs(new AuditDifference(AuditDifferenceKind.ErasedWithoutRecord, silent.Sequence, silent.Sequence));
        }

        return new AuditVerification
        {
            First = _first,
            Sealed = Count,
            VouchedFor = _vouchedFor,
            Unsealed = unsealed,
            Erased = erased,
            Keys = [.. _keys],
        };
    }

    private long Count { get; set; }

    private bool IsCutShort { get; set; }

    /// <summary>Of two differences the one that comes first in the log; what follows a difference proves nothing more by its root.</summary>
    private void Differs(AuditDifference difference)
    {
        _stop = true;
        if (_first is null || difference.From < _first.From)
        {
            _first = difference;
        }
    }

    private void CheckContent(SealedAuditEntry entry)
    {
        var kept = _keptLeaves.TryGetValue(entry.Sequence, out var leaf) ? leaf : (ReadOnlyMemory<byte>?)null;
        if (entry.IsErased)
        {
            _erased.Add(entry);
            if (kept is { } known && !Same(known, entry.LeafHash))
            {
                Differs(new AuditDifference(AuditDifferenceKind.HashChanged, entry.Sequence, entry.Sequence));
            }

            return;
        }

        if (entry.Entry is { } content && IsErasure(content))
        {
            _erasures.Add(content);
        }

        var now = entry.Entry is { } said && said.Id == entry.Id && said.Office == entry.Office
            ? AuditLeaf.Hash(entry.Sequence, said, entry.Salt.Span)
            : [];
        var (contentFits, hashFits) = kept is { } was ? (Same(was, now), Same(was, entry.LeafHash)) : (Same(entry.LeafHash, now), true);
        if (contentFits && hashFits)
        {
            return;
        }

        Differs(WhatIsWrong(entry, now, contentFits, hashFits));
    }

    private AuditDifference WhatIsWrong(SealedAuditEntry entry, ReadOnlyMemory<byte> now, bool contentFits, bool hashFits)
    {
        if (_keptPlaces.TryGetValue(Convert.ToHexString(entry.LeafHash.Span), out var place) && place != entry.Sequence)
        {
            return new AuditDifference(AuditDifferenceKind.Moved, entry.Sequence, entry.Sequence) { MovedFrom = place };
        }

        var kind = contentFits ? AuditDifferenceKind.HashChanged
            : hashFits || !Same(now, entry.LeafHash) ? AuditDifferenceKind.Changed
            : AuditDifferenceKind.Replaced;
        return new AuditDifference(kind, entry.Sequence, entry.Sequence);
    }

    private void CheckRoots()
    {
        while (_checkpoints.TryPeek(out var next) && next.Checkpoint.Size <= _tree.Size)
        {
            var (checkpoint, isKept) = _checkpoints.Dequeue();
            if (checkpoint.Size != _tree.Size || !Same(checkpoint.Root, _tree.Root()))
            {
                Differs(new AuditDifference(AuditDifferenceKind.RootDiffers, Math.Min(_ownVouched + 1, checkpoint.Size), checkpoint.Size));
                return;
            }

            _ownVouched = checkpoint.Size;
            _vouchedFor = isKept ? checkpoint.Size : _vouchedFor;
        }
    }

    private void CheckSignatures(IReadOnlyList<AuditCheckpoint> kept, IReadOnlyCollection<string> trustedKeys)
    {
        var origin = (kept.Count > 0 ? kept[0] : _own.FirstOrDefault())?.Origin;
        foreach (var (checkpoint, _) in _checkpoints)
        {
            _keys.Add(checkpoint.KeyId);
            if (checkpoint.Origin != origin)
            {
                // Nothing else can be said of a log by the checkpoints of another.
                Differs(new AuditDifference(AuditDifferenceKind.OtherLog, 1, checkpoint.Size));
            }
            else if (!CheckpointSignatures.Holds(checkpoint) || (trustedKeys.Count > 0 && !trustedKeys.Contains(checkpoint.KeyId)))
            {
                Differs(new AuditDifference(AuditDifferenceKind.SignatureWrong, checkpoint.Size, checkpoint.Size));
            }
        }
    }

    /// <summary>Each checkpoint of the database begins where the one before ended.</summary>
    private void CheckChain()
    {
        var last = 0L;
        foreach (var checkpoint in _own)
        {
            if (checkpoint.First != last + 1 || checkpoint.Size < checkpoint.First)
            {
                Differs(new AuditDifference(AuditDifferenceKind.CheckpointMissing, last + 1, checkpoint.Size));
                return;
            }

            last = checkpoint.Size;
        }
    }

    private void RememberLeaves(AuditCheckpoint checkpoint)
    {
        if (checkpoint.Leaves.Count != checkpoint.Size - checkpoint.First + 1)
        {
            return;
        }

        for (var i = 0; i < checkpoint.Leaves.Count; i++)
        {
            _keptLeaves[checkpoint.First + i] = checkpoint.Leaves[i];
            _keptPlaces[Convert.ToHexString(checkpoint.Leaves[i].Span)] = checkpoint.First + i;
        }
    }

    private static bool Same(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) => one.Span.SequenceEqual(other.Span);
}

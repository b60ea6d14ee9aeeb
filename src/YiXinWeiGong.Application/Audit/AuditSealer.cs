using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace YiXinWeiGong.Audit;

/// <summary>
/// Seals what waits at the end of the log, under a signed checkpoint each batch, and hands checkpoints out. Safe to call
/// from several hosts at once: a batch is sealed by one of them.
/// </summary>
public sealed partial class AuditSealer
{
    private const int AtOnce = 100;

    private readonly IAuditLog _log;
    private readonly IAuditSigner _signer;
    private readonly IAuditCheckpointSink[] _sinks;
    private readonly AuditOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Made by the container.</summary>
    /// <param name="log">The log.</param>
    /// <param name="signer">Who signs.</param>
    /// <param name="sinks">Where checkpoints go.</param>
    /// <param name="options">How.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">The host's logging, where it has one.</param>
    public AuditSealer(
        IAuditLog log, IAuditSigner signer, IEnumerable<IAuditCheckpointSink> sinks, AuditOptions options, TimeProvider time, ILoggerFactory? loggers = null)
    {
        (_log, _signer, _sinks, _options, _time) = (log, signer, [.. sinks], options, time);
        _logger = loggers?.CreateLogger("YiXinWeiGong.Audit") ?? NullLogger.Instance;
    }

    /// <summary>Seals everything that waits, and hands out the checkpoints that were not handed out yet.</summary>
    /// <param name="cancellationToken">Stops after the batch that is being sealed.</param>
    /// <returns>How many entries this call sealed.</returns>
    /// <exception cref="InvalidOperationException">The log's end does not fit its last checkpoint: verify it before anything is added to it.</exception>
    /// <exception cref="Storage.StoreUnavailableException">The store is busy or cannot be reached.</exception>
    public async Task<int> SealAsync(CancellationToken cancellationToken = default)
    {
        var done = 0;
        while (await _log.UnsealedAsync(_options.BatchSize, cancellationToken) is { Count: > 0 } waiting)
        {
            var batch = await BatchAsync(await _log.HeadAsync(cancellationToken), waiting, cancellationToken);
            if (!await _log.AppendAsync(batch, cancellationToken))
            {
                // Another host seals; what is left is its or the next call's.
                break;
            }

            done += batch.Entries.Count;
            cancellationToken.ThrowIfCancellationRequested();
        }

        await HandOutAsync(cancellationToken);
        return done;
    }

    private async Task<AuditBatch> BatchAsync(AuditHead? head, IReadOnlyList<AuditEntry> waiting, CancellationToken cancellationToken)
    {
        var tree = head is null ? new GrowingTree() : TreeOf(head);
        var first = tree.Size + 1;
        var entries = new List<SealedAuditEntry>(waiting.Count);
        foreach (var entry in waiting)
        {
            var salt = RandomNumberGenerator.GetBytes(AuditLeaf.SaltSize);
            var leaf = AuditLeaf.Hash(tree.Size + 1, entry, salt);
            tree.Add(leaf);
            entries.Add(new SealedAuditEntry { Sequence = tree.Size, Id = entry.Id, Office = entry.Office, Entry = entry, Salt = salt, LeafHash = leaf });
        }

        var checkpoint = new AuditCheckpoint
        {
            Origin = head?.Checkpoint.Origin ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            First = first,
            Size = tree.Size,
            Root = tree.Root(),
            At = _time.GetUtcNow(),
            KeyId = CheckpointSignatures.KeyIdOf(_signer.PublicKey),
            PublicKey = _signer.PublicKey,
            Signature = default,
        };
        var signature = await _signer.SignAsync(CheckpointSignatures.SignedPart(checkpoint), cancellationToken);
        return new AuditBatch { Checkpoint = checkpoint with { Signature = signature }, Entries = entries, Peaks = tree.Peaks };
    }

    /// <summary>Goes on only from an end that a checkpoint vouches for, so that a log that was tampered with is not signed again.</summary>
    private GrowingTree TreeOf(AuditHead head)
    {
        if (CheckpointSignatures.Holds(head.Checkpoint)
            && head.Peaks.Length == System.Numerics.BitOperations.PopCount((ulong)head.Checkpoint.Size) * MerkleTree.HashSize
            && new GrowingTree(head.Checkpoint.Size, head.Peaks) is var tree
            && tree.Root().AsSpan().SequenceEqual(head.Checkpoint.Root.Span))
        {
            return tree;
        }

        Broken(_logger, head.Checkpoint.Size);
        throw new InvalidOperationException("The end of the audit log does not fit its last checkpoint. Verify the log; nothing is sealed until it is mended.");
    }

    private async Task HandOutAsync(CancellationToken cancellationToken)
    {
        while (_sinks.Length > 0 && await _log.NotHandedOutAsync(AtOnce, cancellationToken) is { Count: > 0 } waiting)
        {
            foreach (var checkpoint in waiting)
            {
                if (!await HandOutAsync(checkpoint, cancellationToken))
                {
                    return;
                }
            }
        }
    }

    private async Task<bool> HandOutAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        try
        {
            var count = (int)(checkpoint.Size - checkpoint.First + 1);
            var entries = await _log.SealedAsync(checkpoint.First - 1, count, cancellationToken);
            var isWhole = entries.Count == count && entries[^1].Sequence == checkpoint.Size;
            var withLeaves = checkpoint with { Leaves = isWhole ? [.. entries.Select(entry => entry.LeafHash)] : [] };
            foreach (var sink in _sinks)
            {
                await sink.KeepAsync(withLeaves, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Sealed is sealed: the next call hands it out.
            NotHandedOut(_logger, exception, checkpoint.Size);
            return false;
        }

        await _log.HandedOutAsync(checkpoint, cancellationToken);
        return true;
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Critical,
        Message = "The audit log does not fit its last checkpoint of {Size} entries; it was tampered with or damaged")]
    private static partial void Broken(ILogger logger, long size);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "The audit checkpoint of {Size} entries could not be handed out; it is tried again")]
    private static partial void NotHandedOut(ILogger logger, Exception exception, long size);
}

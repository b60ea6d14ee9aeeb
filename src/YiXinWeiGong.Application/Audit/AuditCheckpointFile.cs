using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiXinWeiGong.Audit;

/// <summary>
/// Checkpoints in a file, one JSON object a line, appended to. Keep the file where whoever can write to the database
/// cannot: on another machine, on a medium that is written once.
/// </summary>
public sealed class AuditCheckpointFile : IAuditCheckpointSink, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly string _path;

    /// <summary>Names the file; it is made with the first checkpoint.</summary>
    /// <param name="path">The file's path.</param>
    public AuditCheckpointFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written, or another process writes to it.</exception>
    public async Task KeepAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var isTorn = file.Length > 0 && file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() != '\n';
            file.Seek(0, SeekOrigin.End);
            await file.WriteAsync(Encoding.UTF8.GetBytes($"{(isTorn ? "\n" : "")}{Write(checkpoint)}\n"), cancellationToken);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Reads the checkpoints of a file, each once; a line that was torn when a machine stopped is left out.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="FormatException">A line is no checkpoint; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<AuditCheckpoint>> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        var checkpoints = new List<AuditCheckpoint>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (line.EndsWith('}') && Read(line, $"{Path.GetFileName(path)}:{number}") is { } checkpoint
                && known.Add($"{checkpoint.Size} {Convert.ToHexString(checkpoint.Signature.Span)} {checkpoint.Leaves.Count}"))
            {
                checkpoints.Add(checkpoint);
            }
        }

        return checkpoints;
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private static string Write(AuditCheckpoint checkpoint) => JsonSerializer.Serialize(
        new CheckpointLine
        {
            Origin = checkpoint.Origin,
            First = checkpoint.First,
            Size = checkpoint.Size,
            Root = checkpoint.Root.ToArray(),
            At = checkpoint.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            KeyId = checkpoint.KeyId,
            PublicKey = checkpoint.PublicKey.ToArray(),
            Signature = checkpoint.Signature.ToArray(),
            Leaves = checkpoint.Leaves.Count == 0 ? null : [.. checkpoint.Leaves.Select(leaf => leaf.ToArray())],
        },
        CheckpointLines.Default.CheckpointLine);

    private static AuditCheckpoint Read(string line, string where)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, CheckpointLines.Default.CheckpointLine)!;
            return new AuditCheckpoint
            {
                Origin = read.Origin,
                First = read.First,
                Size = read.Size,
                Root = read.Root,
                At = DateTimeOffset.ParseExact(read.At, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                KeyId = read.KeyId,
                PublicKey = read.PublicKey,
                Signature = read.Signature,
                Leaves = read.Leaves is null ? [] : [.. read.Leaves.Select(leaf => (ReadOnlyMemory<byte>)leaf)],
            };
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            throw new FormatException($"{where} is no audit checkpoint.", wrong);
        }
    }
}

/// <summary>A checkpoint as it is written down.</summary>
internal sealed record CheckpointLine
{
    public required string Origin { get; init; }

    public required long First { get; init; }

    public required long Size { get; init; }

    public required byte[] Root { get; init; }

    public required string At { get; init; }

    public required string KeyId { get; init; }

    public required byte[] PublicKey { get; init; }

    public required byte[] Signature { get; init; }

    public byte[][]? Leaves { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckpointLine))]
internal sealed partial class CheckpointLines : JsonSerializerContext;

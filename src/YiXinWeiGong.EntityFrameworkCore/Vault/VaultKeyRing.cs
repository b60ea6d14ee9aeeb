using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>A key that is open, in memory only: what it seals and what it blinds are apart, each under a key made from it.</summary>
internal sealed class DataKey(string id, byte[] key, ICryptoSuite own, CryptoSuites suites) : IDisposable
{
    public const int Size = 32;

    /// <summary>Enough for every key that is made from it.</summary>
    private readonly byte[] _mac = own.Mac(key, "yxwg/vault/mac"u8);

    public string Id => id;

    /// <summary>The suite of what is sealed now.</summary>
    public string Suite => suites.Current.Id;

    /// <summary>Seals a text; it opens only under the same label, so that rows cannot be swapped.</summary>
    public byte[] Seal(string label, string text)
    {
        var (plain, sealing) = (Encoding.UTF8.GetBytes(text), Sealing(suites.Current));
        try
        {
            return suites.Current.Seal(sealing, plain, Encoding.UTF8.GetBytes(label));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(sealing);
        }
    }

    /// <exception cref="CryptographicException">The box was tampered with, moved, or sealed under another key.</exception>
    public string Open(string suite, string label, byte[] box)
    {
        var sealing = Sealing(suites.Of(suite));
        try
        {
            var plain = suites.Of(suite).Open(sealing, box, Encoding.UTF8.GetBytes(label));
            var text = Encoding.UTF8.GetString(plain);
            CryptographicOperations.ZeroMemory(plain);
            return text;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(sealing);
        }
    }

    /// <summary>A keyed hash for exact matches: 64 hexadecimal digits, by the suite the key was made for, whatever is in use later.</summary>
    public string Blind(string purpose, string text) =>
        Convert.ToHexStringLower(own.Mac(_mac, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(_mac);
    }

    private byte[] Sealing(ICryptoSuite suite) => suite.Mac(key, Encoding.UTF8.GetBytes($"yxwg/vault/seal/{suite.Id}"))[..suite.KeySize];
}

/// <summary>Makes, wraps and opens the vault's keys, and holds the two that are of the whole installation.</summary>
/// <remarks>
/// Those two are random, made once for a database and wrapped by the master key as all others, so that what they blind is
/// found after a change of the master key as before.
/// </remarks>
internal sealed class VaultKeyRing(IKeyProvider masters, CryptoSuites suites, IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>The key of the blind index.</summary>
    public const string BlindId = "blind-index";

    /// <summary>The key under which answers are remembered.</summary>
    public const string AnswersId = "remembered-answers";

    private readonly Lock _gate = new();

    private Installation? _installation;

    public static IReadOnlyList<string> InstallationIds { get; } = [BlindId, AnswersId];

    public string CurrentMaster => masters.CurrentId;

    public string CurrentSuite => suites.Current.Id;

    /// <summary>The key of the blind index, which is open as long as the process lives.</summary>
    public DataKey Blind => Keys.Blind;

    /// <summary>The key of remembered answers, which is open as long as the process lives.</summary>
    public DataKey Answers => Keys.Answers;

    private Installation Keys => _installation ?? Load();

    public bool Knows(string master) => masters.Find(master) is not null;

    /// <summary>A new key, and the row that keeps it.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It is handed over.")]
    public (DataKey Key, VaultKeyRow Row) Make(string id)
    {
        var key = RandomNumberGenerator.GetBytes(DataKey.Size);
        var suite = suites.Current;
        return (new DataKey(id, key, suite, suites), Wrap(id, suite.Id, key));
    }

    /// <exception cref="RefusalException">The master key is not at hand.</exception>
    /// <exception cref="CryptographicException">The row was tampered with.</exception>
    public DataKey Open(VaultKeyRow row) => new(row.Id, Unwrap(row), suites.Of(row.Suite), suites);

    /// <summary>The same key, wrapped with the current master key.</summary>
    public VaultKeyRow Rewrap(VaultKeyRow row)
    {
        var key = Unwrap(row);
        try
        {
            return Wrap(row.Id, row.Suite, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Takes in the installation's keys.</summary>
    public void Take(IReadOnlyList<VaultKeyRow> rows)
    {
        lock (_gate)
        {
            _installation ??= new Installation(
                Open(rows.Single(row => row.Id == BlindId)),
                Open(rows.Single(row => row.Id == AnswersId)));
        }
    }

    public void Dispose()
    {
        _installation?.Blind.Dispose();
        _installation?.Answers.Dispose();
    }

    /// <summary>For a host that uses a database which another has prepared; once in the life of a process.</summary>
    private Installation Load()
    {
        lock (_gate)
        {
            if (_installation is null)
            {
                using var apart = new TransactionScope(TransactionScopeOption.Suppress);
                using var scope = scopes.CreateScope();
                var session = scope.ServiceProvider.GetRequiredService<Session>();
                var rows = session.Rows<VaultKeyRow>().Where(row => row.Id == BlindId || row.Id == AnswersId).ToList();
                if (rows.Count < InstallationIds.Count)
                {
                    throw new InvalidOperationException("The vault of this database has no keys yet; call PrepareYiXinWeiGongAsync first.");
                }

                Take(rows);
            }

            return _installation!;
        }
    }

    private VaultKeyRow Wrap(string id, string suite, byte[] key)
    {
        var (master, wrap) = (masters.CurrentId, suites.Current);
        var wrapping = Wrapping(master, wrap);
        var row = new VaultKeyRow
        {
            Id = id,
            Suite = suite,
            Wrapped = wrap.Seal(wrapping, key, Label(id, suite)),
            WrapSuite = wrap.Id,
            Master = master,
        };
        CryptographicOperations.ZeroMemory(wrapping);
        return row;
    }

    private byte[] Unwrap(VaultKeyRow row)
    {
        var wrap = suites.Of(row.WrapSuite);
        var wrapping = Wrapping(row.Master, wrap);
        var key = wrap.Open(wrapping, row.Wrapped, Label(row.Id, row.Suite));
        CryptographicOperations.ZeroMemory(wrapping);
        return key;
    }

    private byte[] Wrapping(string master, ICryptoSuite suite) =>
        masters.Find(master) is { } key
            ? suite.Mac(key.Span, Encoding.UTF8.GetBytes($"yxwg/vault/wrap/{suite.Id}"))[..suite.KeySize]
            : throw new RefusalException(VaultCodes.KeyUnavailable, ProblemKind.Unavailable);

    private static byte[] Label(string id, string suite) => Encoding.UTF8.GetBytes($"key|{id}|{suite}");

    private sealed record Installation(DataKey Blind, DataKey Answers);
}

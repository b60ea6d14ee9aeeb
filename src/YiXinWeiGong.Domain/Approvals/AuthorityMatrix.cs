using System.Collections.Frozen;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;

namespace YiXinWeiGong.Approvals;

/// <summary>
/// Who decides what (审批权限): prosecutor, chief procurator and procuratorial committee each in their own remit, and what goes
/// to the chief is reviewed by the department head first (BG 5, 7). It is data, one row a matter.
/// </summary>
public sealed class AuthorityMatrix
{
    private const string File = "Approvals.authority.json";

    private static readonly Lazy<AuthorityMatrix> LazyEmbedded = new(ReadEmbedded);

    private readonly FrozenDictionary<string, MatterAuthority> _byMatter;
    private readonly FrozenDictionary<ChallengedRole, RecusalAuthority> _byRole;

    internal AuthorityMatrix(IReadOnlyList<MatterAuthority> matters, IReadOnlyList<RecusalAuthority> recusals)
    {
        (Matters, Recusals) = (matters, recusals);
        _byMatter = matters.ToFrozenDictionary(matter => matter.Matter, StringComparer.Ordinal);
        _byRole = recusals.SelectMany(recusal => recusal.Of, (recusal, role) => (role, recusal)).ToFrozenDictionary(pair => pair.role, pair => pair.recusal);
    }

    /// <summary>The matrix that ships with the library.</summary>
    public static AuthorityMatrix Embedded => LazyEmbedded.Value;

    /// <summary>What is decided by approval, in the order of the data.</summary>
    public IReadOnlyList<MatterAuthority> Matters { get; }

    /// <summary>Who decides on whose recusal (回避).</summary>
    public IReadOnlyList<RecusalAuthority> Recusals { get; }

    /// <summary>The row of a matter, or nothing where it is none that is approved.</summary>
    /// <param name="matter">Its code, one of <see cref="ApprovalMatters"/>.</param>
    public MatterAuthority? Find(string matter) => _byMatter.GetValueOrDefault(matter);

    /// <summary>Who takes a step, in order; the last decides.</summary>
    /// <param name="matter">The matter's code.</param>
    /// <exception cref="RefusalException">It is none that is approved.</exception>
    public IReadOnlyList<Decider> Route(string matter) => Require(matter).Route;

    /// <summary>Who decides on the recusal of somebody (BG 22).</summary>
    /// <param name="role">As what the person is challenged.</param>
    public RecusalAuthority OfRecusal(ChallengedRole role) => _byRole[role];

    internal MatterAuthority Require(string matter) => Find(matter) ?? throw new RefusalException(ApprovalCodes.MatterUnknown);

    private static AuthorityMatrix ReadEmbedded()
    {
        using var json = EmbeddedJson.Open(File);
        return AuthorityReader.Read(StrictJson.Read(json, File));
    }
}

/// <summary>Who decides on a matter of approval.</summary>
public sealed record MatterAuthority
{
    /// <summary>The matter's code, one of <see cref="ApprovalMatters"/>.</summary>
    public required string Matter { get; init; }

    /// <summary>What it is called in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>What it is called in English.</summary>
    public required string En { get; init; }

    /// <summary>The articles it rests on.</summary>
    public required string Article { get; init; }

    /// <summary>Who takes a step, in order; the last decides.</summary>
    public required IReadOnlyList<Decider> Route { get; init; }

    /// <summary>May somebody decide to whom the chief delegated the power (BG 5)? Not so a major matter (重大办案事项).</summary>
    public required bool IsDelegable { get; init; }

    /// <summary>Is it open to the people's supervisors (人民监督员; BG 12, OL 27)?</summary>
    public required bool IsSupervised { get; init; }

    /// <summary>The code and the Chinese name.</summary>
    public override string ToString() => $"{Matter} {Zh}";
}

/// <summary>Who decides on the recusal of whom (BG 22).</summary>
public sealed record RecusalAuthority
{
    /// <summary>Of whom.</summary>
    public required IReadOnlyList<ChallengedRole> Of { get; init; }

    /// <summary>Who decides.</summary>
    public required Decider Decider { get; init; }

    /// <summary>The article.</summary>
    public required string Article { get; init; }

    /// <summary>May somebody decide to whom the chief delegated the power?</summary>
    public required bool IsDelegable { get; init; }

    /// <summary>The decider.</summary>
    public override string ToString() => $"{Decider} of {string.Join(", ", Of)}";
}

/// <summary>Which post speaks for a decider.</summary>
internal static class Deciders
{
    /// <summary>The post in which the step is taken; of the committee, that of who chairs it and records what it decides.</summary>
    public static Post Post(this Decider decider) => decider switch
    {
        Decider.DepartmentHead => Offices.Post.DepartmentHead,
        Decider.ProcuratorialCommittee => Offices.Post.DeputyChief,
        _ => Offices.Post.ChiefProcurator,
    };

    /// <summary>
    /// The post by which somebody may speak for the decider, or nothing. A power that was delegated counts where it may be; who
    /// chairs the committee is a deputy and no delegate (BG 22), whatever is decided.
    /// </summary>
    public static HeldPost? HeldBy(this Decider decider, Approver approver, OfficeId office, bool delegable) =>
        approver.Posts.FirstOrDefault(held => held.Post == decider.Post() && held.Office == office
            && (held.Basis != PostBasis.Delegated || (delegable && decider != Decider.ProcuratorialCommittee)));
}

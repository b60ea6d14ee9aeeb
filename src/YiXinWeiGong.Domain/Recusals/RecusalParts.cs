using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Recusals;

/// <summary>Somebody who is to withdraw: by an id and a role, never by a name.</summary>
public sealed record ChallengedPerson
{
    /// <summary>As what the person is challenged.</summary>
    public required ChallengedRole Role { get; init; }

    /// <summary>The member of staff, where it is one.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>The id by which the host knows an outsider, where it does.</summary>
    public Guid? Outsider { get; init; }

    /// <summary>A member of staff, who is the chief procurator or is not.</summary>
    /// <param name="staff">Who.</param>
    /// <param name="posts">The posts held at the time.</param>
    /// <param name="office">The office that handles the matter.</param>
    /// <exception cref="RefusalException">The person holds no post.</exception>
    public static ChallengedPerson OfStaff(StaffId staff, IReadOnlyList<HeldPost> posts, OfficeId office)
    {
        Rule.Require(new ChallengedHoldsAPost(posts));
        return new ChallengedPerson { Role = IsChief(posts, office) ? ChallengedRole.ChiefProcurator : ChallengedRole.Staff, Staff = staff };
    }

    /// <summary>A translator, an appraiser or an inspector (BG 19).</summary>
    /// <param name="role">Which of them.</param>
    /// <param name="id">The id by which the host knows the person, where it does.</param>
    /// <exception cref="RefusalException">No outsider is challenged in that role.</exception>
    public static ChallengedPerson OfOutsider(ChallengedRole role, Guid? id)
    {
        Rule.Require(new OutsiderCanBeChallengedAs(role));
        return new ChallengedPerson { Role = role, Outsider = id };
    }

    /// <summary>The id by which the staff directory knows the person, if it does: a host may enter one of its own as an outsider.</summary>
    public StaffId? InDirectory() => Staff ?? (Outsider is { } outsider ? new StaffId(outsider) : null);

    /// <summary>As what the person counts by the posts of a day: whoever became chief since is the chief, and whoever was is not any more (BG 22).</summary>
    /// <param name="posts">The posts held that day.</param>
    /// <param name="office">The office that handles the matter.</param>
    public ChallengedRole RoleGiven(IReadOnlyList<HeldPost> posts, OfficeId office) =>
        IsChief(posts, office) ? ChallengedRole.ChiefProcurator
        : Role == ChallengedRole.ChiefProcurator ? ChallengedRole.Staff
        : Role;

    /// <summary>The role alone.</summary>
    public override string ToString() => $"{nameof(ChallengedPerson)} {Role}";

    /// <summary>Who holds a chief's powers by delegation is not the chief.</summary>
    private static bool IsChief(IReadOnlyList<HeldPost> posts, OfficeId office) =>
        posts.Any(held => held.Post == Post.ChiefProcurator && held.Office == office && held.Basis != PostBasis.Delegated);
}

/// <summary>An application as it was received.</summary>
public sealed record RecusalApplication
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 2000;

    /// <summary>Who is to withdraw.</summary>
    public required ChallengedPerson Challenged { get; init; }

    /// <summary>On what ground.</summary>
    public required RecusalGround Ground { get; init; }

    /// <summary>The reasons stated.</summary>
    public required string Reason { get; init; }

    /// <summary>Who applies.</summary>
    public required RecusalApplicant Applicant { get; init; }

    /// <summary>By word of mouth or in writing.</summary>
    public required RecusalForm Form { get; init; }

    /// <summary>The day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(RecusalApplication)} {Challenged.Role} {Ground}";
}

/// <summary>What is decided about a recusal, and why.</summary>
public sealed record RecusalRuling
{
    /// <summary>The longest reasons and the longest dissent, in characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>Whether the person withdraws.</summary>
    public required RecusalFinding Finding { get; init; }

    /// <summary>Why, as the applicant is told.</summary>
    public required string Reasons { get; init; }

    /// <summary>What members of the committee held against it, in writing; of the committee alone.</summary>
    public string? Dissent { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(RecusalRuling)} {Finding}";
}

/// <summary>A decision about a recusal (回避决定), on the application or on its reconsideration.</summary>
public sealed record RecusalDecision
{
    /// <summary>What was decided and why.</summary>
    public required RecusalRuling Ruling { get; init; }

    /// <summary>Who decided: the chief procurator, or the committee.</summary>
    public required Decider Decider { get; init; }

    /// <summary>The person who decided, or who chaired the committee.</summary>
    public required StaffId By { get; init; }

    /// <summary>On what footing that person held the post.</summary>
    public required PostBasis Basis { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(RecusalDecision)} {Ruling.Finding} {Decider}";
}

/// <summary>A reconsideration (复议) of a refusal.</summary>
public sealed record RecusalReconsideration
{
    /// <summary>Why it is asked for.</summary>
    public required string Reason { get; init; }

    /// <summary>The day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>What was decided, once it is.</summary>
    public RecusalDecision? Decision { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => nameof(RecusalReconsideration);
}

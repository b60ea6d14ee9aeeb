namespace YiXinWeiGong.Offices;

/// <summary>A member of staff: who holds which post in which office from when to when. The name is in the vault.</summary>
public sealed class StaffMember : AggregateRoot<StaffId, StaffStatus>
{
    private StaffMember(StaffId id)
        : base(id, StaffStatus.InService)
    {
    }

    /// <inheritdoc/>
    public override SubjectRef Ref => new("staff", Id.Value);

    /// <summary>The posts held, past ones included.</summary>
    public IReadOnlyList<PostHolding> Posts { get; private set; } = [];

    /// <summary>Takes somebody onto the staff.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="at">When.</param>
    public static StaffMember Register(StaffId id, DateTimeOffset at)
    {
        var member = new StaffMember(id);
        member.Raise(new StaffRegistered(id, at));
        return member;
    }

    /// <summary>Gives a post, acting and delegated ones included (BG 5).</summary>
    /// <param name="holding">Which post, where, from when.</param>
    /// <param name="at">When this is recorded.</param>
    public void Assign(PostHolding holding, DateTimeOffset at)
    {
        Require(new PostEndsAfterItBegins(holding), new PostIsNotHeldYet(Posts, holding));

        Posts = [.. Posts, holding];
        Raise(new PostAssigned(Id, at) { Post = holding.Post, Office = holding.Office, Basis = holding.Basis });
    }

    /// <summary>Ends a post.</summary>
    /// <param name="post">Which.</param>
    /// <param name="office">Where.</param>
    /// <param name="until">The last day.</param>
    /// <param name="at">When this is recorded.</param>
    public void End(Post post, OfficeId office, DateOnly until, DateTimeOffset at)
    {
        Require(new PostIsHeld(Posts, post, office, until));

        Posts = [.. Posts.Select(held => held.Is(post, office, until) ? held with { Until = until } : held)];
        Raise(new PostEnded(Id, at) { Post = post, Office = office });
    }

    /// <summary>The posts held on a day.</summary>
    /// <param name="on">The day, in Asia/Shanghai.</param>
    public IReadOnlyList<HeldPost> PostsOn(DateOnly on) =>
        [.. Posts.Where(held => held.Covers(on)).Select(held => new HeldPost(held.Post, held.Office, held.Basis))];
}

/// <summary>A post held from a day on and maybe until one.</summary>
public sealed record PostHolding
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>Where.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, none while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>On what footing.</summary>
    public required PostBasis Basis { get; init; }

    internal bool Covers(DateOnly on) => From <= on && (Until is not { } until || on <= until);

    internal bool Is(Post post, OfficeId office, DateOnly on) => Post == post && Office == office && Covers(on);
}

internal sealed record PostEndsAfterItBegins(PostHolding Holding) : IRule
{
    public string Code => StaffCodes.PostEndsBeforeItBegins;

    public string? Property => "Until";

    public bool Holds => Holding.Until is not { } until || until >= Holding.From;
}

internal sealed record PostIsNotHeldYet(IReadOnlyList<PostHolding> Posts, PostHolding Holding) : IRule
{
    public string Code => StaffCodes.PostHeldAlready;

    public string? Property => "Post";

    public bool Holds => !Posts.Any(held => held.Post == Holding.Post && held.Office == Holding.Office
        && held.From <= (Holding.Until ?? DateOnly.MaxValue) && Holding.From <= (held.Until ?? DateOnly.MaxValue));
}

internal sealed record PostIsHeld(IReadOnlyList<PostHolding> Posts, Post Post, OfficeId Office, DateOnly On) : IRule
{
    public string Code => StaffCodes.PostNotHeld;

    public string? Property => "Post";

    public bool Holds => Posts.Any(held => held.Is(Post, Office, On));
}

/// <summary>Somebody joined the staff.</summary>
public sealed record StaffRegistered(StaffId Staff, DateTimeOffset At) : DomainEvent(Staff.Value, At);

/// <summary>A post was given.</summary>
public sealed record PostAssigned(StaffId Staff, DateTimeOffset At) : DomainEvent(Staff.Value, At)
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>Where.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>On what footing.</summary>
    public required PostBasis Basis { get; init; }
}

/// <summary>A post was ended.</summary>
public sealed record PostEnded(StaffId Staff, DateTimeOffset At) : DomainEvent(Staff.Value, At)
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>Where.</summary>
    public required OfficeId Office { get; init; }
}

using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>Gives a member of staff a post in an office, acting and delegated ones included (BG 5).</summary>
[Label("任职", "Assign a post")]
public sealed record AssignPost : ICommand<Receipt<StaffStatus>>
{
    /// <summary>Who.</summary>
    public required StaffId Staff { get; init; }

    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>Where.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, none while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>On what footing.</summary>
    public PostBasis Basis { get; init; } = PostBasis.Substantive;
}

internal sealed class AssignPostValidator : AbstractValidator<AssignPost>
{
    public AssignPostValidator()
    {
        RuleFor(c => c.Staff).Id();
        RuleFor(c => c.Post).Choice();
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.From).Sensible();
        RuleFor(c => c.Until).Sensible();
        RuleFor(c => c.Basis).Choice();
    }
}

internal sealed class AssignPostHandler(IStore<StaffMember, StaffId> staff, IStore<Office, OfficeId> offices, Clock clock)
    : IUseCaseHandler<AssignPost, Receipt<StaffStatus>>
{
    public async Task<Outcome<Receipt<StaffStatus>>> HandleAsync(AssignPost request, Actor actor, CancellationToken cancellationToken)
    {
        var member = await staff.RequireAsync(request.Staff, StaffCodes.Unknown, nameof(request.Staff), cancellationToken);
        _ = await offices.RequireAsync(request.Office, OfficeCodes.Unknown, nameof(request.Office), cancellationToken);
        var holding = new PostHolding { Post = request.Post, Office = request.Office, From = request.From, Until = request.Until, Basis = request.Basis };
        member.Assign(holding, clock.Now);
        return member.ToReceipt();
    }
}

/// <summary>Ends a post after a day.</summary>
[Label("免职", "End a post")]
public sealed record EndPost : ICommand<Receipt<StaffStatus>>
{
    /// <summary>Who.</summary>
    public required StaffId Staff { get; init; }

    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>Where.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }
}

internal sealed class EndPostValidator : AbstractValidator<EndPost>
{
    public EndPostValidator()
    {
        RuleFor(c => c.Staff).Id();
        RuleFor(c => c.Post).Choice();
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Until).Sensible();
    }
}

internal sealed class EndPostHandler(IStore<StaffMember, StaffId> staff, Clock clock) : IUseCaseHandler<EndPost, Receipt<StaffStatus>>
{
    public async Task<Outcome<Receipt<StaffStatus>>> HandleAsync(EndPost request, Actor actor, CancellationToken cancellationToken)
    {
        var member = await staff.RequireAsync(request.Staff, StaffCodes.Unknown, nameof(request.Staff), cancellationToken);
        member.End(request.Post, request.Office, request.Until, clock.Now);
        return member.ToReceipt();
    }
}

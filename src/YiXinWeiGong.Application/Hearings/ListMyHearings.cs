using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>The hearings in which the signed-in volunteer sits as an officer (我的听证).</summary>
[Label("我的听证", "List my hearings")]
public sealed record ListMyHearings : IQuery<IReadOnlyList<MyHearing>>;

/// <summary>A hearing as an officer who is a volunteer sees it.</summary>
public sealed record MyHearing
{
    /// <summary>Its id.</summary>
    public required HearingId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required HearingStatus Status { get; init; }

    /// <summary>When it is to begin.</summary>
    public required DateTimeOffset ScheduledFor { get; init; }

    /// <summary>Where, in words.</summary>
    public required string Venue { get; init; }

    /// <summary>What was decided, once the officers were told.</summary>
    public string? Decision { get; init; }

    /// <summary>Why, once the officers were told.</summary>
    public string? Reasons { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(MyHearing)} {Id} {Status}";
}

internal sealed class ListMyHearingsValidator : AbstractValidator<ListMyHearings>;

internal sealed class ListMyHearingsHandler(IStore<Hearing, HearingId> hearings) : IUseCaseHandler<ListMyHearings, IReadOnlyList<MyHearing>>
{
    public async Task<Outcome<IReadOnlyList<MyHearing>>> HandleAsync(ListMyHearings request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await hearings.ListAsync(new HearingsOfOfficer(new HearingOfficerId(actor.Id)), cancellationToken);
        return found.Select(hearing => new MyHearing
        {
            Id = hearing.Id,
            Status = hearing.Status,
            ScheduledFor = hearing.ScheduledFor,
            Venue = hearing.Venue,
            Decision = hearing.OfficersToldAt is null ? null : hearing.Decision?.Text,
            Reasons = hearing.OfficersToldAt is null ? null : hearing.Decision?.Reasons,
        }).ToArray();
    }
}

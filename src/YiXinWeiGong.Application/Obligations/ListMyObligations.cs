using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

/// <summary>What falls on the signed-in member of staff, by name or by a post held today, the one due first at the head (我的待办义务).</summary>
[Label("我的待办法定义务", "List my obligations")]
public sealed record ListMyObligations : IQuery<Page<ObligationView>>
{
    /// <summary>Which; all open ones where nothing is said.</summary>
    public ObligationState State { get; init; } = ObligationState.Open;

    /// <summary>How many days ahead counts as due, from 0 to 366.</summary>
    public int DaysAhead { get; init; } = ObligationLists.DaysAhead;

    /// <summary>The last obligation of the page before.</summary>
    public ObligationId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

internal sealed class ListMyObligationsValidator : AbstractValidator<ListMyObligations>
{
    public ListMyObligationsValidator()
    {
        RuleFor(q => q.State).Choice();
        RuleFor(q => q.DaysAhead).Ahead();
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class ListMyObligationsHandler(IStore<Obligation, ObligationId> obligations, IStaffDirectory directory, Clock clock)
    : IUseCaseHandler<ListMyObligations, Page<ObligationView>>
{
    public async Task<Outcome<Page<ObligationView>>> HandleAsync(ListMyObligations request, Actor actor, CancellationToken cancellationToken)
    {
        var me = actor.StaffMember!.Value;
        var held = (await directory.PostsOnAsync(me, clock.Today, cancellationToken)).ToLookup(post => post.Office, post => (Post?)post.Post);
        var after = await obligations.FindLastAsync(request.After, [.. held.Select(office => office.Key)], cancellationToken);
        var window = new ObligationWindow { State = request.State, Today = clock.Today, WithinDays = request.DaysAhead };

        // Hardly anybody holds posts in two offices, and no query has to reach across them.
        var found = new List<Obligation>();
        foreach (var posts in held)
        {
            found.AddRange(await obligations.ListAsync(
                new ObligationsOfOffice(posts.Key, window, [.. posts], me, after, request.Take), cancellationToken));
        }

        return found.OrderBy(obligation => obligation.SortsBy).ThenBy(obligation => obligation.Id).Take(request.Take).ToPage(request.Take, window.Today);
    }
}

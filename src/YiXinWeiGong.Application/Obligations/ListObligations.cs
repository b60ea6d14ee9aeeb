using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

/// <summary>What an office owes by law and what is owed to it, the one due first at the head (待办法定义务).</summary>
[Label("待办法定义务台账", "List an office's obligations")]
public sealed record ListObligations : IQuery<Page<ObligationView>>
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Which; all open ones where nothing is said.</summary>
    public ObligationState State { get; init; } = ObligationState.Open;

    /// <summary>Only those that fall on who holds this post.</summary>
    public Post? OwnerPost { get; init; }

    /// <summary>How many days ahead counts as due, from 0 to 366.</summary>
    public int DaysAhead { get; init; } = ObligationLists.DaysAhead;

    /// <summary>The last obligation of the page before.</summary>
    public ObligationId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

internal sealed class ListObligationsValidator : AbstractValidator<ListObligations>
{
    public ListObligationsValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.State).Choice();
        RuleFor(q => q.OwnerPost).OptionalChoice();
        RuleFor(q => q.DaysAhead).Ahead();
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class ListObligationsHandler(IStore<Obligation, ObligationId> obligations, Clock clock)
    : IUseCaseHandler<ListObligations, Page<ObligationView>>
{
    public async Task<Outcome<Page<ObligationView>>> HandleAsync(ListObligations request, Actor actor, CancellationToken cancellationToken)
    {
        var after = await obligations.FindLastAsync(request.After, [request.Office], cancellationToken);
        var window = new ObligationWindow { State = request.State, Today = clock.Today, WithinDays = request.DaysAhead };
        var found = await obligations.ListAsync(
            new ObligationsOfOffice(request.Office, window, request.OwnerPost is { } post ? [post] : null, null, after, request.Take), cancellationToken);
        return found.ToPage(request.Take, window.Today);
    }
}

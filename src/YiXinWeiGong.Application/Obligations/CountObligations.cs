using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

/// <summary>How many obligations of an office are open, due, overdue and provisional.</summary>
[Label("待办法定义务统计", "Count an office's obligations")]
public sealed record CountObligations : IQuery<ObligationCounts>
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>How many days ahead counts as due, from 0 to 366.</summary>
    public int DaysAhead { get; init; } = ObligationLists.DaysAhead;
}

/// <summary>How many obligations of any office wait for a year's holiday notice to have a certain last day, for the host's health check.</summary>
[Label("期限暂定的法定义务统计", "Count provisional obligations")]
public sealed record CountProvisionalObligations : IQuery<ProvisionalCount>;

/// <summary>How many obligations there are.</summary>
public sealed record ObligationCounts
{
    /// <summary>Open, those below among them.</summary>
    public required int Open { get; init; }

    /// <summary>Due today or within the days asked for.</summary>
    public required int Due { get; init; }

    /// <summary>Open after the last day.</summary>
    public required int Overdue { get; init; }

    /// <summary>With a last day that waits for a holiday notice.</summary>
    public required int Provisional { get; init; }
}

/// <summary>How many obligations have no certain last day yet.</summary>
public sealed record ProvisionalCount
{
    /// <summary>How many.</summary>
    public required int Count { get; init; }
}

internal sealed class CountObligationsValidator : AbstractValidator<CountObligations>
{
    public CountObligationsValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.DaysAhead).Ahead();
    }
}

internal sealed class CountObligationsHandler(IStore<Obligation, ObligationId> obligations, Clock clock)
    : IUseCaseHandler<CountObligations, ObligationCounts>
{
    public async Task<Outcome<ObligationCounts>> HandleAsync(CountObligations request, Actor actor, CancellationToken cancellationToken)
    {
        Task<int> CountAsync(ObligationState state) => obligations.CountAsync(
            new ObligationsOfOffice(request.Office, new ObligationWindow { State = state, Today = clock.Today, WithinDays = request.DaysAhead }),
            cancellationToken);

        return new ObligationCounts
        {
            Open = await CountAsync(ObligationState.Open),
            Due = await CountAsync(ObligationState.Due),
            Overdue = await CountAsync(ObligationState.Overdue),
            Provisional = await CountAsync(ObligationState.Provisional),
        };
    }
}

internal sealed class CountProvisionalObligationsValidator : AbstractValidator<CountProvisionalObligations>;

internal sealed class CountProvisionalObligationsHandler(IStore<Obligation, ObligationId> obligations)
    : IUseCaseHandler<CountProvisionalObligations, ProvisionalCount>
{
    public async Task<Outcome<ProvisionalCount>> HandleAsync(CountProvisionalObligations request, Actor actor, CancellationToken cancellationToken) =>
        new ProvisionalCount { Count = await obligations.CountAsync(new ProvisionalObligations(), cancellationToken) };
}

using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>
/// Adds a year's holiday notice (放假通知) to a running system; every process counts by it from its next command on. Deadlines that were
/// set before stay as they are until <see cref="RecalculateDeadlines"/>.
/// </summary>
[Label("载入放假通知", "Add a holiday notice")]
public sealed record AddHolidayNotice : ICommand<Receipt<NoticeStatus>>
{
    /// <summary>The new entry's id, made by the caller.</summary>
    public required AddedNoticeId Id { get; init; }

    /// <summary>The notice as JSON, as the files under <c>holidays</c> are; at most 20,000 characters.</summary>
    public required string Json { get; init; }

    /// <summary>Names the entry only.</summary>
    public override string ToString() => $"{nameof(AddHolidayNotice)} {Id}";
}

internal sealed class AddHolidayNoticeValidator : AbstractValidator<AddHolidayNotice>
{
    public AddHolidayNoticeValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Json).Text(AddedNotice.JsonMaxLength);
    }
}

internal sealed class AddHolidayNoticeHandler(IStore<AddedNotice, AddedNoticeId> notices, CalendarDesk calendars, Clock clock)
    : IUseCaseHandler<AddHolidayNotice, Receipt<NoticeStatus>>
{
    public async Task<Outcome<Receipt<NoticeStatus>>> HandleAsync(AddHolidayNotice request, Actor actor, CancellationToken cancellationToken)
    {
        await notices.RequireFreeAsync(request.Id, nameof(request.Id), cancellationToken);
        var notice = await calendars.RequireSoundAsync(request.Json, nameof(request.Json), cancellationToken);
        var added = AddedNotice.Add(request.Id, notice, request.Json, clock.Now);
        notices.Add(added);
        return added.ToReceipt(notice.Name);
    }
}

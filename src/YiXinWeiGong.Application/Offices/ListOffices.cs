using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>Every office, from the highest level down.</summary>
[Label("检察院名录", "List the offices")]
public sealed record ListOffices : IQuery<IReadOnlyList<OfficeView>>;

internal sealed class ListOfficesValidator : AbstractValidator<ListOffices>;

internal sealed class ListOfficesHandler(IStore<Office, OfficeId> offices) : IUseCaseHandler<ListOffices, IReadOnlyList<OfficeView>>
{
    public async Task<Outcome<IReadOnlyList<OfficeView>>> HandleAsync(ListOffices request, Actor actor, CancellationToken cancellationToken) =>
        (await offices.ListAsync(new OfficesByLevel(), cancellationToken)).Select(OfficeView.Of).ToArray();
}

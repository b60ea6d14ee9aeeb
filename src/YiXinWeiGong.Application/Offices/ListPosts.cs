using FluentValidation;

namespace YiXinWeiGong.Offices;

/// <summary>The posts a member of staff holds on a day.</summary>
[Label("任职情况", "List somebody's posts")]
public sealed record ListPosts : IQuery<IReadOnlyList<HeldPost>>
{
    /// <summary>Who.</summary>
    public required StaffId Staff { get; init; }

    /// <summary>The day; today where none is given.</summary>
    public DateOnly? On { get; init; }
}

internal sealed class ListPostsValidator : AbstractValidator<ListPosts>
{
    public ListPostsValidator()
    {
        RuleFor(q => q.Staff).Id();
        RuleFor(q => q.On).Sensible();
    }
}

internal sealed class ListPostsHandler(IStaffDirectory directory, Clock clock) : IUseCaseHandler<ListPosts, IReadOnlyList<HeldPost>>
{
    public async Task<Outcome<IReadOnlyList<HeldPost>>> HandleAsync(ListPosts request, Actor actor, CancellationToken cancellationToken) =>
        (await directory.PostsOnAsync(request.Staff, request.On ?? clock.Today, cancellationToken)).ToArray();
}

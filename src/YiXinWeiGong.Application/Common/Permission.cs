using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong;

/// <summary>Who may do a use case. Declared where the use case is registered, checked by the bridge, never by a handler.</summary>
/// <param name="description">Who, in words.</param>
internal abstract class Permission<TRequest>(string description)
{
    public string Description { get; } = description;

    /// <summary>What stands in the way, or nothing.</summary>
    public abstract ValueTask<Problem?> CheckAsync(TRequest request, Actor actor, IServiceProvider services, CancellationToken cancellationToken);

    protected static Problem Denied { get; } = new(ProblemKind.Denied, CommonCodes.Denied);
}

/// <summary>The vocabulary of permissions: <c>may.Staff(Post.IntakeOfficer).Of(c => c.Clue)</c>.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Read as may.Staff(…) where the type argument is inferred.")]
internal sealed class May<TRequest>(bool isCommand)
{
    /// <summary>The host itself: provisioning, imports, timers.</summary>
    public Permission<TRequest> System() => new KindPermission<TRequest>("the host", ActorKind.System);

    /// <summary>Anybody, signed in or not.</summary>
    public Permission<TRequest> Anyone() =>
        new KindPermission<TRequest>("anyone", ActorKind.System, ActorKind.Staff, ActorKind.Volunteer, ActorKind.Public);

    /// <summary>A volunteer or applicant, about what is their own; the handler asks for nothing else.</summary>
    public Permission<TRequest> Self() => new KindPermission<TRequest>("a volunteer or applicant, about their own", ActorKind.Volunteer);

    /// <summary>A volunteer whose appointment runs today.</summary>
    public Permission<TRequest> AppointedVolunteer() => new AppointedVolunteerPermission<TRequest>();

    /// <summary>Any signed-in member of staff, whatever the post, and the host.</summary>
    public Permission<TRequest> AnyStaff() => new KindPermission<TRequest>("any staff, the host", ActorKind.Staff, ActorKind.System);

    /// <summary>A signed-in member of staff, about what falls on them; the handler asks for nothing else.</summary>
    public Permission<TRequest> StaffMember() => new KindPermission<TRequest>("a member of staff, about their own", ActorKind.Staff);

    /// <summary>Staff who hold one of these posts; say of which office with <see cref="StaffOf.Of"/>.</summary>
    public StaffOf Staff(params Post[] posts) => new(posts, isCommand);

    /// <summary>Posts whose office is still to be said.</summary>
    internal readonly struct StaffOf(Post[] posts, bool isCommand)
    {
        private readonly Post[] _posts = posts;

        private readonly bool _isCommand = isCommand;

        /// <summary>The office that owns what the request names; a command, only who was not recused from the matter of it.</summary>
        /// <param name="subject">What the request names.</param>
        /// <param name="expression">The compiler's: tells which property it is.</param>
        public Permission<TRequest> Of<TId>(Func<TRequest, TId> subject, [CallerArgumentExpression(nameof(subject))] string expression = "")
            where TId : struct =>
            new StaffPermission<TRequest, TId>(_posts, _isCommand, subject, expression[(expression.LastIndexOf('.') + 1)..]);
    }
}

/// <summary>To whom something belongs.</summary>
/// <param name="Office">The office that owns it.</param>
/// <param name="Matter">The matter (事项) that it is of, where it is of one.</param>
internal sealed record Owner(OfficeId Office, MatterId? Matter = null)
{
    public static Owner Of<T>(T aggregate)
        where T : AggregateRoot, IOfOffice => new(aggregate.Office, (aggregate as IOfMatter)?.Matter);
}

/// <summary>To whom something belongs, by its id.</summary>
internal interface IOwnerOf<TId>
    where TId : struct
{
    /// <summary>The code of the problem where there is no such thing.</summary>
    string UnknownCode { get; }

    Task<Owner?> FindAsync(TId id, CancellationToken cancellationToken);
}

internal sealed class OwnerOfAggregate<T, TId>(IStore<T, TId> store, UnknownCode<TId> unknown) : IOwnerOf<TId>
    where T : AggregateRoot, IOfOffice
    where TId : struct
{
    public string UnknownCode => unknown.Value;

    public async Task<Owner?> FindAsync(TId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } found ? Owner.Of(found) : null;
}

/// <summary>The code of the problem where an id names nothing.</summary>
internal sealed record UnknownCode<TId>(string Value);

internal sealed class KindPermission<TRequest>(string description, params ActorKind[] kinds) : Permission<TRequest>(description)
{
    public override ValueTask<Problem?> CheckAsync(TRequest request, Actor actor, IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult(kinds.Contains(actor.Kind) ? null : Denied);
}

internal sealed class AppointedVolunteerPermission<TRequest>() : Permission<TRequest>("a volunteer whose appointment runs today")
{
    public override async ValueTask<Problem?> CheckAsync(TRequest request, Actor actor, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (actor.AsVolunteer is not { } id)
        {
            return Denied;
        }

        var volunteer = await services.GetRequiredService<IStore<Volunteer, VolunteerId>>().FindAsync(id, cancellationToken);
        var today = LegalCalendar.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        return volunteer is not null && volunteer.IsAppointedOn(today) ? null : Denied;
    }
}

internal sealed class StaffPermission<TRequest, TId>(Post[] posts, bool isCommand, Func<TRequest, TId> subject, string property)
    : Permission<TRequest>($"{string.Join(", ", posts)} of the office of {property}")
    where TId : struct
{
    public override async ValueTask<Problem?> CheckAsync(TRequest request, Actor actor, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (actor.StaffMember is not { } staff)
        {
            return Denied;
        }

        var today = LegalCalendar.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var held = await services.GetRequiredService<IStaffDirectory>().PostsOnAsync(staff, today, cancellationToken);
        if (!held.Any(post => posts.Contains(post.Post)))
        {
            return Denied;
        }

        // What another office owns is answered like what does not exist, so that nobody learns which it is.
        var owners = services.GetRequiredService<IOwnerOf<TId>>();
        if (await owners.FindAsync(subject(request), cancellationToken) is not { } owner
            || !held.Any(post => posts.Contains(post.Post) && post.Office == owner.Office))
        {
            return new Problem(ProblemKind.NotFound, owners.UnknownCode, property);
        }

        // Who was recused from a matter may be told of it, but acts in it no more (BG 19, 21).
        return isCommand && owner.Matter is { } matter && !await services.GetRequiredService<RecusalDesk>().MayStillActAsync(matter, staff, cancellationToken)
            ? new Problem(ProblemKind.Refused, RecusalCodes.Stands)
            : null;
    }
}

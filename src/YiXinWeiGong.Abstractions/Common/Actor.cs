using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong;

/// <summary>In what capacity somebody acts.</summary>
public enum ActorKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The host itself: provisioning, imports, timers.</summary>
    System = 1,

    /// <summary>A member of an office's staff.</summary>
    Staff = 2,

    /// <summary>A volunteer, or somebody who applies to be one.</summary>
    Volunteer = 3,

    /// <summary>A member of the public whom the host has not identified.</summary>
    Public = 4,
}

/// <summary>Who acts. The host says so through <see cref="IActorAccessor"/>; no command carries it.</summary>
public sealed record Actor
{
    private Actor(ActorKind kind, Guid id) => (Kind, Id) = (kind, id);

    /// <summary>The host itself.</summary>
    public static Actor System { get; } = new(ActorKind.System, Guid.Empty);

    /// <summary>Somebody the host has not identified.</summary>
    public static Actor Public { get; } = new(ActorKind.Public, Guid.Empty);

    /// <summary>In what capacity.</summary>
    public ActorKind Kind { get; }

    /// <summary>The bare id of the staff member or volunteer; empty for the others.</summary>
    public Guid Id { get; }

    /// <summary>The staff member who acts, if one does.</summary>
    public StaffId? StaffMember => Kind == ActorKind.Staff ? new StaffId(Id) : null;

    /// <summary>The volunteer who acts, if one does.</summary>
    public VolunteerId? AsVolunteer => Kind == ActorKind.Volunteer ? new VolunteerId(Id) : null;

    /// <summary>A staff member.</summary>
    /// <param name="staff">Which.</param>
    public static Actor Staff(StaffId staff) => new(ActorKind.Staff, staff.Value);

    /// <summary>A volunteer or applicant.</summary>
    /// <param name="volunteer">Which.</param>
    public static Actor Volunteer(VolunteerId volunteer) => new(ActorKind.Volunteer, volunteer.Value);

    /// <summary>The kind and the id, as the audit trail keeps it.</summary>
    public override string ToString() => Id == Guid.Empty
        ? Kind.ToString().ToLowerInvariant()
        : $"{Kind.ToString().ToLowerInvariant()}:{Id}";
}

/// <summary>Host port: who is signed in. The default is <see cref="CurrentRequest"/>.</summary>
public interface IActorAccessor
{
    /// <summary>Who acts now; <see cref="Actor.Public"/> where nobody is signed in.</summary>
    Actor Current { get; }
}

/// <summary>Host port: what the caller said about the request besides its content.</summary>
public interface IRequestContext
{
    /// <summary>A key under which the same request may be sent again without being done again, at most 200 characters.</summary>
    string? IdempotencyKey { get; }

    /// <summary>The version the caller saw; the command conflicts where the subject has moved on.</summary>
    long? ExpectedVersion { get; }
}

/// <summary>The default for both ports: a scoped object that the host fills in at the start of a request.</summary>
public sealed class CurrentRequest : IActorAccessor, IRequestContext
{
    /// <summary>Who acts.</summary>
    public Actor Actor { get; set; } = Actor.Public;

    /// <inheritdoc/>
    public string? IdempotencyKey { get; set; }

    /// <inheritdoc/>
    public long? ExpectedVersion { get; set; }

    /// <inheritdoc/>
    Actor IActorAccessor.Current => Actor;
}

using System.Text.Json.Serialization;
using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Approvals;

/// <summary>Asks for approval of what cannot happen without one; the department head reviews first (BG 7).</summary>
[Label("提请审批", "Ask for approval")]
public sealed record RequestApproval : ICommand<Receipt<ApprovalStatus>>
{
    /// <summary>The new approval's id, made by the caller.</summary>
    public required ApprovalId Id { get; init; }

    /// <summary>What is to be approved, one of <see cref="ApprovalMatters"/>.</summary>
    public required string Matter { get; init; }

    /// <summary>The bare id of what it is asked for: a clue, a case, a hearing.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The bare id of whom or what it concerns within the subject, such as the officer whose conflict is waived.</summary>
    public Guid? Concerning { get; init; }

    /// <summary>What is chosen, the name of a closure's ground or a hearing's position, at most 40 characters, where the matter needs it.</summary>
    public string? Choice { get; init; }

    /// <summary>What is to be decided, in the words that will stand, at most 1,000 characters, where the matter needs it.</summary>
    public string? Text { get; init; }

    /// <summary>What it is asked for.</summary>
    [JsonIgnore]
    public ApprovalSubjectRef Ref => new(Matter, Subject);

    /// <summary>Names the approval, its matter and subject only.</summary>
    public override string ToString() => $"{nameof(RequestApproval)} {Id} {Matter} {Subject}";
}

/// <summary>What an approval is asked for.</summary>
/// <param name="Matter">What is to be approved.</param>
/// <param name="Id">The bare id of what it is asked for.</param>
public readonly record struct ApprovalSubjectRef(string Matter, Guid Id);

internal sealed class RequestApprovalValidator : AbstractValidator<RequestApproval>
{
    public RequestApprovalValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Matter).Must(matter => matter is not null && AuthorityMatrix.Embedded.Find(matter) is not null).WithErrorCode(ApprovalCodes.MatterUnknown);
        RuleFor(c => c.Subject).NotEmpty().WithErrorCode(CommonCodes.IdMissing);
        RuleFor(c => c.Choice).OptionalLine(ApprovalTerms.ChoiceMaxLength);
        RuleFor(c => c.Text).OptionalText(ApprovalTerms.TextMaxLength);
    }
}

internal sealed class RequestApprovalHandler(IStore<Approval, ApprovalId> approvals, ApprovalSubjects subjects, Clock clock)
    : IUseCaseHandler<RequestApproval, Receipt<ApprovalStatus>>
{
    public async Task<Outcome<Receipt<ApprovalStatus>>> HandleAsync(RequestApproval request, Actor actor, CancellationToken cancellationToken)
    {
        var (subject, office) = await subjects.FindAsync(request.Ref, cancellationToken)
            ?? throw new RefusalException(ApprovalCodes.SubjectUnknown, ProblemKind.NotFound, nameof(request.Subject));
        var terms = new ApprovalTerms { Concerning = request.Concerning, Choice = request.Choice, Text = request.Text };
        var approval = Approval.Request(
            request.Id, request.Matter, request.Subject, subject.Version, terms, office, actor.StaffMember!.Value, clock.Now);
        approvals.Add(approval);
        return approval.ToReceipt();
    }
}

/// <summary>Finds what an approval of one matter is asked for.</summary>
internal interface IApprovalSubject
{
    /// <summary>The matters it finds subjects of.</summary>
    IReadOnlyList<string> Matters { get; }

    Task<(AggregateRoot Subject, OfficeId Office)?> FindAsync(Guid id, CancellationToken cancellationToken);
}

internal sealed class ApprovalSubjectOf<T, TId>(IStore<T, TId> store, ApprovalMattersOf<T> matters) : IApprovalSubject
    where T : AggregateRoot, IOfOffice
    where TId : struct, ITypedId<TId>
{
    public IReadOnlyList<string> Matters => matters.Codes;

    public async Task<(AggregateRoot Subject, OfficeId Office)?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await store.FindAsync(TId.From(id), cancellationToken) is { } found ? (found, found.Office) : null;
}

/// <summary>Which matters are approved of an aggregate.</summary>
internal sealed record ApprovalMattersOf<T>(params string[] Codes);

internal sealed class ApprovalSubjects(IEnumerable<IApprovalSubject> subjects, IStore<Approval, ApprovalId> approvals)
    : IOwnerOf<ApprovalSubjectRef>, IOwnerOf<ApprovalId>
{
    string IOwnerOf<ApprovalSubjectRef>.UnknownCode => ApprovalCodes.SubjectUnknown;

    string IOwnerOf<ApprovalId>.UnknownCode => ApprovalCodes.Unknown;

    public async Task<(AggregateRoot Subject, OfficeId Office)?> FindAsync(ApprovalSubjectRef subject, CancellationToken cancellationToken) =>
        subjects.FirstOrDefault(finder => finder.Matters.Contains(subject.Matter)) is { } finder
            ? await finder.FindAsync(subject.Id, cancellationToken)
            : null;

    async Task<Owner?> IOwnerOf<ApprovalSubjectRef>.FindAsync(ApprovalSubjectRef id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is var (subject, office) ? new Owner(office, (subject as IOfMatter)?.Matter) : null;

    /// <summary>An approval stays with the office that was asked for it, and is of the matter of its subject.</summary>
    async Task<Owner?> IOwnerOf<ApprovalId>.FindAsync(ApprovalId id, CancellationToken cancellationToken) =>
        await approvals.FindAsync(id, cancellationToken) is { } approval
            ? new Owner(approval.Office, (await FindAsync(new ApprovalSubjectRef(approval.Matter, approval.Subject), cancellationToken))?.Subject is IOfMatter of ? of.Matter : null)
            : null;
}

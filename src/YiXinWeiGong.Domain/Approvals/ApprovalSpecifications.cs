namespace YiXinWeiGong.Approvals;

/// <summary>The approvals asked for one subject, first asked first.</summary>
public sealed class ApprovalsOfSubject : Specification<Approval>
{
    /// <summary>Describes the query.</summary>
    /// <param name="subject">The subject's bare id.</param>
    public ApprovalsOfSubject(Guid subject) => Query.Where(approval => approval.Subject == subject).OrderBy(approval => approval.Id);
}

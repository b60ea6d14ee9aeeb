using Microsoft.EntityFrameworkCore;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The context that holds the tables of the workflow: our own, or the host's that called <c>UseYiXinWeiGong()</c>.</summary>
/// <param name="context">Which.</param>
internal sealed class WorkflowContext(DbContext context)
{
    public DbContext Context { get; } = context;
}

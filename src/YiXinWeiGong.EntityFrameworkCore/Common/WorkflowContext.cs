using Microsoft.EntityFrameworkCore;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The context that holds the workflow's tables: the library's own, or the host's.</summary>
internal sealed class WorkflowContext(DbContext context)
{
    public DbContext Context => context;
}

using System.Data.Common;
using Npgsql;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>Writes a commit as one batch in its implicit transaction; parameters are positional, so nothing is rewritten on the way.</summary>
internal sealed class PostgreSqlCommitter : BatchCommitter
{
    protected override string Guarded(string statement) => $"WITH hit AS ({statement} RETURNING 1) SELECT 1 / count(*) FROM hit";

    protected override bool IsMissedGuard(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.DivisionByZero };
}

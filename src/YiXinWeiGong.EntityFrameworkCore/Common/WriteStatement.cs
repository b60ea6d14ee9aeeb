using System.Data;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>One statement of a commit; its parameters stand in it as <c>$1</c>, <c>$2</c> and so on.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Values">The parameters' values.</param>
/// <param name="MustHitOne">Is it guarded, so that touching no row means that somebody else was first?</param>
internal sealed record WriteStatement(string Sql, IReadOnlyList<WriteValue> Values, bool MustHitOne);

/// <summary>A parameter's value as the database takes it.</summary>
internal readonly record struct WriteValue(object? Value, DbType? Type);

/// <summary>A guarded statement touched no row: somebody else changed or took it first.</summary>
internal sealed class GuardMissedException() : Exception("A guarded statement touched no row.");

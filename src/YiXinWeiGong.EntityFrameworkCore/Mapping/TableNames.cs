using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What the tables are called; migrations are written for the default and renamed when they run.</summary>
internal sealed partial record TableNames
{
    public const string DefaultPrefix = "yxwg_";

    private const string MigrationsTable = "migrations";

    /// <summary>PostgreSQL's; SQLite has no limit and keeps this one too, so that names are the same.</summary>
    private const int IdentifierMaxLength = 63;

    private TableNames(string prefix, string? schema) => (Prefix, Schema) = (prefix, schema);

    public static TableNames Default { get; } = new(DefaultPrefix, null);

    public string Prefix { get; }

    public string? Schema { get; }

    /// <summary>Where it is written which migrations were applied.</summary>
    public string History => Prefix + MigrationsTable;

    /// <exception cref="ArgumentException">The prefix or the schema is no plain identifier.</exception>
    public static TableNames Of(TableOptions options)
    {
        if (!PlainPrefix().IsMatch(options.TablePrefix ?? "-"))
        {
            throw new ArgumentException(
                $"The table prefix '{options.TablePrefix}' is not up to 20 lower-case letters, digits and underscores, no digit first.", nameof(options));
        }

        if (options.Schema is { } schema && !PlainSchema().IsMatch(schema))
        {
            throw new ArgumentException($"The schema '{schema}' is not up to 63 lower-case letters, digits and underscores, no digit first.", nameof(options));
        }

        return new TableNames(options.TablePrefix!, options.Schema);
    }

    /// <summary>The name of a table, given its bare one.</summary>
    public string Of(string bare) => Prefix + bare;

    /// <summary>The name that something called after a table, such as an index, has with this prefix, given the one it has by default.</summary>
    public string Rename(string name)
    {
        var renamed = name.Replace(DefaultPrefix, Prefix, StringComparison.Ordinal);
        return renamed.Length <= IdentifierMaxLength
            ? renamed
            : $"{renamed[..(IdentifierMaxLength - 9)]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(renamed)))[..8]}";
    }

    /// <summary>Renames the tables in hand-written SQL, where they stand in double quotes.</summary>
    public string RenameSql(string sql) =>
        QuotedTable().Replace(sql, found => (Schema is null ? "" : $"\"{Schema}\".") + $"\"{Rename(found.Groups[1].Value)}\"");

    [GeneratedRegex("^([a-z_][a-z0-9_]{0,19})?$(?!\n)")]
    private static partial Regex PlainPrefix();

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$(?!\n)")]
    private static partial Regex PlainSchema();

    [GeneratedRegex("\"(" + DefaultPrefix + "[a-z_]+)\"")]
    private static partial Regex QuotedTable();
}

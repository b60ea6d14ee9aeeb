using System.Collections.Concurrent;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The writers of a model's tables, each made once.</summary>
internal sealed class TableWriters(IModel model, ISqlGenerationHelper sql)
{
    private static readonly ConditionalWeakTable<IModel, TableWriters> Known = [];

    private readonly ConcurrentDictionary<Type, TableWriter> _writers = [];

    public static TableWriters Of(DbContext context) =>
        Known.GetValue(context.Model, model => new TableWriters(model, context.GetService<ISqlGenerationHelper>()));

    public TableWriter Of(Type row) => _writers.GetOrAdd(row, type => new TableWriter(
        model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not in the model; call modelBuilder.UseYiXinWeiGong()."), sql));
}

/// <summary>Writes the rows of one table, and those that belong to them, as the model maps them.</summary>
internal sealed class TableWriter
{
    private readonly Column[] _columns;
    private readonly Column[] _keys;
    private readonly Child[] _children;
    private readonly string _insert;
    private readonly string _upsert;
    private readonly string _delete;
    private readonly ConcurrentDictionary<UInt128, string> _updates = [];

    public TableWriter(IEntityType entity, ISqlGenerationHelper sql)
    {
        Table = sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
        _columns = [.. Column.Of(entity, sql)];
        _keys = [.. _columns.Where(column => column.IsKey)];
        _children = [.. entity.GetNavigations().Where(Child.IsOne).Select(rows => new Child(rows, sql))];
        _insert = Insertion(Table, _columns);
        var set = string.Join(", ", _columns.Where(column => !column.IsKey).Select(column => $"{column.Name} = excluded.{column.Name}"));
        _upsert = $"{_insert} ON CONFLICT ({string.Join(", ", _keys.Select(key => key.Name))}) DO {(set.Length == 0 ? "NOTHING" : $"UPDATE SET {set}")}";
        _delete = $"DELETE FROM {Table} WHERE {Conditions(_columns.Where(column => column.IsKey || column.IsToken), 0)}";
        if (_columns.Length > 128)
        {
            throw new InvalidOperationException($"{entity.DisplayName()} has more columns than a set of changed ones can name.");
        }
    }

    /// <summary>The table's name as it stands in statements.</summary>
    public string Table { get; }

    public IEnumerable<WriteStatement> Insert(object row)
    {
        yield return new WriteStatement(_insert, ValuesOf(_columns, row), MustHitOne: false);
        foreach (var child in _children)
        {
            foreach (var statement in child.Insert(row))
            {
                yield return statement;
            }
        }
    }

    /// <summary>Inserts a row, or puts it in the place of the one with its key.</summary>
    public WriteStatement Upsert(object row) => new(_upsert, ValuesOf(_columns, row), MustHitOne: false);

    /// <summary>What leads from the row that was read to the one there is now; guarded by what was read.</summary>
    public IEnumerable<WriteStatement> Update(object row, object read)
    {
        var changed = ChangesOf(row, read);
        if (changed == 0 && !_children.Any(child => child.HasChanged(row, read)))
        {
            yield break;
        }

        yield return new WriteStatement(
            _updates.GetOrAdd(changed, Updating),
            [.. ValuesOf(_columns.Where((_, index) => Holds(changed, index)), row), .. ValuesOf(_columns.Where(column => column.IsKey || column.IsToken), read)],
            MustHitOne: true);
        foreach (var child in _children.Where(child => child.HasChanged(row, read)))
        {
            yield return new WriteStatement(child.Deletion, [.. _keys.Select(key => key.ValueOf(row))], MustHitOne: false);
            foreach (var statement in child.Insert(row))
            {
                yield return statement;
            }
        }
    }

    /// <summary>Inserts a row, or adds one to a column of the row with its key; tells what the column holds then.</summary>
    public WriteStatement Increment(object row, string column)
    {
        var name = _columns.Single(c => c.Property == column).Name;
        return new WriteStatement(
            $"{_insert} ON CONFLICT ({string.Join(", ", _keys.Select(key => key.Name))}) DO UPDATE SET {name} = {Table}.{name} + 1 RETURNING {name}",
            ValuesOf(_columns, row),
            MustHitOne: false);
    }

    public WriteStatement Delete(object read) =>
        new(_delete, ValuesOf(_columns.Where(column => column.IsKey || column.IsToken), read), MustHitOne: true);

    public bool HasChanged(object row, object read) =>
        _columns.Any(column => !Equals(column.Get(row), column.Get(read))) || _children.Any(child => child.HasChanged(row, read));

    private UInt128 ChangesOf(object row, object read)
    {
        UInt128 changed = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            changed |= Equals(_columns[i].Get(row), _columns[i].Get(read)) ? 0 : UInt128.One << i;
        }

        return changed;
    }

    private string Updating(UInt128 changed)
    {
        var set = _columns.Where((_, index) => Holds(changed, index)).Select((column, index) => $"{column.Name} = {Parameter(index)}").ToList();
        return $"UPDATE {Table} SET {string.Join(", ", set)} WHERE {Conditions(_columns.Where(column => column.IsKey || column.IsToken), set.Count)}";
    }

    /// <summary>How a parameter stands in a statement.</summary>
    public static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"${index + 1}");

    private static bool Holds(UInt128 changed, int index) => (changed >> index & UInt128.One) != 0;

    private static string Insertion(string table, IReadOnlyList<Column> columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ({string.Join(", ", columns.Select((_, index) => Parameter(index)))})";

    private static string Conditions(IEnumerable<Column> columns, int before) =>
        string.Join(" AND ", columns.Select((column, index) => $"{column.Name} = {Parameter(before + index)}"));

    private static WriteValue[] ValuesOf(IEnumerable<Column> columns, object row) => [.. columns.Select(column => column.ValueOf(row))];

    /// <summary>One column: how its value is read from a row and what the database takes for it.</summary>
    private sealed class Column
    {
        private readonly ValueConverterOf _convert;
        private readonly DbType? _type;
        private readonly Func<object, object?> _get;

        private Column(IProperty property, string name, Func<object, object?> get, bool isKey)
        {
            var mapping = property.GetRelationalTypeMapping();
            (Name, _get, _type) = (name, get, mapping.DbType);
            _convert = mapping.Converter is { } converter ? value => converter.ConvertToProvider(value) : value => value;
            IsKey = isKey;
            Property = property.Name;
            IsToken = property.IsConcurrencyToken;
        }

        private delegate object? ValueConverterOf(object? value);

        public string Name { get; }

        public string Property { get; }

        public bool IsKey { get; }

        /// <summary>Does it guard the row against two writers?</summary>
        public bool IsToken { get; }

        /// <summary>Is it an aggregate's version, which is one higher in the database than it was read?</summary>
        public bool IsVersion { get; }

        public static IEnumerable<Column> Of(IEntityType entity, ISqlGenerationHelper sql)
        {
            var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
            var key = entity.FindPrimaryKey()!.Properties;
            foreach (var property in entity.GetProperties().Where(property => !property.IsShadowProperty()))
            {
                yield return new Column(property, NameIn(property), property.GetGetter().GetClrValue, key.Contains(property));
            }

            // A single part of the row itself, such as a waiver.
            foreach (var part in entity.GetNavigations().Where(part => !part.IsCollection && part.ForeignKey.IsOwnership && !part.IsOnDependent))
            {
                var reach = part.GetGetter();
                foreach (var property in part.TargetEntityType.GetProperties().Where(property => !property.IsPrimaryKey()))
                {
                    var get = property.GetGetter();
                    yield return new Column(property, NameIn(property), row => reach.GetClrValue(row) is { } value ? get.GetClrValue(value) : null, isKey: false);
                }
            }

            string NameIn(IProperty property) => sql.DelimitIdentifier(property.GetColumnName(table)!);
        }

        public object? Get(object row) => _get(row);

        public WriteValue ValueOf(object row) => new(_get(row) is { } value ? _convert(value) : null, _type);
    }

    /// <summary>Rows that belong to another row: written anew where they changed.</summary>
    private sealed class Child
    {
        private readonly IClrPropertyGetter _rows;
        private readonly IClrPropertyGetter _parent;
        private readonly Column[] _columns;
        private readonly Func<object, WriteValue> _parentKey;
        private readonly string _insert;

        public Child(INavigation rows, ISqlGenerationHelper sql)
        {
            var entity = rows.TargetEntityType;
            var table = sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
            var foreign = rows.ForeignKey.Properties.Single();
            var key = rows.ForeignKey.PrincipalKey.Properties.Single();
            var converter = key.GetRelationalTypeMapping().Converter;
            var type = key.GetRelationalTypeMapping().DbType;
            _rows = rows.GetGetter();
            _parent = key.GetGetter();
            _parentKey = parent => new WriteValue(converter is null ? _parent.GetClrValue(parent) : converter.ConvertToProvider(_parent.GetClrValue(parent)), type);
            _columns = [.. Column.Of(entity, sql)];
            var parentColumn = sql.DelimitIdentifier(foreign.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema()))!);
            var names = new StringBuilder(parentColumn);
            var values = new StringBuilder(Parameter(0));
            for (var i = 0; i < _columns.Length; i++)
            {
                names.Append(", ").Append(_columns[i].Name);
                values.Append(", ").Append(Parameter(i + 1));
            }

            _insert = $"INSERT INTO {table} ({names}) VALUES ({values})";
            Deletion = $"DELETE FROM {table} WHERE {parentColumn} = {Parameter(0)}";
        }

        public string Deletion { get; }

        public static bool IsOne(INavigation navigation) => navigation is { IsCollection: true, IsOnDependent: false } && navigation.ForeignKey.IsOwnership;

        public bool HasChanged(object row, object read)
        {
            var (now, then) = (_rows.GetClrValue(row), _rows.GetClrValue(read));
            return !ReferenceEquals(now, then)
                && !((System.Collections.IEnumerable)now!).Cast<object>().SequenceEqual(((System.Collections.IEnumerable)then!).Cast<object>());
        }

        public IEnumerable<WriteStatement> Insert(object parent) =>
            ((System.Collections.IEnumerable)_rows.GetClrValue(parent)!).Cast<object>().Select(row =>
                new WriteStatement(_insert, [_parentKey(parent), .. ValuesOf(_columns, row)], MustHitOne: false));
    }
}

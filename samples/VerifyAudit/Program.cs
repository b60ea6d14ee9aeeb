using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VerifyAudit;
using YiXinWeiGong;
using YiXinWeiGong.Audit;

const int Holds = 0, Differs = 1, NotChecked = 2;

if (Options.Parse(args) is not { } options)
{
    Console.WriteLine(Options.Usage);
    return NotChecked;
}

foreach (var file in (string?[])[options.Sqlite, options.Checkpoints])
{
    if (file is not null && !File.Exists(file))
    {
        Console.Error.WriteLine($"There is no file {file}. 文件不存在。");
        return NotChecked;
    }
}

try
{
    await using var provider = Provide(options);
    await using var scope = provider.CreateAsyncScope();
    var kept = await AuditCheckpointFile.ReadAsync(options.Checkpoints);
    if (kept.Count == 0)
    {
        Console.Error.WriteLine("The file holds no checkpoint. 文件中没有检查点。");
        return NotChecked;
    }

    var found = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(kept, options.Keys);
    Print(found, kept);
    return found.Holds ? Holds : Differs;
}
catch (Exception exception) when (exception is FormatException or IOException or ArgumentException or System.Data.Common.DbException or YiXinWeiGong.Storage.StoreUnavailableException)
{
    Console.Error.WriteLine($"The log could not be checked. 无法核对：{exception.Message}");
    return NotChecked;
}

static ServiceProvider Provide(Options options)
{
    var services = new ServiceCollection();
    var builder = services.AddYiXinWeiGong();
    _ = options.Sqlite is { } file
        ? builder.UseSqlite($"Data Source={file};Mode=ReadOnly", tables => tables.TablePrefix = options.Prefix ?? tables.TablePrefix)
        : builder.UsePostgreSql(options.PostgreSql!, tables => (tables.TablePrefix, tables.Schema) = (options.Prefix ?? tables.TablePrefix, options.Schema));
    return services.BuildServiceProvider();
}

static void Print(AuditVerification found, IReadOnlyList<AuditCheckpoint> kept)
{
    Console.WriteLine($"log · 日志            {kept[0].Origin}");
    Console.WriteLine($"sealed · 已封存       {found.Sealed}, of which {found.VouchedFor} by kept checkpoints · 其中外部检查点涵盖");
    Console.WriteLine($"unsealed · 未封存     {found.Unsealed.Count}{(found.Unsealed.OldestAt is { } oldest ? $", since {oldest:O} · 最早" : "")}");
    Console.WriteLine($"keys · 签名密钥       {string.Join(", ", found.Keys)}");
    foreach (var erasure in found.Erased)
    {
        var record = erasure.ErasedAt is { } at ? $"{at:O} {erasure.ErasedBy} {erasure.Ground}" : "no record · 无记录";
        Console.WriteLine($"erased · 已删除内容   entry {erasure.Sequence}: {record}");
    }

    if (found.First is not { } first)
    {
        Console.WriteLine("The log holds. 日志一致。");
        return;
    }

    var where = first.From == first.To ? $"{first.From}" : $"{first.From}–{first.To}";
    var moved = first.MovedFrom is { } from ? $" (from {from} · 原位置)" : "";
    var zh = Labels.Of(first.Kind, CultureInfo.GetCultureInfo("zh-Hans"));
    Console.WriteLine($"First difference · 首处差异   entry {where}: {Labels.Of(first.Kind, CultureInfo.InvariantCulture)} · {zh}{moved}");
}

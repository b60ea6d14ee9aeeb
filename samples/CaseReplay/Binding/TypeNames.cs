using System.Text.Json;
using CaseReplay.Text;

namespace CaseReplay.Binding;

/// <summary>What authors of scenarios call types.</summary>
internal static class TypeNames
{
    public static Bilingual Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => new Bilingual("对象", "an object"),
        JsonValueKind.Array => new Bilingual("数组", "an array"),
        _ => new Bilingual("字符串", "a string"),
    };

    public static Bilingual Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => new Bilingual("字符串", "a string"),
        TypeCode.Boolean => new Bilingual(" true 或 false", "true or false"),
        TypeCode.Int32 or TypeCode.Int64 or TypeCode.Int16 or TypeCode.Byte => new Bilingual("整数", "a whole number"),
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => new Bilingual("数", "a number"),
        _ when type == typeof(DateOnly) => new Bilingual("日期（yyyy-MM-dd）", "a date (yyyy-MM-dd)"),
        _ when type == typeof(DateTimeOffset) => new Bilingual("带时区的时间（2023-03-28T09:00+08:00）", "a time with its offset (2023-03-28T09:00+08:00)"),
        _ when type == typeof(TimeOnly) => new Bilingual("时刻（HH:mm:ss）", "a time of day (HH:mm:ss)"),
        _ => new Bilingual($" {type.Name}", $"a {type.Name}"),
    };
}

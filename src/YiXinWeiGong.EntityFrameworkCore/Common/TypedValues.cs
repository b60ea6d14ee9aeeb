using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>How typed ids, codes, enums and instants are stored.</summary>
internal static class TypedValues
{
    public static void Configure(ModelConfigurationBuilder configuration)
    {
        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
        {
            configuration.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        configuration.Properties<FieldCode>().HaveConversion<FieldCodeConverter>().HaveMaxLength(20);
        configuration.Properties<ReporterPseudonym>().HaveConversion<PseudonymConverter>().HaveMaxLength(40);
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>().HaveMaxLength(28);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));
}

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, ITypedId<TId>
{
    private static TId From(Guid value) => TId.From(value);
}

internal sealed class FieldCodeConverter() : ValueConverter<FieldCode, string>(code => code.Value, value => new FieldCode(value));

internal sealed class PseudonymConverter() : ValueConverter<ReporterPseudonym, string>(name => name.Value, value => new ReporterPseudonym(value));

/// <summary>Instants as fixed-width UTC text, so that they sort as text and can be read in any tool.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, string>(
    at => at.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture),
    text => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffffff'Z'";
}

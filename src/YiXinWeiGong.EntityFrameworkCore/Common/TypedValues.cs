using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>How typed ids, codes, enums and instants are stored, in a context of our own and in a host's.</summary>
internal static class TypedValues
{
    private static readonly HashSet<Type> Plain =
        [typeof(string), typeof(Guid), typeof(int), typeof(long), typeof(bool), typeof(double), typeof(DateOnly), typeof(byte[])];

    /// <summary>Says how a property is stored; what a host says for properties of that type does not count in our tables.</summary>
    public static void Apply(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (Plain.Contains(type))
        {
            property.SetProviderClrType(null);
            property.SetValueConverter((ValueConverter?)null);
        }
        else if (ConverterOf(type) is { } how)
        {
            property.SetProviderClrType(null);
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(how.Converter)!);
            property.SetMaxLength(how.MaxLength);
        }
    }

    private static (Type Converter, int? MaxLength)? ConverterOf(Type type) => type switch
    {
        _ when type == typeof(FieldCode) => (typeof(FieldCodeConverter), 20),
        _ when type == typeof(ReporterPseudonym) => (typeof(PseudonymConverter), 40),
        _ when type == typeof(DateTimeOffset) => (typeof(InstantConverter), 28),
        // Levels order from the Supreme down, so they are stored by number.
        _ when type == typeof(OfficeLevel) => (typeof(EnumToNumberConverter<OfficeLevel, int>), null),
        { IsEnum: true } => (typeof(EnumToStringConverter<>).MakeGenericType(type), 40),
        _ when IsTypedId(type) => (typeof(TypedIdConverter<>).MakeGenericType(type), null),
        _ => null,
    };

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

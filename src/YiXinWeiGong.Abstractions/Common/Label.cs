using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace YiXinWeiGong;

/// <summary>What a code, status, rule parameter or use case is called in simplified Chinese and in English.</summary>
/// <param name="zhHans">The text in simplified Chinese.</param>
/// <param name="en">The text in English.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Class)]
public sealed class LabelAttribute(string zhHans, string en) : Attribute
{
    /// <summary>The text in simplified Chinese.</summary>
    public string ZhHans { get; } = zhHans;

    /// <summary>The text in English.</summary>
    public string En { get; } = en;

    /// <summary>The text in the language of a culture: Chinese for any <c>zh</c> culture, else English.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? ZhHans : En;
    }
}

/// <summary>Looks up the labels of codes, statuses and use cases.</summary>
public static class Labels
{
    /// <summary>The labels of a class of code constants, by code.</summary>
    /// <param name="codes">A static class whose constants are codes, such as <c>ClueCodes</c>.</param>
    public static IReadOnlyDictionary<string, LabelAttribute> OfCodes([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return codes.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.GetCustomAttribute<LabelAttribute>() is not null)
            .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.GetCustomAttribute<LabelAttribute>()!, StringComparer.Ordinal);
    }

    /// <summary>The label of a status or of another enum's member.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="culture">The reader's culture.</param>
    public static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(TEnum value, CultureInfo culture)
        where TEnum : struct, Enum =>
        typeof(TEnum).GetField(value.ToString())?.GetCustomAttribute<LabelAttribute>()?.In(culture) ?? value.ToString();
}

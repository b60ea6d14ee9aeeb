using FluentValidation;

namespace YiXinWeiGong;

/// <summary>The checks that commands share; each names one of this library's codes.</summary>
internal static class Validation
{
    private static readonly DateOnly Earliest = new(1949, 10, 1);

    /// <summary>An id that is not empty.</summary>
    public static IRuleBuilderOptions<T, TId> Id<T, TId>(this IRuleBuilder<T, TId> rule)
        where TId : struct, ITypedId<TId> =>
        rule.Must(id => id.Value != Guid.Empty).WithErrorCode(CommonCodes.IdMissing);

    /// <summary>A text that says something, is not too long and holds no control characters or broken Unicode.</summary>
    public static IRuleBuilderOptions<T, string> Text<T>(this IRuleBuilder<T, string> rule, int max) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text) && IsClean(text, max)).WithErrorCode(CommonCodes.Text);

    /// <summary>Nothing, or a text that says something.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(text => text is null || (!string.IsNullOrWhiteSpace(text) && IsClean(text, max))).WithErrorCode(CommonCodes.Text);

    /// <summary>A text in one line.</summary>
    public static IRuleBuilderOptions<T, string> Line<T>(this IRuleBuilder<T, string> rule, int max) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text) && IsClean(text, max, oneLine: true)).WithErrorCode(CommonCodes.Text);

    /// <summary>Nothing, or a text in one line.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalLine<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(text => text is null || (!string.IsNullOrWhiteSpace(text) && IsClean(text, max, oneLine: true))).WithErrorCode(CommonCodes.Text);

    /// <summary>Six digits of GB/T 2260 form.</summary>
    public static IRuleBuilderOptions<T, string> Division<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(code => code is { Length: 6 } && code.All(char.IsAsciiDigit) && code[0] != '0').WithErrorCode(CommonCodes.DivisionCode);

    /// <summary>Nothing, or a point on the earth.</summary>
    public static IRuleBuilderOptions<T, GeoPoint?> OnEarth<T>(this IRuleBuilder<T, GeoPoint?> rule) =>
        rule.Must(point => point is not { } place || place.IsOnEarth).WithErrorCode(CommonCodes.Coordinates);

    /// <summary>One of the choices offered, and not <c>None</c>.</summary>
    public static IRuleBuilderOptions<T, TEnum> Choice<T, TEnum>(this IRuleBuilder<T, TEnum> rule)
        where TEnum : struct, Enum =>
        rule.Must(choice => Enum.IsDefined(choice) && !choice.Equals(default(TEnum))).WithErrorCode(CommonCodes.Choice);

    /// <summary>Nothing, or one of the choices offered.</summary>
    public static IRuleBuilderOptions<T, TEnum?> OptionalChoice<T, TEnum>(this IRuleBuilder<T, TEnum?> rule)
        where TEnum : struct, Enum =>
        rule.Must(choice => choice is not { } chosen || (Enum.IsDefined(chosen) && !chosen.Equals(default(TEnum)))).WithErrorCode(CommonCodes.Choice);

    /// <summary>A date in a sensible range.</summary>
    public static IRuleBuilderOptions<T, DateOnly> Sensible<T>(this IRuleBuilder<T, DateOnly> rule) =>
        rule.Must(date => date >= Earliest && date.Year < 2200).WithErrorCode(CommonCodes.Date);

    /// <summary>Nothing, or a date in a sensible range.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> Sensible<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must(date => date is not { } day || (day >= Earliest && day.Year < 2200)).WithErrorCode(CommonCodes.Date);

    /// <summary>A date that is not in the future.</summary>
    public static IRuleBuilderOptions<T, DateOnly> NotInFuture<T>(this IRuleBuilder<T, DateOnly> rule, Clock clock) =>
        rule.Must(date => date <= clock.Today).WithErrorCode(CommonCodes.FutureDate);

    /// <summary>Nothing, or a date that is not in the future.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> NotInFuture<T>(this IRuleBuilder<T, DateOnly?> rule, Clock clock) =>
        rule.Must(date => date is not { } day || day <= clock.Today).WithErrorCode(CommonCodes.FutureDate);

    /// <summary>A list with so many members, none of them twice.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> Distinct<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int min, int max) =>
        rule.Must(list => list is not null && list.Count >= min && list.Count <= max && list.Distinct().Count() == list.Count)
            .WithErrorCode(CommonCodes.List);

    /// <summary>From 1 to 200.</summary>
    public static IRuleBuilderOptions<T, int> PageSize<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(1, 200).WithErrorCode(CommonCodes.PageSize);

    private static bool IsClean(string text, int max, bool oneLine = false)
    {
        if (text.Length > max)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
            else if (IsBidiControl(text[i]) || (char.IsControl(text[i]) && (oneLine || text[i] is not '\n' and not '\r' and not '\t')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Characters that turn the order of what is read around, so that a text shows as another.</summary>
    private static bool IsBidiControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}

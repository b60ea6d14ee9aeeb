namespace YiXinWeiGong.Rules;

/// <summary>Six-digit division codes (GB/T 2260): two digits each for province, prefecture and county (KEY-01).</summary>
internal static class DivisionCode
{
    public static bool IsOne(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);

    public static bool IsProvince(string code) => code.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>Is a division the other one, or within it?</summary>
    public static bool Within(string code, string other) => code.StartsWith(Significant(other), StringComparison.Ordinal);

    private static ReadOnlySpan<char> Significant(string code) => IsProvince(code) ? code.AsSpan(0, 2)
        : code.EndsWith("00", StringComparison.Ordinal) ? code.AsSpan(0, 4) : code;

    private static bool StartsWith(this string code, ReadOnlySpan<char> start, StringComparison comparison) => code.AsSpan().StartsWith(start, comparison);
}

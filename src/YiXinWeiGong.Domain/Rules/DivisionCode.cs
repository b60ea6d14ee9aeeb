using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>Six-digit division codes (GB/T 2260): two digits each for province, prefecture and county (KEY-01).</summary>
internal static class DivisionCode
{
    public static bool IsOne(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);

    public static bool IsProvince(string code) => code.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>1 for a province, 2 for a prefecture, 3 for a county.</summary>
    public static int Depth(string code) => IsProvince(code) ? 1 : code.EndsWith("00", StringComparison.Ordinal) ? 2 : 3;

    /// <summary>Is a division the other one, or within it?</summary>
    public static bool Within(string code, string other) => Divisions.Upward(code).Contains(other);
}

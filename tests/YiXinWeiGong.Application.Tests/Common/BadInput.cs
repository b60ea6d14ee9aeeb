namespace YiXinWeiGong;

/// <summary>What people and machines send that is no text, no division and no choice.</summary>
internal static class BadInput
{
    public static IEnumerable<string?> Texts(int max) =>
        [null, "", "  ", "\u3000", new string('长', max + 1), "a\0b", "a\u0007b", "a\u0085b", "a\ud800", "\udc00a", "\ud800\ud800"];

    public static IEnumerable<string?> OptionalTexts(int max) => Texts(max).Skip(1);

    public static IEnumerable<string?> Divisions => [null, "", "43018", "4301820", "43018a", "043018", "４３０１８２", "430 82", "-30182"];

    public static IEnumerable<DateOnly> Days => [default, new(1949, 9, 30), new(2200, 1, 1), DateOnly.MaxValue];

    public static IEnumerable<GeoPoint> Places =>
        [new(90.1, 0), new(-90.1, 0), new(0, 180.1), new(0, -180.1), new(double.NaN, 0), new(0, double.NaN), new(double.PositiveInfinity, 0)];
}

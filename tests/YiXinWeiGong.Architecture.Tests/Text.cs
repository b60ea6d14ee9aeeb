namespace YiXinWeiGong.Architecture;

/// <summary>Looks at texts for people.</summary>
internal static class Text
{
    /// <summary>Says something in Chinese; a sentence may name something in Latin letters too.</summary>
    public static bool IsChinese(string text) => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff');

    /// <summary>Says something, and nothing of it in Chinese.</summary>
    public static bool IsEnglish(string text) => text.Any(char.IsAsciiLetter) && !IsChinese(text);
}

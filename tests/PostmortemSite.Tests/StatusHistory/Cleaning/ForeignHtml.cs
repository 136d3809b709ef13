using System.Globalization;
using System.Text.RegularExpressions;

namespace PostmortemSite.Tests.StatusHistory.Cleaning;

/// <summary>HTML that strangers might write, from <c>foreign-html.cases.txt</c>.</summary>
internal static partial class ForeignHtml
{
    /// <summary>Each case's name, its source, and the clean HTML that is expected of it.</summary>
    public static IReadOnlyList<(string Name, string Source, string Clean)> Cases { get; } =
        [.. Support.Cases.Blocks("foreign-html.cases.txt")
            .Select(item => (item.Name, Unescape(item.Input), item.Expected))];

    /// <summary>A text with its characters by number in their places.</summary>
    public static string Unescape(string text) => Character().Replace(
        Repeated().Replace(text,
            match => string.Concat(Enumerable.Repeat(match.Groups[2].Value, Number(match.Groups[1].Value, 10)))),
        match => Number(match.Groups[1].Value, 16) is var code && code is >= 0xD800 and < 0xE000
            ? ((char)code).ToString()
            : char.ConvertFromUtf32(code));

    private static int Number(string digits, int numberBase) =>
        int.Parse(digits, numberBase == 16 ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("{([0-9]+)×([^{}]*)}")]
    private static partial Regex Repeated();

    [GeneratedRegex("{U\\+([0-9A-F]+)}")]
    private static partial Regex Character();
}

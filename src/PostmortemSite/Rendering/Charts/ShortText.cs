using System.Globalization;
using System.Text;

namespace PostmortemSite.Rendering.Charts;

/// <summary>A name short enough for a drawing, which can't wrap it; the whole stands in the table.</summary>
internal static class ShortText
{
    /// <param name="text">The name.</param>
    /// <param name="most">For how many Latin letters there is room; those of East Asia are twice as wide.</param>
    public static string Of(string text, int most)
    {
        var (width, length) = (0, 0);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            width += IsWide(Rune.GetRuneAt(element, 0)) ? 2 : 1;
            if (width <= most - 1) length += element.Length;
        }

        return width <= most ? text : text[..length].TrimEnd() + "…";
    }

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F300;
}

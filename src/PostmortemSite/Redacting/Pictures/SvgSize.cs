using System.Globalization;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// How large a drawing wants to be shown, in CSS pixels (https://www.w3.org/TR/css-values-4/#absolute-lengths). One
/// that doesn't say is as large as its place on the page.
/// </summary>
internal static class SvgSize
{
    private const int UnitLength = 2;

    /// <exception cref="RefusedPictureException">It is larger than pictures may be.</exception>
    public static void Check(string? width, string? height)
    {
        if (Pixels(width) is { } across && Pixels(height) is { } down) _ = new PictureSize(across, down);
    }

    private static long? Pixels(string? length)
    {
        length = length?.Trim();
        if (string.IsNullOrEmpty(length) || length[^1] == '%') return null;
        var unit = length.Length > UnitLength && char.IsAsciiLetter(length[^1]) ? length[^UnitLength..] : "px";
        var number = char.IsAsciiLetter(length[^1]) ? length[..^UnitLength] : length;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        value *= unit switch
        {
            "in" => 96,
            "cm" => 37.8,
            "mm" => 3.78,
            "pc" or "em" => 16,
            "ex" => 8,
            "pt" => 1.33,
            _ => 1,
        };
        return (long)Math.Clamp(Math.Ceiling(value), 0, int.MaxValue);
    }
}

using System.Collections.Frozen;
using System.Drawing;
using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// The attributes that a public drawing may have (https://www.w3.org/TR/SVG2/attindex.html), and what may stand in
/// each: nearly all take numbers, colours or listed words, so that nothing else can be said in them.
/// </summary>
internal static class SvgAttributes
{
    private const string Number = @"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?";
    private const string Length = Number + "(?:px|pt|pc|em|ex|mm|cm|in|%)?";
    private const string LengthList = $@"\s*{Length}(?:[\s,]+{Length})*\s*";
    private const string Functions = @"matrix|translate|scale|rotate|skewX|skewY";

    private static readonly Regex Numbers = Whole($@"none|normal|(?:\s*,?\s*{Length})*\s*");
    private static readonly Regex Path = Whole(@"none|[MmZzLlHhVvCcSsQqTtAa0-9eE+\-.,\s]*");
    private static readonly Regex Transform = Whole($@"none|(?:\s*,?\s*(?:{Functions})\s*\({LengthList}\))*\s*");
    private static readonly Regex Colour = Whole(
        @"none|currentColor|transparent|#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"
        + @"|(?:rgb|hsl)a?\([0-9.,%/\s]+\)");
    private static readonly Regex Family = Whole("""[A-Za-z][A-Za-z0-9 ,'"_-]*""");
    private static readonly Regex PathCommand = new(@"\s*([MmZzLlHhVvCcSsQqTtAa])\s*", RegexOptions.CultureInvariant);

    private static readonly FrozenDictionary<string, Regex> Kinds = Table(
        (Numbers, """
            x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height dx dy rotate offset points viewBox pathLength textLength
            opacity fill-opacity stroke-opacity stop-opacity stroke-width stroke-miterlimit stroke-dasharray
            stroke-dashoffset font-size letter-spacing word-spacing
            """),
        (Path, "d"),
        (Transform, "transform gradientTransform"),
        (Colour, "fill stroke color stop-color"),
        (Family, "font-family"),
        (Whole("nonzero|evenodd"), "fill-rule clip-rule"),
        (Whole("butt|round|square"), "stroke-linecap"),
        (Whole("miter|round|bevel"), "stroke-linejoin"),
        (Whole("start|middle|end"), "text-anchor"),
        (Whole("auto|baseline|middle|central|hanging|mathematical|text-(?:before|after)-edge"),
            "dominant-baseline alignment-baseline"),
        (Whole("normal|italic|oblique"), "font-style"),
        (Whole("normal|bold|bolder|lighter|[1-9]00"), "font-weight"),
        (Whole("none|underline|overline|line-through"), "text-decoration"),
        (Whole("spacing|spacingAndGlyphs"), "lengthAdjust"),
        (Whole("userSpaceOnUse|objectBoundingBox"), "gradientUnits clipPathUnits"),
        (Whole("pad|reflect|repeat"), "spreadMethod"),
        (Whole("none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max)(?: (?:meet|slice))?"), "preserveAspectRatio"),
        (Whole("auto|optimizeSpeed|optimizeLegibility|crispEdges|geometricPrecision"),
            "shape-rendering text-rendering"),
        (Whole("none|non-scaling-stroke"), "vector-effect"),
        (Whole(@"1\.[012]|2(?:\.0)?"), "version"),
        (Whole("default|preserve"), "xml:space"));

    /// <summary>
    /// A value as it is written anew; null if the attribute, or what stands in it, isn't on the list.
    /// </summary>
    /// <param name="name">The attribute, with the prefix of its namespace.</param>
    /// <param name="value">What stands in it.</param>
    public static string? Clean(string name, string value)
    {
        if (!Kinds.TryGetValue(name, out var kind)) return null;
        if (value == "inherit" || kind.IsMatch(value))
            // With blanks around its commands a path looks like no word, and can't be taken for an internal one.
            return kind == Path ? PathCommand.Replace(value, " $1 ").Trim() : value;
        return kind == Colour && IsColourName(value) ? value : null;
    }

    private static bool IsColourName(string value) =>
        Color.FromName(value.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase))
            is { IsKnownColor: true, IsSystemColor: false };

    private static FrozenDictionary<string, Regex> Table(params (Regex Kind, string Names)[] kinds) => kinds
        .SelectMany(
            kind => kind.Names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
            (kind, name) => (kind.Kind, name))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Kind, StringComparer.Ordinal);

    private static Regex Whole(string pattern) =>
        new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// The references inside a drawing: only to parts of itself, under new names, and not so many or so deep that a few
/// lines become a million shapes.
/// </summary>
internal sealed partial class SvgReferences
{
    /// <summary>Of those that draw something again.</summary>
    private const int MaxRepetitions = 1_000;

    private readonly SvgNames names = new();
    private readonly Stack<string?> open = new();
    private readonly HashSet<string> repeating = new(StringComparer.Ordinal);
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);
    private int repetitions;

    /// <summary>Goes into an element.</summary>
    public void Enter(string element, string? id)
    {
        open.Push(id);
        if (element == "use") repeating.UnionWith(open.OfType<string>());
    }

    /// <summary>Leaves the element.</summary>
    public void Leave() => open.Pop();

    /// <summary>
    /// An attribute that names a part or refers to one, written anew; null if it is another, or leads out.
    /// </summary>
    public string? Clean(string element, string attribute, string value)
    {
        if (attribute == "id") return names.Of(value);
        if (attribute is "href" or "xlink:href")
            return value.Length > 1 && value[0] == '#' ? "#" + Reference(value[1..], repeats: element == "use") : null;
        if (attribute is "fill" or "stroke" or "clip-path" && Local().Match(value) is { Success: true } local)
            return $"url(#{Reference(local.Groups[1].Value, repeats: attribute == "clip-path")})";
        return attribute == "clip-path" && value == "none" ? value : null;
    }

    /// <summary>Looks at all references together.</summary>
    /// <exception cref="RefusedPictureException">They'd multiply.</exception>
    public void Check()
    {
        if (repetitions > MaxRepetitions || repeated.Overlaps(repeating))
            throw new RefusedPictureException("repeats its parts too often");
    }

    private string Reference(string name, bool repeats)
    {
        if (repeats)
        {
            repetitions++;
            repeated.Add(name);
        }

        return names.Of(name);
    }

    [GeneratedRegex("""^\s*url\(\s*["']?#([^"'()\s]+)["']?\s*\)\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Local();
}

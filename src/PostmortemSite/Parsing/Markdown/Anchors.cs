using System.Text;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>
/// Makes heading anchors as GitHub does, so that an author's own tables of contents keep working: lower case, spaces
/// to dashes, punctuation gone, <c>-1</c>, <c>-2</c> … for repeats. One of these serves one document.
/// </summary>
internal sealed class Anchors
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeats = new(StringComparer.Ordinal);

    /// <summary>The anchor for a heading's plain text; never empty, never given twice.</summary>
    public string Take(string heading)
    {
        var name = Name(heading);
        var anchor = name;
        while (!taken.Add(anchor))
        {
            repeats[name] = repeats.GetValueOrDefault(name) + 1;
            anchor = $"{name}-{repeats[name]}";
        }

        return anchor;
    }

    private static string Name(string heading)
    {
        var name = new StringBuilder(heading.Length);
        foreach (var c in heading.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_') name.Append(c);
            else if (char.IsWhiteSpace(c)) name.Append('-');
        }

        // Pages keep the anchors that begin with "page-" for themselves.
        if (name.Length == 0 || name.ToString().StartsWith("page-", StringComparison.Ordinal)) name.Insert(0, "section");
        return name.ToString();
    }
}

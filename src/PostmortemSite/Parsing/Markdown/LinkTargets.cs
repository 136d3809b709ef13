using System.Collections.Frozen;
using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>
/// Where relative links lead: to the other postmortems' pages and to pictures. Known from the list of files alone,
/// before any of them is parsed, because an address is made from the file's name.
/// </summary>
internal sealed class LinkTargets
{
    private readonly FrozenDictionary<string, string> slugByPath;
    private readonly ImmutableSortedDictionary<string, Picture> pictures;

    public LinkTargets(IEnumerable<SourceFile> files, ImmutableSortedDictionary<string, Picture> pictures)
    {
        slugByPath = files.ToFrozenDictionary(file => file.Path, file => Slug.Of(file.Stem), StringComparer.Ordinal);
        this.pictures = pictures;
    }

    /// <summary>The slug of the postmortem that a relative link in <paramref name="from"/> means, or null.</summary>
    public string? Postmortem(SourceFile from, string url) =>
        Resolve(from, url) is { } path && slugByPath.TryGetValue(path, out var slug) ? slug : null;

    /// <summary>The file of the postmortem that a relative link means, below the input folder, or null.</summary>
    public string? PostmortemPath(SourceFile from, string url) =>
        Resolve(from, url) is { } path && slugByPath.ContainsKey(path) ? path : null;

    /// <summary>The picture that a relative address in <paramref name="from"/> means, or null.</summary>
    public Picture? Picture(SourceFile from, string url) =>
        Resolve(from, url) is { } path ? pictures.GetValueOrDefault(path) : null;

    /// <summary>The path below the input folder; null for an address that leaves it or isn't relative.</summary>
    private static string? Resolve(SourceFile from, string url)
    {
        var end = url.AsSpan().IndexOfAny('#', '?');
        var path = Uri.UnescapeDataString(end < 0 ? url : url[..end]);
        if (path.Length == 0 || path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal)) return null;

        var parts = new List<string>(from.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}

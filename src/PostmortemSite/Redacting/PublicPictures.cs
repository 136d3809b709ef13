using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting;

/// <summary>
/// The pictures that a public section uses, without what cameras and screenshot tools write into them, and under names
/// made from their content. What can't be cleaned isn't published.
/// </summary>
internal sealed class PublicPictures(LinkTargets targets)
{
    private readonly Dictionary<string, Picture> used = new(StringComparer.Ordinal);

    /// <summary>The pictures used so far, by their address in the public archive.</summary>
    public ImmutableArray<Picture> Used => [.. used.Values.OrderBy(picture => picture.Path, StringComparer.Ordinal)];

    /// <summary>The address of a picture in the public Markdown; null if it can't be published.</summary>
    public string? Publish(SourceFile source, string url)
    {
        if (targets.Picture(source, url) is not { } picture || CleanPicture.Clean(picture.Bytes) is not { } clean) return null;
        var published = new Picture(picture.Path, () => clean);
        var path = $"postmortems/{published.Address}";
        used.TryAdd(path, new Picture(path, () => clean));
        return published.Address;
    }
}

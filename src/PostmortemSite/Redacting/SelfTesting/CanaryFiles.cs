using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.SelfTesting;

/// <summary>A few pages of a site, in memory.</summary>
/// <param name="pages">The pages.</param>
internal sealed class CanaryFiles(ImmutableArray<string> pages) : IStagedFiles
{
    /// <inheritdoc/>
    public ImmutableArray<string> Paths => [.. pages.Select((_, i) => $"{i}.html")];

    /// <inheritdoc/>
    public long TotalBytes => Paths.Sum(path => (long)Read(path).Length);

    /// <inheritdoc/>
    public void Add(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException("The pages are given.");

    /// <inheritdoc/>
    public byte[] Read(string path) => Encoding.UTF8.GetBytes(pages[Paths.IndexOf(path)]);
}

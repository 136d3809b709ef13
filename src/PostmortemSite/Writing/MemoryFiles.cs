using System.Collections.Concurrent;
using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Writing;

/// <summary>A site's files in memory, for builds that publish nothing.</summary>
public sealed class MemoryFiles : IStagedFiles
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableArray<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public long TotalBytes => files.Values.Sum(file => (long)file.Length);

    /// <inheritdoc/>
    public void Add(string path, ReadOnlySpan<byte> content)
    {
        if (!files.TryAdd(path, content.ToArray()))
            throw new InvalidOperationException($"Two pages want the address \"{path}\".");
    }

    /// <inheritdoc/>
    public byte[] Read(string path) => files[path];
}

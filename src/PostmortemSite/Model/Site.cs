using System.Collections.Immutable;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model;

/// <summary>A finished site: every file that an edition became, staged but not yet published.</summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public sealed class Site<TAudience>
    where TAudience : IAudience
{
    internal Site(Edition<TAudience> edition, IStagedFiles files)
    {
        Edition = edition;
        Files = files;
    }

    /// <summary>The edition it was made from.</summary>
    public Edition<TAudience> Edition { get; }

    /// <summary>Its files.</summary>
    public IStagedFiles Files { get; }
}

/// <summary>
/// A place where a site's files wait until all of them are there and checked. Adding is thread-safe;
/// two files with one path are a bug and throw.
/// </summary>
public interface IStagedFiles
{
    /// <summary>Adds a file.</summary>
    /// <param name="path">The path below the site's root, with forward slashes.</param>
    /// <param name="content">All its bytes.</param>
    void Add(string path, ReadOnlySpan<byte> content);

    /// <summary>Adds a file that is better written than made first, because it is large.</summary>
    /// <param name="path">The path below the site's root, with forward slashes.</param>
    /// <param name="write">Writes all its bytes.</param>
    void Add(string path, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        Add(path, content.ToArray());
    }

    /// <summary>The paths of all files added, in ordinal order.</summary>
    ImmutableArray<string> Paths { get; }

    /// <summary>The bytes of a file added before.</summary>
    byte[] Read(string path);

    /// <summary>The sum of all files' lengths, in bytes.</summary>
    long TotalBytes { get; }
}

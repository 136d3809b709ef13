using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using PostmortemSite.Model;

namespace PostmortemSite.Writing;

/// <summary>
/// One edition's files, on disk but not yet where readers look. A file that is already published with the same bytes
/// is linked rather than written again, because writing is what a rebuild would spend its time on.
/// </summary>
/// <param name="root">The folder to stage in.</param>
/// <param name="published">The folder where the edition is published now; it need not exist.</param>
internal sealed class StagedTree(string root, string published) : IStagedFiles
{
    private readonly ConcurrentDictionary<string, FileRecord> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);
    private readonly bool isRebuild = Directory.Exists(published);

    /// <inheritdoc/>
    public ImmutableArray<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public long TotalBytes => files.Values.Sum(file => file.Bytes);

    /// <summary>What was staged, by path in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, FileRecord>> Files => files.OrderBy(file => file.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Add(string path, ReadOnlySpan<byte> content)
    {
        var target = Claim(path, new FileRecord(content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
        if (isRebuild && IsPublished(Resolve(published, path), content) && FileSystem.TryLink(Resolve(published, path), target))
            return;
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(content);
    }

    /// <inheritdoc/>
    public void Add(string path, Action<Stream> write)
    {
        var target = Claim(path, new FileRecord(0, ""));
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        write(file);
        file.Position = 0;
        files[path] = new FileRecord(file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <inheritdoc/>
    public byte[] Read(string path) => File.ReadAllBytes(Resolve(root, path));

    /// <summary>Takes a path for a file, and makes the folder that it goes into.</summary>
    /// <returns>Where the file goes.</returns>
    private string Claim(string path, FileRecord record)
    {
        var target = Resolve(root, path);
        if (!files.TryAdd(path, record)) throw new InvalidOperationException($"Two pages want the address \"{path}\".");
        folders.GetOrAdd(Path.GetDirectoryName(target)!, folder => Directory.CreateDirectory(folder).FullName);
        return target;
    }

    private static bool IsPublished(string path, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(path);
        return info.Exists && info.LinkTarget is null && info.Length == content.Length
            && content.SequenceEqual(File.ReadAllBytes(path));
    }

    /// <summary>A path below a folder; anything that would leave it is a bug and throws.</summary>
    private static string Resolve(string folder, string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidOperationException($"The path \"{path}\" leaves the site's folder.");
    }
}

/// <summary>A staged file's length in bytes and SHA-256 in lower-case hexadecimal.</summary>
internal sealed record FileRecord(long Bytes, string Sha256);

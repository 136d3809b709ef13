using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Tests.Proof;

/// <summary>A site's files, of which some may be written anew.</summary>
internal sealed class AlteredFiles(IStagedFiles original) : IStagedFiles
{
    private readonly SortedDictionary<string, byte[]> files =
        new(original.Paths.ToDictionary(path => path, original.Read), StringComparer.Ordinal);

    public ImmutableArray<string> Paths => [.. files.Keys];

    public long TotalBytes => files.Values.Sum(file => (long)file.Length);

    public void Add(string path, ReadOnlySpan<byte> content) => files[path] = content.ToArray();

    public void Add(string path, string content) => Add(path, Encoding.UTF8.GetBytes(content));

    public byte[] Read(string path) => files[path];

    /// <summary>Writes something into every page before a tag that all of them have.</summary>
    public void IntoPages(string html, string before = "</main>")
    {
        foreach (var path in Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
            Replace(path, before, html + before);
    }

    /// <summary>Writes something into a file before a text in it.</summary>
    public void Into(string path, string text, string before) => Replace(path, before, text + before);

    public void Replace(string path, string old, string text) =>
        Add(path, Encoding.UTF8.GetString(files[path]).Replace(old, text, StringComparison.Ordinal));

    /// <summary>Writes something at a file's end.</summary>
    public void Append(string path, string text) => Add(path, Encoding.UTF8.GetString(files[path]) + text);

    public void Rename(string path, string name)
    {
        files.Add(name, files[path]);
        files.Remove(path);
    }
}

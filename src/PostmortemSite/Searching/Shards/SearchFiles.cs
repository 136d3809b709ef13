using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// All files that browsers search an edition with. They lie in one folder named after the hash of all their bytes, so
/// that each may be kept for ever and none needs a name that the head would have to tell: the documents' numbers are in
/// most of them, and a new report changes those anyhow.
/// </summary>
/// <remarks><code>
/// search/data/3f2a9c01d4/
///   head.json          what the others are called                     ┐
///   lengths.bin        FieldLengths                                   │
///   terms/17.bin       TermShard: rare terms, some in each            │ of a small archive all in one:
///   common/3.bin       TermShard: one term that many documents hold   │ all.bundle
///   words/d.txt        terms by first letter, a line each             │
///   cards/12.json      what a result shows, some documents in each    │
///   facets.json        what results are filtered by                   │
///   letters/…          lengths, terms and common of the second index  ┘
///   text/48.txt        a document's body
/// </code></remarks>
internal sealed class SearchFiles
{
    /// <summary>Where they lie, below the site's root.</summary>
    public const string Folder = "search/data/";

    public const string BundleEnding = ".bundle";
    public const string Bundle = "all" + BundleEnding;
    public const string Head = "head.json";
    public const string Lengths = "lengths.bin";

    private const int HashDigits = 10;

    /// <param name="files">The files; one of them is <see cref="Head"/> or <see cref="Bundle"/>.</param>
    public SearchFiles(ImmutableArray<SearchFile> files)
    {
        var folder = $"{Folder}{Hash(files)}/";
        All = [.. files.Select(file => file with { Path = folder + file.Path })];
        Start = folder + files.First(file => file.Path is Head or Bundle).Path;
    }

    /// <summary>The files, with their paths below the site's root.</summary>
    public ImmutableArray<SearchFile> All { get; }

    /// <summary>The path of the file that a browser begins with.</summary>
    public string Start { get; }

    private static string Hash(ImmutableArray<SearchFile> files)
    {
        var hashes = files.AsParallel().AsOrdered()
            .Select(file => $"{Convert.ToHexString(SHA256.HashData(file.Content))} {file.Path}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(hashes))))[..HashDigits];
    }
}

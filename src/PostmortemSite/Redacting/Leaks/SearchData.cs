using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>
/// The files that a site is searched with. Some hold texts, which are searched for what is withheld like all others;
/// some hold terms, in which a value can't be found: names are cut at spaces, hosts at hyphens, and all words to their
/// stems. <see cref="IndexTerms"/> looks at those.
/// </summary>
internal static class SearchData
{
    public static bool Knows(string path) =>
        path == WriteLunrIndex.Path || path.StartsWith(SearchFiles.Folder, StringComparison.Ordinal);

    /// <summary>A file, or those that are in it.</summary>
    /// <exception cref="FormatException">It isn't what its name says.</exception>
    public static IEnumerable<SearchFile> Open(string path, byte[] bytes) =>
        path.EndsWith(SearchFiles.BundleEnding, StringComparison.Ordinal)
            ? SearchBundle.Read(bytes)
            : [new SearchFile(path, bytes)];

    /// <summary>The texts of a file; null if something in it can't be read.</summary>
    public static string? TextOf(string path, byte[] bytes)
    {
        try
        {
            var texts = Open(path, bytes).Where(file => !HoldsTerms(file));
            return string.Join('\n', texts.Select(file => $"{file.Path}\n{SearchText.Of(file.Content)}"));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static bool HoldsTerms(SearchFile file) =>
        file.Path == WriteLunrIndex.Path
        || Path.GetFileName(file.Path) == SearchFiles.Head
        || Path.GetExtension(file.Path) == ".bin"
        || Path.GetFileName(Path.GetDirectoryName(file.Path)) == "words";

    /// <summary>What a file of texts says.</summary>
    /// <exception cref="FormatException">It isn't what its name says.</exception>
    public static IEnumerable<string> TextsIn(SearchFile file) =>
        Path.GetExtension(file.Path) == ".json" ? JsonStrings.In(file.Content) : [SearchText.Of(file.Content)];

    /// <summary>What a file of terms says, names of its own format among it.</summary>
    /// <exception cref="FormatException">It isn't what its name says.</exception>
    public static IEnumerable<string> TermsIn(SearchFile file) => Path.GetExtension(file.Path) switch
    {
        ".json" => JsonStrings.In(file.Content),
        ".bin" => ReadSearchFile.Text(file.Path, file.Content).Split('\n'),
        _ => SearchText.Lines(file.Content),
    };
}

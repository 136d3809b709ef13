using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Reading;

/// <summary>Reads the files of the status pages' history: everything below <c>status/</c> that is text.</summary>
internal static class ReadStatusFiles
{
    /// <summary>The largest file of a status page's history, in bytes: some 10,000 incidents.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private static readonly string[] Extensions =
        [".json", ".jsonl", ".ndjson", ".md", ".atom", ".rss", ".xml", ".csv", ".yml", ".yaml", ".txt", ".html"];

    /// <summary>The files, by path in ordinal order; symbolic links and hidden files are passed over.</summary>
    public static ImmutableArray<SourceFile> In(string input, Action<Problem> report)
    {
        var root = new DirectoryInfo(Path.Combine(input, StatusSettings.Folder));
        if (!root.Exists || root.LinkTarget is not null) return [];
        var paths = root.EnumerateFiles("*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        });
        return
        [
            .. paths.Select(
                file => (file.FullName, Path: Path.GetRelativePath(input, file.FullName).Replace('\\', '/')))
                .Where(file => Extensions.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase)
                    && !file.Path.Contains("/.", StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => ReadText.From(file.FullName, file.Path, report, MaxBytes))
                .OfType<SourceFile>(),
        ];
    }
}

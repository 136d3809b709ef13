using PostmortemSite.Model;

namespace PostmortemSite.Tests;

/// <summary>Real reports beside the repository, where they are present: <c>../shared/corpora</c>.</summary>
internal static class Corpora
{
    /// <summary>Each source's name with its reports; the test is skipped where there are none.</summary>
    public static IReadOnlyList<(string Source, IReadOnlyList<SourceFile> Reports)> Read()
    {
        var root = Folder();
        Assert.SkipWhen(root is null, "No corpora beside the repository (../shared/corpora).");
        return
        [
            .. Directory.GetDirectories(root!).Order(StringComparer.Ordinal)
                .Where(folder => !Path.GetFileName(folder).StartsWith("status-", StringComparison.Ordinal))
                .Select(folder => (Path.GetFileName(folder), Reports(folder))),
        ];
    }

    private static IReadOnlyList<SourceFile> Reports(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetExtension(file) is not (".png" or ".jpg" or ".json"))
            .Select(file => new SourceFile(
                Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "PostmortemSite.sln"))) continue;
            var corpora = Path.Combine(folder.Parent!.FullName, "shared", "corpora");
            return Directory.Exists(corpora) ? corpora : null;
        }

        return null;
    }
}

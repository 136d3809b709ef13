using PostmortemSite.Model;

namespace PostmortemSite.Tests.Support;

/// <summary>
/// Real reports beside the checkout, where they are present; the test that asks is skipped elsewhere.
/// </summary>
internal static class Corpora
{
    /// <summary>Each source's name with its reports.</summary>
    public static IEnumerable<(string Source, IReadOnlyList<SourceFile> Reports)> Read() =>
        Repository.CorporaWithReports().Select(folder => (Path.GetFileName(folder), Reports(folder)));

    private static IReadOnlyList<SourceFile> Reports(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetExtension(file) is not (".png" or ".jpg" or ".json"))
            .Select(file => new SourceFile(
                Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];
}

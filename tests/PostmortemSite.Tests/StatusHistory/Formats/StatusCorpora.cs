using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Formats;

/// <summary>
/// Real histories beside the checkout, where they are present; the test that asks is skipped elsewhere.
/// </summary>
internal static class StatusCorpora
{
    public const string Statuspage = "status-github-statuspage-json";
    public const string Windows = "status-github-mrshu";
    public const string DatoCms = "status-datocms";

    private static string Folder => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora"));

    /// <summary>The files of a history, as a source of its name.</summary>
    public static IReadOnlyList<SourceFile> Files(string name)
    {
        var folder = Path.Combine(Folder, name);
        Assert.SkipUnless(Directory.Exists(folder), $"There is no {name} beside this checkout.");
        return
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => new SourceFile(
                    $"status/{name}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllText(file))),
        ];
    }

    /// <summary>What a history tells, and the problems.</summary>
    public static (SourceHistory History, IReadOnlyList<Problem> Problems) Read(string name,
        IEnumerable<SourceFile>? files = null)
    {
        var problems = new List<Problem>();
        var history = ReadHistory.Read(new StatusSource(name, $"status/{name}"), files ?? Files(name), problems.Add);
        return (history, problems);
    }
}

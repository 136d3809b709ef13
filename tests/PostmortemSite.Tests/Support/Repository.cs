namespace PostmortemSite.Tests.Support;

/// <summary>The checkout that the tests run in, and what may stand beside it.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Input => Path.Combine(Root, "input");

    /// <summary>The folders of real reports beside the checkout; the test that asks is skipped where they are missing.</summary>
    public static IReadOnlyList<string> CorporaWithReports()
    {
        var corpora = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpora"));
        Assert.SkipUnless(Directory.Exists(corpora), "There are no real reports beside this checkout.");
        return [.. Directory.GetDirectories(corpora)
            .Where(folder => !Path.GetFileName(folder).StartsWith("status-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PostmortemSite.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>The example archive, built once for the tests of a class.</summary>
public sealed class BuiltExample : IDisposable
{
    private readonly Workspace workspace = new Workspace().Built("--input", Repository.Input, "--as-of", "2026-11-02");
    private readonly ConcurrentDictionary<string, IHtmlDocument> pages = new(StringComparer.Ordinal);

    /// <summary>Every page of both editions.</summary>
    public IEnumerable<string> Pages =>
        Directory.EnumerateFiles(workspace.Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(workspace.Output, file)).Order(StringComparer.Ordinal);

    public string Text(string path) => workspace.Text(path);

    public IHtmlDocument Page(string path) => pages.GetOrAdd(Path.GetFullPath(path, "/"), _ => workspace.Page(path));

    public void Dispose() => workspace.Dispose();
}

using System.Globalization;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Writing;

namespace PostmortemSite.Commands;

/// <summary>Prints what a build made and how long it took, on standard output.</summary>
internal static class PrintSummary
{
    public static void Of(FinishedSites sites, BuildReport report, string outcome)
    {
        foreach (var module in report.Times)
            Write($"{module.Phase,-12} {module.Pipeline + ": " + module.Module,-38} {module.Elapsed.TotalMilliseconds,8:N0} ms");
        Write($"{"",-12} {"all",-38} {report.Times.Sum(module => module.Elapsed.TotalMilliseconds),8:N0} ms");
        Console.WriteLine();
        Edition("internal", sites.Internal);
        Edition("public", sites.Public.Site);
        Write($"{outcome}.");
    }

    private static void Edition<TAudience>(string name, Site<TAudience> site)
        where TAudience : IAudience
    {
        var pages = site.Files.Paths.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        var (reports, files) = (site.Edition.Entries.Length, site.Files.Paths.Length);
        Write($"{name,-9} {reports,6:N0} postmortems {pages,7:N0} pages {files,7:N0} files {site.Files.TotalBytes,12:N0} bytes");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Where a source's history is fetched from: as declared, else where pages of its kind have it.</summary>
internal static class PullAddresses
{
    /// <summary>True if there is anything to fetch.</summary>
    public static bool HasAny(StatusSource source) => source.Pull is not null || source.Url is not null;

    /// <summary>The addresses, in the order in which they are asked.</summary>
    /// <exception cref="BuildException">Nobody can tell them.</exception>
    public static ImmutableArray<Uri> Of(StatusSource source) => source switch
    {
        { Pull: { } declared } => [declared],
        { Url: null } => throw new BuildException(ExitCode.Usage,
            $"{source.DeclaredAt}: The source \"{source.Name}\" has no address. Declare its \"url\", or what to "
                + "\"pull\"."),
        _ => [.. Paths(source).Select(path => Below(source.Url, path))],
    };

    /// <summary>An address below a page's own.</summary>
    public static Uri Below(Uri page, string path) => new(page.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path);

    private static string[] Paths(StatusSource source) => source.Format switch
    {
        null or StatusFormat.Snapshot or StatusFormat.Statuspage or StatusFormat.StatuspageHistory =>
            ["api/v2/incidents.json", "api/v2/scheduled-maintenances.json"],
        StatusFormat.StatuspageFeed => ["history.atom"],
        StatusFormat.Instatus => ["summary.json"],
        StatusFormat.BetterStack => ["index.json"],
        StatusFormat.Cachet2 => ["api/v1/incidents"],
        StatusFormat.Cachet3 => ["api/incidents"],
        StatusFormat.CState => ["issues/index.json"],
        { } format => throw new BuildException(ExitCode.Usage,
            $"{source.DeclaredAt}: Pages with the format {StatusFormatNames.Of(format)} have their history in "
                + "different places. " +
            $"Declare the address of the source \"{source.Name}\" as \"pull\"."),
    };
}

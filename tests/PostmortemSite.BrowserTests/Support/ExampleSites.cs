[assembly: AssemblyFixture(typeof(PostmortemSite.BrowserTests.Support.ExampleSites))]

namespace PostmortemSite.BrowserTests.Support;

/// <summary>The two sites that every build makes.</summary>
public enum Edition
{
    Internal,
    Public,
}

/// <summary>The example archive, built once by the real command, and served: each edition at two places.</summary>
public sealed class ExampleSites : IAsyncLifetime
{
    private readonly Workspace workspace = new();
    private readonly Dictionary<(Edition, string), SiteServer> servers = [];

    /// <summary>Where a site may lie on its host.</summary>
    public static IReadOnlyList<string> BasePaths { get; } = ["/", "/reports/"];

    public async ValueTask InitializeAsync()
    {
        workspace.Built("--input", Repository.Input, "--as-of", "2026-11-02");
        foreach (var edition in Enum.GetValues<Edition>())
            foreach (var basePath in BasePaths)
                servers[(edition, basePath)] = await SiteServer.Start(FolderOf(edition), basePath);
    }

    /// <summary>The home page's address.</summary>
    public string HomeOf(Edition edition, string basePath = "/") => servers[(edition, basePath)].Home;

    /// <summary>
    /// A page for each thing that a page can be: home, reports, listings, incidents, and what isn't there.
    /// </summary>
    public IReadOnlyList<string> OneOfEachKind(Edition edition) =>
        [.. Paths(edition).Select(path => HomeOf(edition) + path)];

    private static string[] Paths(Edition edition) =>
    [
        "", .. ReportsOf(edition), "postmortems/", "services/", "services/payments/", .. IncidentPages,
        .. ActionPagesOf(edition), .. edition == Edition.Internal ? InsightPages : [], "no-such-page/",
    ];

    /// <summary>A report with nearly everything that a report can have, and its public twin.</summary>
    public static string ReportOf(Edition edition) => ReportsOf(edition)[0];

    /// <summary>A report in English, one with a picture, one in Arabic and one in Japanese.</summary>
    private static string[] ReportsOf(Edition edition) => edition == Edition.Internal
        ?
        [
            "postmortems/2023-02-14-orders-db-connections/", "postmortems/2024-04-11-redis-eviction-seat-map/",
            "postmortems/2025-02-20-dubai-sign-in/", "postmortems/2024-05-30-osaka-double-charge/",
        ]
        :
        [
            "postmortems/checkout-unavailable-february-2023/", "postmortems/seat-selection-april-2024/",
            "postmortems/gulf-sign-in-february-2025/", "postmortems/osaka-double-charge-may-2024/",
        ];

    /// <summary>The board of action items and one of its years; the public edition has them only where it is told to.</summary>
    private static string[] ActionPagesOf(Edition edition) =>
        edition == Edition.Internal ? ["actions/", "actions/2023/"] : [];

    /// <summary>A page for each thing that a page of the status page's history can be.</summary>
    public static IReadOnlyList<string> IncidentPages { get; } =
    [
        "incidents/", "incidents/2025/", "incidents/2024/11/", "incidents/bf24cd/", "incidents/components/",
        "incidents/components/checkout/", "incidents/components/checkout/2026/",
    ];

    /// <summary>What the archive teaches as a whole, and lists that a number of it leads to.</summary>
    private static string[] InsightPages { get; } =
    [
        "insights/", "insights/response/", "insights/recurrence/", "api/", "insights/patterns/",
        "insights/patterns/cause/capacity/checkout-api/", "insights/patterns/went-well/2024/",
    ];

    /// <summary>How many reports were written.</summary>
    public int NumberOfReports(Edition edition) =>
        Directory.GetDirectories(Path.Combine(FolderOf(edition), "postmortems")).Length;

    public string FolderOf(Edition edition) =>
        Path.Combine(workspace.Output, edition == Edition.Internal ? "internal" : "public");

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers.Values) await server.DisposeAsync();
        workspace.Dispose();
    }
}

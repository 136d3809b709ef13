using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Linking;

/// <summary>An archive with a public and an internal status page, to which tests add incidents and reports.</summary>
internal sealed class LinkArchive : IDisposable
{
    private readonly Dictionary<string, List<object>> incidents = new() { ["main"] = [], ["inside"] = [] };

    public LinkArchive() => Workspace.With("site.yml", """
        title: T
        zone: UTC
        url: https://example.com/reports/
        internalUrl: https://inside.example.com/
        services:
          - { key: checkout-api, name: Checkout API, public: Checkout, aliases: [basket] }
          - { key: partner-api, name: Partner API, public: Partner API }
          - { key: warehouse, name: Data warehouse }
        triggers:
          - { key: maintenance, name: Maintenance, public: true }
        statusHistory:
          sources:
            - { name: main, file: status/main.json, url: "https://status.example/", public: true }
            - { name: inside, file: status/inside.json, url: "https://ops.example/" }
        """);

    public Workspace Workspace { get; } = new();

    /// <summary>Adds an incident; times are hours and minutes of 1 March 2026, UTC.</summary>
    public LinkArchive Incident(
        string id, string name, string started, string? resolved = null, string[]? components = null,
        string text = "We are looking into it.",
        bool maintenance = false, string source = "main", string[]? aliases = null)
    {
        incidents[source].Add(new
        {
            id,
            name,
            aliases = aliases ?? [],
            url = $"https://{(source == "main" ? "status" : "ops")}.example/incidents/{id}",
            maintenance,
            started = $"2026-03-01T{started}:00Z",
            resolved = resolved is null ? null : $"2026-03-01T{resolved}:00Z",
            components = (components ?? []).Select(component => new { name = component }),
            updates = new[] { new { at = $"2026-03-01T{started}:00Z", body = new { plain = text } } },
        });
        return this;
    }

    /// <summary>Adds a report with some front matter, and a body.</summary>
    public LinkArchive Report(string name, string frontMatter, string body = "It was slow.")
    {
        Workspace.With($"postmortems/{name}.md", $"---\n{frontMatter}\n---\n## Summary\n\n{body}\n");
        return this;
    }

    /// <summary>The archive's files, complete.</summary>
    public Workspace Written()
    {
        foreach (var (source, of) in incidents.Where(source => source.Value.Count > 0))
            Workspace.With($"status/{source}.json",
                JsonSerializer.Serialize(new { format = "postmortem-site/status-history/1", incidents = of }));
        return Workspace;
    }

    public Archive<Internal> Parsed() => Build().Parse();

    public Archive<Public> Published() =>
        new LinkStatusHistory<Public>().Run(new ParsePostmortems<Public>().Run(Build().Redact().Public));

    public void Dispose() => Workspace.Dispose();

    private SiteBuild Build() =>
        new(new BuildOptions(Written().Input, Workspace.Output, new LocalDate(2026, 4, 1)), BuildReport.Silent);

    /// <summary>The links as "report incident", sorted.</summary>
    public static IEnumerable<string> Links<TAudience>(Archive<TAudience> archive)
        where TAudience : IAudience => archive.History.Links
        .Select(link => new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{link.Postmortem.Source.Stem} {link.Incident.Id}").ToString())
        .Order(StringComparer.Ordinal);
}

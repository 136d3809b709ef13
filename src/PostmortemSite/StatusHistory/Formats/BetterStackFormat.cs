using System.Collections.Immutable;
using System.Text.Json;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Better Stack's <c>index.json</c>, and its API's lists of status reports: JSON:API (https://jsonapi.org/format), in
/// which reports, messages and resources stand side by side and name each other.
/// </summary>
internal sealed class BetterStackFormat : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.BetterStack;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json is { ValueKind: JsonValueKind.Object } root
        && (root.Map("data") ?? root.List("data")?.First()) is { } data
        && data.Text("type") is "status_page" or "status_report";

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { ValueKind: JsonValueKind.Object } root) return;
        var parts = reading.Records(document, root.Value("data"))
            .Concat(reading.Records(document, root.Value("included"))).ToList();
        var page = parts.FirstOrDefault(part => part.Text("type") == "status_page");
        var names = parts.Where(part => part.Text("type") == "status_page_resource" && part.Text("id") is not null)
            .DistinctBy(part => part.Text("id"))
            .ToDictionary(part => part.Text("id")!, part => Attributes(part).Text("public_name") ?? part.Text("id")!,
                StringComparer.Ordinal);
        var updates = parts.Where(part => part.Text("type") == "status_update")
            .ToLookup(ReportOf, StringComparer.Ordinal);
        foreach (var report in parts.Where(part => part.Text("type") == "status_report"))
        {
            var (id, title) = (report.Text("id"), Attributes(report).Text("title"));
            if (id is null) reading.Skip(document.PlaceOf(title), title ?? "a report", "it has no id");
            else reading.Add(Incident(report, id, AddressOf(page) ?? reading.Source.Url, names, updates[id],
                reading) with
            { Place = document.PlaceOf($"\"{id}\"") });
        }
    }

    private static StatusIncident Incident(
        JsonElement report, string id, Uri? page, IReadOnlyDictionary<string, string> names,
        IEnumerable<JsonElement> updates, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var item = Attributes(report);
        var isMaintenance = item.Text("report_type") == "maintenance";
        var starts = reading.Time(item.Text("starts_at"), "its start", flags);
        var ends = reading.Time(item.Text("ends_at"), "its end", flags);
        var components = Components(item, names);
        var isOver = ends is not null && item.Text("aggregate_state") is "resolved" or null;
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Url = page is null ? null : JsonReading.Address(
                $"{page.GetLeftPart(UriPartial.Path).TrimEnd('/')}/incident/{Uri.EscapeDataString(id)}"),
            Name = item.Text("title") ?? id,
            Impact = isMaintenance ? StatusImpact.Maintenance
                : components.Select(component => component.State).DefaultIfEmpty().Max() switch
                {
                    ComponentState.MajorOutage => StatusImpact.Major,
                    ComponentState.Degraded => StatusImpact.Minor,
                    _ => item.Text("aggregate_state") == "resolved"
                        ? StatusImpact.Unknown
                        : StatusReading.Impact(item.Text("aggregate_state"), flags),
                },
            State = ends is null ? StatusState.Unknown
                : !isMaintenance ? StatusState.Resolved
                : isOver ? StatusState.Completed
                : StatusState.Scheduled,
            IsMaintenance = isMaintenance,
            Started = starts,
            Resolved = isMaintenance && !isOver ? null : ends,
            ScheduledFor = isMaintenance ? starts : null,
            ScheduledUntil = isMaintenance ? ends : null,
            Components = components,
            Updates =
            [
                .. updates.Select(Attributes).Select(update => new StatusUpdate
                {
                    At = reading.Time(update.Text("published_at"), "the time of an update", flags),
                    State = StatusState.Update,
                    Body = TextOf.MarkdownOrHtml(update.Text("message")),
                    Components = Components(update, names),
                }),
            ],
            Flags = [.. flags],
            Place = default,
        };
    }

    private static ImmutableArray<StatusComponent> Components(JsonElement of,
        IReadOnlyDictionary<string, string> names) =>
        ComponentsOf.All(
            of.Items("affected_resources").Where(resource => resource.Text("status_page_resource_id") is not null)
            .Select(resource => new StatusComponent(
                names.GetValueOrDefault(resource.Text("status_page_resource_id")!)
                    ?? resource.Text("status_page_resource_id")!)
            {
                Id = resource.Text("status_page_resource_id"),
                State = StatusWord.Component(resource.Text("status")),
            }));

    private static Uri? AddressOf(JsonElement page) =>
        Attributes(page) is var item && item.Text("custom_domain") is { } own
        ? JsonReading.Address($"https://{own}")
        : item.Text("subdomain") is { } name ? JsonReading.Address($"https://{name}.betteruptime.com") : null;

    private static string? ReportOf(JsonElement update) => Attributes(update).Text("status_report_id")
        ?? update.Map("relationships")?.Map("status_report")?.Map("data")?.Text("id");

    private static JsonElement Attributes(JsonElement part) => part.Map("attributes") ?? default;
}

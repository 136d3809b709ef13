using System.Collections.Immutable;
using System.Text.Json;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// incident.io's API v2 (https://api-docs.incident.io): incidents and maintenances of a status page, which name
/// components by their ids.
/// </summary>
internal sealed class IncidentIoFormat : IStatusFormat
{
    private static readonly string[] Lists =
        ["status_page_incidents", "status_page_maintenances", "incidents", "maintenances", "status_page_incident",
            "status_page_maintenance", "incident"];

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.IncidentIo;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json switch
    {
        { ValueKind: JsonValueKind.Array } list => list.First() is { } first && IsIncident(first),
        { ValueKind: JsonValueKind.Object } root =>
            root.Has("status_page_incidents") || root.Has("status_page_maintenances")
            || IsIncident(root)
            || Lists.Any(key => (root.List(key)?.First() ?? root.Map(key)) is { } first && IsIncident(first)),
        _ => false,
    };

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { } root) return;
        var names = root.Items("components").Concat(root.Items("status_page_components"))
            .Where(component => component.Text("id") is not null && component.Text("name") is not null)
            .DistinctBy(component => component.Text("id"))
            .ToDictionary(component => component.Text("id")!, component => component.Text("name")!,
                StringComparer.Ordinal);
        var records = root.ValueKind == JsonValueKind.Array || IsIncident(root)
            ? reading.Records(document, root)
            : Lists.SelectMany(key => reading.Records(document, root.Value(key)));
        foreach (var item in records)
        {
            var id = item.Text("id");
            var place = document.PlaceOf(id is null ? item.Text("name") : $"\"{id}\"");
            if (id is null) reading.Skip(place, item.Text("name") ?? "an incident", "it has no id");
            else reading.Add(Incident(item, id, names, reading) with { Place = place });
        }
    }

    private static bool IsIncident(JsonElement item) => item.Has("incident_status") || item.Has("maintenance_status");

    private static StatusIncident Incident(
        JsonElement item, string id, IReadOnlyDictionary<string, string> names, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var impacts = item.Items("component_impacts").ToList();
        var updates = item.Items("updates").Select(update => StatusReading.Update(
            reading.Time(update.Text("published_at"), "the time of an update", flags),
            update.Text("incident_status") ?? update.Text("maintenance_status"),
            TextOf.MarkdownOrHtml(update.Text("message")),
            flags) with
        {
            Id = update.Text("id"),
            Components = Components(update.Items("component_statuses"), names),
        }).ToImmutableArray();
        var isMaintenance = item.Has("maintenance_status");
        var components = Components(impacts, names);
        var ends = impacts
            .Select(impact => reading.Time(impact.Text("end_at"), "the end of an impact", flags)).ToList();
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Url = item.Address("url") ?? (reading.Source.Url is { } page ? IncidentAddress.Below(page, id) : null),
            Name = item.Text("name") ?? id,
            Impact = isMaintenance
                ? StatusImpact.Maintenance
                : Worst(components.Concat(updates.SelectMany(update => update.Components))),
            State = StatusReading.State(item.Text("incident_status") ?? item.Text("maintenance_status"), flags),
            IsMaintenance = isMaintenance,
            // What the page shows to have been touched is the window; it is published later.
            Started = impacts.Select(impact => reading.Time(impact.Text("start_at"), "the start of an impact", flags))
                .OfType<Model.Moment>().MinBy(StatusTime.Rank),
            Resolved = ends.Contains(null) ? null : ends.OfType<Model.Moment>().MaxBy(StatusTime.Rank),
            ScheduledFor = reading.Time(item.Text("scheduled_start_at"), "its planned start", flags),
            ScheduledUntil = reading.Time(item.Text("scheduled_end_at"), "its planned end", flags),
            Components = components,
            Updates = updates,
            Flags = [.. flags],
            Place = default,
        };
    }

    private static ImmutableArray<StatusComponent> Components(IEnumerable<JsonElement> items,
        IReadOnlyDictionary<string, string> names) =>
        ComponentsOf.All(items.Where(item => item.Text("component_id") is not null).Select(item =>
            new StatusComponent(item.Text("component_name")
                ?? names.GetValueOrDefault(item.Text("component_id")!) ?? item.Text("component_id")!)
            {
                Id = item.Text("component_id"),
                State = StatusWord.Component(item.Text("component_status")),
            }));

    /// <summary>The API names no impact: it is that of the worst component, as the page colours it.</summary>
    private static StatusImpact Worst(IEnumerable<StatusComponent> components) =>
        components.Select(component => component.State).DefaultIfEmpty().Max() switch
        {
            ComponentState.MajorOutage => StatusImpact.Critical,
            ComponentState.PartialOutage => StatusImpact.Major,
            ComponentState.Degraded => StatusImpact.Minor,
            ComponentState.Maintenance => StatusImpact.Maintenance,
            ComponentState.Operational => StatusImpact.None,
            ComponentState.Unknown => StatusImpact.Unknown,
            var other => throw new InvalidOperationException($"Unknown state {other}."),
        };
}

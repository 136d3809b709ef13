using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Atlassian Statuspage's JSON (https://developer.statuspage.io): lists, single incidents, the summary, with the page
/// around them or without; and what imitates it, such as incident.io's pages, with whatever they leave out.
/// </summary>
internal sealed class StatuspageFormat : IStatusFormat
{
    /// <summary>The page that a document is from, as far as it says.</summary>
    private sealed record Page(Uri? Url, DateTimeZone? Zone);

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.Statuspage;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json switch
    {
        { ValueKind: JsonValueKind.Array } list => list.First() is { } first && IsIncident(first),
        { ValueKind: JsonValueKind.Object } root => IsIncident(root)
            || (root.Map("incident") is { } one && IsIncident(one))
            || IsList(root, "incidents") || IsList(root, "scheduled_maintenances"),
        _ => false,
    };

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { } root) return;
        var page = new Page(
            (root.Map("page")?.Address("url") ?? reading.Source.Url) is { } url ? url : null,
            root.Map("page")?.Text("time_zone") is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null);
        var single = root.Value("incident")
            ?? (root.ValueKind == JsonValueKind.Array || IsIncident(root) ? root : null);
        foreach (var item in reading.Records(document, single)) Read(item, false);
        foreach (var item in reading.Records(document, root.Value("incidents"))) Read(item, false);
        foreach (var item in reading.Records(document, root.Value("scheduled_maintenances"))) Read(item, true);

        void Read(JsonElement item, bool isScheduled)
        {
            var (id, name) = (item.Text("code") ?? item.Text("id"), item.Text("name"));
            var place = document.PlaceOf(id is null ? name : $"\"{id}\"");
            if (id is null) reading.Skip(place, name ?? "an incident", "it has no id");
            else reading.Add(Incident(item, id, isScheduled, page, reading) with { Place = place });
        }
    }

    private static bool IsList(JsonElement root, string key) => root.List(key) is { } list
        && (list.First() is { } first ? IsIncident(first) : root.Map("page") is not null);

    private static bool IsIncident(JsonElement item) =>
        item.Has("incident_updates") || (item.Has("name") && (item.Has("id") || item.Has("code"))
            && !item.Has("incident_status") && (item.Has("created_at") || item.Has("shortlink"))
            && (item.Has("resolved_at") || item.Has("impact")));

    private static StatusIncident Incident(JsonElement item, string id, bool isScheduled, Page page,
        StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var updates = Updates(item, reading, flags);
        var impact = StatusReading.Impact(item.Text("impact"), flags);
        var state = StatusReading.State(item.Text("status"), flags);
        var isMaintenance = isScheduled || item.Has("scheduled_for") && item.Text("scheduled_for") is not null
            || impact == StatusImpact.Maintenance
            || state is StatusState.Scheduled or StatusState.InProgress or StatusState.Verifying
                or StatusState.Completed;
        var created = reading.Time(item.Text("created_at"), "the time of its entry", flags);
        var started = reading.Time(item.Text("started_at"), "its start", flags);
        var scheduledFor = reading.Time(item.Text("scheduled_for"), "its planned start", flags);
        var shortlink = item.Address("shortlink");
        var incident = new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Aliases = [.. new[] { item.Text("id"), shortlink?.AbsoluteUri }.OfType<string>()],
            Url = page.Url is { } url ? IncidentAddress.Below(url, id) : shortlink,
            Name = item.Text("name") ?? id,
            Impact = impact,
            State = state,
            IsMaintenance = isMaintenance,
            // Announced work "starts" with its announcement; what is meant is when it begins.
            Started = isMaintenance
                ? FillFromUpdates.Begun([.. updates]) ?? scheduledFor ?? started ?? created
                : started ?? created,
            Resolved = reading.Time(item.Text("resolved_at"), "its end", flags),
            ScheduledFor = scheduledFor,
            ScheduledUntil = reading.Time(item.Text("scheduled_until"), "its planned end", flags),
            Components = ComponentsOf.All(
                item.Items("components").Select(component => Component(component, null)).OfType<StatusComponent>()),
            Updates = updates,
            PostmortemPublished = reading.Time(item.Text("postmortem_published_at"), "the report's publication", flags),
            Place = default,
        };
        incident = incident with { Postmortem = Postmortem(item, updates, flags), Flags = [.. flags] };
        var zone = page.Zone ?? (created?.Offset is { } offset ? DateTimeZone.ForOffset(offset) : DateTimeZone.Utc);
        return SplitLog.Of(incident, zone) ?? incident;
    }

    /// <summary>A report that isn't published yet, as those with the page's key see it, is left alone.</summary>
    private static StatusText? Postmortem(JsonElement item, ImmutableArray<StatusUpdate> updates,
        List<StatusFlag> flags)
    {
        if (item.Text("postmortem_body") is not { } body) return null;
        var published = item.Value("postmortem_published_at");
        if (updates.Any(update => update.State == StatusState.Postmortem)
            || published is null or { ValueKind: JsonValueKind.String or JsonValueKind.True })
            return TextOf.MarkdownOrHtml(body);
        flags.Add(new StatusFlag("postmortem-unpublished", "Its report isn't published, and was left out."));
        return null;
    }

    private static ImmutableArray<StatusUpdate> Updates(JsonElement item, StatusReading reading,
        List<StatusFlag> flags) =>
    [
        .. item.Items("incident_updates").Reverse().Select(update =>
            StatusReading.Update(
                reading.Time(update.Text("display_at") ?? update.Text("created_at"), "the time of an update", flags),
                update.Text("status"),
                update.Text("status") == "postmortem"
                    ? TextOf.MarkdownOrHtml(update.Text("body"))
                    : TextOf.PlainOrHtml(update.Text("body")),
                flags) with
            {
                Id = update.Text("id"),
                // One entry without a code is a sentence: "No components were affected by this update."
                Components = ComponentsOf.All(update.Items("affected_components")
                    .Where(component => component.Text("code") is not null)
                    .Select(component => Component(component, component.Text("new_status"))).OfType<StatusComponent>()),
            }),
    ];

    /// <summary>
    /// A component; null for the one that some pages make up to hold a sentence. What the incident's own list says of
    /// its state is how it is now, not how it was.
    /// </summary>
    private static StatusComponent? Component(JsonElement component, string? state) =>
        component.Text("name") is not { } name
        || (name.StartsWith("Visit ", StringComparison.Ordinal)
            && name.EndsWith("for more information", StringComparison.Ordinal))
            ? null
            : new StatusComponent(name)
            {
                Id = component.Text("code") ?? component.Text("id"),
                State = StatusWord.Component(state),
            };
}

using System.Collections.Immutable;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Instatus (https://instatus.com/help/api): the public summary, whose times are JavaScript's, and the list of
/// incidents or maintenances that the API gives to those with a key.
/// </summary>
internal sealed class InstatusFormat : IStatusFormat
{
    private static readonly string[] Lists = ["activeIncidents", "activeMaintenances"];

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.Instatus;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json switch
    {
        { ValueKind: JsonValueKind.Array } list => list.First() is { } first && IsIncident(first),
        { ValueKind: JsonValueKind.Object } root => Lists.Any(key => root.Has(key)) || IsIncident(root)
            || (root.Map("page")?.Text("status") is "UP" or "HASISSUES" or "UNDERMAINTENANCE"
                && !root.Has("incidents")),
        _ => false,
    };

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { } root) return;
        if (root.ValueKind == JsonValueKind.Array || IsIncident(root))
            foreach (var item in reading.Records(document, root)) Read(item, item.Has("start") && !item.Has("started"));
        foreach (var item in reading.Records(document, root.Value("activeIncidents"))) Read(item, false);
        foreach (var item in reading.Records(document, root.Value("activeMaintenances"))) Read(item, true);

        void Read(JsonElement item, bool isMaintenance)
        {
            var id = item.Text("id") ?? IncidentAddress.NameIn(item.Address("url"));
            var place = document.PlaceOf(item.Text("id") is null ? item.Text("name") : $"\"{id}\"");
            if (id is null) reading.Skip(place, item.Text("name") ?? "an incident", "it has no id and no address");
            else reading.Add(Incident(item, id, isMaintenance, reading) with { Place = place });
        }
    }

    private static bool IsIncident(JsonElement item) =>
        item.Has("name") && (item.Has("started") || item.Has("start")) && item.Text("status") is { } status
            && status.All(char.IsAsciiLetterUpper);

    private static StatusIncident Incident(JsonElement item, string id, bool isMaintenance, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var started = reading.Time(item.Text("started") ?? item.Text("start"), "its start", flags);
        var components = ComponentsOf.All(item.Items("components")
            .Where(component => component.Text("name") is not null)
            .Select(component => new StatusComponent(component.Text("name")!)
            {
                Id = component.Text("id"),
                State = StatusWord.Component(component.Text("status")),
            }));
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Url = item.Address("url"),
            Name = item.Text("name") ?? id,
            Impact = isMaintenance && !item.Has("impact")
                ? StatusImpact.Maintenance
                : StatusReading.Impact(item.Text("impact"), flags),
            State = StatusReading.State(item.Text("status"), flags),
            IsMaintenance = isMaintenance,
            Started = started,
            Resolved = reading.Time(item.Text("resolved"), "its end", flags),
            ScheduledFor = isMaintenance ? started : null,
            ScheduledUntil = isMaintenance
                ? reading.Time(item.Text("end"), "its planned end", flags) ?? Until(started, item.Number("duration"))
                : null,
            Components = components,
            Updates = Updates(item, reading, flags),
            Flags = [.. flags],
            Place = default,
        };
    }

    private static ImmutableArray<StatusUpdate> Updates(JsonElement item, StatusReading reading,
        List<StatusFlag> flags) =>
    [
        .. item.Items("updates").Select(update => StatusReading.Update(
            reading.Time(update.Text("started") ?? update.Text("createdAt"), "the time of an update", flags),
            update.Text("status"),
            update.Text("messageHtml") is { } html ? TextOf.Html(html) : TextOf.MarkdownOrHtml(update.Text("message")),
            flags) with { Id = update.Text("id") }),
    ];

    /// <summary>A duration is in minutes.</summary>
    private static Moment? Until(Moment? started, long? minutes) =>
        started is not null && minutes is > 0 and < 100_000
            ? started with { Local = started.Local.PlusMinutes(minutes.Value) }
            : null;
}

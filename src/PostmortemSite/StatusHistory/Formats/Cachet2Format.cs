using System.Text.Json;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Cachet 2's <c>/api/v1/incidents</c> (https://docs.cachethq.io): numbers for states, times without a zone.
/// </summary>
internal sealed class Cachet2Format : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.Cachet2;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json is { ValueKind: JsonValueKind.Object } root
        && (root.List("data")?.First() ?? root.Map("data")) is { } first && IsIncident(first);

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { ValueKind: JsonValueKind.Object } root) return;
        foreach (var item in reading.Records(document, root.Value("data")))
        {
            var (id, name) = (item.Text("id"), item.Text("name"));
            var place = document.PlaceOf(name);
            if (id is null) reading.Skip(place, name ?? "an incident", "it has no id");
            else if (item.Text("visible") is "0" || item.Value("visible") is { ValueKind: JsonValueKind.False })
                reading.PassOver(place, name ?? id, "the page doesn't show it");
            else reading.Add(Incident(item, id, reading) with { Place = place });
        }
    }

    private static bool IsIncident(JsonElement item) =>
        item.Has("name") && !item.Has("attributes")
            && (item.Has("human_status") || (item.Has("component_id") && item.Has("visible")));

    private static StatusIncident Incident(JsonElement item, string id, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var scheduled = item.Text("scheduled_at");
        var occurred = reading.Time(item.Text("occurred_at") ?? scheduled ?? item.Text("created_at"),
            "its start", flags);
        var message = TextOf.MarkdownOrHtml(item.Text("message"));
        var first = new StatusUpdate { At = occurred, State = StatusState.Update, Body = message };
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Url = item.Address("permalink"),
            Name = item.Text("name") ?? id,
            Impact = StatusImpact.Unknown,
            State = CachetWord.Incident(item.Text("latest_status") ?? item.Text("status"),
                item.Text("latest_human_status") ?? item.Text("human_status"), flags),
            IsMaintenance = scheduled is not null && item.Text("status") == "0",
            Started = occurred,
            ScheduledFor = reading.Time(scheduled, "its planned start", flags),
            Components = item.Map("component")?.Text("name") is { } component ? ComponentsOf.Named([component]) : [],
            Updates =
            [
                .. message.Source.Length > 0 ? new[] { first } : [],
                .. item.Items("updates").Select(update => new StatusUpdate
                {
                    Id = update.Text("id"),
                    At = reading.Time(update.Text("created_at"), "the time of an update", flags),
                    State = CachetWord.Incident(update.Text("status"), update.Text("human_status"), flags),
                    Body = TextOf.MarkdownOrHtml(update.Text("message")),
                }),
            ],
            Flags = [.. flags],
            Place = default,
        };
    }
}

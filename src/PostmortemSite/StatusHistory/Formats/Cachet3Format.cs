using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Cachet 3's <c>/api/incidents</c> and <c>/api/schedules</c>: JSON:API, with each time in words and, without a zone,
/// in digits.
/// </summary>
internal sealed class Cachet3Format : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.Cachet3;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json is { ValueKind: JsonValueKind.Object } root
        && (root.List("data")?.First() ?? root.Map("data")) is { } first
        && first.Text("type") is "incidents" or "schedules" && first.Map("attributes") is not null;

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { ValueKind: JsonValueKind.Object } root) return;
        var included = root.Items("included").ToLookup(part => (part.Text("type"), part.Text("id")));
        foreach (var record in reading.Records(document, root.Value("data")))
        {
            var item = record.Map("attributes") ?? default;
            var (id, name) = (record.Text("id") ?? item.Text("id"), item.Text("name"));
            var place = document.PlaceOf(name);
            if (id is null) reading.Skip(place, name ?? "an incident", "it has no id");
            else reading.Add(Incident(record, item, id, included, reading) with { Place = place });
        }
    }

    private static StatusIncident Incident(
        JsonElement record, JsonElement item, string id, ILookup<(string?, string?), JsonElement> included,
        StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var isSchedule = record.Text("type") == "schedules";
        var (number, word) = (item.Map("status")?.Text("value"), item.Map("status")?.Text("human"));
        var occurred = Time("occurred") ?? Time("scheduled") ?? Time("created");
        return new StatusIncident
        {
            Source = reading.Source.Name,
            // Numbers of incidents and of schedules are counted apart.
            Id = isSchedule ? $"schedule-{id}" : id,
            Aliases = item.Text("guid") is { } guid ? [guid] : [],
            Name = item.Text("name") ?? id,
            Impact = isSchedule ? StatusImpact.Maintenance : StatusImpact.Unknown,
            State = isSchedule ? CachetWord.Schedule(number, word, flags) : CachetWord.Incident(number, word, flags),
            IsMaintenance = isSchedule,
            Started = occurred,
            Resolved = Time("completed"),
            ScheduledFor = Time("scheduled"),
            Components = ComponentsOf.All(
                Related("components").Where(part => part.Map("attributes")?.Text("name") is not null)
                .Select(part => new StatusComponent(part.Map("attributes")!.Value.Text("name")!)
                {
                    Id = part.Text("id"),
                    State = CachetWord.Component(part.Map("attributes")?.Map("status")?.Text("value")),
                })),
            Updates =
            [
                .. item.Text("message") is { } message
                    ? new[] { new StatusUpdate { At = occurred, State = StatusState.Update,
                        Body = TextOf.MarkdownOrHtml(message) } }
                    : [],
                .. Related("updates").Where(part => part.Map("attributes") is not null).Select(Update),
            ],
            Flags = [.. flags],
            Place = default,
        };

        Moment? Time(string key) => reading.Time(item.Map(key)?.Text("string") ?? item.Text(key), $"\"{key}\"", flags);

        IEnumerable<JsonElement> Related(string key) => record.Map("relationships")?.Map(key)?.Items("data")
            .SelectMany(name => included[(name.Text("type"), name.Text("id"))].Take(1)) ?? [];

        StatusUpdate Update(JsonElement part)
        {
            var update = part.Map("attributes")!.Value;
            return new StatusUpdate
            {
                Id = part.Text("id"),
                At = reading.Time(update.Map("created")?.Text("string"), "the time of an update", flags),
                State = CachetWord.Incident(update.Map("status")?.Text("value"),
                    update.Map("status")?.Text("human"), flags),
                Body = TextOf.MarkdownOrHtml(update.Text("message")),
            };
        }
    }
}

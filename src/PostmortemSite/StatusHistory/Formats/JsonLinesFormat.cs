using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// One JSON object a line, as those write who follow status pages for years: id, title, url, started_at, resolved_at,
/// updates with at, status and message, components by name.
/// </summary>
internal sealed class JsonLinesFormat : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.JsonLines;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document)
    {
        // A single line is a whole document too.
        if (document.Json is { } root) return IsIncident(root);
        var text = document.File.Text.AsSpan().TrimStart();
        if (text is not ['{', ..]) return false;
        var end = text.IndexOf('\n');
        return StatusDocument.Parse(new string(end < 0 ? text : text[..end])) is { } first && IsIncident(first);
    }

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        // A file that is one object over many lines has no lines of its own.
        if (document.Json is { } root && document.Lines.Skip(1).Any())
        {
            foreach (var item in reading.Records(document, root)) Read(item, document.LineAt(1), reading);
            return;
        }

        foreach (var (number, text) in document.Lines)
            if (StatusDocument.Parse(text) is { ValueKind: JsonValueKind.Object } line)
                Read(line, document.LineAt(number), reading);
            else reading.Skip(document.LineAt(number), text, "the line isn't a JSON object");
    }

    private static bool IsIncident(JsonElement line) => line.ValueKind == JsonValueKind.Object
        && line.Has("title") && (line.Has("status_sequence") || line.Has("downtime_start") || line.Has("entry_id")
            || (line.Has("started_at") && line.Has("updates")));

    private static void Read(JsonElement line, Place place, StatusReading reading)
    {
        var (name, url) = (line.Text("title") ?? line.Text("name"), line.Address("url"));
        if ((IncidentAddress.CodeOf(url) ?? line.Text("id")) is not { } id)
        {
            reading.Skip(place, name ?? "an incident", "it has no id");
            return;
        }

        var flags = new List<StatusFlag>();
        var impact = StatusReading.Impact(line.Text("impact"), flags);
        var updates = line.Items("updates").Select(update => StatusReading.Update(
            reading.Time(update.Text("at"), "the time of an update", flags),
            update.Text("status"),
            TextOf.PlainOrHtml(update.Text("message")),
            flags)).ToList();
        reading.Add(new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Aliases = [.. new[] { line.Text("id"), line.Text("entry_id") }.OfType<string>()],
            Url = url,
            Name = name ?? id,
            Impact = impact,
            State = updates.Count > 0
                ? StatusState.Unknown
                : StatusWord.State(line.Texts("status_sequence").LastOrDefault()),
            IsMaintenance = impact == StatusImpact.Maintenance
                || updates.Any(update => update.State == StatusState.Scheduled),
            Started = reading.Time(line.Text("started_at") ?? line.Text("downtime_start"), "its start", flags),
            Resolved = reading.Time(line.Text("resolved_at") ?? line.Text("downtime_end"), "its end", flags),
            Components = ComponentsOf.Named(line.Texts("components")),
            Updates = [.. updates],
            Flags = [.. flags],
            Place = place,
        });
    }
}

using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// One JSON object a file, as pages of the static kind keep them: name, impact, updates with date, status and content;
/// a maintenance has scheduledTime and minutes, a number or its digits. The file's name is the id.
/// </summary>
internal sealed class IncidentJsonFormat : IStatusFormat
{
    /// <summary>No planned work is longer: two months.</summary>
    private const int MaxMinutes = 60 * 24 * 62;

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.IncidentJson;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => document.Json is { ValueKind: JsonValueKind.Object } root
        && root.Has("name") && root.List("updates") is { } updates
        && (root.Has("scheduledTime") || (updates.First() is { } first && first.Has("date") && first.Has("content")));

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { ValueKind: JsonValueKind.Object } item) return;
        var id = Path.GetFileNameWithoutExtension(document.File.Path);
        var flags = new List<StatusFlag>();
        var isMaintenance = item.Has("scheduledTime");
        var scheduledFor = reading.Time(item.Text("scheduledTime"), "its planned start", flags);
        var announced = item.Text("content") is { } content
            ? new[] { StatusReading.Update(null, isMaintenance ? "scheduled" : null,
                TextOf.MarkdownOrHtml(content), flags) }
            : [];
        var updates = item.Items("updates").Select(update => StatusReading.Update(
            reading.Time(update.Text("date"), "the time of an update", flags),
            update.Text("status"),
            TextOf.MarkdownOrHtml(update.Text("content")),
            flags));
        reading.Add(new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Name = item.Text("name") ?? id,
            Impact = isMaintenance && !item.Has("impact")
                ? StatusImpact.Maintenance
                : StatusReading.Impact(item.Text("impact"), flags),
            IsMaintenance = isMaintenance,
            ScheduledFor = scheduledFor,
            ScheduledUntil = scheduledFor is { Precision: not Precision.Day }
                && item.Number("minutes") is > 0 and <= MaxMinutes and var minutes
                ? scheduledFor with { Local = scheduledFor.Local.PlusMinutes(minutes) }
                : null,
            Components = ComponentsOf.Named(item.Texts("components")),
            Updates = [.. announced, .. updates],
            Flags = [.. flags],
            Place = new Place(document.File.Path, Position.Start),
        });
    }
}

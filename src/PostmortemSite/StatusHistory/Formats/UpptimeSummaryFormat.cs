using System.Globalization;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Upptime's <c>history/summary.json</c>: for each site the minutes that it was down on each day. Of that follows that
/// there was something on that day and how long it was in all, but neither when nor how often: one incident a site and
/// day, with no time of day and a flag.
/// </summary>
internal sealed class UpptimeSummaryFormat : IStatusFormat
{
    private const int MinutesOfDay = 24 * 60;

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.UpptimeSummary;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) =>
        document.Json is { ValueKind: JsonValueKind.Array } list && list.First() is { } first
        && first.Has("slug") && (first.Has("dailyMinutesDown") || first.Has("uptimeDay"));

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        foreach (var site in reading.Records(document, document.Json))
        {
            var (slug, name) = (site.Text("slug"), site.Text("name"));
            var place = document.PlaceOf(slug is null ? name : $"\"{slug}\"");
            if (slug is null) reading.Skip(place, name ?? "a site", "it has no slug");
            else if (site.Map("dailyMinutesDown") is not { } days || !days.EnumerateObject().Any())
                reading.PassOver(place, name ?? slug, "it was never down");
            else
                foreach (var day in days.EnumerateObject().OrderBy(day => day.Name, StringComparer.Ordinal))
                    Read(day, slug, name ?? slug, place, reading);
        }
    }

    private static void Read(JsonProperty day, string slug, string name, Place place, StatusReading reading)
    {
        if (StatusTime.Parse(day.Name, null) is not { Precision: Precision.Day } date)
            reading.Skip(place, $"{name}, {day.Name}", "its day isn't one");
        else if (day.Value.ValueKind != JsonValueKind.Number || !day.Value.TryGetDouble(out var minutes)
            || minutes is <= 0 or > MinutesOfDay)
            reading.Skip(place, $"{name}, {day.Name}", "its minutes aren't a number of minutes of a day");
        else
            reading.Add(new StatusIncident
            {
                Source = reading.Source.Name,
                Id = $"{slug}-{day.Name}",
                Name = $"{name} was down",
                State = StatusState.Resolved,
                Started = date,
                Components = [new StatusComponent(name) { Id = slug, State = ComponentState.MajorOutage }],
                Flags =
                [
                    new StatusFlag("minutes-only", string.Create(CultureInfo.InvariantCulture,
                        $"It was down for {Math.Round(minutes, 1)} minutes of that day; the summary doesn't "
                            + $"say when.")),
                ],
                Place = place,
            });
    }
}

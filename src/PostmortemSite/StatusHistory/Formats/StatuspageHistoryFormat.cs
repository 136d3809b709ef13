using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Atlassian Statuspage's undocumented <c>history.json</c>: months with incidents, each with its last message and a
/// window as HTML without a year. Incidents stand in the month in which they ended.
/// </summary>
internal sealed partial class StatuspageHistoryFormat : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.StatuspageHistory;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) =>
        document.Json is { ValueKind: JsonValueKind.Object } root && root.List("months") is { } months
        && (months.First() is not { } first || first.List("incidents") is not null);

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (document.Json is not { } root) return;
        foreach (var month in reading.Records(document, root.Value("months")))
            foreach (var item in reading.Records(document, month.Value("incidents")))
            {
                var id = item.Text("code");
                var place = document.PlaceOf(id is null ? item.Text("name") : $"\"{id}\"");
                if (id is null) reading.Skip(place, item.Text("name") ?? "an incident", "it has no code");
                else reading.Add(Incident(item, id, month, reading) with { Place = place });
            }
    }

    private static StatusIncident Incident(JsonElement item, string id, JsonElement month, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var impact = StatusReading.Impact(item.Text("impact"), flags);
        var (started, ended) = Window(item.Text("timestamp") ?? "", month, reading, flags);
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Url = reading.Source.Url is { } page ? IncidentAddress.Below(page, id) : null,
            Name = item.Text("name") ?? id,
            Impact = impact,
            State = ended is null ? StatusState.Unknown
                : impact == StatusImpact.Maintenance ? StatusState.Completed
                : StatusState.Resolved,
            IsMaintenance = impact == StatusImpact.Maintenance,
            Started = started,
            Resolved = ended,
            Updates = item.Text("message") is not { } message ? [] :
            [
                new StatusUpdate
                {
                    At = ended ?? started,
                    State = StatusState.Update,
                    Body = TextOf.PlainOrHtml(message),
                },
            ],
            Flags = [.. flags],
            Place = default,
        };
    }

    private static (Moment? Started, Moment? Ended) Window(string html, JsonElement month, StatusReading reading,
        List<StatusFlag> flags)
    {
        var text = Tag().Replace(html, "").Trim();
        if (text.Length == 0) return (null, null);
        var known = EndOf(month, reading);
        var clock = new YearlessClock(known, "", reading.Source.Zone);
        var (started, ended) = clock.Window(text, known);
        if (started is null) started = clock.Before(text);
        if (started is null)
            flags.Add(new StatusFlag("time-unknown",
                $"The page gives \"{StatusReading.Shortened(text)}\" as its window."));
        return (started, ended);
    }

    /// <summary>
    /// The middle of the month of which a page's part tells: every time of it is nearer to that than half a year.
    /// </summary>
    private static Moment? EndOf(JsonElement month, StatusReading reading)
    {
        if (month.Text("starts_on") is { } start && StatusTime.Parse(start, reading.Source.Zone) is { } first)
            return first with { Local = first.Local.PlusDays(14) };
        var number = WordedTime.MonthOf(month.Text("name") ?? "");
        return number is { } m and >= 1 and <= 12 && month.Number("year") is >= 1970 and <= 2199 and var year
            ? StatusTime.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{m:00}-15"),
                reading.Source.Zone)
            : null;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

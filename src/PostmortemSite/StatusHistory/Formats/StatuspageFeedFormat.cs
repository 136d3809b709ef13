using System.Text.RegularExpressions;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Atlassian Statuspage's <c>history.atom</c> and <c>history.rss</c>: an entry an incident, whose text holds the
/// messages, newest first and without a year. They tell no impact and no components.
/// </summary>
internal sealed partial class StatuspageFeedFormat : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.StatuspageFeed;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => FeedEntry.IsFeed(document)
        && (FeedEntry.In(document).FirstOrDefault() is { } first
            ? StatuspageMessages.AreIn(first.Content)
            : document.Xml!.Root!.Elements().Any(child => child.Name.LocalName == "id"
                && child.Value.EndsWith(",2005:/history", StringComparison.Ordinal)));

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        foreach (var entry in FeedEntry.In(document))
            if ((IncidentAddress.CodeOf(entry.Link) ?? NumberOf(entry)) is { } id)
                reading.Add(Incident(entry, id, reading));
            else reading.Skip(entry.Place, entry.Title ?? "an entry", "it has no id and no address");
    }

    private static StatusIncident Incident(FeedEntry entry, string id, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        // Both are the time of the last message, but for announced work in RSS: there it is its planned start.
        var published = reading.Time(entry.Updated ?? entry.Published, "its publication", flags);
        var until = reading.Time(entry.MaintenanceEnd, "its planned end", flags);
        var messages = StatuspageMessages.In(entry.Content, published, reading.Source.Zone);
        if (messages.Updates.IsEmpty) flags.Add(new StatusFlag("updates-unknown", "Its messages can't be told apart."));
        foreach (var update in messages.Updates) StatusReading.State(update.StateText, flags);
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Aliases = NumberOf(entry) is { } number ? [number] : [],
            Url = entry.Link,
            Name = entry.Title ?? id,
            IsMaintenance = until is not null || messages.ScheduledFor is not null
                || messages.Updates.Any(
                    update => update.State is StatusState.Scheduled or StatusState.InProgress or StatusState.Completed),
            ScheduledFor = messages.ScheduledFor ?? (until is null ? null : published),
            ScheduledUntil = until ?? messages.ScheduledUntil,
            Updates = messages.Updates,
            Flags = [.. flags],
            Place = entry.Place,
        };
    }

    /// <summary>
    /// The number in <c>tag:status.example,2005:Incident/12345</c>, which isn't the code in the address.
    /// </summary>
    private static string? NumberOf(FeedEntry entry) =>
        entry.Id is { } id && Tag().Match(id) is { Success: true } match ? match.Groups["number"].Value : null;

    [GeneratedRegex(@"^tag:.*Incident/(?<number>[0-9]{1,20})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

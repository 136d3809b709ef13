using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Any other RSS or Atom: what it has, which is an entry's title, address, text and time. Whether it is over, how bad
/// it was and what it touched is read only from categories and labels that say nothing else.
/// </summary>
internal sealed class FeedFormat : IStatusFormat
{
    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.Feed;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document) => FeedEntry.IsFeed(document);

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        foreach (var entry in FeedEntry.In(document))
            if (IdOf(entry) is { } id) reading.Add(Incident(entry, id, reading));
            else reading.Skip(entry.Place, entry.Title ?? "an entry", "it has no id and no address");
    }

    private static StatusIncident Incident(FeedEntry entry, string id, StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var at = reading.Time(entry.Published ?? entry.Updated, "its publication", flags);
        var words = entry.Categories.Append(LabelOf(entry.Title)).OfType<string>().ToList();
        var state = words.Select(StatusWord.State).FirstOrDefault(state => state != StatusState.Unknown);
        var impact = words.Select(StatusWord.Impact).FirstOrDefault(impact => impact != StatusImpact.Unknown);
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Aliases = entry.Id is { } other ? [other] : [],
            Url = entry.Link,
            Name = entry.Title ?? id,
            Impact = impact,
            State = state,
            IsMaintenance = impact == StatusImpact.Maintenance
                || state is StatusState.Scheduled or StatusState.InProgress or StatusState.Verifying
                    or StatusState.Completed,
            // cState abuses the category for the time when it was over.
            Resolved = entry.Categories.Select(category => StatusTime.Parse(category, reading.Source.Zone))
                .FirstOrDefault(time => time is not null),
            // An entry's time is that of its beginning on some pages and of its last change on others: no end follows.
            Updates = [new StatusUpdate { At = at, State = StatusState.Update,
                Body = TextOf.PlainOrHtml(entry.Content) }],
            Flags = [.. flags],
            Place = entry.Place,
        };
    }

    /// <summary>
    /// The last part of the address, else of the id: <c>tag:status.example,2026:incident/7</c> is <c>7</c>.
    /// </summary>
    private static string? IdOf(FeedEntry entry) =>
        IncidentAddress.NameIn(entry.Link) ?? entry.Id?.TrimEnd('/').Split('/', ':')[^1];

    /// <summary>The word in brackets before a title: <c>[Resolved] Uploads fail</c>.</summary>
    private static string? LabelOf(string? title) =>
        title is ['[', ..] && title.IndexOf(']') is var end and > 0 ? title[1..end] : null;
}

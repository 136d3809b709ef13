using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Cleaning;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.Deriving.Incidents;

/// <summary>
/// Puts the status pages' history in order for readers: cleaned, named, by year and month, by component and by day.
/// </summary>
internal static class ComposeHistory
{
    /// <param name="history">What the pages told.</param>
    /// <param name="postmortems">The postmortems of the same archive.</param>
    public static EditionHistory Of(IncidentHistory history, ImmutableArray<Postmortem> postmortems)
    {
        if (history.Incidents.IsEmpty) return EditionHistory.Empty;
        var slugs = Slugs(history);
        var find = new FindWindow(history.Sources);
        var names = new IncidentNames(history.Incidents);
        ImmutableArray<IncidentEntry> entries =
        [
            .. history.Incidents.AsParallel().AsOrdered()
                .Select(incident => Entry(incident, slugs[incident.Key], find.Of(incident), history))
                .OrderByDescending(entry => entry.Window.Start is { } start ? StatusTime.Rank(start) : Instant.MinValue)
                .ThenBy(entry => entry.Incident.Key, StringComparer.Ordinal),
        ];
        var whole = new ComponentHistory("", "", Years(entries), MarkDays.Of(entries, null, history.Sources));
        return new EditionHistory
        {
            Entries = entries,
            Years = whole.Years,
            Whole = whole,
            Components = Components(entries, history.Sources),
            KnownReferences = [.. postmortems.SelectMany(postmortem => postmortem.Incidents)
                .Where(name => names.Find(name) is not null)],
        };
    }

    private static IncidentEntry Entry(
        StatusIncident incident, string slug, IncidentWindow window, IncidentHistory history)
    {
        ImmutableArray<StatusPost> posts =
            [.. incident.Updates.Select(update => new StatusPost(update, Clean(update.Body)))];
        var report = incident.Postmortem is { } text ? Clean(text) : "";
        return new IncidentEntry(
            incident, slug, window, posts, [.. history.LinksOf(incident).Select(link => link.Postmortem)])
        {
            // Some pages post their report as a message; it is read once.
            ReportHtml = posts.Any(post => post.Html == report) ? "" : report,
            LastWords = incident.Updates.LastOrDefault(update => !string.IsNullOrWhiteSpace(update.Body.Source)) is { } last
                ? CleanHtml.TextOf(last.Body)
                : "",
        };
    }

    private static string Clean(StatusText text) => string.IsNullOrWhiteSpace(text.Source) ? "" : CleanHtml.Of(text);

    /// <summary>Whoever came first keeps the plain name, so that addresses stay when more is told.</summary>
    private static Dictionary<string, string> Slugs(IncidentHistory history)
    {
        var slugs = new UniqueSlugs();
        var rank = history.Sources.Select((source, index) => (source.Source.Name, index))
            .DistinctBy(source => source.Name)
            .ToDictionary(source => source.Name, source => source.index, StringComparer.Ordinal);
        return history.Incidents
            .OrderBy(incident => rank.GetValueOrDefault(incident.Source, int.MaxValue))
            .ThenBy(incident => incident.Started is { } started ? StatusTime.Rank(started) : Instant.MaxValue)
            .ThenBy(incident => incident.Key, StringComparer.Ordinal)
            .ToDictionary(incident => incident.Key, incident => slugs.For(incident.Id, incident.Key),
                StringComparer.Ordinal);
    }

    private static ImmutableArray<ComponentHistory> Components(
        ImmutableArray<IncidentEntry> entries, ImmutableArray<SourceHistory> sources)
    {
        var slugs = new UniqueSlugs();
        return
        [
            .. entries.SelectMany(entry => entry.Incident.Components, (entry, component) => (component.Name, entry))
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Name))
                .GroupBy(pair => pair.Name, pair => pair.entry, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (Name: group.Key, Entries: group.DistinctBy(entry => entry.Slug).ToImmutableArray()))
                .Select(component => new ComponentHistory(
                    component.Name, slugs.For(component.Name, component.Name), Years(component.Entries),
                    MarkDays.Of(component.Entries, component.Name, sources))),
        ];
    }

    private static ImmutableArray<IncidentYear> Years(ImmutableArray<IncidentEntry> entries) =>
    [
        .. entries.GroupBy(entry => MonthOf(entry))
            .Select(month => new IncidentMonth(month.Key, [.. month]))
            .GroupBy(month => month.Month?.Year)
            .OrderByDescending(year => year.Key ?? int.MinValue)
            .Select(year => new IncidentYear(year.Key, [.. year])),
    ];

    private static YearMonth? MonthOf(IncidentEntry entry) =>
        entry.Window.Start is { } start ? StatusTime.Rank(start).InUtc().Date.ToYearMonth() : null;
}

using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Snapshots;

/// <summary>
/// Brings what was fetched into what is known. Nothing is ever deleted: what a page doesn't list any more is kept and
/// marked, what it says otherwise now is kept beside what it says.
/// </summary>
internal sealed class MergeFetched
{
    private const int MostEdits = 50;

    private readonly Moment at;
    private readonly List<StatusIncident> incidents;
    private readonly List<HistoryChange> changes = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly HashSet<int> seen = [];

    private MergeFetched(ImmutableArray<StatusIncident> known, Moment at)
    {
        (this.at, incidents) = (at, [.. known]);
        for (var i = 0; i < incidents.Count; i++) Remember(i);
    }

    /// <summary>What is known now.</summary>
    /// <param name="known">What was known.</param>
    /// <param name="listed">What the page lists, its newest incidents.</param>
    /// <param name="older">What was fetched of its older ones.</param>
    /// <param name="listsAll">True if the page lists all incidents from its oldest on, so that one that is missing was
    /// taken away.</param>
    /// <param name="at">When it was fetched.</param>
    public static MergedHistory Of(
        ImmutableArray<StatusIncident> known,
        ImmutableArray<StatusIncident> listed,
        ImmutableArray<StatusIncident> older,
        bool listsAll,
        Moment at)
    {
        var merge = new MergeFetched(known, at);
        var fetched = InOurForm(MergeIncidents.Within(listed.Concat(older)));
        foreach (var incident in fetched) merge.Take(incident);
        var missing = listsAll ? merge.MarkVanished(known, listed) : 0;
        return new MergedHistory(MergeOrder(merge.incidents), [.. merge.changes], missing);
    }

    /// <summary>As the snapshot will hold them, so that what is compared is what is kept.</summary>
    private static IReadOnlyList<StatusIncident> InOurForm(ImmutableArray<StatusIncident> incidents)
    {
        if (incidents.IsEmpty) return [];
        // What a page of our own form says of its past is no concern of ours.
        var text = WriteSnapshot.Of(null,
            [.. incidents.Select(incident => incident with { Vanished = null, Edits = [] })]);
        var reading = new StatusReading(new StatusSource(incidents[0].Source, ""));
        new SnapshotFormat().Read(new StatusDocument(new SourceFile("", text)), reading);
        return reading.Incidents;
    }

    private static ImmutableArray<StatusIncident> MergeOrder(IEnumerable<StatusIncident> incidents) =>
    [
        .. incidents.OrderBy(incident => incident.Started is { } started ? StatusTime.Rank(started) : Instant.MaxValue)
            .ThenBy(incident => incident.Id, StringComparer.Ordinal),
    ];

    private void Take(StatusIncident fetched)
    {
        var place = NamesOf(fetched).Select(name => places.GetValueOrDefault(name, -1))
            .FirstOrDefault(found => found >= 0, -1);
        if (place < 0)
        {
            incidents.Add(fetched);
            Remember(incidents.Count - 1);
            seen.Add(incidents.Count - 1);
            changes.Add(new HistoryChange(HistoryChangeKind.New, fetched));
            return;
        }

        seen.Add(place);
        var known = incidents[place];
        if (IsAnother(known, fetched)) Keep(place, known);
        else Update(place, known, Filled(fetched, known));
    }

    private void Update(int place, StatusIncident known, StatusIncident fetched)
    {
        var edits = known.Edits.Concat(FindEdits.Between(known, fetched, at)).TakeLast(MostEdits);
        incidents[place] = fetched with { Edits = [.. edits] };
        if (known.Vanished is not null) changes.Add(new HistoryChange(HistoryChangeKind.Returned, incidents[place]));
        else if (Written(incidents[place]) != Written(known))
            changes.Add(new HistoryChange(HistoryChangeKind.Changed, incidents[place]));
        else incidents[place] = known;
    }

    private void Keep(int place, StatusIncident known)
    {
        var flag = new StatusFlag("id-reused",
            "The page uses its id for another incident now; this is what it stood for first.");
        if (known.Flags.Contains(flag)) return;
        incidents[place] = known with { Flags = [.. known.Flags, flag] };
        changes.Add(new HistoryChange(HistoryChangeKind.Reused, incidents[place]));
    }

    /// <summary>True if two records with one id have nothing else in common.</summary>
    private static bool IsAnother(StatusIncident known, StatusIncident fetched) =>
        known.Name != fetched.Name
        && known.Started is { } before && fetched.Started is { } now
        && Math.Abs((StatusTime.Rank(now) - StatusTime.Rank(before)).TotalDays) > 1
        && !known.Updates.Any(update => fetched.Updates.Any(other =>
            update.Id is not null ? update.Id == other.Id : update.Body == other.Body));

    /// <summary>
    /// What the page leaves open this time, as it was known: lists say less than an incident's own page.
    /// </summary>
    private static StatusIncident Filled(StatusIncident fetched, StatusIncident known) => fetched with
    {
        Id = known.Id,
        Aliases = [.. known.Aliases.Concat(fetched.Aliases).Distinct(StringComparer.Ordinal)],
        Url = fetched.Url ?? known.Url,
        Impact = fetched.Impact == StatusImpact.Unknown ? known.Impact : fetched.Impact,
        State = fetched.State == StatusState.Unknown ? known.State : fetched.State,
        Started = fetched.Started ?? known.Started,
        // One that was taken up again has no end.
        Resolved = fetched.Resolved ?? (fetched.IsOver || fetched.State == StatusState.Unknown ? known.Resolved : null),
        ScheduledFor = fetched.ScheduledFor ?? known.ScheduledFor,
        ScheduledUntil = fetched.ScheduledUntil ?? known.ScheduledUntil,
        Components = fetched.Components.IsEmpty ? known.Components : fetched.Components,
        Updates = fetched.Updates.IsEmpty ? known.Updates : fetched.Updates,
        Postmortem = fetched.Postmortem ?? known.Postmortem,
        PostmortemUrl = fetched.PostmortemUrl ?? known.PostmortemUrl,
        PostmortemPublished = fetched.PostmortemPublished ?? known.PostmortemPublished,
        Flags = [.. fetched.Flags.Concat(known.Flags.Where(flag => flag.Code == "id-reused")).Distinct()],
    };

    /// <summary>
    /// Marks what began after the oldest that the page lists of its kind, and isn't listed. Where more than a fifth is
    /// missing at once, the page is more likely broken than edited, and nothing is marked.
    /// </summary>
    /// <returns>How many are missing and weren't marked.</returns>
    private int MarkVanished(ImmutableArray<StatusIncident> known, ImmutableArray<StatusIncident> listed)
    {
        int[] missing =
        [
            .. from kind in listed.Where(incident => incident.Started is not null)
                .GroupBy(incident => incident.IsMaintenance)
               let oldest = kind.Min(incident => StatusTime.Rank(incident.Started!))
               from place in Enumerable.Range(0, known.Length)
               where known[place].IsMaintenance == kind.Key && !seen.Contains(place) && known[place].Vanished is null
                   && known[place].Started is { } started && StatusTime.Rank(started) > oldest
               select place,
        ];
        if (missing.Length > 3 && missing.Length > listed.Length / 5) return missing.Length;
        foreach (var place in missing)
        {
            incidents[place] = incidents[place] with { Vanished = at };
            changes.Add(new HistoryChange(HistoryChangeKind.Vanished, incidents[place]));
        }

        return 0;
    }

    private void Remember(int place)
    {
        foreach (var name in NamesOf(incidents[place])) places.TryAdd(name, place);
    }

    private static IEnumerable<string> NamesOf(StatusIncident incident)
    {
        yield return incident.Id;
        if (incident.Url is { } url) yield return MergeIncidents.NameOf(url);
    }

    private static string Written(StatusIncident incident) => WriteSnapshot.Of(null, [incident]);
}

/// <summary>A history into which a pull's finds were brought.</summary>
/// <param name="Incidents">All incidents, oldest first.</param>
/// <param name="Changes">What is different.</param>
/// <param name="Missing">How many the page lists no longer, so many at once that none was marked.</param>
internal sealed record MergedHistory(ImmutableArray<StatusIncident> Incidents,
    ImmutableArray<HistoryChange> Changes, int Missing)
{
    /// <summary>How many changes there are of a kind.</summary>
    public int Count(HistoryChangeKind kind) => Changes.Count(change => change.Kind == kind);
}

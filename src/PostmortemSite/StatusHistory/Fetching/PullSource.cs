using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Snapshots;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Fetches a source's history and brings it into its snapshot. Nothing is written here: what comes of it is a text that
/// replaces the snapshot's or doesn't.
/// </summary>
/// <param name="input">The input folder.</param>
/// <param name="rules">The network's rules.</param>
/// <param name="clock">The clock.</param>
internal sealed class PullSource(string input, NetworkRules rules, TimeProvider clock)
{
    /// <summary>How old a snapshot may be that says the same but for its date: days are what pages show.</summary>
    private static readonly Duration Fresh = Duration.FromDays(1);

    /// <exception cref="FetchException">It can't be fetched.</exception>
    /// <exception cref="BuildException">It isn't declared well enough, or its file mustn't be overwritten.</exception>
    public async Task<PulledSource> Run(StatusSource source)
    {
        var before = ReadSnapshot.Of(source, input);
        var addresses = PullAddresses.Of(source);
        var hosts = new AllowedHosts(new[] { source.Url, source.Pull }.OfType<Uri>(), rules);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var check = new CheckRecords(now);
        var lists = await Lists(source, addresses, hosts, before, check);
        ImmutableArray<StatusIncident> listed = [.. lists.SelectMany(list => list.Incidents)];
        if (listed.IsEmpty && lists.Length == addresses.Length && !before.Incidents.IsEmpty)
            throw new FetchException($"lists no incidents any more, and {before.Incidents.Length:N0} are known",
                "If the page was emptied or has moved, correct the source in site.yml.").Of(addresses[0]);

        var known = before.Incidents.Concat(listed).Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        var older = source is { PullsOlder: true, Url: { } page }
            ? await new FetchOlder(page, source, hosts, rules, clock).Of(known.Contains, check)
            : OlderIncidents.None;
        var at = StatusTime.At(now.InUtc().LocalDateTime, Offset.Zero, zone: null);
        // A record that can't be read may be any incident, and a page of what is going on right now is no history.
        var listsAll = source.Format is not StatusFormat.Instatus && lists.All(list => list.Skipped.IsEmpty);
        var merged = MergeFetched.Of(before.Incidents, listed, older.Incidents, listsAll, at);
        var isWorthWriting = merged.Changes.Length > 0 || before.Fetched is not { } last
            || now - StatusTime.Rank(last) >= Fresh;
        return new PulledSource(source, before, merged)
        {
            After = isWorthWriting
                ? before with { Fetched = at, Incidents = merged.Incidents, Documents = Documents(before, lists) }
                : before,
            Warnings = [.. Warnings(lists, older, merged, before)],
            Failure = older.Failure,
        };
    }

    /// <summary>What the page lists, without what hasn't changed since last time.</summary>
    private async Task<ImmutableArray<FetchedList>> Lists(
        StatusSource source, ImmutableArray<Uri> addresses, AllowedHosts hosts, Snapshot before, CheckRecords check)
    {
        using var exchange = new Exchange(rules, clock);
        var fetch = new FetchList(source, new FetchDocument(exchange, hosts, rules), check);
        var lists = ImmutableArray.CreateBuilder<FetchedList>();
        foreach (var address in addresses)
            if (await fetch.At(address, before.Document(address)) is { } list) lists.Add(list);
        return lists.ToImmutable();
    }

    private static ImmutableArray<PulledDocument> Documents(Snapshot before, ImmutableArray<FetchedList> lists) =>
    [
        .. before.Documents.Where(document => lists.All(list => list.Document.Address != document.Address))
            .Concat(lists.Select(list => list.Document))
            .OrderBy(document => document.Address.AbsoluteUri, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Warnings(
        ImmutableArray<FetchedList> lists, OlderIncidents older, MergedHistory merged, Snapshot before)
    {
        foreach (var skipped in lists.SelectMany(list => list.Skipped).Concat(older.Skipped))
            yield return skipped + ".";
        foreach (var list in lists.Where(list => list.IsMuchShorter))
            yield return $"The page lists {list.Incidents.Length:N0} incidents; " +
                $"last time it listed {before.Document(list.Document.Address)!.Count:N0}. All that are known are kept. "
                    + "Look whether it is broken.";
        if (merged.Missing > 0)
            yield return $"The page no longer lists {merged.Missing:N0} incidents that are known; they are kept. " +
                "Look whether it is broken.";
        if (older.Remaining > 0)
            yield return $"{older.Remaining:N0} older incidents remain to be fetched. Pull again to go on.";
    }
}

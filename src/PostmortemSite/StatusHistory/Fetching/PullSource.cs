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
        var warnings = new List<string>();

        var (listed, validators, isUnchanged) = await List(source, addresses, hosts, before, new CheckRecords(now), warnings.Add);
        if (listed.IsEmpty && !isUnchanged && !before.Incidents.IsEmpty)
            throw new FetchException($"lists no incidents any more, and {before.Incidents.Length:N0} are known",
                "If the page was emptied or has moved, correct the source in site.yml.").Of(addresses[0]);

        var known = before.Incidents.Concat(listed).Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        var older = source is { PullsOlder: true, Url: { } page }
            ? await new FetchOlder(page, source, hosts, rules, clock).Of(known.Contains)
            : OlderIncidents.None;
        if (older.Remaining > 0)
            warnings.Add($"{older.Remaining:N0} older incidents remain to be fetched. Pull again to go on.");

        var at = StatusTime.At(now.InUtc().LocalDateTime, Offset.Zero, zone: null);
        var merged = MergeFetched.Of(before.Incidents, listed,
            [.. older.Readings.SelectMany(reading => new CheckRecords(now).Of(reading, warnings.Add))],
            // A page of what is going on right now is no history.
            listsAll: source.Format is not StatusFormat.Instatus, at);
        if (merged.Missing > 0)
            warnings.Add($"The page lists {merged.Missing:N0} incidents no longer that are known; they are kept. Look whether it is broken.");
        var isWorthWriting = merged.Changes.Length > 0 || before.Fetched is not { } last || now - StatusTime.Rank(last) >= Fresh;
        return new PulledSource(source, before, merged)
        {
            After = isWorthWriting ? before with { Fetched = at, Incidents = merged.Incidents, Validators = validators } : before,
            Warnings = [.. warnings],
            Failure = older.Failure,
        };
    }

    private async Task<(ImmutableArray<StatusIncident> Listed, ImmutableArray<Validator> Validators, bool IsUnchanged)> List(
        StatusSource source, ImmutableArray<Uri> addresses, AllowedHosts hosts, Snapshot before, CheckRecords check, Action<string> warn)
    {
        using var exchange = new Exchange(rules, clock);
        var fetch = new FetchDocument(exchange, hosts, rules);
        var listed = ImmutableArray.CreateBuilder<StatusIncident>();
        var validators = ImmutableArray.CreateBuilder<Validator>();
        var isUnchanged = false;
        foreach (var address in addresses)
        {
            var known = before.Validators.FirstOrDefault(validator => validator.Address == address);
            if (await fetch.At(address, source.Format, known) is not { } fetched)
            {
                validators.Add(known!);
                isUnchanged = true;
                continue;
            }

            if (fetched.Validator is { } validator) validators.Add(validator);
            try
            {
                listed.AddRange(check.Of(ReadDocument.Of(fetched.Document, source, address), warn));
            }
            catch (FetchException wrong)
            {
                throw wrong.Of(address);
            }
        }

        return (listed.ToImmutable(), validators.ToImmutable(), isUnchanged);
    }
}

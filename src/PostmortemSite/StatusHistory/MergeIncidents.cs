using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory;

/// <summary>
/// Makes one incident of several records of the same: those with one address, or one name of a source, and, where one
/// of them has no address, those that have one title and began in the same minute. The record that says most leads; the
/// others only fill what it leaves open.
/// </summary>
internal static class MergeIncidents
{
    /// <summary>Nothing goes by more names than this; a file that says one thing a thousand times might.</summary>
    private const int MaxAliases = 20;

    /// <summary>The incidents of one source, oldest first; those without a time last.</summary>
    public static ImmutableArray<StatusIncident> Within(IEnumerable<StatusIncident> incidents) =>
        [.. Merge(incidents).OrderBy(Rank).ThenBy(incident => incident.Id, StringComparer.Ordinal)];

    /// <summary>The incidents of all sources, newest first; those without a time last.</summary>
    public static ImmutableArray<StatusIncident> Across(IEnumerable<SourceHistory> sources) =>
    [
        .. Merge(sources.SelectMany(source => source.Incidents))
            .OrderByDescending(incident => incident.Started is { } started
                ? StatusTime.Rank(started)
                : Instant.MinValue)
            .ThenBy(incident => incident.Key, StringComparer.Ordinal),
    ];

    /// <summary>An address without what may differ between two spellings of it.</summary>
    public static string NameOf(Uri url) =>
        $"{url.Host.ToLowerInvariant()}{Uri.UnescapeDataString(url.AbsolutePath).TrimEnd('/')}{url.Query}";

    private static List<StatusIncident> Merge(IEnumerable<StatusIncident> incidents)
    {
        var merged = new List<StatusIncident>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        // Those with an address first, so that whatever has none finds them.
        foreach (var incident in incidents.OrderBy(incident => incident.Url is null))
        {
            var index = Names(incident)
                .Select(name => places.TryGetValue(name, out var place) ? place : -1)
                .FirstOrDefault(place => place >= 0, -1);
            if (index < 0 && Title(incident) is { } title && places.TryGetValue(title, out var alike)
                && (incident.Url is null || merged[alike].Url is null) && merged[alike].Source != incident.Source)
                index = alike;
            if (index < 0)
            {
                index = merged.Count;
                merged.Add(incident);
            }
            else merged[index] = Both(merged[index], incident);
            foreach (var name in Names(incident)) places.TryAdd(name, index);
            if (Title(incident) is { } own) places.TryAdd(own, index);
        }

        return merged;
    }

    private static IEnumerable<string> Names(StatusIncident incident)
    {
        yield return incident.Key;
        if (incident.Url is { } url) yield return NameOf(url);
        foreach (var alias in incident.Aliases)
            yield return JsonReading.Address(alias) is { } address ? NameOf(address) : $"{incident.Source}/{alias}";
    }

    private static string? Title(StatusIncident incident) =>
        incident.Started is { Precision: not Precision.Day } started
        ? $"{incident.Name.Trim()} {StatusTime.Rank(started).ToUnixTimeSeconds() / 60}"
        : null;

    private static StatusIncident Both(StatusIncident one, StatusIncident other)
    {
        var (lead, more) = Weight(other) > Weight(one) ? (other, one) : (one, other);
        return FlagIncident.Again(lead with
        {
            // The first source that names it goes on naming it.
            Source = one.Source,
            Id = one.Id,
            Place = one.Place,
            Aliases = [.. lead.Aliases.Concat(more.Aliases).Concat(NamesAt(one, other)).Distinct(StringComparer.Ordinal)
                .Where(alias => alias != one.Id).Take(MaxAliases)],
            Url = lead.Url ?? more.Url,
            Name = lead.Name == lead.Id ? more.Name : lead.Name,
            Impact = lead.Impact == StatusImpact.Unknown ? more.Impact : lead.Impact,
            // An incident that is over in one record was still open when another was written.
            State = lead.State == StatusState.Unknown || (more.IsOver && !lead.IsOver) ? more.State : lead.State,
            IsMaintenance = lead.IsMaintenance || more.IsMaintenance,
            Started = StartOf(lead, more),
            Resolved = lead.Resolved ?? more.Resolved,
            ScheduledFor = lead.ScheduledFor ?? more.ScheduledFor,
            ScheduledUntil = lead.ScheduledUntil ?? more.ScheduledUntil,
            Components = ComponentsOf.All(lead.Components.Concat(more.Components)),
            Postmortem = lead.Postmortem ?? more.Postmortem,
            PostmortemUrl = lead.PostmortemUrl ?? more.PostmortemUrl,
            PostmortemPublished = lead.PostmortemPublished ?? more.PostmortemPublished,
            Vanished = lead.Vanished ?? more.Vanished,
            Edits = [.. one.Edits.Concat(other.Edits).Distinct()],
            Flags = [.. FlagsOf(lead, more).Concat(FlagsOf(more, lead)).Concat(Differences(one, other)).Distinct()],
        });
    }

    /// <summary>A start that a page names goes before one that only a message tells.</summary>
    private static Moment? StartOf(StatusIncident lead, StatusIncident more) =>
        more.Started is not null && (lead.Started is null || (IsDerived(lead) && !IsDerived(more)))
            ? more.Started
            : lead.Started;

    private static bool IsDerived(StatusIncident incident) =>
        incident.Flags.Any(flag => flag.Code == FillFromUpdates.StartFlag);

    /// <summary>A record's flags, but for that of a start that isn't taken from it.</summary>
    private static IEnumerable<StatusFlag> FlagsOf(StatusIncident incident, StatusIncident other) =>
        incident.Flags.Where(flag => flag.Code != FillFromUpdates.StartFlag || other.Started is null
            || IsDerived(other));

    /// <summary>
    /// What a record goes on being called once it is part of another: where its source differs, with that.
    /// </summary>
    private static IEnumerable<string> NamesAt(StatusIncident one, StatusIncident other) =>
        one.Source == other.Source ? [other.Id] : [other.Id, other.Key];

    /// <summary>How much a record says.</summary>
    private static int Weight(StatusIncident incident) =>
        incident.Updates.Sum(update => 100 + update.Body.Source.Length);

    private static IEnumerable<StatusFlag> Differences(StatusIncident one, StatusIncident other)
    {
        var who = one.Source == other.Source ? $"Two records of {one.Source}" : $"{one.Source} and {other.Source}";
        if ((Differ(one.Started, other.Started) && !IsDerived(one) && !IsDerived(other))
            || Differ(one.Resolved, other.Resolved))
            yield return new StatusFlag("times-differ", $"{who} give different times for it.");
        if (one.Impact != other.Impact && one.Impact != StatusImpact.Unknown && other.Impact != StatusImpact.Unknown)
            yield return new StatusFlag("impact-differs", $"{who} give different impacts for it.");
    }

    /// <summary>Sources cut seconds off; a minute is no difference.</summary>
    private static bool Differ(Moment? one, Moment? other) => one is not null && other is not null
        && StatusTime.Rank(one).Minus(StatusTime.Rank(other)).TotalMinutes is >= 1 or <= -1;

    private static Instant Rank(StatusIncident incident) =>
        incident.Started is { } started ? StatusTime.Rank(started) : Instant.MaxValue;
}

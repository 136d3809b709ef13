using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>All that the status pages of an archive told, and which postmortems tell of it.</summary>
public sealed class IncidentHistory
{
    private readonly Lazy<ILookup<string, IncidentLink>> byIncident;
    private readonly Lazy<ILookup<string, IncidentLink>> byPostmortem;

    public IncidentHistory()
    {
        byIncident = new(() => Links.ToLookup(link => link.Incident.Key, StringComparer.Ordinal));
        byPostmortem = new(() => Links.ToLookup(link => link.Postmortem.Source.Path, StringComparer.Ordinal));
    }

    /// <summary>Each source as it was read, before what two of them tell was merged.</summary>
    public ImmutableArray<SourceHistory> Sources { get; init; } = [];

    /// <summary>Every incident once, newest first; those without a time last.</summary>
    public ImmutableArray<StatusIncident> Incidents { get; init; } = [];

    /// <summary>Which postmortem tells of which incident.</summary>
    public ImmutableArray<IncidentLink> Links { get; init; } = [];

    /// <summary>No status page is known.</summary>
    public static IncidentHistory Empty { get; } = new();

    /// <summary>The links of an incident, in the order of the postmortems' paths.</summary>
    public IEnumerable<IncidentLink> LinksOf(StatusIncident incident) => byIncident.Value[incident.Key];

    /// <summary>The links of a postmortem, in the order in which it names the incidents.</summary>
    public IEnumerable<IncidentLink> LinksOf(Postmortem postmortem) => byPostmortem.Value[postmortem.Source.Path];
}

/// <summary>That a postmortem tells of an incident.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Postmortem">The postmortem.</param>
/// <param name="Origin">Who says so.</param>
public sealed record IncidentLink(StatusIncident Incident, Postmortem Postmortem, LinkOrigin Origin);

/// <summary>Who says that a postmortem tells of an incident.</summary>
public enum LinkOrigin
{
    /// <summary>The postmortem, under <c>incidents</c>.</summary>
    Postmortem,

    /// <summary>The status page, which links to the postmortem.</summary>
    StatusPage,
}

/// <summary>What one source told.</summary>
public sealed record SourceHistory
{
    public required StatusSource Source { get; init; }

    /// <summary>Its files, each with what was made of it.</summary>
    public required ImmutableArray<StatusFile> Files { get; init; }

    /// <summary>Its incidents, oldest first; those without a time last.</summary>
    public required ImmutableArray<StatusIncident> Incidents { get; init; }

    /// <summary>When it was fetched, where its files say so.</summary>
    public Moment? Fetched { get; init; }

    /// <summary>From when on it tells: declared, else its first incident. Null: it tells nothing.</summary>
    public Instant? From { get; init; }

    /// <summary>Until when it tells: when it was fetched, else the last time that it names.</summary>
    public Instant? Until { get; init; }
}

/// <summary>A file of a status page's history, and what was made of it.</summary>
/// <param name="Path">The file, below the input folder.</param>
/// <param name="Format">Its form; null if nobody could tell.</param>
/// <param name="Records">How many incidents were read from it.</param>
/// <param name="Skipped">What couldn't be read, each with the reason.</param>
public sealed record StatusFile(string Path, StatusFormat? Format, int Records, ImmutableArray<SkippedRecord> Skipped)
{
    /// <summary>Why nothing could be read of it; null if something could.</summary>
    public Problem? Unread { get; init; }
}

/// <summary>A record that isn't an incident, or can't be read as one.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="What">What it is called, as well as can be told.</param>
/// <param name="Reason">Why it was skipped.</param>
public sealed record SkippedRecord(Place Place, string What, string Reason)
{
    /// <summary>True if it isn't an incident at all, so that nothing is amiss.</summary>
    public bool IsNoIncident { get; init; }
}

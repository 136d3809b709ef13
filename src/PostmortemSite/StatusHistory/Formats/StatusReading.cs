using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>What a format makes of one document: incidents, and what it had to pass over.</summary>
/// <param name="source">The source that the document belongs to.</param>
internal sealed class StatusReading(StatusSource source)
{
    private readonly List<StatusIncident> incidents = [];
    private readonly List<SkippedRecord> skipped = [];

    public StatusSource Source => source;

    public IReadOnlyList<StatusIncident> Incidents => incidents;

    public IReadOnlyList<SkippedRecord> Skipped => skipped;

    /// <summary>When the document was fetched, where it says so.</summary>
    public Moment? Fetched { get; set; }

    /// <summary>Keeps an incident, with flags for what can't be right about it.</summary>
    public void Add(StatusIncident incident) => incidents.Add(FlagIncident.Of(incident));

    /// <summary>Passes a record over.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="what">What it is called, as well as can be told.</param>
    /// <param name="reason">Why, as a clause: "it has no name".</param>
    public void Skip(Place place, string what, string reason) => skipped.Add(new SkippedRecord(place, what, reason));

    /// <summary>A time as the source writes it; null, with a flag, if it can't be one.</summary>
    /// <param name="text">The text; null or empty is no time and no flag.</param>
    /// <param name="what">What it is the time of, for the flag.</param>
    /// <param name="flags">Takes the flag.</param>
    public Moment? Time(string? text, string what, ICollection<StatusFlag> flags)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (StatusTime.Parse(text, source.Zone) is { } moment) return moment;
        flags.Add(new StatusFlag("time-unknown", $"The page gives \"{Shortened(text)}\" as {what}."));
        return null;
    }

    internal static string Shortened(string text) => PlainLine.Of(text.Length <= 60 ? text : text[..60] + "…");
}

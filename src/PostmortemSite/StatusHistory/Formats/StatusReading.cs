using System.Text.Json;
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

    /// <summary>
    /// Keeps an incident, with what follows from its messages and with flags for what can't be right about it; passes
    /// it over if its id can't be anybody's name.
    /// </summary>
    public void Add(StatusIncident incident)
    {
        if (LimitIncident.WrongId(incident.Id) is { } reason) Skip(incident.Place, Shortened(incident.Name), reason);
        else incidents.Add(FlagIncident.Of(LimitIncident.Of(FillFromUpdates.Of(incident))));
    }

    /// <summary>Passes a record over.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="what">What it is called, as well as can be told.</param>
    /// <param name="reason">Why, as a clause: "it has no name".</param>
    public void Skip(Place place, string what, string reason) =>
        skipped.Add(new SkippedRecord(place, Shortened(what), reason));

    /// <summary>Passes over what isn't an incident at all, so that there is nothing to correct.</summary>
    public void PassOver(Place place, string what, string reason) =>
        skipped.Add(new SkippedRecord(place, Shortened(what), reason) { IsNoIncident = true });

    /// <summary>
    /// The objects of a list, or the one that stands in its place; what else stands in it is passed over.
    /// </summary>
    public IEnumerable<JsonElement> Records(StatusDocument document, JsonElement? list)
    {
        if (list is { ValueKind: JsonValueKind.Object } one) yield return one;
        if (list is not { ValueKind: JsonValueKind.Array } records) yield break;
        foreach (var record in records.EnumerateArray())
            if (record.ValueKind == JsonValueKind.Object) yield return record;
            else if (record.ValueKind == JsonValueKind.String && record.GetRawText() is { Length: > 2 } text)
                Skip(document.PlaceOf(text), text[1..^1], "it isn't an object");
            else Skip(new Place(document.File.Path, Position.Start), record.GetRawText(), "it isn't an object");
    }

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

    /// <summary>An impact in a page's word for it; with a flag, if the word isn't known.</summary>
    public static StatusImpact Impact(string? word, ICollection<StatusFlag> flags)
    {
        var impact = StatusWord.Impact(word);
        if (impact == StatusImpact.Unknown && !IsNoWord(word))
            flags.Add(new StatusFlag("impact-unknown", $"The page calls its impact \"{Shortened(word!)}\"."));
        return impact;
    }

    /// <summary>A state in a page's word for it; with a flag, if the word isn't known.</summary>
    public static StatusState State(string? word, ICollection<StatusFlag> flags)
    {
        var state = StatusWord.State(word);
        if (state == StatusState.Unknown && !IsNoWord(word))
            flags.Add(new StatusFlag("state-unknown", $"The page calls its state \"{Shortened(word!)}\"."));
        return state;
    }

    /// <summary>A message.</summary>
    /// <param name="at">When it was posted.</param>
    /// <param name="state">The page's word for the state that it announced.</param>
    /// <param name="body">What was said.</param>
    /// <param name="flags">Takes a flag, if the word isn't known.</param>
    public static StatusUpdate Update(Moment? at, string? state, StatusText body, ICollection<StatusFlag> flags)
    {
        var known = State(state, flags);
        return new StatusUpdate
        {
            At = at,
            State = known,
            StateText = known == StatusState.Unknown && !IsNoWord(state) ? Shortened(state!) : null,
            Body = body,
        };
    }

    internal static string Shortened(string text) =>
        PlainLine.Of(text.Length <= 60 ? text : LimitIncident.Cut(text, 60));

    private static bool IsNoWord(string? word) =>
        string.IsNullOrWhiteSpace(word) || string.Equals(word, "unknown", StringComparison.OrdinalIgnoreCase);
}

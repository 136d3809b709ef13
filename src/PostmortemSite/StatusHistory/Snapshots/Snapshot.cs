using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Snapshots;

/// <summary>A source's history as it lies in the repository, in our own form.</summary>
/// <param name="Path">The file, below the input folder.</param>
internal sealed record Snapshot(string Path)
{
    /// <summary>The file's text; null if there is no file yet.</summary>
    public string? Text { get; init; }

    /// <summary>When it was last fetched; null if never.</summary>
    public Moment? Fetched { get; init; }

    /// <summary>Its incidents, oldest first.</summary>
    public ImmutableArray<StatusIncident> Incidents { get; init; } = [];

    /// <summary>What to ask the server with whether there is anything new.</summary>
    public ImmutableArray<Validator> Validators { get; init; } = [];

    /// <summary>The text of a file that says the same.</summary>
    public string Write() => WriteSnapshot.Of(Fetched, Incidents, json =>
    {
        if (Validators.IsEmpty) return;
        json.WriteStartArray("documents");
        foreach (var validator in Validators)
        {
            json.WriteStartObject();
            json.WriteString("address", validator.Address.AbsoluteUri);
            if (validator.ETag is { } tag) json.WriteString("etag", tag);
            if (validator.LastModified is { } time) json.WriteString("lastModified", time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}

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

    /// <summary>What it was last fetched from.</summary>
    public ImmutableArray<PulledDocument> Documents { get; init; } = [];

    /// <summary>What is known of a document from last time, or null.</summary>
    public PulledDocument? Document(Uri address) => Documents.FirstOrDefault(document => document.Address == address);

    /// <summary>The text of a file that says the same.</summary>
    public string Write() => WriteSnapshot.Of(Fetched, Incidents, json =>
    {
        if (Documents.IsEmpty) return;
        json.WriteStartArray("documents");
        foreach (var document in Documents)
        {
            json.WriteStartObject();
            json.WriteString("address", document.Address.AbsoluteUri);
            json.WriteNumber("incidents", document.Count);
            if (document.ETag is { } tag) json.WriteString("etag", tag);
            if (document.LastModified is { } time) json.WriteString("lastModified", time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}

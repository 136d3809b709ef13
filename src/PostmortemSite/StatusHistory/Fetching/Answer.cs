using System.Net;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, decompressed; empty where the status makes it of no interest.</param>
internal sealed record Answer(HttpStatusCode Status, byte[] Body)
{
    /// <summary>The media type, in small letters; null if it isn't told.</summary>
    public string? MediaType { get; init; }

    /// <summary>Where a redirect leads, as written, or null.</summary>
    public string? Location { get; init; }

    /// <summary>The entity tag, as written, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was last changed, as written, or null.</summary>
    public string? LastModified { get; init; }
}

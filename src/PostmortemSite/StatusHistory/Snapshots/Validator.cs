namespace PostmortemSite.StatusHistory.Snapshots;

/// <summary>What a server said of a document's state, to ask whether it has changed (RFC 9110, 13.1).</summary>
/// <param name="Address">The document's address.</param>
/// <param name="ETag">Its entity tag, as written, or null.</param>
/// <param name="LastModified">When it was last changed, as written, or null.</param>
internal sealed record Validator(Uri Address, string? ETag, string? LastModified);

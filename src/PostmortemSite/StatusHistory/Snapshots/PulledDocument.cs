namespace PostmortemSite.StatusHistory.Snapshots;

/// <summary>
/// A document that a snapshot was last fetched from, and what its server said of its state, to ask whether it has
/// changed (RFC 9110, 13.1).
/// </summary>
/// <param name="Address">The document's address.</param>
/// <param name="ETag">Its entity tag, as written, or null.</param>
/// <param name="LastModified">When it was last changed, as written, or null.</param>
/// <param name="Count">How many incidents it listed.</param>
internal sealed record PulledDocument(Uri Address, string? ETag, string? LastModified, int Count)
{
    /// <summary>True if the server can be asked whether it has changed.</summary>
    public bool CanBeAskedFor => ETag is not null || LastModified is not null;
}

namespace PostmortemSite.Model.StatusPages;

/// <summary>
/// Something that a status page said before, and says otherwise now. Internal: it is never published.
/// </summary>
/// <param name="At">When this was noticed.</param>
/// <param name="Field">What was changed: <c>name</c>, <c>impact</c>, <c>started</c>, <c>resolved</c>, <c>state</c>, or
/// an update by its time.</param>
/// <param name="Before">What the page said before.</param>
public sealed record StatusEdit(Moment At, string Field, string Before)
{
    /// <summary>True if a message was changed or removed: then what was said before is its body.</summary>
    public bool IsUpdate => Field.StartsWith("update", StringComparison.Ordinal)
        || Field.StartsWith("removed update", StringComparison.Ordinal);
}

namespace PostmortemSite.Redacting.Leaks;

/// <summary>Where something stands that is kept back. Internal.</summary>
/// <param name="Path">The file below the input folder.</param>
/// <param name="Offset">Where in the file; -1 if that isn't known, as in <c>people.yml</c>.</param>
internal readonly record struct WithheldPlace(string Path, int Offset) : IComparable<WithheldPlace>
{
    /// <summary>A name or handle that somebody declared.</summary>
    public static WithheldPlace People { get; } = new("people.yml", -1);

    /// <summary>A term that the site denies.</summary>
    public static WithheldPlace Site { get; } = new("site.yml", -1);

    /// <summary>By path, then by place.</summary>
    public int CompareTo(WithheldPlace other) =>
        string.CompareOrdinal(Path, other.Path) is var byPath and not 0 ? byPath : Offset.CompareTo(other.Offset);
}

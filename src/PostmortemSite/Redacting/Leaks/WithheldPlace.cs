using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>Where something stands that is kept back. Internal.</summary>
/// <param name="Path">The file below the input folder.</param>
/// <param name="Offset">Where in the file; -1 where <see cref="Position"/> says it.</param>
internal readonly record struct WithheldPlace(string Path, int Offset) : IComparable<WithheldPlace>
{
    /// <summary>The place itself, for what is declared and not found.</summary>
    public Position? Position { get; private init; }

    /// <summary>Where somebody or something is declared.</summary>
    public static WithheldPlace Of(Place declared) => new(declared.Path, -1) { Position = declared.Position };

    /// <summary>By path, then by place.</summary>
    public int CompareTo(WithheldPlace other) =>
        string.CompareOrdinal(Path, other.Path) is var byPath and not 0 ? byPath : Offset.CompareTo(other.Offset);
}

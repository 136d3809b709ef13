namespace PostmortemSite.Audiences;

/// <summary>
/// An audience as a type parameter: <c>Archive&lt;Internal&gt;</c> and <c>Archive&lt;Public&gt;</c> are different
/// types,
/// so that handing one over as the other doesn't compile.
/// </summary>
public interface IAudience
{
    /// <summary>The audience as a value, for pages that name it.</summary>
    static abstract Audience Value { get; }
}

/// <summary>Marks what only people inside may read.</summary>
public sealed class Internal : IAudience
{
    private Internal()
    {
    }

    /// <inheritdoc/>
    public static Audience Value => Audience.Internal;
}

/// <summary>Marks what everybody may read.</summary>
public sealed class Public : IAudience
{
    private Public()
    {
    }

    /// <inheritdoc/>
    public static Audience Value => Audience.Public;
}

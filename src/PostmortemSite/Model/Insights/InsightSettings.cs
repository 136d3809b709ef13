using System.Collections.Immutable;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model.Insights;

/// <summary>What <c>site.yml</c> says under <c>insights</c>.</summary>
public sealed record InsightSettings
{
    /// <summary>The parts that the public edition has, made from the public reports alone. None unless declared.</summary>
    public ImmutableSortedSet<InsightPart> Public { get; init; } = [];

    /// <summary>Nothing is declared.</summary>
    public static InsightSettings Default { get; } = new();

    /// <summary>True if an edition has a part: the internal one has all.</summary>
    public bool Shows(InsightPart part, Audience audience) => audience == Audience.Internal || Public.Contains(part);
}

using System.Collections.Immutable;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Reading;

/// <summary>Reads <c>insights</c> of <c>site.yml</c>.</summary>
internal static class ReadInsightSettings
{
    private static readonly ImmutableArray<string> Parts =
        [.. Enum.GetNames<InsightPart>().Select(part => part.ToLowerInvariant())];

    /// <param name="map">The map, or null where there is none.</param>
    public static InsightSettings From(MapReader? map)
    {
        if (map is null) return InsightSettings.Default;
        var parts = ImmutableSortedSet.CreateBuilder<InsightPart>();
        foreach (var part in map.Scalars("public"))
        {
            if (Parts.Contains(part.Value)) parts.Add(Enum.Parse<InsightPart>(part.Value, ignoreCase: true));
            else
                map.Wrong(part.Position, $"\"public\" can't hold \"{part.Value}\".",
                    NearestWord.DidYouMean(part.Value, Parts) ?? $"Write some of {string.Join(", ", Parts)}.");
        }

        map.RefuseOthers();
        return new InsightSettings { Public = parts.ToImmutable() };
    }
}

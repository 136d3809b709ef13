using System.Collections.Immutable;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>What the reports of a year say went well.</summary>
/// <param name="Year">The year; null for those without a date.</param>
/// <param name="Kept">What each says, newest first.</param>
public sealed record PatternKeptYear(int? Year, ImmutableArray<PatternKept> Kept)
{
    /// <summary>As many reports' words stand on the page on patterns itself.</summary>
    public const int ShownAtFirst = 8;

    /// <summary>The year in words.</summary>
    public string Name => Year is { } number ? PatternText.Of(number) : "undated";

    /// <summary>Where the page lies.</summary>
    public SiteAddress Address => SiteAddress.OfWentWell(Name);
}

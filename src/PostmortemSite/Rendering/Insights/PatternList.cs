using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The postmortems that a number of the patterns counts, on a page of their own.</summary>
/// <param name="Address">Where the page lies.</param>
/// <param name="Title">What they share: <c>Capacity, Checkout API</c>.</param>
/// <param name="Kind">What that is: <c>Cause and service</c>.</param>
/// <param name="Postmortems">They, newest first.</param>
public sealed record PatternList(
    SiteAddress Address, string Title, string Kind, ImmutableArray<Postmortem> Postmortems);

using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>What a report says went well, and where there was luck.</summary>
/// <param name="Postmortem">The report.</param>
/// <param name="WentWell">What went well, as plain text, an entry or paragraph each.</param>
/// <param name="Lucky">Where there was luck, likewise: not to be relied on.</param>
public sealed record PatternKept(Postmortem Postmortem, ImmutableArray<string> WentWell, ImmutableArray<string> Lucky);

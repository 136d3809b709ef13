using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>Counts of postmortems by a word and by the year of the incident, without a gap between years.</summary>
/// <param name="Years">The years, oldest first.</param>
/// <param name="Rows">The words in their order, each with a count for every year.</param>
/// <param name="Without">How many postmortems have no such word, or no date.</param>
public sealed record PatternYears(ImmutableArray<int> Years, ImmutableArray<PatternYearRow> Rows, int Without);

/// <summary>A word's counts.</summary>
/// <param name="Term">The word.</param>
/// <param name="Counts">One a year.</param>
public sealed record PatternYearRow(Term Term, ImmutableArray<int> Counts);

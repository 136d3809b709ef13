using System.Collections.Immutable;
using PostmortemSite.Redacting.Decoding;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>Where in published reports' own text some values stand that redaction left as they are.</summary>
internal sealed class PublishedPlaces
{
    private readonly ILookup<string, PublishedPlace> byValue;

    /// <param name="reports">The published reports.</param>
    /// <param name="values">The values.</param>
    public PublishedPlaces(ImmutableArray<RedactedPostmortem> reports, IEnumerable<string> values)
    {
        var terms = new FoldedTerms<string>(values.Distinct(StringComparer.Ordinal)
            .Select(value => new FoldedTerm<string>(value, TermCase.Any, value)));
        byValue = reports.AsParallel().AsOrdered().SelectMany(report => In(report, terms))
            .ToLookup(place => place.Value, place => place.Place);
    }

    /// <summary>The first place in each report that says a value, by the reports' paths.</summary>
    public IEnumerable<PublishedPlace> Of(string value) => byValue[value];

    private static IEnumerable<(string Value, PublishedPlace Place)> In(
        RedactedPostmortem report, FoldedTerms<string> terms) =>
        from found in Found(report.Original.Source.Text, terms)
        where EditAt(report.Edits, found.Start) is not { } edit
            || Found(edit.Replacement, terms).Any(again => again.Value == found.Value)
        group found by found.Value into same
        let first = same.MinBy(found => found.Start)
        select (first.Value, new PublishedPlace(report, first.Start, first.Length));

    private static IEnumerable<(string Value, int Start, int Length)> Found(
        string markdown, FoldedTerms<string> terms) =>
        Decoded.FormsOfMarkdown(markdown).SelectMany(form => terms.In(form.Text)
            .Select(found => (found.Value, form.OffsetOf(found.Start), found.End - found.Start)));

    private static Redaction? EditAt(ImmutableArray<Redaction> edits, int offset) =>
        edits.FirstOrDefault(edit => edit.Start <= offset && offset < edit.End);
}

/// <summary>Where a report says something.</summary>
/// <param name="Report">The report.</param>
/// <param name="Offset">Where in the original's text.</param>
/// <param name="Length">How many characters it has, as the author wrote them.</param>
internal readonly record struct PublishedPlace(RedactedPostmortem Report, int Offset, int Length);

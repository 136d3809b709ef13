using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Rules;

namespace PostmortemSite.Redacting.Reviewing;

/// <summary>
/// What the public reads of a report beside what is kept back, edit by edit: the one model that every form of a review
/// is written from. Internal, all of it.
/// </summary>
/// <param name="Original">The report.</param>
/// <param name="State">Whether the public reads it.</param>
/// <param name="Public">What the public reads; null for a report that doesn't ask to be public.</param>
/// <param name="Segments">The report's text, part by part; none for a report that doesn't ask to be public.</param>
/// <param name="Since">What became of the public text since it was approved.</param>
public sealed record Review(
    Postmortem Original, PublicationState State, SourceFile? Public, ImmutableArray<ReviewSegment> Segments,
    SinceApproval Since)
{
    /// <summary>The review of a report that asks to be public.</summary>
    public static Review Of(Candidate candidate, SinceApproval since) => new(
        candidate.Report.Original, candidate.State, candidate.Report.Source, SegmentsOf(candidate.Report), since);

    /// <summary>The review of one that doesn't: there is nothing to read.</summary>
    public static Review OfInternal(Postmortem postmortem) =>
        new(postmortem, PublicationState.Internal, null, [], new SinceApproval([], ""));

    /// <summary>The parts that the public doesn't read as they are.</summary>
    public IEnumerable<ReviewSegment> Edits => Segments.Where(segment => segment.Kind != SegmentKind.Kept);

    /// <summary>How often each rule took effect; the most frequent first.</summary>
    public IEnumerable<RuleCount> Tally => Edits.GroupBy(edit => edit.Rule, StringComparer.Ordinal)
        .Select(rule => new RuleCount(rule.Key, rule.Count(), RedactionRules.SummaryOf(rule.Key)))
        .OrderByDescending(rule => rule.Count).ThenBy(rule => rule.Rule, StringComparer.Ordinal);

    private static ImmutableArray<ReviewSegment> SegmentsOf(RedactedPostmortem report)
    {
        var text = report.Original.Source.Text;
        var segments = ImmutableArray.CreateBuilder<ReviewSegment>();
        var (position, line) = (0, 1);
        foreach (var edit in report.Edits)
        {
            // What is replaced by itself, as most links are, is no edit to whoever reads.
            if (edit.End > edit.Start && text.AsSpan(edit.Start..edit.End).SequenceEqual(edit.Replacement)) continue;
            if (edit.Start > position) Add(SegmentKind.Kept, edit.Start, null, "");
            var kind = edit.Replacement.Length == 0 ? SegmentKind.Dropped : SegmentKind.Replaced;
            Add(kind, edit.End, edit.Replacement, edit.Rule);
        }

        if (position < text.Length) Add(SegmentKind.Kept, text.Length, null, "");
        return segments.ToImmutable();

        void Add(SegmentKind kind, int end, string? replacement, string rule)
        {
            var part = text[position..end];
            var last = line + part.AsSpan(0, Math.Max(0, part.Length - 1)).Count('\n');
            segments.Add(new ReviewSegment(kind, part, replacement ?? part, rule, line, last));
            (position, line) = (end, line + part.AsSpan().Count('\n'));
        }
    }
}

/// <summary>How often a rule took effect in a report.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Count">How often.</param>
/// <param name="Summary">What it does, as a sentence.</param>
public sealed record RuleCount(string Rule, int Count, string Summary);

using System.Collections.Immutable;
using System.Text;

namespace PostmortemSite.Redacting.Reviewing;

/// <summary>Whole lines of a report beside what the public reads of them, for forms that show lines.</summary>
/// <param name="FirstLine">The line of the report where it begins, from 1.</param>
/// <param name="Before">The lines as they stand in the report.</param>
/// <param name="After">What the public reads instead, without blank lines around it; the same lines where nothing is
/// edited.</param>
/// <param name="Rules">The rules that say so; none where nothing is edited.</param>
public sealed record ReviewHunk(
    int FirstLine, ImmutableArray<string> Before, ImmutableArray<string> After, ImmutableArray<string> Rules)
{
    /// <summary>True for lines that the public reads as they are.</summary>
    public bool IsKept => Rules.IsEmpty;

    /// <summary>A review as hunks: lines that are edited together are together, and all others are kept.</summary>
    public static ImmutableArray<ReviewHunk> Of(Review review)
    {
        var hunks = new Builder();
        foreach (var segment in review.Segments)
        {
            if (segment.Kind == SegmentKind.Kept) hunks.Keep(segment.Text);
            else hunks.Edit(segment);
        }

        return hunks.Finish();
    }

    /// <summary>Gathers segments until a line ends with the last of them.</summary>
    private sealed class Builder
    {
        private readonly ImmutableArray<ReviewHunk>.Builder hunks = ImmutableArray.CreateBuilder<ReviewHunk>();
        private readonly StringBuilder before = new(), after = new();
        private readonly List<string> rules = [];
        private int line = 1;

        public void Keep(string text)
        {
            // The rest of a line that is edited belongs to it.
            var head = rules.Count > 0 && !EndsLine(before) ? EndOf(text.IndexOf('\n'), text.Length) : 0;
            Append(text[..head]);
            if (rules.Count > 0 && head == text.Length && !text.EndsWith('\n')) return;
            if (rules.Count > 0) Close();
            var tail = Math.Max(head, text.LastIndexOf('\n') + 1);
            Append(text[head..tail]);
            Close();
            Append(text[tail..]);
        }

        public void Edit(ReviewSegment segment)
        {
            if (rules.Count > 0 && EndsLine(before) && (after.Length == 0 || EndsLine(after))) Close();
            before.Append(segment.Text);
            after.Append(segment.PublicText);
            if (!rules.Contains(segment.Rule)) rules.Add(segment.Rule);
        }

        public ImmutableArray<ReviewHunk> Finish()
        {
            Close();
            return hunks.ToImmutable();
        }

        private static bool EndsLine(StringBuilder text) => text.Length > 0 && text[^1] == '\n';

        private static int EndOf(int lineFeed, int length) => lineFeed < 0 ? length : lineFeed + 1;

        private void Append(string text)
        {
            before.Append(text);
            after.Append(text);
        }

        private void Close()
        {
            if (before.Length + after.Length == 0) return;
            var old = Lines(before.ToString());
            var isKept = rules.Count == 0;
            hunks.Add(new ReviewHunk(line, old, isKept ? old : Lines(after.ToString().Trim('\r', '\n')), [.. rules]));
            line += before.ToString().AsSpan().Count('\n');
            before.Clear();
            after.Clear();
            rules.Clear();
        }

        private static ImmutableArray<string> Lines(string text)
        {
            if (text.Length == 0) return [];
            var lines = text.Split('\n').Select(line => line.TrimEnd('\r'));
            return [.. text.EndsWith('\n') ? lines.SkipLast(1) : lines];
        }
    }
}

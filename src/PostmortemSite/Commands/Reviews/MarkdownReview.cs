using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Reviewing;
using static System.FormattableString;

namespace PostmortemSite.Commands.Reviews;

/// <summary>
/// Reviews for a comment on a pull request, which GitHub limits to 65,536 characters: what doesn't fit is left out, and
/// said to be. A report's own text stands in fences longer than any in it, so that nothing in it is Markdown here.
/// </summary>
internal sealed class MarkdownReview
{
    /// <summary>The most that is written, in characters.</summary>
    public const int MaxLength = 65_000;

    private const string Cut = "\n*The rest is too long for a comment. `redact` shows all of it.*\n";
    private const int Context = 2;

    private readonly StringBuilder text = new();
    private int limit;

    private MarkdownReview()
    {
    }

    /// <summary>The reviews, one after the other, each with its share of the room.</summary>
    public static string Of(IReadOnlyList<Review> reviews)
    {
        var markdown = new MarkdownReview();
        for (var i = 0; i < reviews.Count; i++)
        {
            var used = markdown.text.Length;
            markdown.limit = used + ((MaxLength - used) / (reviews.Count - i)) - Cut.Length;
            markdown.Write(reviews[i]);
        }

        return markdown.text.Length <= MaxLength
            ? markdown.text.ToString()
            : markdown.text.ToString(0, MaxLength - Cut.Length) + Cut;
    }

    private void Write(Review review)
    {
        text.Append("### What the public reads of ").Append(Code(review.Original.Source.Path)).Append("\n\n")
            .Append(review.State.Sentence()).Append('\n');
        if (review.Public is null) return;
        var hunks = ReviewHunk.Of(review);
        text.Append("\n| Rule | Edits | Why |\n|---|---:|---|\n");
        foreach (var rule in review.Tally) text.Append(Invariant($"| `{rule.Rule}` | {rule.Count} | {rule.Summary} |\n"));
        if (review.Since.Note.Length > 0)
            text.Append("\nIt changed since it was approved. ").Append(review.Since.Note).Append('\n');
        if (!review.Since.Diff.IsEmpty) Fenced("Since it was approved:", "diff", review.Since.Diff);
        Fenced($"The public’s file is {Code(review.Public.Path)}:", "diff", DiffOf(hunks));
        var dropped = hunks.Where(hunk => !hunk.IsKept && hunk.After.IsEmpty).ToList();
        if (dropped.Count == 0) return;
        var lines = dropped.Sum(hunk => hunk.Before.Length);
        text.Append(Invariant($"\n<details><summary>Kept back: {lines} lines</summary>\n"));
        foreach (var hunk in dropped)
            Fenced($"From line {hunk.FirstLine}, {string.Join(", ", hunk.Rules.Select(Code))}:", "text", hunk.Before);
        text.Append("\n</details>\n");
    }

    /// <summary>The lines of a diff: of what is dropped only that it is, because the whole follows folded up.</summary>
    private static IEnumerable<string> DiffOf(IReadOnlyList<ReviewHunk> hunks)
    {
        foreach (var hunk in hunks)
        {
            if (hunk.IsKept)
                foreach (var line in hunk.Before) yield return "  " + line;
            else if (hunk.After.IsEmpty && hunk.Before.Length > Context)
                yield return $"- … {hunk.Before.Length} lines from line {hunk.FirstLine}, {string.Join(", ", hunk.Rules)}";
            else
            {
                foreach (var line in hunk.Before) yield return "- " + line;
                foreach (var line in hunk.After) yield return "+ " + line;
            }
        }
    }

    /// <summary>Lines in a fence, as many as there is room for.</summary>
    private void Fenced(string title, string language, IEnumerable<string> lines)
    {
        var all = lines.Select(PlainLine.Of).ToList();
        var fence = new string('`', Math.Max(3, all.Max(LongestRun) + 1));
        // The fences, the title and the end of what is folded up need room too.
        var room = limit - text.Length - title.Length - (2 * fence.Length) - 64;
        var shown = all.TakeWhile(line => (room -= line.Length + 1) >= 0).ToList();
        if (shown.Count > 0)
            text.Append(Invariant($"\n{title}\n\n{fence}{language}\n{string.Join('\n', shown)}\n{fence}\n"));
        if (shown.Count < all.Count && !text.ToString().EndsWith(Cut, StringComparison.Ordinal)) text.Append(Cut);
    }

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }

    /// <summary>A word as code; a path may hold anything.</summary>
    private static string Code(string word) => $"`{PlainLine.Of(word).Replace('`', '\'')}`";
}

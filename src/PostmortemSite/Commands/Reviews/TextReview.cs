using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Reviewing;

namespace PostmortemSite.Commands.Reviews;

/// <summary>
/// A review for a terminal: the report line by line, "-" before what is kept back, "+" before what the public reads in
/// its place, the rule under each. Of long parts that are kept back the first lines stand for all.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="colour">Whether in colours.</param>
/// <param name="isFull">True if nothing is cut short.</param>
internal sealed class TextReview(TextWriter output, Colour colour, bool isFull)
{
    private const int Long = 6;
    private const int Shown = 3;

    public void Write(Review review)
    {
        Line(colour.Bold(PlainLine.Of(review.Original.Source.Path)));
        Line($"  {review.State.Sentence()}");
        if (review.Public is null) return;
        Line(PlainLine.Of($"  The public's file: {review.Public.Path}"));
        Line();
        foreach (var hunk in ReviewHunk.Of(review)) Write(hunk);
        Line();
        Line(colour.Bold($"{review.Edits.Count()} edits by {review.Tally.Count()} rules"));
        foreach (var rule in review.Tally) Line($"{rule.Count,5}  {rule.Rule,-18} {rule.Summary}");
        Write(review.Since);
    }

    private void Write(ReviewHunk hunk)
    {
        var line = hunk.FirstLine;
        if (hunk.IsKept)
        {
            foreach (var text in hunk.Before) Line(Numbered(line++, ' ', text));
            return;
        }

        var before = hunk.Before.Length > Long && hunk.After.IsEmpty && !isFull ? hunk.Before[..Shown] : hunk.Before;
        foreach (var text in before) Line(colour.Red(Numbered(line++, '-', text)));
        if (before.Length < hunk.Before.Length)
            Line(colour.Red($"      - … and {hunk.Before.Length - before.Length} more lines"));
        foreach (var text in hunk.After) Line(colour.Green(Numbered(null, '+', text)));
        Line(colour.Dim($"        ({string.Join(", ", hunk.Rules)})"));
    }

    private void Write(SinceApproval since)
    {
        if (since.Note.Length > 0) Line($"\nIt changed since it was approved. {since.Note}");
        if (since.Diff.IsEmpty) return;
        Line();
        Line(colour.Bold("What the public would read, since it was approved"));
        foreach (var line in since.Diff)
            Line(Signed(PlainLine.Of(line)));
    }

    private string Signed(string line) => line[0] switch
    {
        '-' => colour.Red(line),
        '+' => colour.Green(line),
        _ => line,
    };

    private static string Numbered(int? line, char sign, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{line,5} {sign} {PlainLine.Of(text)}").TrimEnd();

    private void Line(string text = "") => output.Write(text + "\n");
}

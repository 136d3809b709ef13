using System.Collections.Immutable;
using DiffPlex;

namespace PostmortemSite.Redacting.Reviewing;

/// <summary>
/// The lines in which two texts differ, with a few around them, as diff -u writes them
/// (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html).
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The lines, each beginning with a sign; none if the texts are the same.</summary>
    public static ImmutableArray<string> Of(string before, string after)
    {
        var lines = Lines(before, after);
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Sign != ' ')
                shown.AsSpan(Math.Max(0, i - Context)..Math.Min(lines.Count, i + Context + 1)).Fill(true);

        var diff = ImmutableArray.CreateBuilder<string>();
        var (line, next) = (1, 1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i] && (i == 0 || !shown[i - 1]))
                diff.Add(Header([.. lines.Skip(i).TakeWhile((_, n) => shown[i + n])], line, next));
            if (shown[i]) diff.Add(lines[i].Sign + lines[i].Text);
            if (lines[i].Sign != '+') line++;
            if (lines[i].Sign != '-') next++;
        }

        return diff.ToImmutable();
    }

    private static List<(char Sign, string Text)> Lines(string before, string after)
    {
        var result = new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false);
        var lines = new List<(char, string)>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            while (at < block.DeleteStartA) lines.Add((' ', result.PiecesOld[at++]));
            for (; at < block.DeleteStartA + block.DeleteCountA; at++) lines.Add(('-', result.PiecesOld[at]));
            for (var i = 0; i < block.InsertCountB; i++) lines.Add(('+', result.PiecesNew[block.InsertStartB + i]));
        }

        while (at < result.PiecesOld.Length) lines.Add((' ', result.PiecesOld[at++]));
        return lines;
    }

    private static string Header(List<(char Sign, string Text)> hunk, int line, int next) =>
        $"@@ -{line},{hunk.Count(one => one.Sign != '+')} +{next},{hunk.Count(one => one.Sign != '-')} @@";
}

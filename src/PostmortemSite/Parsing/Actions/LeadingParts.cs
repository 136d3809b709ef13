using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Actions;

/// <summary>Reads what stands before the words of an item: <c>P1:</c>, <c>AI-3.</c>, <c>[DONE]</c>, <c>✅</c>.</summary>
internal static partial class LeadingParts
{
    private const int LongestState = 24;

    public static void Read(ActionLine line)
    {
        for (var before = ""; before != line.Rest;)
        {
            before = line.Rest;
            ReadState(line);
            ReadPriority(line);
            ReadKey(line);
        }
    }

    private static void ReadState(ActionLine line)
    {
        if (line.State is not null) return;
        if (Emphasised(line) is { } part) Take(line, part.Start, part.Length, part.Start, part.Length);
        else if (MayBegin(line.Rest.AsSpan().TrimStart()) && State().Match(line.Rest) is { Success: true } match)
            Take(line, match.Index, match.Length, match.Groups["state"].Index, match.Groups["state"].Length);
    }

    /// <summary>A quick look: most items begin with a verb, and no separator follows it soon.</summary>
    private static bool MayBegin(ReadOnlySpan<char> text) =>
        text.Length > 1 && (!char.IsAsciiLetter(text[0]) || char.IsAsciiLetterUpper(text[1])
            || text[..Math.Min(text.Length, LongestState)].IndexOfAny(":：—–-") >= 0);

    private static (int Start, int Length)? Emphasised(ActionLine line) =>
        line.WrappedAt(end: false) is { } part
        && ActionWords.State(line.Rest.Substring(part.Start, part.Length).Trim(':', ' ')) is not null
            ? part
            : null;

    private static void Take(ActionLine line, int start, int length, int wordStart, int wordLength)
    {
        var word = line.Words(wordStart, wordLength).TrimEnd(':');
        line.State = ActionWords.State(word);
        line.StateText = word;
        line.Take(start, length);
        // "DONE 2023-04-11 - …" says when it was done.
        if (line.State == ActionState.Done && DayDone().Match(line.Rest) is { Success: true } day) line.Take(day.Index, day.Length);
    }

    private static void ReadPriority(ActionLine line)
    {
        if (line.Priority is not null || Priority().Match(line.Rest) is not { Success: true } match) return;
        line.Priority = match.Groups["priority"].Value;
        line.Take(match.Index, match.Length);
    }

    private static void ReadKey(ActionLine line)
    {
        if (line.Key is not null || Key().Match(line.Rest) is not { Success: true } match) return;
        line.Key = match.Groups["key"].Value;
        line.Take(match.Index, match.Length);
    }

    [GeneratedRegex($@"^\s*{WrittenDay.Pattern}\s*(?:[:：—–]|\s-|-\s)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex DayDone();

    /// <summary>A plain word needs a separator ("Done: …"): "Open the port" is something to do.</summary>
    [GeneratedRegex(
        $@"^\s*(?:(?<state>{ActionWords.Signs})\s*"
        + $@"|[\[(【（]\s*(?<state>{ActionWords.InProgress}|{ActionWords.Open}|{ActionWords.Dropped}"
        + $@"|{ActionWords.Done})\s*[\])】）]\s*[:：—–-]?\s*"
        + $@"|(?<state>{ActionWords.InProgress}|{ActionWords.Open}|{ActionWords.Dropped}"
        + $@"|{ActionWords.Done})\s*(?:[:：]|\s[—–-]|—)\s+"
        + @"|(?<state>(?-i:DONE|TODO|WIP|FIXED|IN PROGRESS))[!.]?\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex State();

    [GeneratedRegex(
        @"^\s*(?:[\[(【](?<priority>P[0-4])[\])】]\s*[:：—–-]?\s*|(?<priority>P[0-4])\s*(?:[:：—–]|\s-|\s)\s*)(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Priority();

    /// <summary>The report's own numbers are short, <c>P-1</c>; longer ones are tickets.</summary>
    [GeneratedRegex(
        @"^\s*(?:[\[(【](?<key>[A-Z]{1,3}-[0-9]{1,2})[\])】]\s*[:：.—–-]?\s*"
        + @"|(?<key>[A-Z]{1,3}-[0-9]{1,2})\s*(?:[:：.)—–]|\s-)\s*)(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}

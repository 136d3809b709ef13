using System.Buffers;
using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Reads the state that stands after the words of an item: <c>- DONE</c>, <c>(done during the incident)</c>.
/// </summary>
internal static partial class TrailingState
{
    private const int LongestRemark = 40;
    private const int LongestState = 24;
    private static readonly SearchValues<char> Separators = SearchValues.Create("—–-:：→>.;,。、");

    public static void Read(ActionLine line)
    {
        if (line.StateText.Length > 0) return;
        if (Emphasised(line) is { } part) Take(line, part.Start, part.Length, line.Words(part.Start, part.Length));
        else if (!ReadBracketed(line) && !ReadPlain(line)) ReadSentence(line);
    }

    private static (int Start, int Length)? Emphasised(ActionLine line) =>
        line.WrappedAt(end: true) is { } part
        && ActionWords.State(line.Rest.Substring(part.Start, part.Length).Trim('.', ' ')) is not null
            ? part
            : null;

    /// <summary>
    /// A remark that is long, or that links something, stays in the text; its first word still counts.
    /// </summary>
    private static bool ReadBracketed(ActionLine line)
    {
        if (line.Rest.AsSpan().TrimEnd(" .。!") is not [.., ']' or ')' or '】' or '）']
            || Bracketed().Match(line.Rest) is not { Success: true } match)
            return false;
        var remark = match.Groups["remark"];
        var word = match.Groups["state"].Value;
        if (remark.Length > LongestRemark || remark.Value.Contains(InlineText.Opaque, StringComparison.Ordinal))
        {
            line.State ??= ActionWords.State(word);
            line.StateText = word;
            return true;
        }

        line.State ??= ActionWords.State(word);
        line.StateText = line.Words(remark.Index, remark.Length);
        line.Take(match.Index, match.Length);
        return true;
    }

    private static bool ReadPlain(ActionLine line)
    {
        if (!MayEnd(line.Rest.AsSpan().TrimEnd(" .。!"))
            || Plain().Match(line.Rest) is not { Success: true } match) return false;
        var state = match.Groups["state"];
        Take(line, match.Index, match.Length, line.Words(state.Index, match.Index + match.Length - state.Index));
        return true;
    }

    /// <summary>A quick look: a sign or a digit at the end, capitals, or a separator shortly before it.</summary>
    private static bool MayEnd(ReadOnlySpan<char> text) =>
        text.Length > 1 && (!char.IsAsciiLetterOrDigit(text[^1]) || !char.IsAsciiLetterLower(text[^1])
            || text[Math.Max(0, text.Length - LongestState)..].ContainsAny(Separators));

    /// <summary>"… after two minutes. DONE in #12": the rest of that sentence is worth keeping.</summary>
    private static void ReadSentence(ActionLine line)
    {
        if (!line.Rest.Contains("DONE", StringComparison.Ordinal) || !Sentence().IsMatch(line.Rest)) return;
        line.State ??= ActionState.Done;
        line.StateText = "DONE";
    }

    private static void Take(ActionLine line, int start, int length, string words)
    {
        words = words.TrimEnd('.', '。', '!', ' ');
        line.State ??= ActionWords.Cell(words)?.State;
        line.StateText = words;
        line.Take(start, length);
    }

    [GeneratedRegex(
        $@"[\[(【（]\s*(?<remark>(?:already\s+|now\s+)?(?:(?<state>{ActionWords.InProgress}|{ActionWords.Open}"
        + $@"|{ActionWords.Dropped}|{ActionWords.Done})(?=\s*[\])】）])"
        + @"|(?<state>done|completed|fixed|resolved|merged|deployed|in progress|wip|todo|not started|ongoing|完了"
        + @"|対応済み|対応中|進行中|未着手)(?!\w)[^()\[\]（）【】]{1,160}))"
        + @"\s*[\])】）][\s.。!]*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        $@"(?:(?:\s[—–-]+|[:：→]|=>|[.;,。、]\s?)\s*(?<state>{ActionWords.InProgress}|{ActionWords.Open}"
        + $@"|{ActionWords.Dropped}|{ActionWords.Done})"
        + $@"|\s*(?<state>{ActionWords.Signs})"
        + @"|(?<!\b(?:is|as|to|be|are|get|not))\s(?<state>(?-i:DONE|TODO|WIP))"
        + @"|(?:[.;。]\s*|\s)(?<state>done|completed|fixed|完了)(?:\s*[:：]\s*|\s+on\s+"
        + @"|\s+)[(（]?[0-9]{4}-[0-9]{2}-[0-9]{2}[)）]?"
        + @")[\s.。!]*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Plain();

    [GeneratedRegex(@"[.;!?)\]\uFFFC]\s+DONE\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}

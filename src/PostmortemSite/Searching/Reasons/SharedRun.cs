using PostmortemSite.Searching.Letters;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Questions;

namespace PostmortemSite.Searching.Reasons;

/// <summary>
/// The longest run of words that a question and a document have in common, on one line of each: mostly the message of
/// the same error. Words of every log and stop words may be in it, but don't make it.
/// </summary>
internal sealed class SharedRun
{
    private const int FewestWords = 3;
    private const int FewestTelling = 2;
    private const int MostWords = 12;

    /// <summary>The most words of a question that are compared.</summary>
    private const int MostCompared = 600;

    /// <summary>The question's words; null where a line ends.</summary>
    private readonly string?[] words;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    public SharedRun(string question)
    {
        words = [.. question.Split('\n').SelectMany(line => SplitQuestion.Of(line).Select(word => (string?)word.Text).Append(null)).Take(MostCompared)];
        for (var i = 0; i < words.Length; i++)
            if (words[i] is { } word)
            {
                if (places.TryGetValue(word, out var before)) before.Add(i);
                else places[word] = [i];
            }
    }

    /// <summary>The run as the text writes it; null if there is none that tells.</summary>
    public string? With(string text)
    {
        var best = (Telling: FewestTelling - 1, Count: FewestWords - 1, Text: (string?)null);
        foreach (var line in text.Split('\n'))
        {
            var split = SplitQuestion.Of(line);
            var before = new Dictionary<int, int>();
            for (var i = 0; i < split.Count; i++)
            {
                var lengths = new Dictionary<int, int>();
                foreach (var place in places.GetValueOrDefault(split[i].Text) ?? [])
                {
                    var length = lengths[place] = before.GetValueOrDefault(place - 1) + 1;
                    // A run that goes on is looked at where it ends.
                    if (length < FewestWords || length < best.Count || GoesOn(split, i, place)) continue;
                    var run = split.GetRange(i - length + 1, length);
                    var telling = run.Where(IsTelling).Select(word => word.Text).Distinct(StringComparer.Ordinal).Count();
                    if (telling > best.Telling || (telling == best.Telling && length > best.Count))
                        best = (telling, length, Quote(line, run));
                }

                before = lengths;
            }
        }

        return best.Text;
    }

    private bool GoesOn(List<SplitWord> split, int at, int place) =>
        at + 1 < split.Count && place + 1 < words.Length && split[at + 1].Text == words[place + 1];

    private static bool IsTelling(SplitWord word) =>
        !StopWords.Contains(word.Text) && !LogWords.Contains(word.Text)
        && (word.Text.Any(char.IsAsciiLetter) || FoldWord.IsNeeded(word.Text));

    private static string Quote(string line, List<SplitWord> run)
    {
        var last = run[Math.Min(run.Count, MostWords) - 1];
        return line[run[0].Start..(last.Start + last.Length)] + (run.Count > MostWords ? " …" : "");
    }
}

using System.Buffers;
using System.Text.RegularExpressions;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Understands a question. Operators are read on one typed line only: in a log or an alert every sign stands for itself.
/// The theme's script does the same (<c>assets/search.js/30-question.js</c>, <c>search-more.js/30-pasted.js</c>).
/// </summary>
internal static partial class ReadQuestion
{
    /// <summary>A question of more words than this is long.</summary>
    private const int MostWordsOfASentence = 14;

    /// <summary>The most numbers and times of a long question that are looked up.</summary>
    private const int MostNumbers = 6;

    /// <summary>The most words that are looked up.</summary>
    private const int MostWords = 40;

    /// <summary>The most characters that are read; of a longer text, its end.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>What paths, addresses, places in code and settings are held together by.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("=/[]:@#");

    /// <param name="text">The question.</param>
    /// <param name="isPasted">True if it is known to be a log or the like.</param>
    /// <param name="isTyping">True if its last word may go on.</param>
    public static Question Of(string text, bool isPasted = false, bool isTyping = false)
    {
        if (text.Length > MostCharacters) text = text[^MostCharacters..];
        var isLong = SplitQuestion.Of(text).Count > MostWordsOfASentence;
        if (isPasted || isLong || text.AsSpan().Trim().ContainsAny('\n', '\r'))
            return new Question(text)
            {
                IsPasted = true,
                IsLong = isLong,
                Words = [.. PastedWords(CleanPasted.Of(text), isLong).DistinctBy(word => word.Text).Take(MostWords)],
            };
        return ReadOperators.Of(text, isTyping);
    }

    /// <summary>Even of a short log the words of every log don't count, if there are others.</summary>
    private static IEnumerable<QuestionWord> PastedWords(string text, bool isLong)
    {
        var words = Words(text, isLong).ToList();
        return words.Exists(IsOfThisLog) ? words.Where(IsOfThisLog) : words;
    }

    private static bool IsOfThisLog(QuestionWord word) =>
        !LogWords.Contains(word.Text) && !Identifier().IsMatch(word.Text);

    /// <summary>The words that count, in order; of a long text those of lines that tell of trouble first.</summary>
    internal static IEnumerable<QuestionWord> Words(string text, bool isLong)
    {
        if (!isLong)
            return SplitQuestion.Of(text).Where(word => !StopWords.Contains(word.Text)).Select(word => Word(text, word));
        var lines = text.Split('\n');
        if (lines.Sum(line => SplitQuestion.Of(line).Count) > MostWords)
            lines = [.. lines.OrderBy(line => SplitQuestion.Of(line).Exists(word => LogWords.TellsOfTrouble(word.Text)) ? 0 : 1)];
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        return lines.SelectMany(line => Telling(line, numbers));
    }

    private static QuestionWord Word(string text, SplitWord word) =>
        new(word.Text, text.Substring(word.Start, word.Length));

    /// <summary>A long text's words without those of every log, and without what was made for one run alone.</summary>
    private static IEnumerable<QuestionWord> Telling(string line, HashSet<string> numbers)
    {
        foreach (var word in SplitQuestion.Of(line))
        {
            if (StopWords.Contains(word.Text) || LogWords.Contains(word.Text)) continue;
            if (Identifier().IsMatch(word.Text)) continue;
            if (Number().IsMatch(word.Text))
            {
                if (numbers.Contains(word.Text) || numbers.Count >= MostNumbers) continue;
                numbers.Add(word.Text);
            }
            else if (word.Text.Length > 12 && word.Text.AsSpan().ContainsAny(Signs))
            {
                if (Setting().Match(word.Text) is { Success: true } setting && IsTelling(setting.Groups[1].Value))
                    yield return new QuestionWord(setting.Groups[1].Value, setting.Groups[1].Value);
                continue;
            }

            yield return Word(line, word);
        }
    }

    private static bool IsTelling(string word) =>
        !StopWords.Contains(word) && !LogWords.Contains(word) && !Identifier().IsMatch(word);

    /// <summary>Hexadecimal numbers, among them the beginnings of UUIDs.</summary>
    [GeneratedRegex("^(?=[a-z]*[0-9])(?:0x)?[0-9a-f]{7,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    /// <summary>Numbers with a unit or without, times, dates, addresses.</summary>
    [GeneratedRegex(@"^(?:[0-9]+(?:\.[0-9]+)?[%a-z]{0,2}|[0-9.,:/%x]+|[0-9t]*[0-9]{1,2}:[0-9]{2}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>The word behind the last equals sign.</summary>
    [GeneratedRegex("=[^a-z0-9=]*([a-z_]{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Reads a typed line: <c>"words in a row"</c>, <c>-without</c>, <c>title:word</c>, <c>service:name</c>, <c>begin*</c>.
/// What isn't wholly one of these is words.
/// </summary>
internal static partial class ReadOperators
{
    /// <summary>JavaScript's white space, of which .NET's differs.</summary>
    private const string Spaces = @"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string Space = $"[{Spaces}]";
    private const string NoSpace = $"[^{Spaces}]";
    private const string Names = "title|body|tags?|service|cause|severity|detection|year|actions";

    public static Question Of(string text, bool isTyping)
    {
        var words = new List<QuestionWord>();
        var phrases = new List<Phrase>();
        var filters = new List<Filter>();
        foreach (Match part in Parts().Matches(text))
        {
            var field = LowerCase.Of(part.Groups["field"].Value);
            var fields = FieldsOf(field);
            var value = part.Groups["quoted"].Success ? part.Groups["quoted"].Value : part.Groups["value"].Value;
            if (Filter.Facets.Contains(field)) filters.Add(new Filter(field, Filter.Key(value), part.Groups["not"].Length > 0));
            else if (part.Groups["quoted"].Success) ReadQuoted(part, value, fields, words, phrases);
            else ReadWord(part, value, fields, words, phrases);
        }

        // A question of nothing but what isn't wanted is no question.
        var isTurned = words.Count > 0 && words.TrueForAll(word => word.Role == WordRole.Excluded) && filters.Count == 0;
        if (isTurned)
        {
            words = [.. words.Select(word => word with
            {
                Role = word.IsOfExcludedPhrase ? WordRole.Required : WordRole.Wanted,
                IsOfExcludedPhrase = false,
            })];
            phrases = [.. phrases.Select(phrase => phrase with { Role = PhraseRole.Required })];
        }

        if (isTyping && words.Count > 0 && words[^1] is { Role: WordRole.Wanted, End: WordEnd.Whole, Text.Length: > 1 } last
            && text.EndsWith(last.Written, StringComparison.Ordinal))
            words[^1] = last with { End = WordEnd.Open };
        return new Question(text)
        {
            Words = [.. words.DistinctBy(word =>
                (word.Text, word.Role, word.IsOfExcludedPhrase, word.End, string.Join(',', word.Fields)))],
            IsTurned = isTurned,
            Phrases = [.. phrases],
            Filters = [.. filters.Distinct()],
        };
    }

    /// <summary>Where a field's words are looked for.</summary>
    private static ImmutableArray<int> FieldsOf(string field) => field switch
    {
        "title" => [0],
        "body" => [1],
        "tag" or "tags" => [2],
        _ => QuestionWord.AllFields,
    };

    /// <summary>A single quoted word is emphasised, not a phrase.</summary>
    private static void ReadQuoted(
        Match part, string value, ImmutableArray<int> fields, List<QuestionWord> words, List<Phrase> phrases)
    {
        var all = SplitQuestion.Of(value);
        var isPhrase = all.Count > 1;
        var isExcluded = part.Groups["not"].Length > 0;
        if (isPhrase)
            phrases.Add(new Phrase(string.Join(' ', all.Select(word => word.Text)), fields)
            {
                Role = isExcluded ? PhraseRole.Excluded : PhraseRole.Required,
            });
        words.AddRange(ReadQuestion.Words(value, isLong: false).Select(word => word with
        {
            Fields = fields,
            Role = isExcluded ? WordRole.Excluded
                : isPhrase || fields.Length < QuestionWord.AllFields.Length ? WordRole.Required
                : WordRole.Wanted,
            IsOfExcludedPhrase = isExcluded && isPhrase,
        }));
    }

    private static void ReadWord(Match part, string value, ImmutableArray<int> fields, List<QuestionWord> words, List<Phrase> phrases)
    {
        var role = part.Groups["not"].Length > 0 ? WordRole.Excluded
            : fields.Length < QuestionWord.AllFields.Length ? WordRole.Required
            : WordRole.Wanted;
        var end = Cut().IsMatch(value) ? WordEnd.Cut : WordEnd.Whole;
        var read = ReadQuestion.Words(value, isLong: false)
            .Select(word => word with { Fields = fields, Role = role }).ToList();
        if (read.Count > 0) read[^1] = read[^1] with { End = end };
        words.AddRange(read);
        if (role == WordRole.Wanted && SplitQuestion.Of(value) is [var first, .., var last]
            && value[first.Start..(last.Start + last.Length)] is var written && Identifier().IsMatch(written))
            phrases.Add(new Phrase(FindPhrase.Row(value), fields) { Role = PhraseRole.Identifier, Shown = written });
    }

    /// <summary>
    /// What stands between white space, or in quotes. A minus counts at the beginning of a word and before a letter or a
    /// quotation, so that no number is taken for one.
    /// </summary>
    [GeneratedRegex(
        $$"""(?<not>(?<=^|{{Space}})-(?=\p{L}{{NoSpace}}|"[^"]+"))?(?:(?<field>{{Names}}):(?![:/])(?={{NoSpace}}))?(?:"(?<quoted>[^"]*)"|(?<value>{{NoSpace}}+))""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    /// <summary>What tickets and reports are called: letters, and numbers after hyphens.</summary>
    [GeneratedRegex("^[A-Za-z]{2}[A-Za-z0-9]*(?:-[0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    /// <summary>A beginning of two characters at least, and an asterisk.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}_]{2}\*$", RegexOptions.CultureInvariant)]
    private static partial Regex Cut();
}

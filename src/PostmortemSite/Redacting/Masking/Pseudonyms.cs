using System.Globalization;
using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Masking;

/// <summary>
/// What stands for people in one report: their role, "the database engineer", and with a letter where several have the
/// same one, "engineer A". The letters follow the order in which the public text names people, so that they depend on
/// nothing that isn't public; therefore masks write marks, and only a finished text has them replaced by words.
/// </summary>
internal sealed partial class Pseudonyms
{
    // Noncharacters, which no text may hold (https://www.unicode.org/faq/private_use.html#nonchar1).
    private const char Opening = '\uFDD0';
    private const char CapitalOpening = '\uFDD1';
    private const char Closing = '\uFDD2';

    private readonly Dictionary<string, int> numbers;
    private readonly List<string> roles;

    /// <summary>Nobody yet.</summary>
    public Pseudonyms() => (numbers, roles) = (new(StringComparer.Ordinal), []);

    /// <summary>The same people, to which a report adds its own.</summary>
    public Pseudonyms(Pseudonyms declared) => (numbers, roles) = (new(declared.numbers, StringComparer.Ordinal), [.. declared.roles]);

    /// <summary>The mark of somebody, the same at every call.</summary>
    /// <param name="identity">Who it is.</param>
    /// <param name="role">What the public reads: <c>the on-call engineer</c>.</param>
    public string MarkOf(string identity, string role)
    {
        if (!numbers.TryGetValue(identity, out var number))
        {
            numbers.Add(identity, number = roles.Count);
            roles.Add(role);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Opening}{number}{Closing}");
    }

    /// <summary>Words, or a mark of somebody, as a sentence begins with them.</summary>
    public static string Capitalised(string words) =>
        words.Length == 0 ? words
        : words[0] == Opening ? CapitalOpening + words[1..]
        : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The words for everybody whom a finished text names.</summary>
    public Func<string, string> For(string text)
    {
        var order = Mark().Matches(text).Select(Number).Where(number => number < roles.Count).Distinct().ToList();
        if (order.Count == 0) return Unknown;
        var words = order.GroupBy(number => roles[number], StringComparer.Ordinal)
            .SelectMany(role => role.Select((number, i) => (number, words: role.Count() == 1 ? role.Key : Lettered(role.Key, i))))
            .ToDictionary(pair => pair.number, pair => pair.words);
        return marked => Mark().Replace(marked, match =>
            !words.TryGetValue(Number(match), out var said) ? ""
            : match.Value[0] == CapitalOpening ? Capitalised(said)
            : said);

        // A mark that isn't ours came with the author's text and means nothing.
        static string Unknown(string marked) => Mark().Replace(marked, "");
    }

    /// <summary>"an engineer" and the first of several: "engineer A"; after Z comes AA.</summary>
    private static string Lettered(string role, int index)
    {
        var letters = "";
        for (var i = index; i >= 0; i = (i / 26) - 1) letters = (char)('A' + (i % 26)) + letters;
        return $"{Article().Replace(role, "")} {letters}";
    }

    private static int Number(Match mark) => int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("[\uFDD0\uFDD1]([0-9]{1,6})\uFDD2", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("^(?:the|an|a) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}

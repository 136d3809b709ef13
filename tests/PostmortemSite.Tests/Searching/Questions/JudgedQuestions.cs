using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Questions;

/// <summary>
/// Questions with the reports that answer them, and an archive to ask, beside the checkout; the test that asks is
/// skipped elsewhere.
/// </summary>
internal static class JudgedQuestions
{
    private static readonly string Folder =
        Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "search-eval"));

    /// <summary>The archive.</summary>
    public static string Archive
    {
        get
        {
            Assert.SkipUnless(Directory.Exists(Folder), "There are no judged questions beside this checkout.");
            return Path.Combine(Folder, "postmortems");
        }
    }

    /// <summary>The questions: tab-separated, fields quoted as in CSV.</summary>
    public static ImmutableArray<JudgedQuestion> Read() =>
    [
        .. Rows(File.ReadAllText(Path.Combine(Archive, "..", "queries.tsv"))).Skip(1)
            .Select(row => new JudgedQuestion(row[1], row[2], [.. row[3].Split('|')])),
    ];

    /// <summary>The mean over the sets of the mean reciprocal rank among the first ten, a line a set.</summary>
    public static JudgedAnswers Judge(
        IEnumerable<JudgedQuestion> questions, Func<JudgedQuestion, IEnumerable<string>> ask) => new(
    [
        .. questions.GroupBy(question => question.Set).OrderBy(set => set.Key, StringComparer.Ordinal).Select(set =>
        {
            var answers = set.Select(question => (question.Expected, Ranked: ask(question).Take(10).ToList())).ToList();
            return (set.Key,
                100 * answers.Average(answer =>
                    answer.Ranked.FindIndex(answer.Expected.Contains) is >= 0 and var rank ? 1.0 / (rank + 1) : 0),
                answers.Count(answer => answer.Ranked.Count == 0));
        }),
    ]);

    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isQuote = text[i] == '"' && (isQuoted || field.Length == 0);
            if (isQuoted && isQuote && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (isQuote) isQuoted = !isQuoted;
            else if (!isQuoted && text[i] is ('\t' or '\n')) End(text[i]);
            else field.Append(text[i]);
        }

        return [.. rows.Where(row => row.Count == 4)];

        void End(char sign)
        {
            rows[^1].Add(field.ToString().TrimEnd('\r'));
            field.Clear();
            if (sign == '\n') rows.Add([]);
        }
    }
}

/// <summary>A question and the reports that answer it.</summary>
internal sealed record JudgedQuestion(string Set, string Text, ImmutableArray<string> Expected);

/// <summary>How well questions were answered, by set.</summary>
internal sealed record JudgedAnswers(ImmutableArray<(string Set, double Mrr, int Empty)> Sets)
{
    public double Macro => Sets.Average(set => set.Mrr);

    public double Mrr(string set) => Sets.First(one => one.Set == set).Mrr;

    public int Empty(string set) => Sets.First(one => one.Set == set).Empty;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"macro MRR@10 {Macro:F1}")
        + string.Concat(Sets.Select(set =>
            string.Create(CultureInfo.InvariantCulture, $"  {set.Set} {set.Mrr:F1} (empty {set.Empty})")));
}

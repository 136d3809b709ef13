using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Lunr;

public sealed class WhenLunrIndexesTheSameText
{
    [Fact]
    public void The_example_archive_is_indexed_and_ranked_alike() =>
        Compare("example archive", Index(Repository.Input));

    [Fact]
    public void The_archive_that_search_is_judged_by_is_indexed_and_ranked_alike()
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "search-eval", "postmortems"));
        Assert.SkipUnless(Directory.Exists(folder), "There is no archive to judge search by beside this checkout.");
        Compare("search-eval", Index(folder));
    }

    [Fact]
    public void Real_reports_are_indexed_and_ranked_alike()
    {
        foreach (var folder in Repository.CorporaWithReports())
            Compare("corpus " + Path.GetFileName(folder), Index(folder));
    }

    [Fact]
    public void Made_up_text_is_indexed_and_ranked_alike() => Compare("made up", MadeUp(400));

    /// <summary>Both indexes to the character, and every answer to the bit.</summary>
    private static void Compare(string name, SearchIndex index)
    {
        var questions = Questions(index).ToList();
        var lunr = LunrJs.Ask(index, questions);
        Assert.Empty(lunr.Warnings);
        Assert.Equal("", lunr.Difference);
        for (var i = 0; i < questions.Count; i++)
        {
            var ours = RankDocuments.By(questions[i], index)
                .Select(hit => new LunrHit(index.Documents[hit.Document].Ref, hit.Score)).ToList();
            Assert.Equal(lunr.Answers[i], ours);
            Assert.Equal(lunr.Answers[i], lunr.AnswersFromOurs[i]);
        }

        Figures.Print("lunr-parity-" + name.Replace(' ', '-'),
            $"{name}: {index.Documents.Length} documents, {index.Terms.Length} terms, "
            + $"{index.Terms.Sum(term => term.FieldCount)} postings, {questions.Count} questions: "
            + "index and answers equal to lunr.js 2.3.9");
    }

    private static SearchIndex Index(string folder)
    {
        var archive = new SiteBuild(new BuildOptions(folder, "", new LocalDate(2026, 1, 1)), BuildReport.Silent)
            .Parse();
        var edition = new ComposeEdition<Internal>(new LocalDate(2026, 1, 1)).Run(archive);
        return new IndexEdition<Internal>().Run(edition).Index;
    }

    /// <summary>Questions of a few terms, some boosted, repeated, required, prohibited or of one field.</summary>
    private static IEnumerable<IReadOnlyList<Clause>> Questions(SearchIndex index)
    {
        var dice = new Random(20260101);
        // lunr takes an asterisk in a question for a wildcard, even where the index holds one, and never finds the
        // empty term.
        var terms = index.Terms.Where(term => term.Text.Length > 0 && !term.Text.Contains('*')).ToList();
        for (var i = 0; i < 120; i++)
            yield return [.. Enumerable.Range(0, dice.Next(1, 9)).Select(_ => Clause())];

        Clause Clause()
        {
            var clause = new Clause(
                dice.Next(20) == 0 ? "nosuchterm" : terms[dice.Next(terms.Count)].Text,
                dice.Next(3) == 0 ? Math.Round(dice.NextDouble() * 3, 2) : 1)
            {
                Presence = dice.Next(12) switch
                {
                    0 => Presence.Required,
                    1 => Presence.Prohibited,
                    _ => Presence.Optional,
                },
            };
            return dice.Next(6) == 0 ? clause with { Fields = [dice.Next(SearchIndex.Fields.Length)] } : clause;
        }
    }

    private static readonly string[] Signs =
    [
        "—", "–", "-", "|", "||", "…", "café", "naïveté", "Ärger", "ΟΔΟΣ", "ΣΑΣ.", "İstanbul", "ﬁne", "Straße", "東京",
        "データベース", "接続", "한국어", "نظام", "שלום", "🔥", "👩‍💻", "a🔥b",
        "x\u00A0y", "x\uFEFFy", "x\u0085y", "x\u180Ey", "x\u200By",
        "x\u2028y", "42", "0x7f", "3.14", "1e9", "__proto__", "constructor", "toString", "hasOwnProperty",
        "don't", "it's",
        "\"quoted\"", "(x)", "pool,", "err=timeout", "a.b.c", "/var/log/x.log", "C++", "#42", "@handle", "\\",
        "\t", "<b>",
        "e\u0301te", "ＦＵＬＬ", "Ⅷ", "ǅ", "𐐀𐐁", "\uD83D",
    ];

    private static readonly string[] Syllables =
        ("at bl iz ed ing ies sses eed ational tional enci izer alli entli ousli ization ator iveness iti biliti logi "
        + "icate ful ness ement ment ent ion sion tion ou ive ize e ll y yy oy ay b c d f st tr qu x w a e i o u")
        .Split(' ');

    private static SearchIndex MadeUp(int count)
    {
        var dice = new Random(20260102);
        return BuildIndex.Of([.. Enumerable.Range(0, count).Select(i => new IndexedDocument(
            $"document-{i}/", new Postmortem { Source = new SourceFile($"{i}.md", ""), Slug = $"{i}", Title = "" },
            new IndexedText(Text(6), Text(dice.Next(0, 160)), Text(dice.Next(0, 5)))))]);

        string Text(int words) =>
            string.Join(dice.Next(4) == 0 ? "\n" : " ", Enumerable.Range(0, words).Select(_ => Word()));

        string Word()
        {
            if (dice.Next(5) == 0) return Signs[dice.Next(Signs.Length)];
            if (dice.Next(40) == 0) return $"{(char)dice.Next(1, 0xD800)}a{(char)dice.Next(0xE000, 0x10000)}";
            var word =
                string.Concat(Enumerable.Range(0, dice.Next(1, 5)).Select(_ => Syllables[dice.Next(Syllables.Length)]));
            return dice.Next(6) switch
            {
                0 => char.ToUpperInvariant(word[0]) + word[1..],
                1 => word + ".",
                2 => word.ToUpperInvariant(),
                _ => word,
            };
        }
    }
}

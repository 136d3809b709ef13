using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Shards;
using PostmortemSite.Tests.Searching.Lunr;

namespace PostmortemSite.BrowserTests;

/// <summary>
/// The theme's script, from files, against the index that they were cut from: every score to the bit, and the whole
/// order.
/// </summary>
public sealed class WhenTheEngineRanks(Chromium chromium)
{
    private static readonly SearchLayout TinyShards = new(200, 12, 4, false);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task The_example_archive_is_ranked_as_the_index_ranks_it(bool isOneFile) =>
        Compare(
            "example",
            IndexedArchive.Example,
            [.. IndexedArchive.Example.Entries.Select(entry => entry.Postmortem.Summary)],
            isOneFile);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task The_archive_that_search_is_judged_by_is_ranked_as_the_index_ranks_it(bool isOneFile)
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "search-eval"));
        Assert.SkipUnless(Directory.Exists(folder), "There is no archive to judge search by beside this checkout.");
        var questions = File.ReadLines(Path.Combine(folder, "queries.tsv")).Skip(1).Select(line => line.Split('\t')[2]);
        var edition = IndexedArchive.Of(Path.Combine(folder, "postmortems"));
        return Compare("search-eval", edition, [.. questions], isOneFile);
    }

    private async Task Compare(string name, Edition<Internal> edition, List<string> texts, bool isOneFile)
    {
        var engine = await EnginePage.Open(chromium, edition, isOneFile ? SearchLayout.Whole : TinyShards);
        var index = edition.Index;
        var terms = await engine.Ask<List<List<string>>>("given.map(termsOf)", texts);
        Assert.Equal(texts.Select(Terms), terms);

        List<List<Clause>> questions =
            [.. terms.Select(one => one.ConvertAll(term => new Clause(term))), .. Mixed(index)];
        var ours = questions.ConvertAll(clauses => RankDocuments.By(clauses, index).ToList());
        var theirs =
            await engine.Ask<List<List<Hit>>>("Promise.all(given.map(clauses => rank(index, clauses)))", questions);
        Assert.Equal(ours, theirs);
        if (index.Letters is { } letters)
            Assert.Equal(
                [.. RankDocuments.By(letters.Terms.Take(40).Select(term => new Clause(term.Text)), letters)],
                await engine.Ask<List<Hit>>(
                    "rank(index.letters, given)", letters.Terms.Take(40).Select(term => new { term = term.Text })));

        var withLunr = await CompareWithLunr(engine, index, questions, ours);
        Figures.Print($"search-engine-{name}-{(isOneFile ? "one-file" : "sharded")}",
            $"{name}, {(isOneFile ? "one file" : "sharded")}: {index.Documents.Length} documents, "
            + $"{questions.Count} questions, {ours.Sum(hits => hits.Count)} hits: scores and order equal to C#'s"
            + (withLunr ? " and to lunr.js 2.3.9's" : ""));
    }

    /// <summary>lunr.js in the same page, with the index that we publish for it.</summary>
    private static async Task<bool> CompareWithLunr(
        EnginePage engine, SearchIndex index, List<List<Clause>> questions, List<List<Hit>> ours)
    {
        if (LunrJs.Script() is not { } script) return false;
        await engine.Load(script);
        // lunr never finds the empty term, takes an asterisk for a wildcard, and gives nothing to an empty question.
        var asked = Enumerable.Range(0, questions.Count)
            .Where(i => questions[i].Count > 0)
            .Where(i => questions[i].All(clause => clause.Term.Length > 0 && !clause.Term.Contains('*')))
            .ToList();
        Assert.NotEmpty(asked);
        var answers = await engine.Ask<List<List<LunrHit>>>(
            """
            (() => {
              const loaded = lunr.Index.load(JSON.parse(given.index));
              const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;
              const presence = [OPTIONAL, REQUIRED, PROHIBITED];
              return given.questions.map(clauses => loaded.query(query => {
                for (const { term, boost, fields, presence: must } of clauses)
                  query.clause({
                    term, boost, fields: fields.map(field => loaded.fields[field]),
                    presence: presence[must], usePipeline: false, wildcard: 0,
                  });
              }));
            })()
            """,
            new
            {
                index = System.Text.Encoding.UTF8.GetString(WriteLunrIndex.For(index)),
                questions = asked.Select(i => questions[i]),
            });
        Assert.Equal(
            asked.ConvertAll(i => ours[i].ConvertAll(hit => new LunrHit(index.Documents[hit.Document].Ref, hit.Score))),
            answers);
        return true;
    }

    /// <summary>
    /// Clauses as a question in words never has them: boosted, of one field, required, prohibited, unknown.
    /// </summary>
    private static IEnumerable<List<Clause>> Mixed(SearchIndex index)
    {
        var dice = new Random(20260103);
        for (var i = 0; i < 60; i++)
            yield return [.. Enumerable.Range(0, dice.Next(1, 9)).Select(_ =>
                new Clause(
                    dice.Next(20) == 0 ? "nosuchterm" : index.Terms[dice.Next(index.Terms.Length)].Text,
                    Math.Round(dice.NextDouble() * 3, 2))
                {
                    Presence = dice.Next(9) switch
                    {
                        0 => Presence.Required,
                        1 => Presence.Prohibited,
                        _ => Presence.Optional,
                    },
                    Fields = dice.Next(5) == 0 ? [dice.Next(SearchIndex.Fields.Length)] : [0, 1, 2],
                })];
    }

    private static List<string> Terms(string text)
    {
        var analyze = new AnalyzeWord();
        var terms = new List<string>();
        foreach (var token in SplitWords.In(LowerCase.Of(text)))
            if (analyze.Run(token) is { } term) terms.Add(term);
        return terms;
    }
}

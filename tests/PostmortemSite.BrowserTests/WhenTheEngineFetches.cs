using System.Text.Json;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.BrowserTests;

public sealed class WhenTheEngineFetches(Chromium chromium)
{
    private static readonly SearchLayout TinyShards = new(200, 12, 4, false);

    [Fact]
    public async Task A_question_fetches_the_shards_of_its_terms_and_each_once()
    {
        var engine = await Sharded();
        var found = await engine.Ask<List<string>>(
            "index.terms(['databas', 'pool', 'nosuchterm']).then(terms => [...terms.keys()])");
        Assert.Equal(2, found.Count);
        await engine.Ask<JsonElement>("rank(index, [{ term: 'pool' }, { term: 'databas' }])");
        var requests = engine.Requests.ToList();
        Assert.Equal(requests.Distinct(), requests);
        Assert.Equal(["head.json", "lengths.bin"], requests.Take(2).Order());
        Assert.InRange(requests.Count, 4, 5);
    }

    [Fact]
    public async Task A_small_archive_is_one_file()
    {
        var engine = await EnginePage.Open(chromium, IndexedArchive.Example, SearchLayout.Whole);
        await engine.Ask<JsonElement>(
            """
            Promise.all([rank(index, [{ term: 'pool' }]), index.cards([0, 1]), index.facets(), index.vocabulary('d')])
            """);
        Assert.Equal(["all.bundle"], engine.Requests);
        await engine.Ask<string>("index.text(3)");
        Assert.Equal(["all.bundle", "text/3.txt"], engine.Requests);
    }

    [Fact]
    public async Task What_cannot_be_had_is_said_and_may_be_asked_for_again()
    {
        var engine = await Sharded();
        engine.Break("facets.json", true);
        var said = await engine.Ask<string>("index.facets().catch(error => error.message)");
        Assert.Matches(@"^The search data is missing \(/below/search/data/[0-9a-f]{10}/facets\.json: 404\)\.$", said);
        engine.Break("facets.json", false);
        Assert.Equal("ok", await engine.Ask<string>("index.facets().then(() => 'ok')"));
    }

    [Fact]
    public async Task A_head_that_cannot_be_had_may_be_asked_for_again()
    {
        var engine = await Sharded();
        engine.Break("head.json", true);
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => engine.Ask<int>("1"));
        engine.Break("head.json", false);
        Assert.Equal(IndexedArchive.Example.Entries.Length, await engine.Ask<int>("index.documents"));
    }

    /// <summary>How often a phrase's script came.</summary>
    private const string More =
        "performance.getEntriesByType('resource').filter(({ name, responseStatus }) => name.includes('search-more.js') && responseStatus === 200).length";

    [Fact]
    public async Task Only_questions_that_need_more_fetch_the_script_for_it()
    {
        var engine = await Sharded();
        Assert.NotEqual(0, await engine.Ask<int>("ask(index, 'connection pool', { isTyping: true }).then(({ hits }) => hits.length)"));
        Assert.Equal(0, await engine.Ask<int>(More));
        await engine.Ask<int>("ask(index, '\"connection pool\"').then(({ hits }) => hits.length)");
        await engine.Ask<int>("ask(index, 'year:2024').then(({ hits }) => hits.length)");
        Assert.Equal(1, await engine.Ask<int>(More));
    }

    [Fact]
    public async Task A_script_that_cannot_be_had_may_be_asked_for_again()
    {
        var engine = await Sharded();
        engine.Break("search/search-more.js", true);
        var said = await engine.Ask<string>("ask(index, 'FATAL', { isPasted: true }).catch(error => error.message)");
        Assert.Equal("A part of the search script can't be reached.", said);
        engine.Break("search/search-more.js", false);
        Assert.Equal("FATAL", await engine.Ask<string>("ask(index, 'FATAL', { isPasted: true }).then(({ question }) => question.text)"));
    }

    [Fact]
    public async Task Cards_and_texts_are_those_of_the_documents()
    {
        var (engine, index) = (await Sharded(), IndexedArchive.Example.Index);
        int[] asked = [.. Enumerable.Range(0, index.Documents.Length).Reverse()];
        var cards = await engine.Ask<List<JsonElement>>("index.cards(given)", asked);
        Assert.Equal(
            asked.Select(i => index.Documents[i].Ref), cards.Select(card => card.GetProperty("ref").GetString()));
        Assert.Equal(index.Documents[5].Text.Body, await engine.Ask<string>("index.text(5)"));
    }

    [Fact]
    public async Task Facets_name_the_terms_of_each_document()
    {
        var engine = await Sharded();
        var facets = await engine.Ask<Dictionary<string, Facet>>("index.facets().then(({ documents, ...columns }) => columns)");
        Assert.Equal(
            ["actions", "cause", "detection", "service", "severity", "year"],
            facets.Keys.Order(StringComparer.Ordinal));
        var index = IndexedArchive.Example.Index;
        for (var i = 0; i < index.Documents.Length; i++)
        {
            var report = index.Documents[i].Postmortem;
            Assert.Equal(
                report.Services.Select(term => term.Key).Distinct().Order(StringComparer.Ordinal),
                facets["service"].Of[i].Select(place => facets["service"].Keys[place]));
            Assert.Equal(report.Actions.Any(item => item.IsOpen), facets["actions"].Of[i].Count == 1);
        }

        var inOrder = await engine.Ask<List<int>>("index.facets().then(({ documents }) => documents)");
        Assert.Equal(
            IndexedArchive.Example.Entries.Select(entry => entry.Postmortem), inOrder.Select(number => index.Documents[number].Postmortem));
    }

    [Fact]
    public async Task A_prefix_finds_the_terms_that_begin_so()
    {
        var engine = await Sharded();
        var found =
            await engine.Ask<List<string>>("index.withPrefix('con').then(terms => terms.map(term => term.text))");
        Assert.Contains("connect", found);
        Assert.All(found, text => Assert.StartsWith("con", text));
        Assert.Equal(found.Distinct(), found);
        Assert.Equal(
            ["nosuch"], await engine.Ask<List<string>>("index.withPrefix('zzz').then(terms => ['nosuch', ...terms])"));
    }

    [Fact]
    public async Task Words_are_listed_by_letter()
    {
        var engine = await Sharded();
        var all = await engine.Ask<List<string>>("index.vocabulary('d')");
        Assert.Contains("databas", all);
        Assert.Empty(await engine.Ask<List<string>>("index.vocabulary('7')"));
        Assert.Equal(
            IndexedArchive.Example.Index.TermsByText.Select(term => term.Text)
                .Where(text => text.Length is >= 3 and <= 16 && text[0] == 'd' && text.All(char.IsAsciiLetterLower)),
            all);
    }

    private Task<EnginePage> Sharded() => EnginePage.Open(chromium, IndexedArchive.Example, TinyShards);

    private sealed record Facet(
        IReadOnlyList<string> Keys, IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<int>> Of);
}

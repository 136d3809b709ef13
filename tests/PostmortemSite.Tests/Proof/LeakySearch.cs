using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching;

namespace PostmortemSite.Tests.Proof;

/// <summary>Builds that leak through what a site is searched with, or through what it calls similar.</summary>
internal static class LeakySearch
{
    public static IEnumerable<LeakyBuild> Builds =>
    [
        Index("search index of the internal archive", [24, 25, 26], (inside, edition) => Of(inside.Reports.Select(ReadDocument.Of))),
        Index("search index with one internal report too many", [24], (inside, edition) => Of(edition.Index.Documents.Concat(inside.Unpublished.Take(1).Select(ReadDocument.Of)))),
        Texts("search index of the internal titles", [24], (text, whole) => text with { Title = whole.Title }),
        Texts("search index of the internal texts", [24], (text, whole) => text with { Body = whole.Body }),
        Texts("search index of tags without a public name", [25, 27], (text, whole) => text with { Tags = whole.Tags }),
        Terms("vocabulary of the internal archive, and no postings", [25], (index, whole) => [.. index.Terms, .. whole.Terms.Where(term => index.Find(term.Text) is null)
            .Select((term, i) => new IndexedTerm(term.Text, index.Terms.Length + i, [[], [], []]))]),
        Terms("frequencies of the internal texts", [26], (index, whole) => [.. index.Terms.Select(term => term with { Postings = [.. term.Postings.Select(postings => postings.Select(posting => posting with { Frequency = posting.Frequency + whole.Terms.Length % 7 }).ToImmutableArray())] })]),
        Index("lengths of the internal texts", [26], (inside, edition) => new SearchIndex(edition.Index.Documents, [.. edition.Index.Lengths.Select(lengths => lengths.Select(length => length + (inside.Text.Length % 50)).ToImmutableArray())], edition.Index.Terms)),
        Cards("cards of the internal reports", [24], (_, whole) => whole),
        Cards("facets with internal services", [27], (report, whole) => report with { Services = whole.Services }),
        Cards("facets with severities of the internal vocabulary", [27], (report, whole) => report with { Severity = whole.Severity }),
        Similar("internal reports among the similar ones", [54, 55], (inside, entry) => [.. entry.Similar, .. inside.Unpublished.Select(other => new SimilarPostmortem(other, 1, Nothing))]),
        Similar("likeness of the internal texts", [55], (inside, entry) => [.. inside.ThePublic!.Postmortems.Where(other => other != entry.Postmortem)
            .OrderBy(other => LeakyBuilds.Of(inside, other)?.Source.Text.Length).Select(other => new SimilarPostmortem(other, 1, Nothing))]),
        Similar("reasons in internal words", [55], (inside, entry) => [.. inside.ThePublic!.Postmortems.Select(other => new SimilarPostmortem(other, 1, Nothing with { Words = [LeakyBuilds.Secret(inside)] }))]),
        Similar("reasons that name internal tags", [55], (inside, entry) => [.. inside.ThePublic!.Postmortems.Select(other => new SimilarPostmortem(other, 1, Nothing with { Tags = [.. inside.Reports.SelectMany(report => report.Tags).Take(2)] }))]),
        Files("texts of internal reports to search in", [24], (inside, files) => files.Add(Folder(files) + "text/99.txt", string.Join('\n', inside.Unpublished.Select(report => report.Source.Text)))),
        Files("search data of an earlier build", [65], (_, files) => files.Add("search/data/0123456789/head.json", "{}")),
        Files("a shard that nobody can read", [24], (_, files) => files.Add(Folder(files) + "terms/99.bin", "\u0001")),
        Files("words that only internal reports say", [27], (inside, files) => files.Add(Folder(files) + "words/z10.txt", LeakyBuilds.Secret(inside) + "\n")),
    ];

    private static SharedTraits Nothing { get; } = new([], [], [], [], []);

    private static LeakyBuild Index(string name, int[] channels, Func<Inside, Edition<Public>, SearchIndex> change) => new(name, channels)
    {
        Index = (inside, edition) => edition.With(change(inside, edition), edition.Entries),
    };

    private static LeakyBuild Texts(string name, int[] channels, Func<IndexedText, IndexedText, IndexedText> change) => Index(name, channels, (inside, edition) =>
        Of(edition.Index.Documents.Select(document => LeakyBuilds.Of(inside, document.Postmortem) is { } whole
            ? document with { Text = change(document.Text, ReadDocument.Of(whole).Text) }
            : document)));

    private static LeakyBuild Terms(string name, int[] channels, Func<SearchIndex, SearchIndex, ImmutableArray<IndexedTerm>> change) => Index(name, channels, (inside, edition) =>
        new SearchIndex(edition.Index.Documents, edition.Index.Lengths, change(edition.Index, Of(inside.Reports.Select(ReadDocument.Of)))));

    /// <summary>The index says what the public may read; what results show of its documents doesn't.</summary>
    private static LeakyBuild Cards(string name, int[] channels, Func<Postmortem, Postmortem, Postmortem> change) => Index(name, channels, (inside, edition) =>
        new SearchIndex(
            [.. edition.Index.Documents.Select(document => LeakyBuilds.Of(inside, document.Postmortem) is { } whole
                ? document with { Postmortem = change(document.Postmortem, whole) }
                : document)],
            edition.Index.Lengths,
            edition.Index.Terms));

    private static LeakyBuild Similar(string name, int[] channels, Func<Inside, EditionEntry, ImmutableArray<SimilarPostmortem>> change) => new(name, channels)
    {
        Index = (inside, edition) => edition.With(edition.Index, [.. edition.Entries.Select(entry => entry with { Similar = change(inside, entry) })]),
    };

    private static LeakyBuild Files(string name, int[] channels, Action<Inside, AlteredFiles> change) => new(name, channels) { Files = change };

    private static SearchIndex Of(IEnumerable<IndexedDocument> documents) => BuildIndex.Of([.. documents]);

    private static string Folder(AlteredFiles files)
    {
        var text = files.Paths.First(path => path.StartsWith("search/data/", StringComparison.Ordinal));
        return text[..(text.IndexOf('/', "search/data/".Length) + 1)];
    }
}

using System.Collections.Concurrent;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Letters;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>
/// The terms of the finished search index, held against the texts that the same site shows: each must be what one of
/// them, or a public word of the site's own, is cut to. These texts are searched for whole values, so the index can't
/// say what they don't. That is more than a search for values would prove, and never mistakes the stem of a harmless
/// word for a name.
/// </summary>
internal sealed class IndexTerms
{
    private const string Postmortems = "postmortems/";

    /// <summary>What the formats themselves say.</summary>
    private static readonly string[] OfTheFormats =
    [
        "", "version", "2.3.9", "fields", "fieldVectors", "invertedIndex", "_index", "pipeline", "stemmer",
        "documents", "cards", "words", "terms", "letters", "starts", "common", .. SearchIndex.Fields,
    ];

    private readonly ConcurrentDictionary<string, bool> stated = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Problem> problems = [];

    private IndexTerms()
    {
    }

    /// <summary>What is wrong with the search files of a site.</summary>
    public static IReadOnlyCollection<Problem> ProblemsOf(IStagedFiles files, SiteConfiguration site)
    {
        var index = new IndexTerms();
        var paths = files.Paths.Where(SearchData.Knows).ToList();
        index.State(new AnalyzeWord(), AllowedWords.OfSite(site));
        index.ForEach(paths, files, (file, analyze) =>
        {
            if (!SearchData.HoldsTerms(file)) index.State(analyze, SearchData.TextsIn(file));
        });
        HashSet<string> known = [.. OfTheFormats, .. RefsOf(files.Paths)];
        var sorted = new Lazy<string[]>(() => [.. index.stated.Keys.Order(StringComparer.Ordinal)]);
        index.ForEach(paths, files, (file, _) =>
        {
            if (!SearchData.HoldsTerms(file)) return;
            var isHead = Path.GetFileName(file.Path) == SearchFiles.Head;
            var strange = SearchData.TermsIn(file).Count(term =>
                !index.stated.ContainsKey(term) && !known.Contains(term) && !(isHead && Begins(sorted.Value, term)));
            if (strange > 0) index.problems.Add(Strange(file.Path, strange));
        });
        return [.. index.problems.Distinct()];
    }

    private void ForEach(IReadOnlyList<string> paths, IStagedFiles files, Action<SearchFile, AnalyzeWord> look) =>
        Parallel.ForEach(
            paths,
            () => new AnalyzeWord(),
            (path, _, analyze) =>
            {
                try
                {
                    foreach (var file in SearchData.Open(path, files.Read(path))) look(file, analyze);
                }
                catch (FormatException)
                {
                    problems.Add(Unreadable(path));
                }

                return analyze;
            },
            _ => { });

    private void State(AnalyzeWord analyze, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            foreach (var token in SplitWords.In(LowerCase.Of(text)))
            {
                if (analyze.Run(token) is { } term && !stated.ContainsKey(term)) stated.TryAdd(term, true);
                if (!FoldWord.IsNeeded(token)) continue;
                foreach (var letters in FoldWord.Of(token.ToString())) stated.TryAdd(letters, true);
            }
    }

    /// <summary>What lunr calls the postmortems whose pages there are, alone and with each field's name.</summary>
    private static IEnumerable<string> RefsOf(IEnumerable<string> paths) =>
        from path in paths
        where path.StartsWith(Postmortems, StringComparison.Ordinal)
            && path.EndsWith("/index.html", StringComparison.Ordinal)
        let name = path[Postmortems.Length..^"index.html".Length]
        from said in SearchIndex.Fields.Select(field => $"{field}/{name}").Append(name)
        select said;

    /// <summary>
    /// True if a term begins so: the head tells where shards begin, and no more of it than it has to.
    /// </summary>
    private static bool Begins(string[] sorted, string beginning)
    {
        var place = Array.BinarySearch(sorted, beginning, StringComparer.Ordinal);
        return place >= 0 || (~place < sorted.Length && sorted[~place].StartsWith(beginning, StringComparison.Ordinal));
    }

    private static Problem Strange(string path, int count) => Problem.Error(
        "public/" + path, Position.Start, "leak-index",
        count == 1
            ? "A word of the search index stands in no public text."
            : $"{count} words of the search index stand in no public text.",
        "Tell the maintainers: the index was made of more than the public archive.");

    private static Problem Unreadable(string path) => Problem.Error(
        "public/" + path, Position.Start, "leak-unreadable",
        "Nobody can tell what is in this file: it isn't in the format of search files.",
        "Leave it out, or tell the maintainers.");
}

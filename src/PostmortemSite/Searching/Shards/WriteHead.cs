using System.Text.Json;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Writes the head: how many documents there are and of which fields, how many cards are in a file, which first
/// letters have a list of words, and of each index where its shards begin and which terms stand alone.
/// </summary>
internal static class WriteHead
{
    public static byte[] For(SearchIndex index, SearchLayout layout, CutIndex terms, CutIndex? letters, IEnumerable<WordList> words) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                documents = index.Documents.Length,
                fields = SearchIndex.Fields,
                cards = Math.Min(layout.CardsPerBlock, Math.Max(index.Documents.Length, 1)),
                words = words.Select(list => list.Letter),
                terms = Terms(terms),
                letters = letters is null ? null : Terms(letters),
            },
            SearchJson.Options);

    private static object Terms(CutIndex index) => new
    {
        starts = index.Starts,
        common = index.Common.Select(shard => shard.Terms[0].Term.Text),
    };
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Cards;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Makes the files that browsers search an edition with, from its index and nothing else. Counts are written and not
/// weights: a browser computes lunr's weights from them to the bit (<c>assets/search.js/26-rank.js</c>), and small
/// numbers are short.
/// </summary>
internal static class WriteSearchFiles
{
    /// <param name="edition">The edition, indexed.</param>
    /// <param name="layout">How it is cut; by default as its size suggests.</param>
    public static SearchFiles For(IEdition edition, SearchLayout? layout = null)
    {
        var index = edition.Index;
        layout ??= SearchLayout.For(index.Documents.Length);
        var small = Index(edition, layout);
        var texts = index.Documents.AsParallel().AsOrdered()
            .Select((document, number) => new SearchFile($"text/{number}.txt", Encoding.UTF8.GetBytes(document.Text.Body)));
        return new SearchFiles(layout.IsOneFile
            ? [new SearchFile(SearchFiles.Bundle, SearchBundle.Write(small)), .. texts]
            : [.. small, .. texts]);
    }

    /// <summary>All files but the texts, the head first.</summary>
    private static ImmutableArray<SearchFile> Index(IEdition edition, SearchLayout layout)
    {
        var index = edition.Index;
        var terms = CutTerms.Of(index, layout);
        var letters = index.Letters is null ? null : CutTerms.Of(index.Letters, layout);
        var words = CollectWords.Of(index);
        return
        [
            new SearchFile(SearchFiles.Head, WriteHead.For(index, layout, terms, letters, words)),
            .. Terms("", index, terms),
            .. index.Letters is null || letters is null ? [] : Terms("letters/", index.Letters, letters),
            .. words.Select(list => new SearchFile($"words/{list.Letter}.txt", list.Content)),
            .. Cards(edition, layout),
            new SearchFile("facets.json", WriteFacets.For(index)),
        ];
    }

    private static IEnumerable<SearchFile> Terms(string folder, SearchIndex index, CutIndex cut) =>
    [
        new SearchFile(folder + SearchFiles.Lengths, FieldLengths.Write(index)),
        .. Shards(folder + "terms", cut.Shards),
        .. Shards(folder + "common", cut.Common),
    ];

    private static ParallelQuery<SearchFile> Shards(string folder, ImmutableArray<TermShard> shards) =>
        shards.AsParallel().AsOrdered().Select((shard, number) => new SearchFile($"{folder}/{number}.bin", shard.Write()));

    private static ParallelQuery<SearchFile> Cards(IEdition edition, SearchLayout layout) =>
        edition.Index.Documents.Chunk(layout.CardsPerBlock).AsParallel().AsOrdered()
            .Select((documents, number) => new SearchFile($"cards/{number}.json", Cards(documents, edition.Site)));

    private static byte[] Cards(IEnumerable<IndexedDocument> documents, SiteConfiguration site)
    {
        var bytes = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = SearchJson.Options.Encoder });
        json.WriteStartArray();
        foreach (var document in documents) WriteCard.To(json, ReadCard.Of(document, site));
        json.WriteEndArray();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}

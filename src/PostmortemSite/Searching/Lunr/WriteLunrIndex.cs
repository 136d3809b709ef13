using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// Writes an index in the form that lunr.js 2.3.9 loads (<c>lib/index.js</c>, <c>lunr.Index.load</c>), for whoever
/// wants to search with it; our own pages don't use it.
/// </summary>
internal static class WriteLunrIndex
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] For(SearchIndex index)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(bytes, Options);
        json.WriteStartObject();
        json.WriteString("version", "2.3.9");
        json.WriteStartArray("fields");
        foreach (var field in SearchIndex.Fields) json.WriteStringValue(field);
        json.WriteEndArray();
        WriteVectors(json, index);
        WriteTerms(json, index);
        json.WriteStartArray("pipeline");
        json.WriteStringValue("stemmer");
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>A field of a document as pairs of a term's number and its weight, by number.</summary>
    private static void WriteVectors(Utf8JsonWriter json, SearchIndex index)
    {
        var vectors = Vectors(index);
        json.WriteStartArray("fieldVectors");
        for (var document = 0; document < index.Documents.Length; document++)
            for (var field = 0; field < SearchIndex.Fields.Length; field++)
            {
                json.WriteStartArray();
                json.WriteStringValue($"{SearchIndex.Fields[field]}/{index.Documents[document].Ref}");
                json.WriteStartArray();
                foreach (var (term, weight) in vectors[field][document])
                {
                    json.WriteNumberValue(term);
                    json.WriteNumberValue(weight);
                }

                json.WriteEndArray();
                json.WriteEndArray();
            }

        json.WriteEndArray();
    }

    /// <summary>By field and document: the terms, by number, with their weights.</summary>
    private static List<(int Term, double Weight)>[][] Vectors(SearchIndex index)
    {
        var vectors = SearchIndex.Fields.Select(_ => index.Documents.Select(_ => new List<(int, double)>()).ToArray()).ToArray();
        foreach (var term in index.Terms)
        {
            var rarity = Weight.Rarity(index.Documents.Length, term.FieldCount);
            for (var field = 0; field < vectors.Length; field++)
                foreach (var (document, frequency) in term.Postings[field])
                    vectors[field][document].Add((term.Number,
                        Weight.Of(rarity, frequency, index.Lengths[field][document], index.AverageLengths[field])));
        }

        return vectors;
    }

    private static void WriteTerms(Utf8JsonWriter json, SearchIndex index)
    {
        var refs = index.Documents.Select(document => JsonEncodedText.Encode(document.Ref, Options.Encoder)).ToArray();
        json.WriteStartArray("invertedIndex");
        foreach (var term in index.TermsByText)
        {
            json.WriteStartArray();
            json.WriteStringValue(term.Text);
            json.WriteStartObject();
            json.WriteNumber("_index", term.Number);
            for (var field = 0; field < SearchIndex.Fields.Length; field++)
            {
                json.WriteStartObject(SearchIndex.Fields[field]);
                foreach (var posting in term.Postings[field])
                {
                    json.WriteStartObject(refs[posting.Document]);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}

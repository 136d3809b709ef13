using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// Writes an index in the form that lunr.js 2.3.9 loads (<c>lib/index.js</c>, <c>lunr.Index.load</c>), for whoever
/// wants to search with it; our own pages don't use it. It is large, so it is written in pieces, some at a time.
/// </summary>
internal static class WriteLunrIndex
{
    /// <summary>Where it lies, below the site's root.</summary>
    public const string Path = "lunr-index.json";

    private const int DocumentsPerPiece = 200;
    private const int TermsPerPiece = 2000;

    /// <summary>All its bytes.</summary>
    public static byte[] For(SearchIndex index)
    {
        using var bytes = new MemoryStream();
        To(bytes, index);
        return bytes.ToArray();
    }

    /// <summary>Writes it to a stream.</summary>
    public static void To(Stream stream, SearchIndex index)
    {
        var fields = string.Join(',', SearchIndex.Fields.Select(field => $"\"{field}\""));
        var refs = index.Documents.Select(document => LunrJson.Text(document.Ref)).ToArray();
        var vectors = FieldVectors.Of(index);
        stream.Write(System.Text.Encoding.UTF8.GetBytes($"{{\"version\":\"2.3.9\",\"fields\":[{fields}],\"fieldVectors\":["));
        WritePieces(stream, index.Documents.Length, DocumentsPerPiece, (json, document) => WriteVectors(json, document, refs[document], vectors));
        stream.Write("],\"invertedIndex\":["u8);
        var terms = index.TermsByText;
        WritePieces(stream, terms.Length, TermsPerPiece, (json, term) => WriteTerm(json, terms[term], refs));
        stream.Write("],\"pipeline\":[\"stemmer\"]}"u8);
    }

    /// <summary>Makes as many pieces at once as there are processors, and writes them in order.</summary>
    private static void WritePieces(Stream stream, int count, int perPiece, Action<LunrJson, int> write)
    {
        LunrJson[] pieces = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new LunrJson())];
        for (var start = 0; start < count; start += perPiece * pieces.Length)
        {
            Parallel.For(0, pieces.Length, piece =>
            {
                pieces[piece].Clear();
                var first = start + (piece * perPiece);
                for (var i = first; i < Math.Min(first + perPiece, count); i++)
                {
                    if (i > 0) pieces[piece].Add(","u8);
                    write(pieces[piece], i);
                }
            });
            foreach (var piece in pieces) stream.Write(piece.Written);
        }
    }

    /// <summary>The fields of a document as pairs of a term's number and its weight, by number.</summary>
    private static void WriteVectors(LunrJson json, int document, byte[] reference, FieldVectors vectors)
    {
        for (var field = 0; field < SearchIndex.Fields.Length; field++)
        {
            json.Add(field == 0 ? "[\""u8 : ",[\""u8);
            json.Add(SearchIndex.Fields[field]);
            json.Add("/"u8);
            json.Add(reference);
            json.Add("\",["u8);
            var isFirst = true;
            foreach (var (term, thousandths) in vectors[document, field])
            {
                if (!isFirst) json.Add(","u8);
                isFirst = false;
                json.Add(term);
                json.Add(","u8);
                json.AddThousandths(thousandths);
            }

            json.Add("]]"u8);
        }
    }

    private static void WriteTerm(LunrJson json, IndexedTerm term, byte[][] refs)
    {
        json.Add("[\""u8);
        json.Add(LunrJson.Text(term.Text));
        json.Add("\",{\"_index\":"u8);
        json.Add(term.Number);
        for (var field = 0; field < SearchIndex.Fields.Length; field++)
        {
            json.Add(",\""u8);
            json.Add(SearchIndex.Fields[field]);
            json.Add("\":{"u8);
            for (var i = 0; i < term.Postings[field].Length; i++)
            {
                json.Add(i == 0 ? "\""u8 : ",\""u8);
                json.Add(refs[term.Postings[field][i].Document]);
                json.Add("\":{}"u8);
            }

            json.Add("}"u8);
        }

        json.Add("}]"u8);
    }
}

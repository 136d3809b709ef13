using System.Buffers;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// How many terms the fields have, as bytes: the number of documents; by field, the sum of all documents; then, by
/// document, how many more its body has than that of the one before, doubled, or how many fewer, doubled less one; all
/// as <see cref="Varint"/>. The short fields' lengths stand beside their postings (<see cref="TermShard"/>), where only
/// those are fetched that a question needs.
/// </summary>
internal static class FieldLengths
{
    public static byte[] Write(SearchIndex index)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        Varint.Write(bytes, index.Documents.Length);
        foreach (var field in index.Lengths) Varint.Write(bytes, field.Sum());
        var before = 0;
        foreach (var length in index.Lengths[SearchIndex.Body])
        {
            var step = length - before;
            Varint.Write(bytes, (step << 1) ^ (step >> 31));
            before = length;
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads them all; there is no text among them.</summary>
    /// <exception cref="FormatException">They aren't that, or something follows them.</exception>
    public static string ReadText(ReadOnlySpan<byte> bytes)
    {
        var documents = Varint.Read(ref bytes);
        for (var i = 0L; i < (long)documents + SearchIndex.Fields.Length; i++) Varint.Read(ref bytes);
        return bytes.IsEmpty ? "" : throw new FormatException("Something follows the lengths.");
    }
}

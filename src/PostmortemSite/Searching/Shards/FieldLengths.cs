using System.Buffers;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// How many terms each field of each document has, as bytes: the number of documents, then by field a column of numbers,
/// all as <see cref="Varint"/>.
/// </summary>
internal static class FieldLengths
{
    public static byte[] Write(SearchIndex index)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        Varint.Write(bytes, index.Documents.Length);
        foreach (var field in index.Lengths)
            foreach (var length in field) Varint.Write(bytes, length);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads them all; there is no text among them.</summary>
    /// <exception cref="FormatException">They aren't that, or something follows them.</exception>
    public static string ReadText(ReadOnlySpan<byte> bytes)
    {
        var documents = Varint.Read(ref bytes);
        for (var i = 0L; i < (long)documents * SearchIndex.Fields.Length; i++) Varint.Read(ref bytes);
        return bytes.IsEmpty ? "" : throw new FormatException("Something follows the lengths.");
    }
}

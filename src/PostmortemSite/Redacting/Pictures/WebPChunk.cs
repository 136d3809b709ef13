using System.Buffers.Binary;
using System.Text;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// One part of a WebP: four letters, a length and data, filled up to an even length
/// (https://developers.google.com/speed/webp/docs/riff_container#riff_file_format).
/// </summary>
internal sealed record WebPChunk(string Type, byte[] Data)
{
    /// <summary>All chunks that a stretch of bytes consists of.</summary>
    /// <exception cref="RefusedPictureException">The last one isn't whole.</exception>
    public static IReadOnlyList<WebPChunk> In(ReadOnlySpan<byte> bytes)
    {
        var chunks = new List<WebPChunk>();
        for (var reader = new PictureReader(bytes); !reader.IsAtEnd;)
        {
            var type = Encoding.Latin1.GetString(reader.Take(4));
            var length = reader.TakeUInt32LittleEndian();
            chunks.Add(new WebPChunk(type, reader.Take(length).ToArray()));
            // Writers forget it at the end.
            if (length % 2 == 1 && !reader.IsAtEnd) reader.TakeByte();
        }

        return chunks;
    }

    public byte[] ToBytes()
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, Data.Length);
        return [.. Encoding.Latin1.GetBytes(Type), .. length, .. Data, .. new byte[Data.Length % 2]];
    }
}

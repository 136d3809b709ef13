using System.Buffers.Binary;
using System.Text;

namespace PostmortemSite.Tests.Support.Pictures;

/// <summary>Writes WebPs, right or wrong (https://developers.google.com/speed/webp/docs/riff_container).</summary>
public static class WebPs
{
    public static byte[] Of(params byte[][] chunks)
    {
        byte[] content = [.. "WEBP"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. LittleEndian(content.Length), .. content];
    }

    public static byte[] Chunk(string type, byte[] data) =>
        [.. Encoding.Latin1.GetBytes(type), .. LittleEndian(data.Length), .. data, .. new byte[data.Length % 2]];

    public static byte[] Frame(int width, int height, byte[] chunks) =>
        Chunk("ANMF", [0, 0, 0, 0, 0, 0, .. LittleEndian(width - 1)[..3], .. LittleEndian(height - 1)[..3], 100, 0, 0, 0, .. chunks]);

    private static byte[] LittleEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}

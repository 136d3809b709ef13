using System.Buffers;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Whole numbers from 0 on in as few bytes as they need: seven bits a byte, the lowest first, the eighth bit set in all
/// but the last (LEB128).
/// </summary>
internal static class Varint
{
    private const int MostBytes = 5;

    public static void Write(IBufferWriter<byte> bytes, int number)
    {
        var rest = (uint)number;
        var span = bytes.GetSpan(MostBytes);
        var length = 0;
        for (; rest > 0x7F; rest >>= 7) span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        bytes.Advance(length);
    }

    /// <summary>Takes a number off the beginning of bytes.</summary>
    /// <exception cref="FormatException">There is none, or it isn't written as <see cref="Write"/> would.</exception>
    public static int Read(ref ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        for (var i = 0; i < MostBytes && i < bytes.Length; i++)
        {
            number |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if ((bytes[i] & 0x80) != 0) continue;
            if (number > int.MaxValue || (i > 0 && bytes[i] == 0)) break;
            bytes = bytes[(i + 1)..];
            return (int)number;
        }

        throw new FormatException("A number is expected here.");
    }
}

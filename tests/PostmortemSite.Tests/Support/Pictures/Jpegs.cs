using System.Buffers.Binary;

namespace PostmortemSite.Tests.Support.Pictures;

/// <summary>Writes parts of JPEGs, right or wrong.</summary>
public static class Jpegs
{
    public static byte[] Segment(byte marker, params byte[] data)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 2));
        return [0xff, marker, .. length, .. data];
    }

    /// <summary>A JPEG with segments put in behind its JFIF header.</summary>
    public static byte[] With(byte[] jpeg, byte[] segments) => [.. jpeg[..20], .. segments, .. jpeg[20..]];
}

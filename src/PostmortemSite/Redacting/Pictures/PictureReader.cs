using System.Buffers.Binary;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// Reads a picture's bytes from front to back; whoever asks for more than there is learns that it's cut off.
/// </summary>
internal ref struct PictureReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>What wasn't read yet.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

    public readonly bool IsAtEnd => Rest.IsEmpty;

    /// <exception cref="RefusedPictureException">There are fewer.</exception>
    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > Rest.Length) throw new RefusedPictureException("is cut off");
        var taken = Rest[..(int)count];
        Rest = Rest[(int)count..];
        return taken;
    }

    public byte TakeByte() => Take(1)[0];

    public ushort TakeUInt16BigEndian() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint TakeUInt32BigEndian() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public uint TakeUInt32LittleEndian() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>Three bytes, the lowest first, as WebP counts.</summary>
    public int TakeUInt24LittleEndian() => Take(3) is var three ? three[0] | three[1] << 8 | three[2] << 16 : 0;
}

using System.Text;

namespace PostmortemSite.Rendering;

/// <summary>A writer that keeps one page as text and then as UTF-8, and is used again for the next one.</summary>
internal sealed class PageBuffer : TextWriter
{
    private char[] text = new char[1 << 15];
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Forgets the page.</summary>
    public void Clear() => length = 0;

    /// <summary>The page as UTF-8; valid until the next page is written.</summary>
    public ReadOnlySpan<byte> ToUtf8()
    {
        var most = Encoding.UTF8.GetMaxByteCount(length);
        if (bytes.Length < most) bytes = new byte[most];
        return bytes.AsSpan(0, Encoding.UTF8.GetBytes(text.AsSpan(0, length), bytes));
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (length + buffer.Length > text.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, length + buffer.Length));
        buffer.CopyTo(text.AsSpan(length));
        length += buffer.Length;
    }
}

using System.Text;

namespace PostmortemSite.Rendering;

/// <summary>A writer that keeps one page as text and then as UTF-8, and is used again for the next one.</summary>
internal sealed class PageBuffer : TextWriter
{
    private char[] _text = new char[1 << 15];
    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Forgets the page.</summary>
    public void Clear() => _length = 0;

    /// <summary>The page as UTF-8; valid until the next page is written.</summary>
    public ReadOnlySpan<byte> ToUtf8()
    {
        var most = Encoding.UTF8.GetMaxByteCount(_length);
        if (_bytes.Length < most) _bytes = new byte[most];
        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(_text.AsSpan(0, _length), _bytes));
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
        if (_length + buffer.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + buffer.Length));
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }
}

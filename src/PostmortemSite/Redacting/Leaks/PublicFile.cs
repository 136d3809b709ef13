using System.Text;
using System.Text.Unicode;
using PostmortemSite.Redacting.Decoding;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>A file of the finished public site, and all that can be read in it.</summary>
/// <param name="Path">Its path below the site's root.</param>
/// <param name="Bytes">All its bytes.</param>
internal sealed record PublicFile(string Path, byte[] Bytes)
{
    /// <summary>The file's text; null if it is none.</summary>
    public string? Text { get; } = TextOf(Path, Bytes);

    /// <summary>True if nothing is known of what is in it.</summary>
    public bool IsUnreadable => Text is null && !IsPicture(Path);

    /// <summary>The file's address, which is as public as the page.</summary>
    public IEnumerable<Decoded> AddressForms => Decoded.Forms(System.IO.Path.ChangeExtension(Path, null));

    /// <summary>
    /// The forms of its content. A picture's bytes are searched as they are, also with every second one left out, as it
    /// is in metadata of two bytes a character.
    /// </summary>
    public IEnumerable<Decoded> Forms
    {
        get
        {
            if (Text is { } text)
                return Path.EndsWith(".csv", StringComparison.Ordinal) ? Decoded.FormsOfCsv(text) : Decoded.Forms(text);
            var bytes = Encoding.UTF8.GetString(Bytes);
            return [Decoded.InPicture(bytes), Decoded.InPicture(bytes.Replace("\0", "", StringComparison.Ordinal))];
        }
    }

    /// <summary>
    /// A file's text; null for a picture, and for what isn't UTF-8 or holds a zero. Of a file that browsers search with,
    /// the texts in it; null if it isn't exactly in its format, because anything may be in it then.
    /// </summary>
    public static string? TextOf(string path, byte[] bytes)
    {
        if (SearchData.Knows(path)) return SearchData.TextOf(path, bytes);
        return !IsPicture(path) && Utf8.IsValid(bytes) && !bytes.AsSpan().Contains((byte)0)
            ? Encoding.UTF8.GetString(bytes)
            : null;
    }

    private static bool IsPicture(string path) =>
        System.IO.Path.GetExtension(path) is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".ico";
}

using System.Security.Cryptography;

namespace PostmortemSite.Model;

/// <summary>
/// A picture beside the postmortems. Its address is made from its content, so it can't tell its file's name.
/// </summary>
public sealed class Picture
{
    private readonly Lazy<byte[]> bytes;
    private readonly Lazy<string> address;

    /// <param name="path">Where it lies below the input folder.</param>
    /// <param name="read">Reads its content; called at most once.</param>
    public Picture(string path, Func<byte[]> read)
    {
        Path = path;
        bytes = new Lazy<byte[]>(read);
        address = new Lazy<string>(() =>
            $"images/{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 8))}" +
            System.IO.Path.GetExtension(path).ToLowerInvariant());
    }

    /// <summary>Where it lies below the input folder.</summary>
    public string Path { get; }

    /// <summary>Its content.</summary>
    public byte[] Bytes => bytes.Value;

    /// <summary>Its place below the site's root: <c>images/0123456789abcdef.png</c>.</summary>
    public string Address => address.Value;
}

using System.Security.Cryptography;
using System.Text;

namespace PostmortemSite.Redacting.Reviewing;

/// <summary>
/// What stands in <c>public.reviewed</c> for a text that a person approved: the first 128 bits of the SHA-256 of its
/// UTF-8, as 32 hexadecimal digits. Nobody finds another text with the same ones, and they fit on a line.
/// </summary>
public static class ReviewHash
{
    private const int Bytes = 16;

    /// <summary>The hash of a public Markdown text; a checkout with line ends of Windows has the same.</summary>
    public static string Of(string markdown) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(markdown.Replace("\r\n", "\n", StringComparison.Ordinal)))
            .AsSpan(0, Bytes));
}

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace PostmortemSite.Rendering;

/// <summary>
/// Joins the parts of a script or style sheet, without indentation, empty lines and comments: the parts are written for
/// people, the whole for browsers. So no text in them may run over lines or look like a comment, and in a script a comment
/// stands on lines of its own.
/// </summary>
internal static partial class JoinParts
{
    public static byte[] OfScript(ImmutableArray<byte[]> parts) => Lines(Text(parts)
        .Split('\n')
        .Where(line => !line.AsSpan().TrimStart().StartsWith("//", StringComparison.Ordinal)));

    public static byte[] OfStyle(ImmutableArray<byte[]> parts) => Lines(Comment.Replace(Text(parts), "").Split('\n'));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }

    private static string Text(ImmutableArray<byte[]> parts) => string.Join('\n', parts.Select(Encoding.UTF8.GetString));

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines
        .Select(line => line.Trim())
        .Where(line => line.Length > 0)
        .Select(line => line + "\n")));
}

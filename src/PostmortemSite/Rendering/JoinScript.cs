using System.Collections.Immutable;
using System.Text;

namespace PostmortemSite.Rendering;

/// <summary>
/// Joins the parts of a script, without indentation, empty lines and lines that are comments: the parts are written for
/// people, the script for browsers. So no part may hold a text that runs over lines.
/// </summary>
internal static class JoinScript
{
    public static byte[] Of(ImmutableArray<byte[]> parts) => Encoding.UTF8.GetBytes(string.Concat(parts
        .SelectMany(part => Encoding.UTF8.GetString(part).Split('\n'))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
        .Select(line => line + "\n")));
}

using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>
/// Writes <c>_redirects</c>, which static hosts read: a line for each old address. An alias that doesn't begin with a
/// single slash isn't an address of this site; of two that are the same, the newer postmortem's holds.
/// </summary>
internal static class WriteRedirects
{
    public static byte[] For(IEdition edition)
    {
        var root = SitePage.RootPath(edition);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var postmortem in edition.Entries.Select(entry => entry.Postmortem))
            foreach (var alias in postmortem.Aliases.Where(IsOurs).Select(Escaped).Where(seen.Add))
                text.Append(alias).Append(' ').Append(root).Append(SiteAddress.Of(postmortem).Escaped).Append(" 301\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool IsOurs(string alias) =>
        alias.StartsWith('/') && !alias.StartsWith("//", StringComparison.Ordinal) && alias.Length > 1
        && !alias.Any(char.IsControl);

    /// <summary>Without what would end the field or mean a placeholder: white space, <c>*</c>, <c>:</c>.</summary>
    private static string Escaped(string alias) =>
        string.Join('/', alias.Split('/').Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part))));
}

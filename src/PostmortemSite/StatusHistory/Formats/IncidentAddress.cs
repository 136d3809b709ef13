namespace PostmortemSite.StatusHistory.Formats;

/// <summary>Addresses of incidents on pages of the <c>/incidents/code</c> kind.</summary>
internal static class IncidentAddress
{
    private const string Folder = "/incidents/";

    /// <summary>The address of an incident on a page.</summary>
    public static Uri? Below(Uri page, string id) =>
        JsonReading.Address(page.GetLeftPart(UriPartial.Path).TrimEnd('/') + Folder + Uri.EscapeDataString(id));

    /// <summary>The code in such an address, or null.</summary>
    public static string? CodeOf(Uri? url)
    {
        if (url is null || url.AbsolutePath.LastIndexOf(Folder, StringComparison.Ordinal) is not (var at and >= 0))
            return null;
        var code = Uri.UnescapeDataString(url.AbsolutePath[(at + Folder.Length)..].TrimEnd('/'));
        return code.Length == 0 || code.Contains('/', StringComparison.Ordinal) ? null : code;
    }

    /// <summary>The code in an address, else the last part of its path; null if it has none.</summary>
    public static string? NameIn(Uri? url)
    {
        if (CodeOf(url) is { } code) return code;
        var last = url?.AbsolutePath.TrimEnd('/').Split('/')[^1];
        return string.IsNullOrEmpty(last) ? null : Uri.UnescapeDataString(last);
    }
}

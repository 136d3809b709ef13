namespace PostmortemSite.Searching.Cards;

/// <summary>The beginning of a text on one line, cut at a word where it is too long.</summary>
internal static class ShortText
{
    /// <param name="text">Plain text.</param>
    /// <param name="most">The most UTF-16 units that it may have, the mark of the cut among them.</param>
    public static string Of(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var space = line.LastIndexOf(' ', most - 2);
        // Scripts without spaces are cut anywhere, but never within a character.
        var end = space > most / 2 ? space : most - 1;
        if (char.IsLowSurrogate(line[end])) end--;
        return line[..end].TrimEnd(',', ';', ':', ' ') + "…";
    }
}

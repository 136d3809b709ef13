namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Reads the text of a file below <c>search/data/</c>, for whoever must know all that it tells. What isn't exactly in its
/// format is refused: every byte is a part of it.
/// </summary>
internal static class ReadSearchFile
{
    /// <summary>All text of a file: its terms whole, a line each; JSON as it is.</summary>
    /// <param name="path">The path, of which the end tells the format.</param>
    /// <param name="bytes">All its bytes.</param>
    /// <exception cref="FormatException">It isn't in that format.</exception>
    public static string Text(string path, ReadOnlySpan<byte> bytes)
    {
        if (path.EndsWith(SearchFiles.BundleEnding, StringComparison.Ordinal))
            return string.Concat(SearchBundle.Read(bytes).Select(file => $"{file.Path}\n{Text(file.Path, file.Content)}\n"));
        if (!path.EndsWith(".bin", StringComparison.Ordinal)) return SearchText.Of(bytes);
        return Path.GetFileName(path) == SearchFiles.Lengths ? FieldLengths.ReadText(bytes) : TermShard.ReadText(bytes);
    }
}

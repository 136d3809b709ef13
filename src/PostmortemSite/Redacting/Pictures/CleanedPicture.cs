namespace PostmortemSite.Redacting.Pictures;

/// <summary>What cleaning made of a picture: one that everybody may see, or why there is none.</summary>
internal abstract record CleanedPicture
{
    private CleanedPicture()
    {
    }

    /// <summary>A picture without anything but what decides how it looks.</summary>
    /// <param name="Bytes">Its content; always well-formed.</param>
    /// <param name="Extension">The extension that its content, not its file's name, asks for: <c>.png</c>.</param>
    /// <param name="Words">What can be read in it as text, a line each; empty for a picture made of pixels.</param>
    public sealed record Fit(byte[] Bytes, string Extension, string Words) : CleanedPicture;

    /// <summary>It isn't for the public.</summary>
    /// <param name="Why">The rest of a sentence that begins with the picture: "is cut off".</param>
    public sealed record Refused(string Why) : CleanedPicture;
}

using System.Text;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// Makes of a picture one that tells nothing but what it shows, without touching a pixel: by allow-list, a format a
/// file. What a picture is, its first bytes say; its name doesn't matter. Colour profiles go too, because they carry
/// the names of screens and their owners: what was saved in a wide colour space is then shown as sRGB, a little paler.
/// Not seen: what hides inside the coded pixels themselves.
/// </summary>
internal static class CleanPicture
{
    /// <summary>The picture for the public; never throws, whatever the bytes are.</summary>
    public static CleanedPicture Of(byte[] bytes)
    {
        try
        {
            return Clean(bytes);
        }
        catch (RefusedPictureException refused)
        {
            return new CleanedPicture.Refused(refused.Message);
        }
    }

    private static CleanedPicture.Fit Clean(byte[] bytes)
    {
        var start = bytes.AsSpan();
        if (start.StartsWith(CleanPng.Signature)) return new CleanedPicture.Fit(CleanPng.Clean(bytes), ".png", "");
        if (start.StartsWith(CleanJpeg.Signature)) return new CleanedPicture.Fit(CleanJpeg.Clean(bytes), ".jpg", "");
        if (start.StartsWith("RIFF"u8)) return new CleanedPicture.Fit(CleanWebP.Clean(bytes), ".webp", "");
        if (start.StartsWith("GIF8"u8)) throw new RefusedPictureException("is a GIF, whose metadata can't be removed");
        if (IsXml(start)) return CleanSvg.Clean(bytes);
        throw new RefusedPictureException("is no PNG, JPEG, WebP or SVG inside, whatever its name says");
    }

    private static bool IsXml(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var start = text.TrimStart(" \t\r\n"u8);
        return start.StartsWith("<svg"u8) || start.StartsWith("<?xml"u8) || start.StartsWith("<!--"u8)
            || start.StartsWith("<!DOCTYPE svg"u8);
    }
}

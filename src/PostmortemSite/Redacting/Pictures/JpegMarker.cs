namespace PostmortemSite.Redacting.Pictures;

/// <summary>The markers of a JPEG that matter here (https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1).</summary>
internal static class JpegMarker
{
    public const byte Baseline = 0xc0, Extended = 0xc1, Progressive = 0xc2, HuffmanTables = 0xc4;
    public const byte FirstRestart = 0xd0, LastRestart = 0xd7, Start = 0xd8, End = 0xd9, Scan = 0xda;
    public const byte QuantizationTables = 0xdb, RestartInterval = 0xdd;
    public const byte Jfif = 0xe0, Exif = 0xe1, Adobe = 0xee, LastApplication = 0xef, Comment = 0xfe;
}
